import { css, html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import {
  type ChartPicture,
  type ComparedMeasureRows,
  type ComparedRow,
  type Context,
  comparedMeasureRows,
  comparisonPictures,
  createContext,
  type ReportInput,
  tables,
  toResultJson,
} from "#report";
import "../../parts/polku-chart.ts";
import "../../parts/polku-table.ts";
import { saveFile } from "../../parts/save-file.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import type { Circumstance } from "./who-comes.ts";
import { type CompareWords, compareWords } from "./words.ts";

/** Charts at least so wide (pixels) stand side by side, and how many units a chart of that width has. */
const narrowest = 560;
const chartUnits = 620;
const signs = { more: "▲", less: "▼", same: "≈" } as const;

/** What differs in numbers: measure by measure in words, charts on one scale, the tables of the report. */
export class PolkuComparedNumbers extends LitElement {
  static override properties = { input: { attribute: false }, others: { attribute: false } };
  declare input: ReportInput | null;
  /** In what the scenarios differ beside the pathway. */
  declare others: ReadonlySet<Circumstance>;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      h2 {
        margin: 0 0 var(--space-2);
        font-size: 22px;
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 370px), 1fr));
        gap: var(--space-3);
        margin-bottom: var(--space-4);
      }
      section {
        padding: var(--space-3) var(--space-4);
        background: var(--surface);
        border: 1px solid var(--border);
        border-radius: var(--radius);
      }
      section.real {
        border-left: 6px solid var(--accent);
      }
      h3 {
        margin: 0 0 var(--space-1);
        font-size: 18px;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 var(--space-3);
        margin: 0;
      }
      dd {
        margin: 0;
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      p {
        margin: var(--space-2) 0 0;
        line-height: 1.35;
      }
      .large {
        font-size: 22px;
        font-weight: 700;
        line-height: 1.25;
      }
      .said {
        margin-top: 2px;
        font-size: var(--text-small);
      }
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, ${narrowest}px), 1fr));
        gap: var(--space-4);
        margin-bottom: var(--space-4);
      }
      .tables {
        background: var(--surface);
        border: 1px solid var(--border);
        border-radius: var(--radius);
        padding: var(--space-2) var(--space-4);
        margin-bottom: var(--space-3);
      }
    `,
  ];

  readonly #store = new StoreController(this, []);
  #made: { input: ReportInput; language: string; context: Context; pictures: readonly ChartPicture[] } | null = null;

  constructor() {
    super();
    this.input = null;
    this.others = new Set();
  }

  override render() {
    const { input } = this;
    const { language } = this.#store.state;
    if (input === null) return nothing;
    if (this.#made?.input !== input || this.#made.language !== language) {
      const context = createContext(input, language, 0, chartUnits);
      this.#made = { input, language, context, pictures: comparisonPictures(context) };
    }
    const { context, pictures } = this.#made;
    const words = compareWords[language];
    const shown = tables(context).filter(({ id }) => id === "points" || id === "differences");
    return html`
      <h2>${this.others.size === 0 ? words.differences : words.otherDifferences}</h2>
      <div class="cards">${comparedMeasureRows(context).map((row) => this.#card(row, words))}</div>
      <h2>${words.charts}</h2>
      <div class="charts">${repeat(
        pictures,
        ({ id }) => id,
        (picture) => html`<polku-chart .picture=${picture} .context=${context}></polku-chart>`,
      )}</div>
      <h2>${words.tables}</h2>
      <div class="tables">${shown.map((table) => html`<polku-table .table=${table}></polku-table>`)}</div>
      <button @click=${this.#save}>${words.saveJson}</button>
    `;
  }

  #card({ id, measure, values, rows }: ComparedMeasureRows, words: CompareWords) {
    return html`<section class=${rows.some((row) => row.isBeyondChance) ? "real" : ""} data-measure=${id}>
      <h3>${measure}</h3>
      <dl>${values.map(({ name, text }) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>
      ${rows.map((row) => this.#difference(row, { words, isOne: rows.length === 1, names: values }))}
    </section>`;
  }

  #difference(row: ComparedRow, { words, isOne, names }: { words: CompareWords; isOne: boolean; names: ComparedMeasureRows["values"] }) {
    const said = row.isBeyondChance ? words.real : words.same;
    return html`<p class="large"><span aria-hidden="true">${signs[row.direction]}</span> ${row.difference}</p>
      <p class="said">${isOne ? nothing : `${names[row.to]!.name}: `}${said}<span class="hidden">. ${row.sentence}</span></p>`;
  }

  #save = (): void => {
    const { input } = this;
    saveFile(`${input!.simulation.id}-compare.result.json`, toResultJson(input!), "application/json");
  };
}

customElements.define("polku-compared-numbers", PolkuComparedNumbers);
