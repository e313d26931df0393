import { css, html, LitElement, nothing } from "lit";
import { type Chart, type ChartDifference, compareCharts, type UnitedCharts, uniteCharts } from "#chart";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { small } from "../../style/small-window.ts";
import "./polku-difference-list.ts";
import "./polku-difference-map.ts";
import { type PolkuDifferenceMap, signOf } from "./polku-difference-map.ts";
import { compareWords } from "./words.ts";

/** Differences in structure between two pathways, in one picture and as a list. */
export class PolkuStructure extends LitElement {
  static override properties = { earlier: { attribute: false }, later: { attribute: false }, selected: { state: true } };
  declare earlier: Chart | null;
  declare later: Chart | null;
  /** Path of a state of the united chart. */
  declare selected: string | null;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        min-height: 0;
      }
      .content {
        position: relative;
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(320px, 29%);
        min-height: 0;
      }
      aside {
        overflow: auto;
        min-height: 0;
        padding: var(--space-3) var(--space-4);
        background: var(--surface);
        border-left: 1px solid var(--border);
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-5);
        padding: var(--space-1) var(--space-4);
        background: var(--surface);
        border-top: 1px solid var(--border);
        font-size: var(--text-small);
      }
      .legend svg {
        width: 56px;
        height: 22px;
        margin-right: 6px;
        vertical-align: -5px;
        fill: none;
        stroke-width: 3.5;
      }
      .legend span:last-of-type {
        flex: 1;
      }
      .legend .added {
        stroke: var(--added);
      }
      .legend .removed {
        stroke: var(--removed);
        stroke-dasharray: 3 5;
      }
      .legend .changed {
        stroke: var(--changed);
        stroke-dasharray: 12 4;
      }
      .none {
        margin: var(--space-5);
      }
      @media ${small} {
        :host,
        .content {
          display: block;
        }
        aside {
          border-left: 0;
          border-top: 1px solid var(--border);
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, []);
  #made: { before: Chart; after: Chart; difference: ChartDifference; united: UnitedCharts } | null = null;

  constructor() {
    super();
    this.earlier = null;
    this.later = null;
    this.selected = null;
  }

  override render() {
    const { earlier: before, later: after } = this;
    const words = compareWords[this.#store.state.language];
    if (!before || !after) return nothing;
    if (this.#made?.before !== before || this.#made.after !== after) {
      const difference = compareCharts(before, after);
      this.#made = { before, after, difference, united: uniteCharts(difference) };
    }
    const { difference, united } = this.#made;
    if (difference.states.length === 0 && difference.lines.length === 0)
      return html`<p class="none" role="status">${words.sameStructure}</p>`;
    const title = ({ pathway }: Chart) => this.#store.formats.text(pathway.title);
    const sample = (kind: "added" | "removed" | "changed") =>
      html`<span><svg viewBox="0 0 56 22" aria-hidden="true" class=${kind}><rect x="2" y="3" width="26" height="16" rx="3"></rect><path d="M32 11h24"></path></svg>${signOf[kind]} ${words.kinds[kind]}</span>`;
    return html`
      <div class="content">
        <polku-difference-map .united=${united} .selected=${this.selected} .label=${words.diagram(title(before), title(after))}
          @state-selected=${this.#select}></polku-difference-map>
        <aside aria-label=${words.structure} tabindex="0">
          <polku-difference-list .difference=${difference} .united=${united} .selected=${this.selected} @state-wanted=${this.#reveal}></polku-difference-list>
        </aside>
      </div>
      <div class="legend">
        ${sample("added")}${sample("removed")}${sample("changed")}
        <div class="group" role="group" aria-label=${words.picture}>
          <button class="icon" aria-label=${words.zoomOut} title=${words.zoomOut} @click=${() => this.#map.zoom(1 / 1.3)}>−</button>
          <button class="icon" aria-label=${words.zoomIn} title=${words.zoomIn} @click=${() => this.#map.zoom(1.3)}>+</button>
          <button @click=${() => this.#map.zoom(null)}>${words.fit}</button>
        </div>
      </div>
    `;
  }

  get #map(): PolkuDifferenceMap {
    return this.renderRoot.querySelector("polku-difference-map")!;
  }

  #select = ({ detail: { path } }: CustomEvent<{ path: string | null }>): void => {
    this.selected = path;
  };

  #reveal = ({ detail: { path } }: CustomEvent<{ path: string }>): void => {
    this.selected = path;
    void this.#map.reveal(path);
  };
}

customElements.define("polku-structure", PolkuStructure);
