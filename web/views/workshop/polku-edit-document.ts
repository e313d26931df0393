import { css, html, LitElement, nothing } from "lit";
import type { Chart } from "#chart";
import type { Command, Subject } from "#edit";
import type { Resource } from "#pathway";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { readNumber } from "../simulate/number-text.ts";
import { ask, askToSelect } from "./ask.ts";
import { addField, choiceField, fieldStyle, part, removeButton, textField } from "./fields.ts";
import "./polku-begin.ts";
import { type WorkshopWords, workshopWords } from "./words.ts";

/** What can be changed of the pathway as a whole: its name and stage, its actors and resources. Asks for changes with `edit-asked`. */
export class PolkuEditDocument extends LitElement {
  static override properties = { chart: { attribute: false } };
  declare chart: Chart | null;

  static override styles = [
    controls,
    fieldStyle,
    css`
      :host {
        display: block;
      }
      .entry {
        border: 1px solid var(--border);
        border-radius: var(--radius);
        padding: var(--space-2);
        margin: var(--space-2) 0;
      }
      .row .field {
        flex: 1;
        min-width: 0;
        margin: 0;
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.chart = null;
  }

  override render() {
    const { chart } = this;
    if (!chart) return nothing;
    const { pathway, nodes } = chart;
    const { language } = this.#store.state;
    const { formats } = this.#store;
    const words = workshopWords[language];
    const of: Subject = { kind: "document" };
    const stages = (["none", "as-is", "to-be"] as const).map((stage) => ({ value: stage, name: words.document.stages[stage] }));
    const states = nodes.slice(1).map(({ path, name }) => ({ value: path, name: formats.text(name) }));
    return html`
      <p>${words.document.choose}</p>
      ${addField(`${words.document.states}: ${words.document.chooseState}`, states, (path) => askToSelect(this, path))}
      ${textField(words.document.name, pathway.title[language] ?? "", (text) => this.#ask({ type: "text", of, field: "title", language, text }, `${words.document.name}: ${text}`))}
      ${choiceField(words.document.stage, stages, pathway.stage ?? "none", (value) => this.#ask({ type: "set", of, field: "stage", value: value === "none" ? null : value }, words.document.stage))}
      ${textField(words.document.summary, pathway.summary?.[language] ?? "", (text) => this.#ask({ type: "text", of, field: "summary", language, text }, words.document.summary), { isLong: true })}
      ${part(words.document.actors, this.#actors(words))}
      ${part(words.document.resources, this.#resources(words), { isOpen: false })}
      ${part(words.begin.heading, html`<polku-begin></polku-begin>`, { isOpen: false })}
    `;
  }

  #ask(command: Command, what: string): void {
    ask(this, command, what);
  }

  #actors(words: WorkshopWords) {
    const { language } = this.#store.state;
    const entries = Object.entries(this.chart!.pathway.actors ?? {});
    return html`<ul>
        ${entries.map(([id, { name }], i) => {
          const of: Subject = { kind: "actor", id };
          const before = entries[i - 1]?.[0];
          const shown = name?.[language] ?? name?.fi ?? id;
          return html`<li class="row">
            ${textField(html`<span class="hidden">${words.document.name}</span>`, name?.[language] ?? "", (text) => this.#ask({ type: "text", of, field: "name", language, text }, `${shown}: ${text}`), { hint: shown })}
            <button class="icon" ?disabled=${before === undefined} aria-label="${words.field.earlier}: ${shown}" title=${words.field.earlier}
              @click=${() => this.#ask({ type: "order", of, before: before! }, `${shown}: ${words.field.earlier}`)}>
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 19V5M6 11l6-6 6 6"></path></svg>
            </button>
            ${removeButton(`${words.remove}: ${shown}`, () => this.#ask({ type: "delete", of }, `${words.remove}: ${shown}`))}
          </li>`;
        })}
      </ul>
      <button @click=${() => this.#add("actor", words.newActor)}>+ ${words.newActor}</button>`;
  }

  #resources(words: WorkshopWords) {
    const entries = Object.entries(this.chart!.pathway.resources ?? {});
    return html`${entries.map(([id, resource]) => this.#resource(id, resource, words))}
      <button @click=${() => this.#add("resource", words.newResource)}>+ ${words.newResource}</button>`;
  }

  #resource(id: string, resource: Resource, words: WorkshopWords) {
    const { language } = this.#store.state;
    const { formats } = this.#store;
    const of: Subject = { kind: "resource", id };
    const shown = resource.name?.[language] ?? resource.name?.fi ?? id;
    const number = (field: "capacity" | "caseload" | "fte") => {
      const value = this.#numberOf(resource[field]);
      const label = words.field[field];
      if (value === undefined) return nothing;
      return textField(label, value === null ? "" : formats.number(value, 3), (text) => {
        const read = text === "" ? null : readNumber(text);
        if (text === "" || read !== null) this.#ask({ type: "set", of, field, value: read }, `${shown}, ${label}: ${text}`);
      });
    };
    return html`<div class="entry">
      <div class="row">
        ${textField(words.document.name, resource.name?.[language] ?? "", (text) => this.#ask({ type: "text", of, field: "name", language, text }, `${shown}: ${text}`), { hint: shown })}
        ${removeButton(`${words.remove}: ${shown}`, () => this.#ask({ type: "delete", of }, `${words.remove}: ${shown}`))}
      </div>
      ${number("capacity")} ${number("caseload")} ${number("fte")}
    </div>`;
  }

  /** The number that a field has, null without one; undefined where it is given over time or drawn, which is not changed here. */
  #numberOf(value: unknown): number | null | undefined {
    if (value === undefined) return null;
    if (typeof value === "number") return value;
    if (typeof value !== "object" || value === null || !("param" in value)) return undefined;
    const own = this.chart!.pathway.parameters?.[String(value.param)]?.value;
    return typeof own === "number" ? own : undefined;
  }

  #add(kind: "actor" | "resource", name: string): void {
    const { language } = this.#store.state;
    const fields = kind === "resource" ? { fields: { capacity: 1 } } : {};
    this.#ask({ type: "add", kind, name: language === "fi" ? { fi: name } : { fi: name, [language]: name }, ...fields }, name);
  }
}

customElements.define("polku-edit-document", PolkuEditDocument);
