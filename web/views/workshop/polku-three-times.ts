import { css, html, LitElement, nothing, svg } from "lit";
import { lawQuantile } from "#random";
import type { QuantityUnit } from "#units";
import { drawDensity } from "../../draw/density.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { readNumber } from "../simulate/number-text.ts";
import { isInOrder, lawOfTimes, type ThreeTimes, timeUnits } from "./three-times.ts";
import { workshopWords } from "./words.ts";

/** Somebody has answered how long something takes. */
export type TimesEvent = CustomEvent<ThreeTimes>;

const questions = ["usually", "quickest", "slowest"] as const;
const daysPer: Readonly<Record<(typeof timeUnits)[number], number>> = {
  min: 1 / 1440,
  h: 1 / 24,
  wd: 1,
  d: 1,
  wk: 7,
  mo: 30.4375,
  y: 365.25,
};

/**
 * How long something takes, in three questions: usually, at quickest, at slowest. Draws the curve that the answers make, and tells what ten of a
 * hundred clients exceed. Fires `times-changed` when answers that can be a time are complete.
 */
export class PolkuThreeTimes extends LitElement {
  static override properties = { times: { attribute: false }, answers: { state: true }, unit: { state: true } };
  /** What the document says; null where it says nothing that three answers could tell. */
  declare times: ThreeTimes | null;
  /** What stands in the fields, as it was typed. */
  declare answers: Record<(typeof questions)[number], string>;
  declare unit: QuantityUnit;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr)) auto;
        gap: var(--space-2);
        align-items: end;
      }
      label {
        display: grid;
        font-size: var(--text-small);
      }
      input {
        width: 100%;
        text-align: right;
      }
      input[aria-invalid="true"] {
        border: 2px solid var(--critical);
      }
      .problem {
        color: var(--critical);
        margin: var(--space-1) 0 0;
      }
      svg {
        display: block;
        width: 100%;
        max-width: 340px;
        height: auto;
        margin-top: var(--space-2);
        font-family: var(--font);
      }
      .area {
        fill: color-mix(in srgb, var(--accent) 30%, transparent);
        stroke: var(--accent);
        stroke-width: 1.5;
      }
      .axis {
        stroke: var(--border-strong);
      }
      .most {
        stroke: var(--text);
        stroke-width: 2;
        stroke-dasharray: 4 3;
      }
      text {
        fill: var(--text-quiet);
        font-size: 14px;
        text-anchor: middle;
      }
      p {
        margin: var(--space-1) 0 0;
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.times = null;
    this.answers = { usually: "", quickest: "", slowest: "" };
    this.unit = "d";
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has("times")) return;
    const tell = (value: number | undefined) => (value === undefined ? "" : this.#store.formats.number(value, 4));
    this.answers = { usually: tell(this.times?.usually), quickest: tell(this.times?.quickest), slowest: tell(this.times?.slowest) };
    this.unit = this.times?.unit ?? this.unit;
  }

  override render() {
    const words = workshopWords[this.#store.state.language].times;
    const read = this.#read();
    const isWrong = read !== null && !isInOrder(read);
    return html`
      <div class="fields">
        ${questions.map(
          (question) => html`<label>${words[question]}
            <input inputmode="decimal" .value=${this.answers[question]} aria-invalid=${isWrong || this.#isUnread(question)}
              @input=${(event: Event) => this.#type(question, event)} @change=${this.#commit} />
          </label>`,
        )}
        <label>${words.unit}
          <select @change=${this.#choose}>
            ${timeUnits.map((unit) => html`<option value=${unit} ?selected=${unit === this.unit}>${words.units[unit]}</option>`)}
          </select>
        </label>
      </div>
      ${isWrong ? html`<p class="problem" role="alert">${words.notInOrder}</p>` : nothing}
      ${read === null ? nothing : this.#curve(read)}
    `;
  }

  #curve(times: ThreeTimes) {
    const law = lawOfTimes(times);
    if (law === null) return nothing;
    const { formats, state } = this.#store;
    const words = workshopWords[state.language].times;
    const days = daysPer[times.unit as (typeof timeUnits)[number]];
    const tell = (value: number) => `${formats.number(value / days, 1)}\u00a0${words.units[times.unit as (typeof timeUnits)[number]]}`;
    if (law.kind === "fixed") return html`<p>${words.always(tell(law.value))}</p>`;
    const most = lawQuantile(law, 0.9);
    const about = words.tenExceed(tell(most));
    const { width, height, baseline, area, ticks } = drawDensity(law, { unit: days, width: 340, height: 100 });
    const scale = ticks.length < 2 ? 0 : (ticks.at(-1)!.x - ticks[0]!.x) / (ticks.at(-1)!.value - ticks[0]!.value);
    const at = ticks.length < 2 ? null : ticks[0]!.x + scale * (most / days - ticks[0]!.value);
    return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.curve}: ${about}">
        <path class="area" d=${area}></path>
        <line class="axis" x1="8" x2=${width - 8} y1=${baseline} y2=${baseline}></line>
        ${at === null ? nothing : svg`<line class="most" x1=${at} x2=${at} y1="4" y2=${baseline}></line>`}
        ${ticks.map(({ x, value }) => svg`<text x=${x} y=${height - 5}>${formats.number(value)}</text>`)}
      </svg>
      <p>${about}</p>`;
  }

  #isUnread(question: (typeof questions)[number]): boolean {
    return this.answers[question].trim() !== "" && readNumber(this.answers[question]) === null;
  }

  /** The answers as numbers; null until all are there. */
  #read(): ThreeTimes | null {
    const [usually, quickest, slowest] = questions.map((question) => readNumber(this.answers[question]));
    if (usually == null || quickest == null || slowest == null) return null;
    return { usually, quickest, slowest, unit: this.unit };
  }

  #type(question: (typeof questions)[number], event: Event): void {
    this.answers = { ...this.answers, [question]: (event.target as HTMLInputElement).value };
  }

  #choose = (event: Event): void => {
    this.unit = (event.target as HTMLSelectElement).value as QuantityUnit;
    this.#commit();
  };

  #commit = (): void => {
    const read = this.#read();
    if (read !== null && isInOrder(read)) this.dispatchEvent(new CustomEvent("times-changed", { detail: read }));
  };
}

customElements.define("polku-three-times", PolkuThreeTimes);
