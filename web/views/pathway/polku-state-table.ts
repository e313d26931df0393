import { css, html, LitElement, nothing } from "lit";
import { type Chart, handovers, type Node } from "#chart";
import { StoreController } from "../../state/store-controller.ts";
import { toHash } from "../../state/url.ts";
import { controls } from "../../style/controls.ts";
import { transitionText } from "./transition-text.ts";
import { type PathwayWords, pathwayWords } from "./words.ts";

/** The pathway as a table: every state, who is responsible, and where its transitions lead. Fires `state-selected`. */
export class PolkuStateTable extends LitElement {
  static override properties = { chart: {}, selected: {} };
  declare chart: Chart | null;
  declare selected: string | null;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: var(--space-3) var(--space-4);
      }
      table {
        border-collapse: collapse;
        width: 100%;
        font-size: var(--text-small);
      }
      table + table {
        margin-top: var(--space-5);
      }
      p {
        margin: 0 0 var(--space-4);
      }
      caption {
        text-align: left;
        font-weight: 700;
        font-size: 22px;
        padding-bottom: var(--space-2);
      }
      th,
      td {
        padding: 6px var(--space-2);
        text-align: left;
        vertical-align: top;
        border-top: 1px solid var(--border);
        overflow-wrap: anywhere;
      }
      tr.selected {
        background: var(--surface-sunken);
      }
      tbody th {
        font-weight: 400;
        width: 42%;
      }
      .count {
        text-align: right;
        white-space: nowrap;
        overflow-wrap: normal;
      }
      .kind {
        display: block;
      }
      ul {
        margin: 0;
        padding-left: 1.1em;
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.chart = null;
    this.selected = null;
  }

  override render() {
    const { chart } = this;
    if (!chart) return nothing;
    const words = pathwayWords[this.#store.state.language];
    const { summary } = chart.pathway;
    return html`${summary === undefined ? nothing : html`<p>${this.#store.formats.text(summary)}</p>`}${this.#handovers(chart, words)}<table>
      <caption>${words.table}</caption>
      <thead><tr><th scope="col">${words.state}</th><th scope="col">${words.leadsTo}</th></tr></thead>
      <tbody>${chart.nodes.slice(1).map((node) => this.#row(chart, node, words))}</tbody>
    </table>`;
  }

  #handovers(chart: Chart, words: PathwayWords) {
    const { formats } = this.#store;
    const found = handovers(chart).sort((a, b) => b.count - a.count);
    if (found.length === 0) return nothing;
    const nameOf = (actor: string) => formats.text(chart.pathway.actors?.[actor]?.name ?? { fi: actor });
    return html`<table>
      <caption>${words.handovers}</caption>
      <thead><tr><th scope="col">${words.fromTo}</th><th scope="col" class="count">${words.count}</th></tr></thead>
      <tbody>${found.map(({ from, to, count }) => html`<tr><td>${nameOf(from)} – ${nameOf(to)}</td><td class="count">${formats.number(count)}</td></tr>`)}</tbody>
    </table>`;
  }

  #row(chart: Chart, node: Node, words: PathwayWords) {
    const { formats, state } = this.#store;
    const actor = node.actor === null ? undefined : chart.pathway.actors?.[node.actor]?.name;
    const parents = node.path.split(".").length - 1;
    const out = chart.transitions.filter(({ source }) => source === node.index);
    return html`<tr class=${node.path === this.selected ? "selected" : ""}>
      <th scope="row">${"\u2007\u2007".repeat(parents)}${this.#link(chart, node.index)}
        <span class="kind quiet">${words.stateKind[node.kind]}${actor === undefined ? "" : `, ${formats.text(actor)}`}</span></th>
      <td>${out.length === 0 ? nothing : html`<ul>${out.map((one) => html`<li>${one.target < 0 ? words.stays : this.#link(chart, one.target)} <span class="quiet">${transitionText(chart, one, state.language)}</span></li>`)}</ul>`}</td>
    </tr>`;
  }

  #link(chart: Chart, index: number) {
    const { path, name } = chart.nodes[index]!;
    const go = (event: Event) => {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent("state-selected", { detail: { path } }));
    };
    return html`<a href=${toHash({ ...this.#store.state, selected: path })} @click=${go}>${this.#store.formats.text(index === 0 ? chart.pathway.title : name)}</a>`;
  }
}

customElements.define("polku-state-table", PolkuStateTable);
