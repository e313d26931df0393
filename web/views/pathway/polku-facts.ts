import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Chart } from "#chart";
import { StoreController } from "../../state/store-controller.ts";
import { toHash } from "../../state/url.ts";
import { controls } from "../../style/controls.ts";
import "./polku-density.ts";
import { factsStyle } from "./facts-style.ts";
import { type Grounds, type ResourceFact, type StateFacts, stateFacts, type WayFact } from "./state-facts.ts";
import { timeText } from "./time-text.ts";
import { type PathwayWords, pathwayWords } from "./words.ts";

/**
 * What the document says of the selected state. Fires `state-selected` for its links and its button to close, `state-toggled`
 * for the one that opens or closes what is inside.
 */
export class PolkuFacts extends LitElement {
  static override properties = { chart: {}, path: {}, isClosed: {} };
  declare chart: Chart | null;
  declare path: string | null;
  /** Whether what is inside is not drawn; null where nothing is. */
  declare isClosed: boolean | null;

  static override styles = [controls, factsStyle];

  readonly #store = new StoreController(this, ["change"]);

  constructor() {
    super();
    this.chart = null;
    this.path = null;
    this.isClosed = null;
  }

  override render() {
    const { language, change } = this.#store.state;
    const facts = this.chart && this.path !== null ? stateFacts(this.chart, this.path, language, change) : null;
    if (!facts) return nothing;
    const words = pathwayWords[language];
    const close = () => this.#select(null);
    return html`
      <div class="head">
        <h2 tabindex="-1">${this.#store.formats.text(facts.node.name)}</h2>
        <button class="icon" aria-label=${words.dismiss} title=${words.dismiss} @click=${close}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18"></path></svg>
        </button>
      </div>
      ${this.#toggle(words)} ${facts.notes.map((note) => html`<p>${note}</p>`)}
      <dl>${this.#plain(facts, words)} ${this.#times(facts, words)} ${this.#resources(facts, words)} ${this.#deadline(facts, words)}</dl>
      ${this.#pains(facts, words)} ${this.#ways(words.into, facts.into, words.nowhere, words)}
      ${this.#ways(words.out, facts.out, facts.node.kind === "final" ? words.toNowhere : words.nowhere, words)}
    `;
  }

  /** Puts the focus on the name of the state. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
  }

  #select(path: string | null): void {
    this.dispatchEvent(new CustomEvent("state-selected", { detail: { path } }));
  }

  #toggle(words: PathwayWords) {
    if (this.isClosed === null) return nothing;
    const toggle = () => this.dispatchEvent(new CustomEvent("state-toggled", { detail: { path: this.path } }));
    return html`<button class="toggle" aria-expanded=${!this.isClosed} @click=${toggle}>${this.isClosed ? words.open : words.close}</button>`;
  }

  #link(path: string, name: string) {
    const go = (event: Event) => {
      event.preventDefault();
      this.#select(path);
    };
    return html`<a href=${toHash({ ...this.#store.state, selected: path })} @click=${go}>${name}</a>`;
  }

  #plain({ node, parents, children, responsible, activity, grounds }: StateFacts, words: PathwayWords) {
    const { formats } = this.#store;
    const links = (nodes: StateFacts["children"]) =>
      nodes.map((one, i) => html`${i > 0 ? ", " : ""}${this.#link(one.path, formats.text(one.name))}`);
    return html`
      ${node.kind === "final" && responsible === null ? nothing : fact(words.responsible, html`${responsible ?? words.nobody}`)}
      ${activity === null ? nothing : fact(words.activity, html`${activity}`)}
      ${parents.length === 0 ? nothing : fact(words.inside, html`${links(parents)}`)}
      ${children.length === 0 ? nothing : fact(words.contents, html`${links(children)}`)}
      ${node.meta.critical ? fact(words.critical, html`✓`) : nothing}
      ${grounds === null ? nothing : fact(words.basis.source, this.#grounds(grounds, words))}
    `;
  }

  #times({ times }: StateFacts, words: PathwayWords) {
    return times.map((time) =>
      fact(
        time.name === null ? words[time.role] : `${words[time.role]}: ${time.name}`,
        html`${changed(time, words)}<polku-density .fact=${time}></polku-density>
          ${time.differs ? html`<div class="quiet">${words.differs}</div>` : nothing} ${this.#grounds(time.grounds, words)}`,
      ),
    );
  }

  #resources({ resources }: StateFacts, words: PathwayWords) {
    if (resources.length === 0) return nothing;
    return fact(
      words.resources,
      html`<ul>
        ${resources.map((one) => html`<li>${words[one.use]} ${one.units === 1 ? "" : `${this.#store.formats.number(one.units)} × `}<b>${one.name}</b>${this.#amounts(one, words)} ${changed(one, words)}${this.#grounds(one.grounds, words)}</li>`)}
      </ul>`,
    );
  }

  #amounts({ capacity, caseload, fte }: ResourceFact, words: PathwayWords): string {
    const { formats } = this.#store;
    const parts = [
      capacity === null ? null : words.capacity(formats.number(capacity)),
      caseload === null ? null : words.caseload(formats.number(caseload)),
      fte === null ? null : words.fte(formats.number(fte, 2)),
    ].filter((part) => part !== null);
    return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
  }

  #deadline({ deadline }: StateFacts, words: PathwayWords) {
    if (deadline === null) return nothing;
    const time = timeText(deadline.days, deadline.kind, { formats: this.#store.formats, words });
    return fact(words.deadline, html`${words.within(time)} ${changed(deadline, words)} ${this.#grounds(deadline.grounds, words)}`);
  }

  #grounds({ basis, title, url }: Grounds, words: PathwayWords): TemplateResult {
    const named =
      title === null ? nothing : url === null ? html`: ${title}` : html`: <a href=${url} rel="noreferrer" target="_blank">${title}</a>`;
    return html`<div class="grounds"><span class="badge ${basis}">${words.basis[basis]}</span>${named}</div>`;
  }

  #pains({ painPoints }: StateFacts, words: PathwayWords) {
    if (painPoints.length === 0) return nothing;
    const { formats } = this.#store;
    const votes = (n: number | null) => (n === null ? "" : ` (${words.votes(n, formats.number(n))})`);
    return html`<h3>${words.painPoints}</h3>
      <ul>${painPoints.map((point) => html`<li>${point.text}${votes(point.votes)}</li>`)}</ul>`;
  }

  #ways(title: string, ways: readonly WayFact[], none: string, words: PathwayWords) {
    const place = (way: WayFact) => (way.path === null ? words.stays : this.#link(way.path, way.name));
    return html`<h3>${title}</h3>
      ${
        ways.length === 0
          ? html`<p class="quiet">${none}</p>`
          : html`<ul class="ways">${ways.map((way) => html`<li>${place(way)}${way.about === "" ? nothing : html` <span class="quiet">${way.about}</span>`} ${changed(way, words)}${way.isHandover ? html` <span class="badge handover">${words.handover}</span>` : nothing}</li>`)}</ul>`
      }`;
  }
}

/** Marks what the planner has turned. */
function changed({ isChanged }: { isChanged: boolean }, words: PathwayWords) {
  return isChanged ? html`<span class="badge changed">${words.changed}</span>` : nothing;
}

function fact(name: string, value: TemplateResult) {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

customElements.define("polku-facts", PolkuFacts);
