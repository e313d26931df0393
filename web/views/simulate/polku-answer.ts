import { css, html, LitElement, nothing } from "lit";
import { type Context, type HeadlineRow, type HeadlineTopic, headlineTopics, type QuickFigure } from "#report";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { simulateWords } from "./words.ts";

/** Topics that have a card on the first screen, and the row that stands large in each. */
const cards: Readonly<Partial<Record<HeadlineTopic["id"], string>>> = {
  howMany: "throughput",
  waiting: "waitHalf",
  length: "withinBand",
  queue: "queueGone",
};

/** The answer in plain words: what formulas say at once, and what the simulation says, the same sentences as elsewhere. */
export class PolkuAnswer extends LitElement {
  static override properties = { figures: { attribute: false }, context: { attribute: false } };
  /** What formulas say; null: none can; undefined: not known yet. */
  declare figures: readonly QuickFigure[] | null | undefined;
  declare context: Context | null;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      .figures {
        display: flex;
        gap: var(--space-4);
        margin: 0;
        padding: var(--space-2) var(--space-4);
        background: var(--surface-sunken);
        border-radius: var(--radius);
        font-size: var(--text-small);
        line-height: 1.35;
        min-height: 64px;
      }
      .figures h3 {
        flex: 0 0 90px;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        flex: 1;
        gap: var(--space-1) var(--space-4);
        margin: 0;
      }
      dl > div {
        flex: 1 1 190px;
        max-width: 400px;
      }
      .figures dd {
        margin: 0;
        font-weight: 700;
        font-size: 20px;
      }
      .over {
        color: var(--critical);
        font-size: var(--text-small);
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--space-3);
      }
      section {
        padding: var(--space-3) var(--space-4);
        background: var(--surface);
        border: 1px solid var(--border);
        border-radius: var(--radius);
      }
      h3 {
        margin: 0;
        font-size: var(--text-small);
        font-weight: 600;
        color: var(--text-quiet);
      }
      p {
        margin: 2px 0 0;
        font-size: var(--text-small);
        line-height: 1.35;
      }
      .main {
        font-size: 19px;
        line-height: 1.3;
      }
      strong {
        font-size: 27px;
        line-height: 1.1;
      }
      .wide {
        grid-column: 1 / -1;
      }
      @media (max-width: 900px) {
        .cards {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media (min-width: 1700px) {
        .main {
          font-size: 23px;
        }
        strong {
          font-size: 34px;
        }
        p {
          font-size: 18px;
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.figures = undefined;
    this.context = null;
  }

  override render() {
    const { context } = this;
    const topics = context ? headlineTopics(context) : [];
    return html`${this.#atOnce()}
      <div class="cards">${topics.map((topic) => this.#card(topic))}</div>`;
  }

  #atOnce() {
    const words = simulateWords[this.#store.state.language];
    const { figures } = this;
    if (figures === null) return html`<p class="figures">${words.noForms}</p>`;
    return html`<div class="figures"><h3>${words.atOnce}</h3><dl>
      ${(figures ?? []).map(
        ({ id, label, of, value, formula, isOver }) => html`
          <div title=${formula} data-figure=${id}>
            <dt>${label}: ${of}</dt>
            <dd>${value} ${isOver ? html`<span class="over">▲ ${words.over}</span>` : nothing}</dd>
          </div>
        `,
      )}
    </dl></div>`;
  }

  #card({ id, name, rows }: HeadlineTopic) {
    const main = rows.find((row) => row.id === cards[id]) ?? rows[0]!;
    const rest = rows.filter((row) => row !== main);
    const words = simulateWords[this.#store.state.language];
    return html`<section class=${cards[id] ? "" : "wide"} data-topic=${id}>
      <h3>${name}</h3>
      ${emphasized(main)}
      ${main.interval === null ? nothing : html`<p class="quiet">${words.interval(main.interval)}</p>`}
      <p>${rest.map(({ sentence }) => sentence).join(" ")}</p>
    </section>`;
  }
}

/** A sentence with its figure standing out, or below its figure where it tells it in other words. */
function emphasized({ sentence, value }: HeadlineRow) {
  const at = sentence.indexOf(value);
  if (at < 0) return html`<p class="main"><strong>${value}</strong></p><p>${sentence}</p>`;
  return html`<p class="main">${sentence.slice(0, at)}<strong>${value}</strong>${sentence.slice(at + value.length)}</p>`;
}

customElements.define("polku-answer", PolkuAnswer);
