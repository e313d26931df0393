import { area, curveMonotoneX } from "d3-shape";
import { css, html, LitElement, nothing, svg } from "lit";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { bottleneckWords } from "./words.ts";

/** A month was chosen (its position), or the whole simulation (null). */
export type MonthEvent = CustomEvent<{ month: number | null }>;

/** How long a month is shown (ms); longer where motion is to be spared. */
const pace = { usual: 550, calm: 1600 };

/** Months of the simulation: one is chosen, or they are played one after the other. Fires `month-chosen` and, when it rests, `month-rested`. */
export class PolkuMonthScrubber extends LitElement {
  static override properties = {
    months: { attribute: false },
    month: { attribute: false },
    strip: { attribute: false },
    isPlaying: { state: true },
  };
  /** Months as results write them, 2021-03. */
  declare months: readonly string[];
  declare month: number | null;
  /** How many wait in each month, drawn along the months. */
  declare strip: readonly number[];
  declare isPlaying: boolean;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex: 1 1 420px;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
      .along {
        position: relative;
        flex: 1;
        min-width: 120px;
        height: 40px;
      }
      svg.strip {
        position: absolute;
        inset: 0 8px;
        width: calc(100% - 16px);
        height: 40px;
      }
      .strip path {
        fill: var(--heat-4);
      }
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 40px;
        margin: 0;
        background: none;
        accent-color: var(--accent);
      }
      output {
        min-width: 7em;
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
      .play svg {
        fill: currentColor;
        stroke: none;
      }
    `,
  ];

  readonly #store = new StoreController(this, []);
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.months = [];
    this.month = null;
    this.strip = [];
    this.isPlaying = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rest();
  }

  override render() {
    const { language } = this.#store.state;
    const words = bottleneckWords[language];
    const { months, month } = this;
    if (months.length === 0) return nothing;
    const said = month === null ? words.whole : this.#store.formats.month(months[month]!);
    return html`
      <button aria-pressed=${month === null} @click=${() => this.#choose(null)}>${words.whole}</button>
      <button class="icon play" aria-label=${this.isPlaying ? words.pause : words.play} title=${this.isPlaying ? words.pause : words.play} @click=${this.#toggle}>
        <svg viewBox="0 0 20 20" aria-hidden="true">${this.isPlaying ? svg`<path d="M4 3h4v14H4zM12 3h4v14h-4z"/>` : svg`<path d="M4 2l14 8-14 8z"/>`}</svg>
      </button>
      <div class="along">
        <svg class="strip" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true"><path d=${this.#strip}></path></svg>
        <input type="range" min="0" max=${months.length - 1} step="1" .value=${String(month ?? 0)} aria-label=${words.month} aria-valuetext=${said}
          @input=${(event: Event) => this.#choose(Number((event.target as HTMLInputElement).value))}>
      </div>
      <output>${said}</output>
    `;
  }

  get #strip(): string {
    const most = Math.max(...this.strip, 1);
    const last = Math.max(1, this.strip.length - 1);
    const shape = area<number>(
      (_, i) => (100 * i) / last,
      40,
      (value) => 40 - (34 * value) / most,
    ).curve(curveMonotoneX);
    return shape(this.strip as number[]) ?? "";
  }

  #choose(month: number | null): void {
    this.#rest();
    this.#tell(month);
    this.dispatchEvent(new CustomEvent("month-rested", { detail: { month } }));
  }

  #tell(month: number | null): void {
    this.month = month;
    this.dispatchEvent(new CustomEvent("month-chosen", { detail: { month } }));
  }

  #toggle = (): void => {
    if (this.isPlaying) {
      this.#choose(this.month);
      return;
    }
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const isOver = this.month === null || this.month === this.months.length - 1;
    this.isPlaying = true;
    this.#tell(isOver ? 0 : this.month);
    this.#timer = setInterval(
      () => {
        const next = (this.month ?? -1) + 1;
        if (next < this.months.length) this.#tell(next);
        else this.#choose(this.month);
      },
      isCalm ? pace.calm : pace.usual,
    );
  };

  #rest(): void {
    clearInterval(this.#timer);
    this.isPlaying = false;
  }
}

customElements.define("polku-month-scrubber", PolkuMonthScrubber);
