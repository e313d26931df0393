import { css, html, LitElement, nothing } from "lit";
import { type Chart, type Node, nodeAt } from "#chart";
import { type Command, freeId, type Subject } from "#edit";
import type { Activity, Distribution } from "#pathway";
import { isParameterReference, resolveParameters } from "#pathway";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { readNumber } from "../simulate/number-text.ts";
import { ask } from "./ask.ts";
import { addField, choiceField, fieldStyle, part, removeButton, textField } from "./fields.ts";
import "./polku-three-times.ts";
import type { TimesEvent } from "./polku-three-times.ts";
import { timesLike, timesOf } from "./three-times.ts";
import { type WorkshopWords, workshopWords } from "./words.ts";

const newActivity = "+";

/** What is done in a state, how long it takes, and what it needs and holds. Asks for changes with `edit-asked`. */
export class PolkuEditActivity extends LitElement {
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
      p {
        margin: var(--space-1) 0;
        font-size: var(--text-small);
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.chart = null;
    this.path = null;
  }

  override render() {
    const node = this.chart && this.path !== null ? nodeAt(this.chart, this.path) : undefined;
    if (!this.chart || !node) return nothing;
    const words = workshopWords[this.#store.state.language];
    const { activities = {} } = this.chart.pathway;
    const activity = node.activity === null ? undefined : activities[node.activity];
    return html`
      ${this.#choice(node, activities, words)}
      ${activity === undefined || node.activity === null ? nothing : this.#details(node.activity, activity, words)}
      ${part(words.field.holds, this.#holds(node, words), { isOpen: Object.keys(node.meta.holds ?? {}).length > 0 })}
    `;
  }

  #choice(node: Node, activities: Readonly<Record<string, Activity>>, words: WorkshopWords) {
    const { formats } = this.#store;
    const choices = [
      { value: "", name: words.field.noActivity },
      ...Object.entries(activities).map(([id, { name }]) => ({ value: id, name: name ? formats.text(name) : id })),
      { value: newActivity, name: words.field.newActivity },
    ];
    const choose = (value: string) => {
      const state = node.path;
      if (value !== newActivity)
        return this.#ask({ type: "state.activity", state, activity: value === "" ? null : value }, words.field.activity);
      const id = freeId(node.key, Object.keys(activities));
      const name = node.meta.name ?? { fi: node.key };
      const commands: Command[] = [
        { type: "add", kind: "activity", id, name },
        { type: "state.activity", state, activity: id },
      ];
      this.#ask({ type: "all", commands }, words.field.newActivity.replace("…", ""));
    };
    return choiceField(words.field.activity, choices, node.activity ?? "", choose);
  }

  #details(id: string, activity: Activity, words: WorkshopWords) {
    const { language } = this.#store.state;
    const of: Subject = { kind: "activity", id };
    return html`
      ${textField(words.field.activityName, activity.name?.[language] ?? "", (text) => this.#ask({ type: "text", of, field: "name", language, text }, `${words.field.activityName}: ${text}`))}
      ${part(words.field.duration, this.#time(of, "duration", activity.duration, words))}
      ${part(words.field.needs, this.#needs(of, activity, words))}
      ${part(words.field.lead, this.#time(of, "lead", activity.lead, words), { isOpen: activity.lead !== undefined })}
    `;
  }

  #time(of: Subject, field: "duration" | "lead", distribution: Distribution | undefined, words: WorkshopWords) {
    const label = words.field[field];
    const set = ({ detail: { usually, quickest, slowest, unit } }: TimesEvent) => {
      const amount = (value: number) => `${value} ${unit}`;
      const times = { usually: amount(usually), atQuickest: amount(quickest), atSlowest: amount(slowest) };
      this.#ask({ type: "duration", of, field, ...times }, `${label}: ${times.usually}`);
    };
    const clear = () => this.#ask({ type: "set", of, field, value: null }, `${label}: ${words.field.clear}`);
    const { times, about } = this.#read(distribution, words);
    return html`${about === null ? nothing : html`<p class="quiet">${about}</p>`}
      <polku-three-times .times=${times} @times-changed=${set}></polku-three-times>
      ${distribution === undefined ? nothing : html`<button @click=${clear}>${words.field.clear}</button>`}`;
  }

  /** What stands in the fields, and why it is not quite what the document says. */
  #read(distribution: Distribution | undefined, words: WorkshopWords) {
    if (distribution === undefined) return { times: null, about: null };
    const { parameters = {} } = this.chart!.pathway;
    if (isParameterReference(distribution)) {
      const parameter = parameters[distribution.param];
      const name = parameter?.name ? this.#store.formats.text(parameter.name) : distribution.param;
      return { times: this.#resolved(distribution), about: words.field.byParameter(name) };
    }
    const times = timesOf(distribution);
    if (times !== null) return { times, about: null };
    const differs = typeof distribution === "object" && "by" in distribution;
    const law = typeof distribution === "object" ? Object.keys(distribution)[0]! : String(distribution);
    return { times: this.#resolved(distribution), about: differs ? words.field.differs : words.field.notThree(law) };
  }

  #resolved(distribution: Distribution) {
    // Parameters have their own values where a distribution is read; the rest of the document is left aside.
    const { parameters = {} } = this.chart!.pathway;
    const probe = { ...this.chart!.pathway, activities: { probe: { duration: distribution } }, parameters, hazards: {}, delays: {} };
    const solved = resolveParameters(probe, {}).activities!.probe!.duration!;
    return typeof solved === "object" && "until" in solved ? null : timesLike(solved);
  }

  #needs(of: Subject, { needs = {} }: Activity, words: WorkshopWords) {
    return this.#units({ of, field: "needs", units: needs as Readonly<Record<string, unknown>> }, words);
  }

  #holds(node: Node, words: WorkshopWords) {
    return this.#units({ of: { kind: "state", id: node.path }, field: "holds", units: node.meta.holds ?? {} }, words);
  }

  #units({ of, field, units }: { of: Subject; field: string; units: Readonly<Record<string, unknown>> }, words: WorkshopWords) {
    const { formats } = this.#store;
    const { resources = {} } = this.chart!.pathway;
    const nameOf = (id: string) => (resources[id]?.name ? formats.text(resources[id].name) : id);
    const label = field === "needs" ? words.field.needs : words.field.holds;
    const set = (key: string, value: unknown) => this.#ask({ type: "set", of, field, key, value }, `${label}: ${nameOf(key)}`);
    const write = (key: string, event: Event) => {
      const box = event.target as HTMLInputElement;
      const number = readNumber(box.value);
      if (number !== null && number > 0) set(key, withUnits(units[key], number));
      else box.value = formats.number(unitsOf(units[key]));
    };
    const free = Object.keys(resources).filter((id) => !Object.hasOwn(units, id));
    return html`<ul>
        ${Object.entries(units).map(
          ([id, value]) => html`<li class="row"><span class="grow">${nameOf(id)}</span>
            <input class="short" inputmode="decimal" aria-label="${nameOf(id)}: ${words.field.units}" .value=${formats.number(unitsOf(value))} @change=${(event: Event) => write(id, event)} />
            ${removeButton(`${words.field.clear}: ${nameOf(id)}`, () => set(id, null))}</li>`,
        )}
      </ul>
      ${
        free.length === 0
          ? nothing
          : addField(
              words.field.addResource,
              free.map((id) => ({ value: id, name: nameOf(id) })),
              (id) => set(id, 1),
            )
      }`;
  }

  #ask(command: Command, what: string): void {
    ask(this, command, what);
  }
}

function unitsOf(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "object" && value !== null && "units" in value && typeof value.units === "number" ? value.units : 1;
}

/** A need keeps whose unit it is to be. */
function withUnits(value: unknown, units: number): unknown {
  return typeof value === "object" && value !== null && !("param" in value) ? { ...value, units } : units;
}

customElements.define("polku-edit-activity", PolkuEditActivity);
