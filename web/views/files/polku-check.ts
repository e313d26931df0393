import { css, html, LitElement, nothing } from "lit";
import type { Chart } from "#chart";
import type { Simulation } from "#pathway";
import { StoreController } from "../../state/store-controller.ts";
import { toHash } from "../../state/url.ts";
import { controls } from "../../style/controls.ts";
import { type Checked, checkOpen, type Fall } from "./check-open.ts";
import "./polku-diagnostics.ts";
import { type FilesWords, filesWords } from "./words.ts";

const bases = ["source", "derived", "assumption", "none"] as const;

/** What is remarkable in the documents that are open: their level, what the numbers rest on, where a client falls between, all findings. */
export class PolkuCheck extends LitElement {
  static override properties = { checked: { state: true } };
  declare checked: Checked | null;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      h2 {
        margin: 0 0 var(--space-3);
        font-size: 22px;
      }
      h3 {
        margin: var(--space-4) 0 var(--space-2);
        font-size: 18px;
      }
      p {
        margin: 0 0 var(--space-2);
      }
      ul {
        margin: 0;
        padding-left: 1.2em;
      }
      li {
        margin-bottom: var(--space-2);
      }
      .figures {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 0 var(--space-5);
      }
      table {
        border-collapse: collapse;
      }
      td,
      th {
        padding: 4px var(--space-4) 4px 0;
        text-align: left;
        font-weight: 400;
        border-top: 1px solid var(--border);
      }
      thead th {
        border-top: 0;
        font-weight: 700;
      }
      .count {
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      @media (max-width: 900px) {
        .figures {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, ["chart", "simulation", "diagnostics"]);
  #of: { chart: Chart | null; simulation: Simulation | null } = { chart: null, simulation: null };

  constructor() {
    super();
    this.checked = null;
  }

  /** The page is drawn first: the largest pathway takes some tenths of a second. */
  protected override willUpdate(): void {
    const { chart, simulation } = this.#store.state;
    if (chart === this.#of.chart && simulation === this.#of.simulation) return;
    this.#of = { chart, simulation };
    if (chart === null) this.checked = null;
    else setTimeout(() => this.#check(chart, simulation), 20);
  }

  #check(chart: Chart, simulation: Simulation | null): void {
    if (chart === this.#of.chart && simulation === this.#of.simulation) this.checked = checkOpen(chart, simulation);
  }

  override render() {
    const { state } = this.#store;
    const words = filesWords[state.language];
    return html`<h2>${words.check}</h2>${this.#content(words)}`;
  }

  #content(words: FilesWords) {
    const { state, formats } = this.#store;
    const { chart, simulation, diagnostics } = state;
    if (chart === null)
      return html`<polku-diagnostics .diagnostics=${diagnostics} .label=${`${words.ofPathway}: ${state.pathwayId}`}></polku-diagnostics>`;
    const { checked } = this;
    if (checked === null) return html`<p role="status">${words.checking}</p>`;
    const pathwayTitle = `${words.ofPathway}: ${formats.text(chart.pathway.title)}`;
    return html`
      <p>${words.level[checked.level]} ${checked.evidence.total === 0 ? nothing : this.#evidenceSentence(checked, words)}</p>
      <div class="figures">
        <section><h3>${words.falls}</h3>${checked.falls.length === 0 ? html`<p>${words.noFalls}</p>` : html`<ul>${checked.falls.map((fall) => html`<li>${this.#fall(chart, fall, words)}</li>`)}</ul>`}</section>
        ${checked.evidence.total === 0 ? nothing : html`<section><h3>${words.evidence}</h3>${this.#evidence(checked, words)}</section>`}
      </div>
      <h3>${words.findings}: ${pathwayTitle}</h3>
      <polku-diagnostics .diagnostics=${checked.pathway} .label=${pathwayTitle} hasLinks></polku-diagnostics>
      ${simulation === null ? this.#refusedSimulation(words) : this.#simulation(`${words.ofSimulation}: ${formats.text(simulation.title)}`, checked, words)}
    `;
  }

  #simulation(title: string, checked: Checked, words: FilesWords) {
    return html`<h3>${words.findings}: ${title}</h3><polku-diagnostics .diagnostics=${checked.simulation} .label=${title}></polku-diagnostics>`;
  }

  /** The simulation that should be open cannot be read. */
  #refusedSimulation(words: FilesWords) {
    const { simulationId, diagnostics, isLoading } = this.#store.state;
    if (simulationId === null || isLoading) return nothing;
    const title = `${words.ofSimulation}: ${simulationId}`;
    return html`<h3>${title}</h3><polku-diagnostics .diagnostics=${diagnostics} .label=${title}></polku-diagnostics>`;
  }

  #evidenceSentence({ evidence }: Checked, words: FilesWords): string {
    const { formats } = this.#store;
    return words.evidenceSentence(formats.number(evidence.total), formats.percent((evidence.assumption + evidence.none) / evidence.total));
  }

  #evidence({ evidence }: Checked, words: FilesWords) {
    const { formats } = this.#store;
    return html`<table aria-label=${words.evidence}>
      <thead><tr><th scope="col"></th><th scope="col" class="count">${words.number}</th><th scope="col" class="count">${words.share}</th></tr></thead>
      <tbody>${bases.map(
        (basis) => html`<tr><th scope="row">${words.basis[basis]}</th><td class="count">${formats.number(evidence[basis])}</td>
          <td class="count">${formats.percent(evidence[basis] / evidence.total)}</td></tr>`,
      )}</tbody>
    </table>`;
  }

  #fall(chart: Chart, { way, reason, source, state: reached, from }: Fall, words: FilesWords) {
    const { formats, state } = this.#store;
    const nameOf = (index: number) => formats.text(chart.nodes[index]!.name);
    const who = from.map((actor) => formats.text(chart.pathway.actors?.[actor]?.name ?? { fi: actor })).join(", ");
    const { path } = chart.nodes[source]!;
    const go = (event: Event) => {
      event.preventDefault();
      this.#store.set({ view: "pathway", selected: path });
    };
    return html`<a href=${toHash({ ...state, view: "pathway", selected: path })} @click=${go}>${nameOf(source)}</a> → ${nameOf(reached)}
      (${who}): ${words.way[way]}, ${words.reason[reason]}.`;
  }
}

customElements.define("polku-check", PolkuCheck);
