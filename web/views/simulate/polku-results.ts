import { css, html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import {
  type ChartPicture,
  type Context,
  chartPictures,
  createContext,
  type ReportInput,
  type Table,
  tables,
  toHtml,
  toResultJson,
} from "#report";
import "../../parts/polku-chart.ts";
import "../../parts/polku-table.ts";
import { saveFile } from "../../parts/save-file.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { simulateWords } from "./words.ts";

/** Charts at least so wide (pixels) stand side by side. */
const narrowest = 640;
/** Pixels of a chart's text where the page is not zoomed; 13.5 units are made as high. */
const textSize = 16;
/** Tables that charts do not have; the answer stands above in words. */
const besideCharts = [
  "headline",
  "targets",
  "deadlines",
  "states",
  "bottleneck",
  "equity",
  "closed-forms",
  "closed-form-simplifications",
  "no-closed-form",
  "audit",
  "assumptions",
];

/** Charts and tables of an answer. Charts are made one by one, so that the page answers in between. */
export class PolkuResults extends LitElement {
  static override properties = { input: { attribute: false }, charts: { state: true }, width: { state: true }, opened: { state: true } };
  declare input: ReportInput | null;
  declare charts: readonly ChartPicture[];
  declare width: number;
  declare opened: ReadonlySet<string>;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      h2 {
        margin: var(--space-4) 0 var(--space-2);
        font-size: 22px;
      }
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, ${narrowest}px), 1fr));
        align-items: start;
        gap: var(--space-4);
      }
      .tables {
        background: var(--surface);
        border: 1px solid var(--border);
        border-radius: var(--radius);
        padding: var(--space-2) var(--space-4);
      }
      summary {
        cursor: pointer;
        color: var(--accent-text);
        padding: var(--space-1) 0;
      }
      .files {
        display: flex;
        gap: var(--space-2);
        margin-top: var(--space-3);
      }
    `,
  ];

  readonly #store = new StoreController(this, []);
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #context: Context | null = null;
  #tables: readonly Table[] = [];
  #drawn = "";
  #drawnInput: ReportInput | null = null;

  constructor() {
    super();
    this.input = null;
    this.charts = [];
    this.width = 0;
    this.opened = new Set();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override willUpdate(): void {
    const { language } = this.#store.state;
    if (this.input === null || this.width === 0) return;
    const key = `${language} ${this.width}`;
    if (key === this.#drawn && this.input === this.#drawnInput) return;
    this.#drawn = key;
    this.#drawnInput = this.input;
    void this.#draw(createContext(this.input, language, 0, this.width));
  }

  async #draw(context: Context): Promise<void> {
    this.#context = context;
    const charts: ChartPicture[] = [];
    const others = (found: readonly ChartPicture[]) => this.charts.slice(found.length);
    for (const chart of chartPictures(context)) {
      charts.push(chart);
      // One after the other takes the place of the one before, so that nothing jumps.
      this.charts = [...charts, ...others(charts)];
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#context !== context) return;
    }
    this.charts = charts;
    this.#tables = tables(context).filter(({ id }) => besideCharts.includes(id));
    this.requestUpdate();
  }

  /** A chart has as many units as let its text be as high as that of the page. */
  #measure(): void {
    const width = this.clientWidth;
    const columns = Math.max(1, Math.floor((width + 16) / (narrowest + 16)));
    const each = (width - 16 * (columns - 1)) / columns - 34;
    const units = Math.round((each * 13.5) / textSize / 20) * 20;
    if (width > 0) this.width = Math.min(1200, Math.max(560, units));
  }

  override render() {
    const words = simulateWords[this.#store.state.language];
    const context = this.#context;
    if (this.input === null || context === null) return nothing;
    return html`
      <h2>${words.charts}</h2>
      <div class="charts">
        ${repeat(
          this.charts,
          ({ id }) => id,
          (chart) => html`<polku-chart .picture=${chart} .context=${context}></polku-chart>`,
        )}
      </div>
      <h2>${words.tables}</h2>
      <div class="tables">
        ${this.#tables.map((table) => this.#table(table))}
      </div>
      <div class="files">
        <button @click=${this.#saveJson}>${words.saveJson}</button>
        <button @click=${this.#saveReport}>${words.saveReport}</button>
      </div>
    `;
  }

  #table(table: Table) {
    const open = (event: Event) => {
      const isOpen = (event.target as HTMLDetailsElement).open;
      const others = [...this.opened].filter((id) => id !== table.id);
      this.opened = new Set(isOpen ? [...others, table.id] : others);
    };
    return html`<details @toggle=${open} ?open=${this.opened.has(table.id)}>
      <summary>${table.title}</summary>
      ${this.opened.has(table.id) ? html`<polku-table .table=${table}></polku-table>` : nothing}
    </details>`;
  }

  #saveJson = (): void => {
    saveFile(`${this.input!.simulation.id}.result.json`, toResultJson(this.input!), "application/json");
  };

  #saveReport = (): void => {
    const { input } = this;
    saveFile(`${input!.simulation.id}.html`, toHtml(createContext(input!, this.#store.state.language)), "text/html");
  };
}

customElements.define("polku-results", PolkuResults);
