import { simulations } from "virtual:catalog";
import { css, html, LitElement, nothing } from "lit";
import { simulationsOf } from "../../state/documents.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import type { ControlGroup, Turned } from "./control.ts";
import { controlGroups } from "./control-groups.ts";
import type { DemandInput } from "./demand-controls.ts";
import "./polku-control.ts";
import type { PlaceWords } from "./place-controls.ts";
import type { TurnEvent } from "./polku-control.ts";
import { simulateWords } from "./words.ts";

/** Something else is turned now. */
export type TurnedEvent = CustomEvent<Turned>;

/** The panel of all that can be turned: the most important first, the rest in groups that open. */
export class PolkuSettings extends LitElement {
  static override properties = { input: { attribute: false }, opened: { state: true } };
  declare input: (DemandInput & { words: PlaceWords }) | null;
  declare opened: ReadonlySet<string>;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: var(--space-3) var(--space-4);
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-bottom: var(--space-2);
      }
      .top button,
      select {
        min-height: 36px;
        font-size: var(--text-small);
        padding: 0 var(--space-2);
      }
      select {
        width: 100%;
        text-overflow: ellipsis;
      }
      details.part {
        border-top: 1px solid var(--border);
      }
      .part > summary {
        cursor: pointer;
        font-weight: 600;
        padding: var(--space-2) 0;
      }
      .count {
        font-weight: 400;
        font-size: var(--text-small);
        color: var(--text-quiet);
      }
      .help {
        margin: 0;
        font-size: var(--text-small);
      }
    `,
  ];

  readonly #store = new StoreController(this, ["simulationId", "simulation"]);

  constructor() {
    super();
    this.input = null;
    this.opened = new Set();
  }

  override render() {
    const { input } = this;
    if (input === null) return nothing;
    const words = simulateWords[this.#store.state.language];
    const groups = controlGroups(input);
    const { change, own } = input.turned;
    const isTurned = Object.keys(change).length > 0 || own !== null;
    return html`
      <div class="top">
        ${this.#simulations()}
        <button @click=${() => this.dispatchEvent(new CustomEvent("paste-wanted"))}>${words.paste}</button>
        <button ?disabled=${!isTurned} @click=${() => this.#tell({ change: {}, own: null })}>${words.resetAll}</button>
      </div>
      ${groups.map((group) => (group.id === "main" ? this.#list(group) : this.#part(group)))}
    `;
  }

  #simulations() {
    const { state, formats } = this.#store;
    const own = simulationsOf(state.pathwayId);
    const words = simulateWords[state.language];
    if (own.length < 2) return nothing;
    const choose = (event: Event) => this.#store.set({ simulationId: (event.target as HTMLSelectElement).value, change: {}, own: null });
    return html`<select aria-label=${words.simulation} @change=${choose}>
      ${own.map(
        (id) =>
          html`<option value=${id} ?selected=${id === state.simulationId}>${formats.text(simulations.find((one) => one.id === id)!.title)}</option>`,
      )}
    </select>`;
  }

  #part(group: ControlGroup) {
    const words = simulateWords[this.#store.state.language];
    const open = (event: Event) => {
      const isOpen = (event.target as HTMLDetailsElement).open;
      const others = [...this.opened].filter((id) => id !== group.id);
      this.opened = new Set(isOpen ? [...others, group.id] : others);
    };
    return html`<details class="part" data-group=${group.id} @toggle=${open} ?open=${this.opened.has(group.id)}>
      <summary>${words.groups[group.id]} <span class="count">${group.controls.length}</span></summary>
      ${this.opened.has(group.id) ? this.#list(group) : nothing}
      ${group.id === "closures" && this.opened.has(group.id) ? html`<p class="help quiet">${words.daysHelp}</p>` : nothing}
    </details>`;
  }

  #list({ controls: list }: ControlGroup) {
    return list.map((control) => html`<polku-control data-key=${control.key} .control=${control} @turned=${this.#turn}></polku-control>`);
  }

  #turn = ({ detail: { control, value } }: TurnEvent): void => {
    this.#tell(control.turn(this.input!.turned, value));
  };

  #tell(turned: Turned): void {
    this.dispatchEvent(new CustomEvent("turned", { detail: turned }) satisfies TurnedEvent);
  }
}

customElements.define("polku-settings", PolkuSettings);
