import { css, html, LitElement, nothing } from "lit";
import { type Chart, isBelow, type Node, nodeAt } from "#chart";
import type { Command, StateKind, Subject } from "#edit";
import { languages, type Text } from "#units";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { ask } from "./ask.ts";
import { type Choice, checkField, choiceField, fieldStyle, part, textField } from "./fields.ts";
import "./polku-edit-activity.ts";
import "./polku-edit-ways.ts";
import { type WorkshopWords, workshopWords } from "./words.ts";

const kinds = ["atomic", "compound", "parallel", "final", "history"] as const satisfies readonly StateKind[];

/** What can be changed of one state. Asks for changes with `edit-asked`. */
export class PolkuEditState extends LitElement {
  static override properties = { chart: { attribute: false }, path: {} };
  declare chart: Chart | null;
  declare path: string | null;

  static override styles = [
    controls,
    fieldStyle,
    css`
      :host {
        display: block;
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.chart = null;
    this.path = null;
  }

  /** Puts the focus on the name, with all of it marked, so that it can be written over. */
  focusName(): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>("input");
    field?.focus();
    field?.select();
  }

  override render() {
    const node = this.chart && this.path !== null ? nodeAt(this.chart, this.path) : undefined;
    if (!this.chart || !node || node.index === 0) return nothing;
    const words = workshopWords[this.#store.state.language];
    return html`
      ${this.#names(node, words)}
      ${this.#places(this.chart, node, words)}
      ${node.kind === "final" || node.kind === "history" || node.children.length > 0 ? nothing : html`<polku-edit-activity .chart=${this.chart} .path=${node.path}></polku-edit-activity>`}
      ${part(words.field.ways, html`<polku-edit-ways .chart=${this.chart} .path=${node.path}></polku-edit-ways>`)}
      ${this.#others(this.chart, node, words)}
    `;
  }

  #ask(command: Command, what: string): void {
    ask(this, command, what);
  }

  #names(node: Node, words: WorkshopWords) {
    const { language } = this.#store.state;
    const others = languages.filter((one) => one !== language);
    const name: Text = node.meta.name ?? { fi: node.key };
    const field = (one: (typeof languages)[number], label: string) =>
      textField(label, name[one] ?? "", (text) =>
        this.#ask({ type: "text", of: this.#self(node), field: "name", language: one, text }, `${words.field.name}: ${text}`),
      );
    return html`${field(language, words.field.name)}
      ${part(
        words.field.language,
        others.map((one) => field(one, words.field.inLanguage[one])),
        { isOpen: false },
      )}`;
  }

  #self(node: Node): Subject {
    return { kind: "state", id: node.path };
  }

  #places(chart: Chart, node: Node, words: WorkshopWords) {
    const { formats } = this.#store;
    const { actors = {} } = chart.pathway;
    const nameOf = (id: string) => (actors[id]?.name ? formats.text(actors[id].name) : id);
    const above = chart.nodes[node.parent]!;
    const inherited = above.actor === null ? words.field.nobody : words.field.inherited(nameOf(above.actor));
    const actorChoices: Choice[] = [{ value: "", name: inherited }, ...Object.keys(actors).map((id) => ({ value: id, name: nameOf(id) }))];
    const parents = chart.nodes.filter((one) => this.#canHold(chart, one, node));
    const parentChoices = parents.map((one) => ({
      value: one.path,
      name: one.index === 0 ? words.field.top : indented(chart, one, formats.text(one.name)),
    }));
    const what = (label: string, choices: readonly Choice[], value: string) =>
      `${formats.text(node.name)}, ${label}: ${choices.find((one) => one.value === value)?.name.trim() ?? value}`;
    return html`
      ${choiceField(words.field.actor, actorChoices, node.meta.actor ?? "", (value) =>
        this.#ask(
          { type: "set", of: this.#self(node), field: "actor", value: value === "" ? null : value },
          what(words.field.actor, actorChoices, value),
        ),
      )}
      ${choiceField(words.field.parent, parentChoices, above.path, (value) =>
        this.#ask({ type: "state.move", state: node.path, parent: value }, what(words.field.parent, parentChoices, value)),
      )}
      ${choiceField(
        words.field.kind,
        kinds.map((kind) => ({ value: kind, name: words.field.kinds[kind] })),
        node.kind,
        (value) =>
          this.#ask(
            { type: "state.kind", state: node.path, kind: value as StateKind },
            `${formats.text(node.name)}: ${words.field.kinds[value as StateKind]}`,
          ),
      )}
    `;
  }

  /** Whether a state may be put into another: not into itself, nor into what has nothing inside by its nature. */
  #canHold(chart: Chart, one: Node, node: Node): boolean {
    return one.kind !== "final" && one.kind !== "history" && one !== node && !isBelow(chart, one.index, node.index);
  }

  #others(chart: Chart, node: Node, words: WorkshopWords) {
    const { formats } = this.#store;
    const of = this.#self(node);
    const { language } = this.#store.state;
    const set = (field: string, value: unknown, label: string) =>
      this.#ask({ type: "set", of, field, value }, `${formats.text(node.name)}, ${label}`);
    const sources = [
      { value: "", name: words.field.noSource },
      ...(chart.pathway.sources ?? []).map(({ id, title }) => ({ value: id, name: title })),
    ];
    return part(
      words.field.note,
      html`
        ${textField(words.field.note, node.meta.note?.[language] ?? "", (text) => this.#ask({ type: "text", of, field: "note", language, text }, words.field.note), { isLong: true })}
        ${checkField(words.field.critical, node.meta.critical === true, (is) => set("critical", is ? true : null, words.field.critical))}
        ${textField(`${words.field.deadline} (${words.field.within})`, amountText(node.meta.deadline?.within), (text) => set("deadline", text === "" ? null : { ...node.meta.deadline, within: text }, words.field.deadline), { hint: "3 mo" })}
        ${choiceField(words.field.source, sources, node.meta.source ?? "", (value) => set("source", value === "" ? null : value, words.field.source))}
      `,
      { isOpen: false },
    );
  }
}

function amountText(amount: unknown): string {
  return typeof amount === "string" || typeof amount === "number" ? String(amount) : "";
}

/** Names of states inside others stand further in. */
function indented(chart: Chart, node: Node, name: string): string {
  let depth = 0;
  for (let above = node.parent; above > 0; above = chart.nodes[above]!.parent) depth++;
  return `${"\u00a0\u00a0".repeat(depth)}${name}`;
}

customElements.define("polku-edit-state", PolkuEditState);
