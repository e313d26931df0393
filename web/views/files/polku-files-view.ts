import { questions, summaries } from "virtual:catalog/about";
import { html, LitElement, nothing } from "lit";
import { type DocumentEntry, pathwayEntries, pathwayOf, simulationEntries, simulationsOf } from "../../state/documents.ts";
import { library } from "../../state/library.ts";
import { openFiles } from "../../state/open-files.ts";
import { openAgain, pathwayPatch } from "../../state/session.ts";
import { store } from "../../state/store.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { copy, type DocumentName, download, hasOwnFigures, keepTurned, remove, rename, turnedCount, write } from "./document-actions.ts";
import { filesStyle } from "./files-style.ts";
import { pickFiles } from "./pick-files.ts";
import "./polku-check.ts";
import "./polku-confirm.ts";
import type { PolkuConfirm } from "./polku-confirm.ts";
import "./polku-diagnostics.ts";
import type { CardEvent } from "./polku-document-card.ts";
import "./polku-document-card.ts";
import { type FilesWords, filesWords } from "./words.ts";

type Kind = DocumentName["kind"];

/** The view of documents: which are there, which are open, what is wrong in them; opening, saving, copying, deleting. */
export class PolkuFilesView extends LitElement {
  static override styles = [controls, filesStyle];

  readonly #store = new StoreController(this, [
    "ownDocuments",
    "refused",
    "imported",
    "pathwayId",
    "simulationId",
    "simulation",
    "change",
    "own",
    "isLoading",
  ]);

  override render() {
    const { state } = this.#store;
    const words = filesWords[state.language];
    const fitting = simulationsOf(state.pathwayId);
    const all = simulationEntries();
    const others = all.filter(({ id }) => !fitting.includes(id));
    return html`
      <div class="page">
        <header>
          <h1>${words.title}</h1>
          <button class="primary" @click=${this.#pick}>${words.open}</button>
          <p>${words.lead}</p>
        </header>
        ${this.#findings("refused", words.refused, words)}
        ${this.#findings("imported", words.imported, words)}
        <div class="columns">
          <section aria-labelledby="pathways"><h2 id="pathways">${words.pathways}</h2>${this.#cards("pathway", ownFirst(pathwayEntries()), words)}</section>
          <section aria-labelledby="simulations">
            <h2 id="simulations">${words.simulations}</h2>
            <p class="quiet">${words.simulationsOf(this.#titleOf(state.pathwayId))}</p>
            ${fitting.length === 0 ? html`<p>${words.noSimulations}</p>` : this.#cards("simulation", ownFirst(all.filter(({ id }) => fitting.includes(id))), words)}
            ${others.length === 0 ? nothing : html`<details><summary>${words.otherSimulations(this.#store.formats.number(others.length))}</summary>${this.#cards("simulation", ownFirst(others), words)}</details>`}
          </section>
        </div>
        <section class="panel"><polku-check></polku-check></section>
        <polku-confirm></polku-confirm>
      </div>
    `;
  }

  #titleOf(id: string): string {
    const entry = pathwayEntries().find((one) => one.id === id);
    return entry === undefined ? id : this.#store.formats.text(entry.title);
  }

  /** What was found in files that could not be opened, or of which pathways were made. */
  #findings(list: "refused" | "imported", title: string, words: FilesWords) {
    const { state, formats } = this.#store;
    if (state[list].length === 0) return nothing;
    return html`<section class="panel ${list}" aria-labelledby=${list}>
      <h2 id=${list} tabindex="-1">${title}</h2>
      ${state[list].map(({ file, diagnostics }) => {
        const forget = () => this.#store.set({ [list]: state[list].filter((one) => one.file !== file) });
        return html`<div class="file"><h3>${words.refusedFile(file, formats.number(diagnostics.length))}</h3>
            <button aria-label=${words.actionOf(words.forget, file)} @click=${forget}>${words.forget}</button></div>
          <polku-diagnostics .diagnostics=${diagnostics} .label=${file}></polku-diagnostics>`;
      })}
    </section>`;
  }

  #cards(kind: Kind, entries: readonly DocumentEntry[], words: FilesWords) {
    return html`<ul>${entries.map((entry) => html`<li>${this.#card(kind, entry, words)}</li>`)}</ul>`;
  }

  #card(kind: Kind, entry: DocumentEntry, words: FilesWords) {
    const { state, formats } = this.#store;
    const own = library.find(entry.id);
    const isOpen = entry.id === (kind === "pathway" ? state.pathwayId : state.simulationId);
    const texts = kind === "pathway" ? summaries : questions;
    const said = own === null ? texts[entry.id] : aboutOf(own.json);
    const home = kind === "simulation" ? pathwayOf(entry.id) : null;
    const isMissing = kind === "simulation" && home === null;
    return html`<polku-document-card data-id=${entry.id} data-kind=${kind} .entry=${entry} .own=${own} .about=${said ? formats.text(said) : null}
      .note=${isMissing ? words.missingPathway(entry.pathway ?? "") : null} .isOpen=${isOpen} .canOpen=${!isMissing}
      @card-action=${(event: CardEvent) => this.#act({ kind, id: entry.id }, event)}>${kind === "simulation" && isOpen ? this.#turned(words) : nothing}</polku-document-card>`;
  }

  /** What the planner has turned in the simulation that is open, with the way to keep it as a document. */
  #turned(words: FilesWords) {
    const { state, formats } = this.#store;
    const count = turnedCount(state);
    const hasFigures = hasOwnFigures(state, state.simulation);
    if (state.simulation === null || (count === 0 && !hasFigures)) return nothing;
    const said = [count > 0 ? words.turned(formats.number(count)) : "", hasFigures ? words.ownFigures : ""].filter((text) => text !== "");
    return html`<p class="turned">${said.join(". ")}. <button @click=${() => keepTurned(store)}>${words.keepTurned}</button></p>`;
  }

  #pick = async (): Promise<void> => {
    const files = await pickFiles();
    if (files.length > 0) await openFiles(store, files);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#refused, #imported")?.focus();
  };

  async #act(name: DocumentName, { detail }: CardEvent): Promise<void> {
    const confirm = (question: string, yes: string) => this.renderRoot.querySelector<PolkuConfirm>("polku-confirm")!.ask(question, yes);
    if (detail.action === "open") this.#open(name);
    else if (detail.action === "download") await download(store, name);
    else if (detail.action === "save") await write(store, name, confirm);
    else if (detail.action === "saveAs") await write(store, name, confirm, true);
    else if (detail.action === "copy") await copy(store, name);
    else if (detail.action === "rename") await rename(store, name.id, detail.title);
    else if (await remove(store, name.id, confirm)) this.renderRoot.querySelector<HTMLElement>("h1 + button")?.focus();
  }

  #open({ kind, id }: DocumentName): void {
    if (kind === "pathway") store.set(pathwayPatch(id));
    else if (simulationsOf(store.state.pathwayId).includes(id)) store.set({ simulationId: id });
    else void openAgain(store, pathwayOf(id)!, id);
  }
}

function ownFirst(entries: readonly DocumentEntry[]): DocumentEntry[] {
  return [...entries.filter(({ isOwn }) => isOwn), ...entries.filter(({ isOwn }) => !isOwn)];
}

/** The summary of an own pathway, or the question of an own simulation. */
function aboutOf(json: unknown) {
  const { summary, question } = json as { summary?: { fi: string }; question?: { fi: string } };
  return summary ?? question ?? null;
}

customElements.define("polku-files-view", PolkuFilesView);
