import { css, html, LitElement, nothing } from "lit";
import { pathwayEntries, simulationEntries, simulationsOf } from "../../state/documents.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { comparedIds, isTurned, mostCompared, turnedId } from "./compared.ts";
import { compareWords } from "./words.ts";

/** Which scenarios are compared; the first is what the others are held against. */
export class PolkuScenarios extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-2) var(--space-3);
      }
      @media print {
        :host {
          display: none;
        }
      }
      .one {
        display: grid;
        flex: 1 1 210px;
        max-width: 380px;
        min-width: 0;
      }
      label {
        font-size: var(--text-small);
        line-height: 1.3;
      }
      .row {
        display: flex;
        min-width: 0;
      }
      select {
        flex: 1;
        min-width: 0;
        text-overflow: ellipsis;
      }
      .row > button {
        margin-left: -1px;
      }
    `,
  ];

  readonly #store = new StoreController(this, ["compared", "pathwayId", "simulationId", "simulation", "change", "own", "ownDocuments"]);

  override render() {
    const { state } = this.#store;
    const words = compareWords[state.language];
    const ids = comparedIds(state);
    const shown = ids.length < 2 ? [...ids, ...Array.from({ length: 2 - ids.length }, () => "")] : ids;
    return html`
      ${shown.map((id, i) => this.#one(id, i, shown))}
      ${shown.length < mostCompared && !shown.includes("") ? html`<button @click=${() => this.#add(shown)}>+ ${words.add}</button>` : nothing}
    `;
  }

  #one(id: string, i: number, shown: readonly string[]) {
    const { state, formats } = this.#store;
    const words = compareWords[state.language];
    const name = i === 0 ? words.against : words.with(formats.number(i));
    const choose = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      this.#set(shown.map((other, k) => (k === i ? value : other)));
    };
    const remove = () => this.#set(shown.filter((_, k) => k !== i));
    const option = (value: string, text: string) => html`<option value=${value} ?selected=${value === id}>${text}</option>`;
    return html`<div class="one">
      <label for="s${i}">${name}</label>
      <div class="row">
        <select id="s${i}" @change=${choose}>
          ${id === "" ? option("", words.none) : nothing}
          ${isTurned(state) && state.simulation ? option(turnedId, words.turnedFrom(formats.text(state.simulation.title))) : nothing}
          ${this.#groups().map(
            ({ title, entries }) =>
              html`<optgroup label=${title}>${entries.map((entry) => option(entry.id, formats.text(entry.title)))}</optgroup>`,
          )}
        </select>
        ${shown.length > 2 ? html`<button class="icon" aria-label=${words.remove(name)} title=${words.remove(name)} @click=${remove}>✕</button>` : nothing}
      </div>
    </div>`;
  }

  /** Simulations by pathway, those of the open one first. */
  #groups() {
    const { state, formats } = this.#store;
    const all = simulationEntries();
    const pathways = [...pathwayEntries()].sort((a, b) => Number(b.id === state.pathwayId) - Number(a.id === state.pathwayId));
    return pathways
      .map(({ id, title }) => ({ title: formats.text(title), entries: all.filter((entry) => simulationsOf(id).includes(entry.id)) }))
      .filter(({ entries }) => entries.length > 0);
  }

  #add(shown: readonly string[]): void {
    const unused = this.#groups()
      .flatMap(({ entries }) => entries.map(({ id }) => id))
      .find((id) => !shown.includes(id));
    if (unused !== undefined) this.#set([...shown, unused]);
  }

  #set(ids: readonly string[]): void {
    this.#store.set({ compared: ids.filter((id) => id !== "") });
  }
}

customElements.define("polku-scenarios", PolkuScenarios);
