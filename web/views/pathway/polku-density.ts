import { css, html, LitElement, nothing, svg } from "lit";
import { lawQuantile } from "#random";
import { drawDensity } from "../../draw/density.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import type { TimeFact } from "./state-facts.ts";
import { timeText, unitFor } from "./time-text.ts";
import { pathwayWords } from "./words.ts";

/** One time of a state: median and nine tenths in words, and a small picture of how it is distributed. */
export class PolkuDensity extends LitElement {
  static override properties = { fact: {} };
  /** What is drawn; its law is there. */
  declare fact: TimeFact | null;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        max-width: 320px;
        height: auto;
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
      .median {
        stroke: var(--text);
        stroke-width: 2;
        stroke-dasharray: 4 3;
      }
      text {
        fill: var(--text-quiet);
        font-size: 14px;
        text-anchor: middle;
      }
      text.last {
        text-anchor: end;
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.fact = null;
  }

  override render() {
    if (!this.fact) return nothing;
    const { formats, state } = this.#store;
    const words = pathwayWords[state.language];
    const { law, kind, role } = this.fact;
    if (law === null) return html`${words.opening}`;
    const tell = (days: number) => timeText(days, kind, { formats, words });
    const [median, most] = [lawQuantile(law, 0.5), lawQuantile(law, 0.9)];
    if (law.kind === "fixed") return html`${words.always(tell(law.value))}`;
    const about = `${words.median(tell(median))}, ${words.most(tell(most))}`;
    const unit = unitFor(most, kind);
    const { width, height, baseline, area, ticks, median: x } = drawDensity(law, { unit: unit.days, width: 320, height: 96 });
    return html`${about}
      <svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${words.density(words[role], about)}>
        <path class="area" d=${area}></path>
        <line class="axis" x1="8" x2=${width - 8} y1=${baseline} y2=${baseline}></line>
        <line class="median" x1=${x} x2=${x} y1="4" y2=${baseline}></line>
        ${ticks.map(({ x, value }, i) => svg`<text x=${x} y=${height - 5}>${formats.number(value)}${i === ticks.length - 1 ? ` ${words.units[unit.name]}` : ""}</text>`)}
      </svg>`;
  }
}

customElements.define("polku-density", PolkuDensity);
