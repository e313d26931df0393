import { html, LitElement, nothing, type PropertyValues } from "lit";
import { type Format, formats } from "#export";
import type { Pathway } from "#pathway";
import { languages, say } from "#units";
import { loadPathway, pathwayEntries } from "../../state/documents.ts";
import { caseOf } from "../../state/own-figures.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import "../files/polku-diagnostics.ts";
import { overviewOf } from "../pathway/picture.ts";
import { type Choice, pictureOf } from "./export-choice.ts";
import { ExportController, type ExportState } from "./export-controller.ts";
import { exportStyle } from "./export-style.ts";
import { type ExportWords, exportWords } from "./words.ts";

const kinds = ["picture", "document", "process", "data"] as const;

/** The view of exports: every format in which the pathway, with the results of its simulation, leaves the page. */
export class PolkuExportView extends LitElement {
  static override properties = { choice: { state: true } };
  declare choice: Partial<Choice>;

  static override styles = [controls, exportStyle];

  readonly #store = new StoreController(this, ["pathway", "chart", "simulation", "change", "own", "picture", "collapsed", "ownDocuments"]);
  readonly #exports = new ExportController(this);
  #pathway: Pathway | null = null;

  constructor() {
    super();
    this.choice = {};
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { pathway } = this.#store.state;
    if (pathway === this.#pathway) return;
    this.#pathway = pathway;
    this.#exports.clear();
  }

  /** What is chosen, with what is not as the page has it. */
  get #chosen(): Choice {
    const { language, picture, simulation } = this.#store.state;
    const usual: Choice = {
      language,
      view: picture,
      theme: "light",
      states: "all",
      overlay: "none",
      before: "",
      paper: "none",
      scale: "2",
      results: "yes",
    };
    const chosen = { ...usual, ...this.choice };
    return simulation === null ? { ...chosen, results: "no" } : chosen;
  }

  override render() {
    const { state } = this.#store;
    if (state.pathway === null) return nothing;
    const words = exportWords[state.language];
    return html`
      <div class="page">
        <h1>${words.title}</h1>
        <p class="lead">${words.lead(say(state.pathway.title, state.language))}</p>
        ${this.#choices(words)}
        ${kinds.map((kind) => {
          const offered = formats.filter((format) => format.kind === kind);
          if (offered.length === 0) return nothing;
          return html`<section aria-labelledby=${kind}><h2 id=${kind}>${words.kinds[kind]}</h2>
            <ul>${offered.map((format) => html`<li data-format=${format.id}>${this.#format(format, words)}</li>`)}</ul></section>`;
        })}
      </div>
    `;
  }

  #choices(words: ExportWords) {
    const { state, formats: show } = this.#store;
    const chosen = this.#chosen;
    const others = pathwayEntries().filter(({ id }) => id !== state.pathwayId);
    const languageNames = languages.map((language) => [language, { fi: "Suomi", sv: "Svenska", en: "English" }[language]] as const);
    return html`
      <fieldset>
        <legend>${words.choices}</legend>
        ${this.#select("language", words.language, languageNames)}
        ${this.#select("view", words.view, Object.entries(words.views))}
        ${this.#select("states", words.states, Object.entries(words.statesOf))}
        ${this.#select("overlay", words.overlay, Object.entries(words.overlays))}
        ${
          chosen.overlay === "differences"
            ? this.#select("before", words.before, [["", "–"], ...others.map(({ id, title }) => [id, show.text(title)] as const)])
            : nothing
        }
        ${this.#select("theme", words.theme, Object.entries(words.themes))} ${this.#select("paper", words.paper, Object.entries(words.papers))}
        ${this.#select(
          "scale",
          words.scale,
          ["1", "2", "4"].map((n) => [n, `${n} ×`]),
        )}
        ${this.#results(words)}
      </fieldset>
    `;
  }

  #results(words: ExportWords) {
    const { simulation, language } = this.#store.state;
    if (simulation === null) return html`<p class="wide quiet">${words.noSimulation}</p>`;
    const turn = (event: Event) => this.#choose("results", (event.target as HTMLInputElement).checked ? "yes" : "no");
    return html`<p class="wide"><input type="checkbox" id="results" .checked=${this.#chosen.results === "yes"} @change=${turn} />
      <label for="results" style="display:inline">${words.results}</label><br /><span class="quiet">${words.resultsOf(say(simulation.title, language))}</span></p>`;
  }

  #select(name: keyof Choice, label: string, options: readonly (readonly [string, string])[]) {
    const chosen = this.#chosen[name];
    const change = (event: Event) => this.#choose(name, (event.target as HTMLSelectElement).value);
    return html`<label>${label}
      <select name=${name} @change=${change}>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select>
    </label>`;
  }

  #choose(name: keyof Choice, value: string): void {
    this.choice = { ...this.choice, [name]: value };
  }

  #format(format: Format, words: ExportWords) {
    const { language } = this.#store.state;
    const title = say(format.title, language);
    const state = this.#exports.stateOf(format.id);
    const isLacking = format.results === "needed" && this.#chosen.results === "no";
    const isUnderWay = state !== null && ["simulating", "trying", "making"].includes(state.kind);
    return html`
      <h3>${title}</h3>
      ${
        isUnderWay
          ? html`<button @click=${() => this.#exports.stop()}>${words.stop}</button>`
          : html`<button aria-label=${words.makeOf(title)} ?disabled=${isLacking || this.#exports.isBusy} @click=${() => void this.#make(format)}>${words.make}</button>`
      }
      <p class="quiet">${say(format.about, language)} ${isLacking ? words.needsSimulation : ""}</p>
      <div class="state" role="status">${state === null ? nothing : this.#state(state, words)}</div>
    `;
  }

  #state(state: ExportState, words: ExportWords) {
    const { formats: show, state: page } = this.#store;
    const number = (value: number) => show.number(value, 0);
    if (state.kind === "making") return words.making;
    if (state.kind === "stopped") return words.stopped;
    if (state.kind === "simulating" || state.kind === "trying")
      return html`${state.kind === "trying" ? words.trying : words.running(number(state.done), number(state.wanted))}
        <progress aria-label=${words.making} max=${state.wanted} value=${state.done}></progress>`;
    if (state.kind === "failed")
      return html`<span class="failed">${words.failed(typeof state.why === "string" ? state.why : say(state.why, page.language))}</span>`;
    if (state.kind === "refused")
      return html`<span class="failed">${words.failed("")}</span><polku-diagnostics .diagnostics=${state.diagnostics} .label=${words.title}></polku-diagnostics>`;
    const lost = state.lost.map(({ at, what }) => `${at === "" ? "" : `${at}: `}${say(what, page.language)}`);
    return html`${words.done(state.name)}
      ${lost.length === 0 ? nothing : html`<details><summary>${words.lost(number(lost.length))}</summary><ul>${lost.map((text) => html`<li>${text}</li>`)}</ul></details>`}`;
  }

  async #make(format: Format): Promise<void> {
    const { state } = this.#store;
    const chosen = this.#chosen;
    const collapsed = state.collapsed ?? (state.chart ? overviewOf(state.chart) : []);
    const before = chosen.overlay === "differences" && chosen.before !== "" ? (await loadPathway(chosen.before)).pathway : null;
    await this.#exports.make({
      format,
      asked: {
        pathway: state.pathway!,
        language: languages.find((one) => one === chosen.language)!,
        picture: { ...pictureOf(chosen, collapsed), before },
      },
      of: chosen.results === "yes" ? caseOf(state) : null,
    });
  }
}

customElements.define("polku-export-view", PolkuExportView);
