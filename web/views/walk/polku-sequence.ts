import { css, html, LitElement, type PropertyValues } from "lit";
import { drawSequence, drawSequenceHead, type Sequence } from "../../draw/sequence.ts";
import { sequenceStyle } from "../../draw/sequence-style.ts";

/** A sequence diagram as wide as there is room, its heads always in sight; scrolls to what was added last. */
export class PolkuSequence extends LitElement {
  static override properties = { sequence: {}, label: {} };
  declare sequence: Sequence | null;
  /** What it shows, for those who do not see it. */
  declare label: string;

  static override styles = [
    sequenceStyle,
    css`
      :host {
        display: block;
        overflow: auto;
        min-height: 0;
        background: var(--diagram);
      }
      :host(:focus-visible) {
        outline: 3px solid var(--focus);
        outline-offset: -3px;
      }
      @media print {
        :host {
          overflow: visible;
        }
        svg {
          display: block;
          width: 100%;
          height: auto;
        }
      }
      .head {
        position: sticky;
        top: 0;
        z-index: 1;
        background: var(--diagram);
      }
    `,
  ];

  readonly #resize = new ResizeObserver(() => this.#draw());

  constructor() {
    super();
    this.sequence = null;
    this.label = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute("tabindex", "0");
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  override render() {
    return html`<svg class="head" aria-hidden="true"><g></g></svg><svg class="body" role="img" aria-label=${this.label}><g></g></svg>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("sequence")) return;
    this.#draw();
    this.scrollTo(0, this.scrollHeight);
  }

  #draw(): void {
    if (!this.sequence || this.clientWidth === 0 || !this.hasUpdated) return;
    const width = Math.max(this.clientWidth - 4, this.sequence.timeWidth + 116 * this.sequence.lanes.length);
    const [head, body] = [...this.renderRoot.querySelectorAll("svg")];
    size(head!, width, drawSequenceHead(head!.querySelector("g")!, this.sequence, width));
    size(body!, width, drawSequence(body!.querySelector("g")!, this.sequence, width) + 16);
  }
}

function size(svg: SVGSVGElement, width: number, height: number): void {
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
}

customElements.define("polku-sequence", PolkuSequence);
