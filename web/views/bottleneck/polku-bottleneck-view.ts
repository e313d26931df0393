import { css, html, LitElement, nothing } from "lit";
import { type Chart, nodeAt } from "#chart";
import { type Heat, type HeatMeasure, heatMeasures, heatValues, mostUsed } from "#picture";
import { type Context, createContext, type ReportInput } from "#report";
import { say } from "#units";
import { diagnosticLine } from "../../parts/diagnostic-line.ts";
import "../../parts/polku-run.ts";
import { QuestionController } from "../../parts/question-controller.ts";
import { caseOf } from "../../state/own-figures.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { small } from "../../style/small-window.ts";
import { heatText } from "./heat-text.ts";
import "./polku-heat-legend.ts";
import "./polku-heat-map.ts";
import type { PolkuHeatMap } from "./polku-heat-map.ts";
import type { ResourceEvent } from "./polku-limits.ts";
import "./polku-limit-charts.ts";
import "./polku-limits.ts";
import type { MonthEvent } from "./polku-month-scrubber.ts";
import "./polku-month-scrubber.ts";
import { type BottleneckWords, bottleneckWords } from "./words.ts";

/** The view of the bottleneck: where clients wait, month by month, and what limits the pathway. */
export class PolkuBottleneckView extends LitElement {
  static override properties = { resource: { state: true }, told: { state: true } };
  declare resource: string | null;
  /** The month, as it is told when it rests. */
  declare told: string;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(300px, 1fr) auto;
        min-height: 0;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-2) var(--space-4);
        background: var(--surface);
        border-bottom: 1px solid var(--border);
      }
      .content {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(320px, 27%);
        min-height: 0;
      }
      .map {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        min-height: 0;
        min-width: 0;
      }
      .top {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-1) var(--space-4);
        background: var(--surface);
        border-bottom: 1px solid var(--border);
      }
      .worst {
        flex: 1;
        margin: 0;
        line-height: 1.25;
      }
      aside {
        overflow: auto;
        min-height: 0;
        padding: var(--space-3) var(--space-4);
        background: var(--surface);
        border-left: 1px solid var(--border);
      }
      h1 {
        margin: 0;
        font-size: 20px;
        line-height: 1.25;
      }
      h2 {
        margin: var(--space-2) 0;
        font-size: 20px;
      }
      .none {
        margin: var(--space-5);
      }
      .refused {
        border: 2px solid var(--critical);
        border-radius: var(--radius);
        padding: var(--space-2) var(--space-3);
      }
      @media ${small} {
        :host {
          display: block;
        }
        .content {
          display: block;
        }
        .map {
          display: block;
        }
        .top {
          flex-wrap: wrap;
        }
        .worst {
          flex-basis: 200px;
        }
      }
      @media print {
        .tools {
          display: none;
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, ["pathway", "chart", "simulation", "change", "own", "heatMeasure", "heatMonth"]);
  readonly #question = new QuestionController(this, { tries: true });
  #context: { input: ReportInput; language: string; context: Context } | null = null;
  #heats: { inputs: readonly unknown[]; heats: ReadonlyMap<string, Heat> } | null = null;
  #strip: { input: ReportInput; values: readonly number[] } | null = null;

  constructor() {
    super();
    this.resource = null;
    this.told = "";
  }

  protected override willUpdate(): void {
    const one = caseOf(this.#store.state);
    this.#question.show(one === null ? [] : [one]);
  }

  override render() {
    const { chart, simulation, language, isLoading } = this.#store.state;
    const words = bottleneckWords[language];
    if (!chart) return nothing;
    if (simulation === null) return html`<p class="none" role="status">${isLoading ? this.#store.words.loading : words.noSimulation}</p>`;
    const { state } = this.#question;
    const heats = this.#heatsOf(chart, state.input);
    return html`
      <div class="tools">
        <div class="group" role="group" aria-label=${words.measure}>
          ${heatMeasures.map((measure) => html`<button aria-pressed=${measure === this.measure} @click=${() => this.#measure(measure)}>${words.measures[measure]}</button>`)}
        </div>
        <polku-month-scrubber role="group" aria-label=${words.time} .months=${this.#months} .month=${this.month} .strip=${this.#stripOf(chart, state.input)}
          @month-chosen=${this.#choose} @month-rested=${this.#rest}></polku-month-scrubber>
      </div>
      <div class="content">
        <div class="map">
          <div class="top">
            <p class="worst">${heats.size > 0 ? this.#worst(chart, heats, words) : nothing}</p>
            <div class="group" role="group" aria-label=${words.picture}>
              <button class="icon" aria-label=${words.zoomOut} title=${words.zoomOut} @click=${() => this.#map.zoom(1 / 1.3)}>−</button>
              <button class="icon" aria-label=${words.zoomIn} title=${words.zoomIn} @click=${() => this.#map.zoom(1.3)}>+</button>
              <button @click=${() => this.#map.zoom(null)}>${words.fit}</button>
            </div>
          </div>
          <polku-heat-map .heats=${heats} .measure=${this.measure} .resource=${this.resource}></polku-heat-map>
        </div>
        <aside aria-label=${words.limits} tabindex="0">
          <h1>${say(simulation.title, language)}</h1>
          <polku-run .question=${this.#question} .state=${state}></polku-run>
          ${this.#refused(words)}
          <h2>${words.limits}</h2>
          <polku-limits .context=${this.#contextOf(state.input)} .resource=${this.resource} @resource-chosen=${this.#chooseResource}
            @state-wanted=${this.#reveal}></polku-limits>
          <polku-limit-charts .input=${state.input}></polku-limit-charts>
        </aside>
      </div>
      <polku-heat-legend .measure=${this.measure} .isMonth=${this.month !== null}></polku-heat-legend>
      <p class="hidden" role="status">${this.told}</p>
    `;
  }

  #refused(words: BottleneckWords) {
    const { refused } = this.#question.state;
    if (refused.length === 0) return nothing;
    const errors = refused.filter(({ severity }) => severity === "error");
    return html`<div class="refused" role="alert"><strong>${words.refused}</strong>${errors.map((one) => diagnosticLine(one, this.#store.state.language))}</div>`;
  }

  get measure(): HeatMeasure {
    return this.#store.state.heatMeasure;
  }

  /** Position of the month that is shown; null: the whole simulation. */
  get month(): number | null {
    const { heatMonth } = this.#store.state;
    const month = heatMonth === null ? -1 : this.#months.indexOf(heatMonth);
    return month < 0 ? null : month;
  }

  get #months(): readonly string[] {
    return this.#question.state.input?.points[0]?.summary.overTime.at ?? [];
  }

  #contextOf(input: ReportInput | null): Context | null {
    const { language } = this.#store.state;
    if (input === null) return null;
    if (this.#context?.input !== input || this.#context.language !== language)
      this.#context = { input, language, context: createContext(input, language) };
    return this.#context.context;
  }

  #heatsOf(chart: Chart, input: ReportInput | null): ReadonlyMap<string, Heat> {
    const inputs = [chart, input, this.measure, this.month];
    if (this.#heats?.inputs.every((one, i) => one === inputs[i])) return this.#heats.heats;
    const heats = input === null ? new Map<string, Heat>() : heatValues(chart, input.points[0]!.summary, this.measure, this.month);
    this.#heats = { inputs, heats };
    return heats;
  }

  #stripOf(chart: Chart, input: ReportInput | null): readonly number[] {
    if (input === null) return [];
    if (this.#strip?.input !== input) {
      const { summary } = input.points[0]!;
      const total = (month: number) => heatValues(chart, summary, "queue", month).get("")?.inside ?? 0;
      this.#strip = { input, values: summary.overTime.at.map((_, month) => total(month)) };
    }
    return this.#strip.values;
  }

  /** Where it is worst, in one sentence. */
  #worst(chart: Chart, heats: ReadonlyMap<string, Heat>, words: BottleneckWords): string {
    const { formats } = this.#store;
    const when = this.month === null ? words.whole : formats.month(this.#months[this.month]!);
    const leaves = chart.nodes.filter(({ children, index }) => index > 0 && children.length === 0);
    const ranked = leaves.flatMap((node) => ({ node, value: heats.get(node.path)?.own ?? 0 })).sort((a, b) => b.value - a.value);
    const [first] = ranked;
    if (!first || first.value < 0.05) return words.nobody(when);
    const name = formats.text(first.node.name);
    const isAlone = leaves.filter((other) => formats.text(other.name) === name).length === 1 || first.node.parent === 0;
    const context = this.#contextOf(this.#question.state.input);
    const resource = this.measure === "utilisation" && context ? mostUsed(chart, context.point.summary, first.node, this.month) : null;
    if (resource !== null)
      return words.worst.utilisation(context!.names.resource(resource), heatText(this.measure, first.value, formats), when);
    const where = isAlone ? name : `${name} (${formats.text(chart.nodes[first.node.parent]!.name)})`;
    return words.worst[this.measure](where, heatText(this.measure, first.value, formats), when);
  }

  #measure(measure: HeatMeasure): void {
    this.#store.set({ heatMeasure: measure });
    void this.#tell();
  }

  #choose = ({ detail }: MonthEvent): void => {
    this.#store.set({ heatMonth: detail.month === null ? null : (this.#months[detail.month] ?? null) });
  };

  #rest = (): void => {
    void this.#tell();
  };

  /** Says what is seen, to those who do not see it; not while months are played. */
  async #tell(): Promise<void> {
    await this.updateComplete;
    this.told = this.renderRoot.querySelector(".worst")?.textContent ?? "";
  }

  #chooseResource = ({ detail: { resource } }: ResourceEvent): void => {
    this.resource = resource;
  };

  #reveal = ({ detail: { path } }: CustomEvent<{ path: string }>): void => {
    const { chart } = this.#store.state;
    if (chart && nodeAt(chart, path)) void this.#map.reveal(path);
  };

  get #map(): PolkuHeatMap {
    return this.renderRoot.querySelector("polku-heat-map")!;
  }
}

customElements.define("polku-bottleneck-view", PolkuBottleneckView);
