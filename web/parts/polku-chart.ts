import { css, html, LitElement, nothing, unsafeCSS } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { type ChartPicture, type Context, toCsv } from "#report";
import { chartStyles, chartText } from "../draw/chart/chart-look.ts";
import { pngOf, portableSvg } from "../draw/chart/portable-svg.ts";
import { StoreController } from "../state/store-controller.ts";
import { controls } from "../style/controls.ts";
import "./polku-table.ts";
import { saveFile } from "./save-file.ts";
import { partWords } from "./words.ts";

/** A chart with its words, its numbers as a table, and what is needed to take it along: a copy, PNG, SVG, CSV. */
export class PolkuChart extends LitElement {
  static override properties = {
    picture: { attribute: false },
    context: { attribute: false },
    isOpen: { state: true },
    message: { state: true },
  };
  /** What is shown. */
  declare picture: ChartPicture | null;
  /** The context it was made from, in whose language files are written. */
  declare context: Context | null;
  declare isOpen: boolean;
  declare message: string;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: var(--space-4);
        background: var(--surface);
        border: 1px solid var(--border);
        border-radius: var(--radius);
      }
      figure {
        margin: 0;
      }
      @media print {
        :host {
          break-inside: avoid;
        }
      }
      h3 {
        margin: 0;
        font-size: 20px;
      }
      p {
        margin: 2px 0 var(--space-3);
        max-width: 74ch;
        font-size: var(--text-small);
      }
      .scroll {
        overflow-x: auto;
      }
      svg {
        display: block;
        width: 100%;
        min-width: 480px;
        height: auto;
        font-family: var(--font);
        font-size: ${chartText}px;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        margin-top: var(--space-2);
      }
      .files {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
      }
      .files button {
        min-height: 34px;
        font-size: var(--text-small);
      }
      summary {
        cursor: pointer;
        color: var(--accent-text);
        font-size: var(--text-small);
        padding: 4px 0;
      }
      @media print {
        footer {
          display: none;
        }
      }
    `,
    unsafeCSS(chartStyles()),
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.picture = null;
    this.context = null;
    this.isOpen = false;
    this.message = "";
  }

  override render() {
    const { picture } = this;
    if (picture === null) return nothing;
    const words = partWords[this.#store.state.language];
    const open = (event: Event) => {
      this.isOpen = (event.target as HTMLDetailsElement).open;
    };
    return html`
      <figure>
        <figcaption>
          <h3>${picture.title}</h3>
          <p class="quiet">${picture.description}</p>
        </figcaption>
        <div class="scroll" tabindex="0" role="group" aria-label=${words.chart(picture.title)}>${unsafeHTML(picture.svg)}</div>
        <footer>
          <details @toggle=${open} ?hidden=${picture.table === null}>
            <summary>${words.asTable}<span class="hidden">: ${picture.title}</span></summary>
            ${this.isOpen ? html`<polku-table .table=${picture.table}></polku-table>` : nothing}
          </details>
          <div class="files" role="group" aria-label=${words.actions(picture.title)}>
            <button @click=${this.#copy}>${words.copy}</button>
            <button @click=${this.#savePng}>PNG</button>
            <button @click=${this.#saveSvg}>SVG</button>
            <button @click=${this.#saveCsv} ?hidden=${picture.table === null}>CSV</button>
          </div>
        </footer>
        <p role="status" class=${this.message === "" ? "hidden" : ""}>${this.message}</p>
      </figure>
    `;
  }

  get #name(): string {
    return `${this.context?.input.simulation.id ?? "polku"}-${this.picture!.id.replace(/^chart-/, "")}`;
  }

  #copy = async (): Promise<void> => {
    const words = partWords[this.#store.state.language];
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(this.picture!) })]);
      this.message = words.copied;
    } catch {
      this.message = words.notCopied;
    }
  };

  #savePng = async (): Promise<void> => {
    saveFile(`${this.#name}.png`, await pngOf(this.picture!));
  };

  #saveSvg = (): void => {
    saveFile(`${this.#name}.svg`, portableSvg(this.picture!), "image/svg+xml");
  };

  #saveCsv = (): void => {
    const { picture, context } = this;
    if (!picture?.table || !context) return;
    // As a spreadsheet of the language opens it: of the three only English has decimal points.
    saveFile(`${this.#name}.csv`, toCsv(picture.table, context, context.language === "en" ? "plain" : "spreadsheet"), "text/csv");
  };
}

customElements.define("polku-chart", PolkuChart);
