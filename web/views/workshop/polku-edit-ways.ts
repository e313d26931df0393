import { css, html, LitElement, nothing } from "lit";
import { type Chart, type Node, nodeAt, type Transition, type TransitionList, triggerName } from "#chart";
import { type Command, readBar, type TransitionRef, type When } from "#edit";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { transitionText } from "../pathway/transition-text.ts";
import { ask } from "./ask.ts";
import { addField, type Choice, choiceField, fieldStyle, removeButton } from "./fields.ts";
import "./polku-share-bar.ts";
import type { Branch, ShareEvent } from "./polku-share-bar.ts";
import { type WorkshopWords, workshopWords } from "./words.ts";

/** The ways out of a state: where each leads and when, how clients divide over them. Asks for changes with `edit-asked`. */
export class PolkuEditWays extends LitElement {
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
      .way {
        border: 1px solid var(--border);
        border-radius: var(--radius);
        padding: var(--space-2);
        margin: var(--space-2) 0;
      }
      .tools {
        display: flex;
        gap: var(--space-2);
        justify-content: flex-end;
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
    if (node.kind === "final") return html`<p class="quiet">${words.field.noWaysFinal}</p>`;
    const isEmpty = node.lists.every(({ transitions }) => transitions.length === 0);
    return html`
      ${isEmpty ? html`<p class="quiet">${words.field.noWays}</p>` : nothing}
      ${node.lists.map((list) => this.#list(this.chart!, node, list, words))}
      ${addField(words.field.wayTo, this.#goals(this.chart), (to) =>
        this.#ask({ type: "transition.draw", from: node.path, to }, `${this.#nameOf(node.path)} → ${this.#nameOf(to)}`),
      )}
    `;
  }

  #ask(command: Command, what: string): void {
    ask(this, command, what);
  }

  #nameOf(path: string): string {
    const node = nodeAt(this.chart!, path);
    return node ? this.#store.formats.text(node.name) : path;
  }

  #goals({ nodes }: Chart): Choice[] {
    return nodes.slice(1).map(({ path, name }) => ({ value: path, name: this.#store.formats.text(name) }));
  }

  #list(chart: Chart, node: Node, list: TransitionList, words: WorkshopWords) {
    return html`${list.transitions.map((one, i) => this.#way(chart, { node, list, one, i }, words))} ${this.#shares(chart, list, words)}`;
  }

  #way(chart: Chart, { node, list, one, i }: { node: Node; list: TransitionList; one: Transition; i: number }, words: WorkshopWords) {
    const { language } = this.#store.state;
    const transition = refOf(node, list, i);
    const goal = one.target < 0 ? "" : chart.nodes[one.target]!.path;
    const what = `${this.#nameOf(node.path)} → ${this.#nameOf(goal)}`;
    const order = (by: -1 | 1) => this.#ask({ type: "transition.order", transition, position: i + by }, what);
    const about = transitionText(chart, one, language);
    return html`<div class="way">
      ${choiceField(words.field.target, this.#goals(chart), goal, (to) => this.#ask({ type: "transition.retarget", transition, to }, `${this.#nameOf(node.path)} → ${this.#nameOf(to)}`))}
      ${choiceField(words.field.when, this.#whens(chart, node, words), whenOf(list), (when) => this.#ask({ type: "transition.trigger", transition, when: when as When }, what))}
      ${about === "" ? nothing : html`<p class="quiet">${about}</p>`}
      <div class="tools">
        ${
          list.transitions.length < 2
            ? nothing
            : html`<button ?disabled=${i === 0} @click=${() => order(-1)}>${words.field.earlier}</button>
                <button ?disabled=${i === list.transitions.length - 1} @click=${() => order(1)}>${words.field.later}</button>`
        }
        ${removeButton(`${words.remove}: ${what}`, () => this.#ask({ type: "transition.delete", transition }, `${words.remove}: ${what}`))}
      </div>
    </div>`;
  }

  /** What may set a transition off here: what does already somewhere, and what the state itself can. */
  #whens({ events, pathway }: Chart, node: Node, words: WorkshopWords): Choice[] {
    const { formats } = this.#store;
    const own = node.lists.map((list) => whenOf(list));
    const hazard = (event: string) => pathway.hazards?.[event]?.name;
    const choices: Choice[] = [
      { value: "done", name: words.field.whens.done, isOff: node.activity === null },
      { value: "doneState", name: words.field.whens.end, isOff: node.children.length === 0 },
      { value: "always", name: words.field.whens.always },
      ...[...new Set([...events, ...Object.keys(pathway.hazards ?? {})])].map((event) => {
        const name = hazard(event);
        return { value: `on:${event}`, name: `${words.field.event}: ${name ? formats.text(name) : event}` };
      }),
      ...Object.keys(pathway.delays ?? {}).map((delay) => ({ value: `after:${delay}`, name: `${words.field.delay}: ${delay}` })),
    ];
    return choices.filter(({ value, isOff }) => isOff !== true || own.includes(value as When));
  }

  #shares(chart: Chart, list: TransitionList, words: WorkshopWords) {
    const node = chart.nodes[list.source]!;
    const bar = readBar(chart.pathway, node.path, whenOf(list));
    if (bar === null || list.trigger.kind === "after") return nothing;
    const nameOf = (target: string | null) => (target === null ? "" : this.#nameOf(target));
    const share = (position: number, p: number, name: string) =>
      this.#ask(
        { type: "share", transition: refOf(node, list, position), p },
        `${words.shares.of(name)}: ${this.#store.formats.percent(p)}`,
      );
    const branches = bar.pieces.map(({ transition, isRest }, i): Branch & { position: number } => ({
      id: String(i),
      position: transition.position,
      name: nameOf(transition.target),
      share: bar.columns[0]![i]!,
      isRest,
    }));
    if (bar.pieces.every(({ params }) => params === null)) {
      const evenly = () => share(branches[0]!.position, 1 / branches.length, branches[0]!.name);
      return html`<button @click=${evenly}>${words.shares.make}</button>`;
    }
    const change = ({ detail: { id, share: p } }: ShareEvent) => {
      const { position, name } = branches.find((branch) => branch.id === id)!;
      share(position, p, name);
    };
    return html`<h3>${words.shares.heading}</h3>
      <polku-share-bar .branches=${branches} @share-changed=${change}></polku-share-bar>`;
  }
}

function whenOf(list: TransitionList): When {
  return triggerName(list.trigger) as When;
}

/** A transition by its id, or by its place where it has none yet. */
function refOf(node: Node, list: TransitionList, position: number): TransitionRef {
  return list.transitions[position]!.meta.id ?? { from: node.path, when: whenOf(list), position };
}

customElements.define("polku-edit-ways", PolkuEditWays);
