import { css, html, LitElement, nothing } from "lit";
import type { ChartDifference, DifferenceKind, LineDifference, StateDifference, UnitedCharts } from "#chart";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { transitionText } from "../pathway/transition-text.ts";
import { signOf } from "./polku-difference-map.ts";
import { type CompareWords, compareWords } from "./words.ts";

const kinds = ["added", "removed", "changed"] as const;

/** Differences in structure as text: states and transitions, by what became of them. Fires `state-wanted`. */
export class PolkuDifferenceList extends LitElement {
  static override properties = { difference: { attribute: false }, united: { attribute: false }, selected: { attribute: false } };
  declare difference: ChartDifference | null;
  declare united: UnitedCharts | null;
  declare selected: string | null;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      h3 {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin: var(--space-4) 0 var(--space-1);
        font-size: 19px;
      }
      h3:first-child {
        margin-top: 0;
      }
      .sign {
        display: inline-grid;
        place-items: center;
        width: 26px;
        height: 26px;
        border-radius: 13px;
        color: var(--diagram);
      }
      .added {
        background: var(--added);
      }
      .removed {
        background: var(--removed);
      }
      .changed {
        background: var(--changed);
      }
      h4 {
        margin: var(--space-2) 0 2px;
        font-size: var(--text-small);
        color: var(--text-quiet);
      }
      ul {
        margin: 0;
        padding-left: 1.1em;
        font-size: var(--text-small);
        line-height: 1.35;
      }
      li {
        margin: 2px 0;
      }
      li.selected {
        background: var(--surface-sunken);
      }
      li button {
        border: none;
        background: none;
        min-height: 0;
        padding: 2px 0;
        text-align: left;
        color: var(--accent-text);
        text-decoration: underline;
        text-underline-offset: 0.15em;
      }
      li button[aria-pressed="true"] {
        background: var(--accent);
        color: var(--on-accent);
        padding: 2px 6px;
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.difference = null;
    this.united = null;
    this.selected = null;
  }

  override render() {
    if (!this.difference || !this.united) return nothing;
    const words = compareWords[this.#store.state.language];
    return kinds.map((kind) => this.#kind(kind, words));
  }

  #kind(kind: DifferenceKind, words: CompareWords) {
    const { formats } = this.#store;
    const states = [...this.united!.states].filter(([, one]) => one.kind === kind);
    const lines = this.difference!.lines.filter((line) => line.kind === kind);
    const count = words.counts(formats.number(states.length), formats.number(lines.length));
    return html`<h3><span class="sign ${kind}" aria-hidden="true">${signOf[kind]}</span><span>${words.kindTitles[kind]}: ${count}</span></h3>
      ${states.length === 0 ? nothing : html`<h4>${words.states}</h4><ul>${states.map(([path, one]) => this.#state(path, one, words))}</ul>`}
      ${lines.length === 0 ? nothing : html`<h4>${words.lines}</h4><ul>${lines.map((line) => html`<li>${this.#lineText(line, words)}</li>`)}</ul>`}`;
  }

  #state(path: string, { before, after, aspects }: StateDifference, words: CompareWords) {
    const { formats } = this.#store;
    const node = (after ?? before)!;
    const chart = after ? this.difference!.after : this.difference!.before;
    const around = node.parent > 0 ? ` (${formats.text(chart.nodes[node.parent]!.name)})` : "";
    const told = aspects.map((aspect) => words.aspects[aspect]).join(", ");
    const isMoved = before !== null && after !== null && before.path !== after.path;
    const isRenamed = !isMoved && aspects.includes("name");
    const isSelected = path === this.selected;
    const show = () => this.dispatchEvent(new CustomEvent("state-wanted", { detail: { path } }));
    return html`<li class=${isSelected ? "selected" : ""} data-path=${path}><button aria-pressed=${isSelected} @click=${show}>${formats.text(node.name)}</button>${around}${
      told === "" ? nothing : html`: ${told}`
    }${isMoved ? html`; ${words.counterpart(formats.text(before.name))}` : nothing}${isRenamed ? html`; ${words.wasNamed(formats.text(before!.name))}` : nothing}</li>`;
  }

  #lineText({ kind, source, target, transitions, was }: LineDifference, words: CompareWords): string {
    const { formats, state } = this.#store;
    const { before, after } = this.difference!;
    const textOf = (all: LineDifference["transitions"], chart: typeof before) =>
      [...new Set(all.map((one) => transitionText(chart, one, state.language)).filter((text) => text !== ""))].join(", ") || words.always;
    const now = textOf(transitions, kind === "removed" ? before : after);
    const about = kind === "changed" ? words.was(textOf(was, before), now) : now;
    const chart = kind === "removed" ? before : after;
    const name = (node: typeof source) => formats.text(node.index === 0 ? chart.pathway.title : node.name);
    return `${name(source)} → ${name(target)}${about === words.always && kind !== "changed" ? "" : `: ${about}`}`;
  }
}

customElements.define("polku-difference-list", PolkuDifferenceList);
