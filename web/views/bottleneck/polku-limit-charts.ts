import { css, html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { type ChartPicture, type Context, chartPictures, createContext, type ReportInput } from "#report";
import "../../parts/polku-chart.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { bottleneckWords } from "./words.ts";

/** Charts of the report that tell what limits, and how many units wide they are beside the picture. */
const shown = ["chart-resources", "chart-gains"];
const units = 480;

/** What limits the pathway as charts with their tables, to be copied and taken along. */
export class PolkuLimitCharts extends LitElement {
  static override properties = { input: { attribute: false }, charts: { state: true } };
  declare input: ReportInput | null;
  declare charts: readonly ChartPicture[];

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      h2 {
        margin: var(--space-3) 0 var(--space-2);
        font-size: 20px;
      }
      polku-chart {
        padding: var(--space-3);
        margin-bottom: var(--space-3);
      }
    `,
  ];

  readonly #store = new StoreController(this, []);
  #context: Context | null = null;

  constructor() {
    super();
    this.input = null;
    this.charts = [];
  }

  protected override willUpdate(): void {
    const { language } = this.#store.state;
    if (this.input === null || (this.#context?.input === this.input && this.#context.language === language)) return;
    this.#context = createContext(this.input, language, 0, units);
    void this.#draw(this.#context);
  }

  /** One in a task, so that none is long; those before stand until all are there. */
  async #draw(context: Context): Promise<void> {
    const charts: ChartPicture[] = [];
    for (const chart of chartPictures(context)) {
      if (shown.includes(chart.id)) charts.push(chart);
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#context !== context) return;
    }
    this.charts = charts;
  }

  override render() {
    const context = this.#context;
    if (this.input === null || context === null || this.charts.length === 0) return nothing;
    return html`<h2>${bottleneckWords[this.#store.state.language].charts}</h2>
      ${repeat(
        this.charts,
        ({ id }) => id,
        (chart) => html`<polku-chart .picture=${chart} .context=${context}></polku-chart>`,
      )}`;
  }
}

customElements.define("polku-limit-charts", PolkuLimitCharts);
