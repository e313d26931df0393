import { css, html, LitElement, nothing } from "lit";
import { type Chart, nodeAt } from "#chart";
import type { Command, Subject } from "#edit";
import type { Text } from "#units";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { ask, askToSelect } from "./ask.ts";
import { choiceField, fieldStyle, removeButton, textField } from "./fields.ts";
import { type PinnedPain, painPointsOf } from "./pain-points.ts";
import { type WorkshopWords, workshopWords } from "./words.ts";

const statuses = ["idea", "concept", "pilot", "adopted"] as const;

/** Pain points, ideas and notes of a working group. Asks for changes with `edit-asked`; fires `state-selected` for what is looked at. */
export class PolkuBoard extends LitElement {
  static override properties = { chart: { attribute: false }, selected: {} };
  declare chart: Chart | null;
  /** Path of the state on which a new pain point is pinned. */
  declare selected: string | null;

  static override styles = [
    controls,
    fieldStyle,
    css`
      :host {
        display: block;
      }
      .card {
        border: 1px solid var(--border);
        border-left: 5px solid var(--accent);
        border-radius: var(--radius);
        padding: var(--space-2);
        margin: var(--space-2) 0;
      }
      .card.pain {
        border-left-color: var(--critical);
      }
      .votes {
        font-weight: 700;
        white-space: nowrap;
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2);
        align-items: end;
      }
      form .field {
        margin: 0;
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
    if (!this.chart) return nothing;
    const words = workshopWords[this.#store.state.language];
    return html`${this.#pains(this.chart, words)} ${this.#ideas(this.chart, words)} ${this.#notes(this.chart, words)}`;
  }

  #ask(command: Command, what: string): void {
    ask(this, command, what);
  }

  /** A text in the language of the page; Finnish, which every text has, is the same until somebody writes it. */
  #text(text: string): Text {
    const { language } = this.#store.state;
    return language === "fi" ? { fi: text } : { fi: text, [language]: text };
  }

  #nameOf(path: string): string {
    const node = nodeAt(this.chart!, path);
    return node ? this.#store.formats.text(node.name) : path;
  }

  /** A field and a button with which something is added. */
  #adding(label: string, button: string, add: (text: string) => void) {
    const submit = (event: Event) => {
      event.preventDefault();
      const field = (event.target as HTMLFormElement).elements[0] as HTMLInputElement;
      const text = field.value.trim();
      if (text === "") return field.focus();
      field.value = "";
      add(text);
    };
    return html`<form @submit=${submit}>
      <label class="field"><span>${label}</span><input type="text" name="text" /></label>
      <button>${button}</button>
    </form>`;
  }

  #pains(chart: Chart, words: WorkshopWords) {
    const { board } = words;
    const points = painPointsOf(chart);
    const at = this.selected ?? "";
    const add = (text: string) =>
      this.#ask({ type: "add", kind: "painPoint", name: this.#text(text), on: { kind: "state", id: at } }, `${board.addPain}: ${text}`);
    return html`<h3>${board.pains}</h3>
      ${points.length === 0 ? html`<p class="quiet">${board.noPains}</p>` : html`<ul>${points.map((point) => this.#pain(point, words))}</ul>`}
      ${at === "" ? html`<p class="quiet">${words.document.choose}</p>` : this.#adding(`${board.pain} (${this.#nameOf(at)})`, board.addPain, add)}`;
  }

  #pain(point: PinnedPain, words: WorkshopWords) {
    const { board } = words;
    const text = this.#store.formats.text(point.text);
    const place = point.goal === null ? this.#nameOf(point.state) : `${this.#nameOf(point.state)} → ${this.#nameOf(point.goal)}`;
    const of: Subject = { kind: "painPoint", id: point.id };
    return html`<li class="card pain">
      <div class="row"><span class="grow">${text}</span>${this.#dots(of, point.votes, text, words)}</div>
      <div class="row">
        <button @click=${() => askToSelect(this, point.state)}>${board.at}: ${place}</button>
        <span class="grow"></span>
        ${removeButton(`${board.remove}: ${text}`, () => this.#ask({ type: "delete", of }, `${board.remove}: ${text}`))}
      </div>
    </li>`;
  }

  #dots(of: Subject, votes: number, text: string, { board }: WorkshopWords) {
    const vote = (by: 1 | -1) => this.#ask({ type: "vote", of, by }, `${by > 0 ? board.vote : board.unvote}: ${text}`);
    return html`<span class="votes">${board.votes(votes, this.#store.formats.number(votes))}</span>
      <button aria-label="${board.vote}: ${text}" title=${board.vote} @click=${() => vote(1)}>+1</button>
      <button aria-label="${board.unvote}: ${text}" title=${board.unvote} ?disabled=${votes === 0} @click=${() => vote(-1)}>−1</button>`;
  }

  #ideas(chart: Chart, words: WorkshopWords) {
    const { board } = words;
    const ideas = [...(chart.pathway.ideas ?? [])].sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0));
    const about = this.selected === null || this.selected === "" ? {} : { about: this.selected };
    const add = (text: string) =>
      this.#ask({ type: "add", kind: "idea", name: this.#text(text), fields: { ...about, status: "idea" } }, `${board.addIdea}: ${text}`);
    return html`<h3>${board.ideas}</h3>
      ${ideas.length === 0 ? html`<p class="quiet">${board.noIdeas}</p>` : nothing}
      ${statuses.map((status) => {
        const here = ideas.filter((idea) => (statuses.find((one) => one === idea.status) ?? "idea") === status);
        return here.length === 0
          ? nothing
          : html`<h4>${board.statuses[status]}</h4><ul>${here.map((idea) => this.#idea(idea, words))}</ul>`;
      })}
      ${this.#adding(board.idea, board.addIdea, add)}`;
  }

  #idea(idea: NonNullable<Chart["pathway"]["ideas"]>[number], words: WorkshopWords) {
    const { board } = words;
    const text = this.#store.formats.text(idea.text);
    const of: Subject = { kind: "idea", id: idea.id };
    const set = (field: string, value: unknown, label: string) => this.#ask({ type: "set", of, field, value }, `${label}: ${text}`);
    const points = painPointsOf(this.chart!);
    const abouts = [
      { value: "", name: "–" },
      ...points.map(({ id, text: pain }) => ({ value: id, name: this.#store.formats.text(pain) })),
      ...this.chart!.nodes.slice(1).map(({ path }) => ({ value: path, name: this.#nameOf(path) })),
    ];
    return html`<li class="card">
      <div class="row"><span class="grow">${text}</span>${this.#dots(of, idea.votes ?? 0, text, words)}</div>
      <details><summary>${words.panel.item}</summary>
      ${choiceField(
        board.status,
        statuses.map((value) => ({ value, name: board.statuses[value] })),
        idea.status ?? "idea",
        (value) => set("status", value, board.status),
      )}
      ${choiceField(board.about, abouts, idea.about ?? "", (value) => set("about", value === "" ? null : value, board.about))}
      ${textField(board.owner, idea.owner ?? "", (value) => set("owner", value === "" ? null : value, board.owner))}
      <div class="row"><span class="grow"></span>${removeButton(`${board.remove}: ${text}`, () => this.#ask({ type: "delete", of }, `${board.remove}: ${text}`))}</div>
      </details>
    </li>`;
  }

  #notes(chart: Chart, words: WorkshopWords) {
    const { board } = words;
    const add = (text: string) =>
      this.#ask({ type: "add", kind: "note", name: this.#text(text), fields: { kind: "meeting" } }, `${board.addNote}: ${text}`);
    return html`<h3>${board.notes}</h3>
      <ul>
        ${(chart.pathway.notes ?? []).map((note) => {
          const text = this.#store.formats.text(note.text);
          const remove = () => this.#ask({ type: "delete", of: { kind: "note", id: note.id } }, `${board.remove}: ${text}`);
          return html`<li class="row"><span class="grow">${text}</span>${removeButton(`${board.remove}: ${text}`, remove)}</li>`;
        })}
      </ul>
      ${this.#adding(board.note, board.addNote, add)}`;
  }
}

customElements.define("polku-board", PolkuBoard);
