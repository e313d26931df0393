import { css, html, LitElement, nothing } from "lit";
import { type Chart, nodeAt } from "#chart";
import { resourcesOf } from "#picture";
import { type BottleneckEntry, bottleneckEntries, type Context, headlineTopics } from "#report";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { type BottleneckWords, bottleneckWords } from "./words.ts";

/** A resource was chosen (null: none any more). */
export type ResourceEvent = CustomEvent<{ resource: string | null }>;

/** What limits the pathway, in the sentences of the report, resource by resource. Fires `resource-chosen` and `state-wanted`. */
export class PolkuLimits extends LitElement {
  static override properties = { context: { attribute: false }, resource: { attribute: false } };
  declare context: Context | null;
  declare resource: string | null;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .answer {
        margin: 0 0 var(--space-3);
        font-size: 20px;
        line-height: 1.3;
        font-weight: 600;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
        counter-reset: place;
      }
      li {
        counter-increment: place;
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--border);
        border-left-width: 6px;
        border-radius: var(--radius);
        margin-bottom: var(--space-2);
        background: var(--surface);
      }
      li.limiting {
        border-left-color: var(--heat-5);
      }
      li.near {
        border-color: var(--accent);
      }
      li > button {
        width: 100%;
        text-align: left;
        font-weight: 700;
        line-height: 1.25;
        padding: 6px var(--space-3);
      }
      li > button::before {
        content: counter(place) ". ";
      }
      .mark {
        font-size: var(--text-small);
        font-weight: 400;
      }
      dl {
        margin: var(--space-1) 0 0;
        font-size: var(--text-small);
      }
      dl > div {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        column-gap: var(--space-3);
        line-height: 1.35;
      }
      dd {
        margin: 0 0 0 auto;
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      p {
        margin: var(--space-1) 0 0;
        font-size: var(--text-small);
        line-height: 1.4;
      }
      /* What a card is about is on its button. */
      @media print {
        li > button {
          display: block !important;
          padding: 0;
          background: none;
          border: none;
          color: var(--text);
          font-weight: 700;
        }
      }
      .states {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-2);
      }
      .states button {
        border: none;
        background: none;
        min-height: 32px;
        padding: 0 2px;
        text-align: left;
        color: var(--accent-text);
        text-decoration: underline;
        text-underline-offset: 0.15em;
        font-size: var(--text-small);
      }
    `,
  ];

  readonly #store = new StoreController(this, ["chart", "selected"]);

  constructor() {
    super();
    this.context = null;
    this.resource = null;
  }

  override render() {
    const { context } = this;
    const { chart, selected, language } = this.#store.state;
    if (context === null || chart === null) return nothing;
    const words = bottleneckWords[language];
    const topic = headlineTopics(context).find(({ id }) => id === "bottleneck");
    const node = selected === null ? undefined : nodeAt(chart, selected);
    const inside = node ? chart.nodes.slice(node.index, node.end) : [];
    const near = new Set(inside.flatMap((one) => resourcesOf(chart, one).map(({ id }) => id)));
    return html`
      ${topic ? html`<p class="answer">${topic.rows.map(({ sentence }) => sentence).join(" ")}</p>` : nothing}
      <ol>${bottleneckEntries(context).map((entry) => this.#entry(chart, entry, { words, isNear: near.has(entry.resource) }))}</ol>
    `;
  }

  #entry(
    chart: Chart,
    { resource, name, isLimiting, gain, facts }: BottleneckEntry,
    { words, isNear }: { words: BottleneckWords; isNear: boolean },
  ) {
    const isChosen = resource === this.resource;
    const choose = () => this.dispatchEvent(new CustomEvent("resource-chosen", { detail: { resource: isChosen ? null : resource } }));
    return html`<li class="${isLimiting ? "limiting" : ""} ${isNear ? "near" : ""}" data-resource=${resource}>
      <button aria-pressed=${isChosen} @click=${choose}>${name}${isLimiting ? html` <span class="mark">▲ ${words.limiting}</span>` : nothing}${
        isNear ? html` <span class="mark">● ${words.neededHere}</span>` : nothing
      }</button>
      <p>${gain ?? words.untried}</p>
      <dl>${facts.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
      ${isChosen ? this.#states(chart, resource, words) : nothing}
    </li>`;
  }

  #states(chart: Chart, resource: string, words: BottleneckWords) {
    const needing = chart.nodes.filter((node) => resourcesOf(chart, node).some(({ id }) => id === resource));
    const show = (path: string) => () => this.dispatchEvent(new CustomEvent("state-wanted", { detail: { path } }));
    return html`<p>${words.needing}:</p><div class="states">${needing.map(({ path, name }) => {
      const text = this.#store.formats.text(name);
      return html`<button @click=${show(path)} title=${words.show(text)}>${text}</button>`;
    })}</div>`;
  }
}

customElements.define("polku-limits", PolkuLimits);
