import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import type { Chart } from "#chart";
import { askedAttributes, type ClientFacts, drawAttributes } from "#interpret";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { panelStyle } from "./panel-style.ts";
import { sign } from "./sign.ts";
import { walkWords } from "./words.ts";

/** Who is to walk: by hand, or by chance. */
export type StartEvent = CustomEvent<{ facts: ClientFacts; persona: string | null; byChance: boolean }>;

type Draft = { persona: string | null; group: string; attributes: Record<string, number | string>; number: number };

const MONTH = 30.4375;

/** The form in which a client is chosen. Fires `walk-started`. */
export class PolkuWalkStart extends LitElement {
  static override properties = { chart: {}, seed: {}, draft: { state: true } };
  declare chart: Chart | null;
  declare seed: number;
  declare draft: Draft | null;

  static override styles = [
    controls,
    panelStyle,
    css`
      .personas {
        display: grid;
        gap: var(--space-2);
      }
      .persona {
        display: grid;
        gap: 2px;
        width: 100%;
        height: auto;
        padding: var(--space-2) var(--space-3);
        text-align: left;
      }
      .persona small {
        font-size: var(--text-small);
      }
      label {
        display: grid;
        gap: 2px;
        margin-top: var(--space-3);
      }
      .number {
        width: 110px;
      }
      .chance {
        margin-top: var(--space-4);
        padding-top: var(--space-3);
        border-top: 1px solid var(--border);
      }
      .chance label {
        margin: 0 0 var(--space-2);
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.chart = null;
    this.seed = 1;
    this.draft = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("chart") || !this.chart) return;
    const [first] = this.chart.pathway.personas ?? [];
    this.draft = first ? this.#personaDraft(this.chart, first.id) : this.#drawn(this.chart, 1);
  }

  override render() {
    const { chart, draft } = this;
    if (!chart || !draft) return nothing;
    const { formats, state } = this.#store;
    const words = walkWords[state.language];
    const personas = chart.pathway.personas ?? [];
    return html`
      <h2>${words.who}</h2>
      <p>${words.intro}</p>
      <form @submit=${(event: Event) => this.#begin(event, false)}>
        ${
          personas.length === 0
            ? nothing
            : html`<div class="personas" role="group" aria-label=${words.who}>
                ${personas.map(
                  ({ id, name, text }) => html`<button type="button" class="persona" aria-pressed=${draft.persona === id}
                    @click=${() => {
                      this.draft = { ...this.#personaDraft(chart, id), number: draft.number };
                    }}><strong>${formats.text(name)}</strong>${text === undefined || draft.persona !== id ? nothing : html`<small>${formats.text(text)}</small>`}</button>`,
                )}
                <button type="button" class="persona" aria-pressed=${draft.persona === null}
                  @click=${() => {
                    this.draft = this.#drawn(chart, draft.number);
                  }}><strong>${words.somebody}</strong></button>
              </div>`
        }
        ${draft.persona === null ? this.#fields(chart, draft) : nothing}
        <p><button class="primary">${words.start}</button></p>
        <div class="chance">
          <label>${words.number}
            <input class="number" type="number" min="0" max="1000000" step="1" .value=${String(draft.number)} aria-describedby="same"
              @input=${(event: Event) => {
                this.draft = { ...draft, number: Math.max(0, Math.floor(Number((event.target as HTMLInputElement).value) || 0)) };
              }} /></label>
          <p class="small" id="same">${words.numberHelp}</p>
          <button type="button" class="wide" @click=${(event: Event) => this.#begin(event, true)}>${sign("play")} ${words.random}</button>
        </div>
      </form>
    `;
  }

  #fields(chart: Chart, draft: Draft) {
    const { formats, state } = this.#store;
    const words = walkWords[state.language];
    const groups = Object.entries(chart.pathway.groups ?? {});
    const put = (patch: Partial<Draft>) => {
      this.draft = { ...draft, ...patch };
    };
    const value = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
    return html`
      ${
        groups.length === 0
          ? nothing
          : html`<label>${words.group}
              <select @change=${(event: Event) => put({ group: value(event) })}>
                ${groups.map(([id, { name }]) => html`<option value=${id} ?selected=${id === draft.group}>${name === undefined ? id : formats.text(name)}</option>`)}
              </select></label>`
      }
      ${askedAttributes(chart).map((id) => {
        const attribute = chart.pathway.attributes![id]!;
        const name = attribute.name === undefined ? id : formats.text(attribute.name);
        const set = (to: number | string) => put({ attributes: { ...draft.attributes, [id]: to } });
        if ("values" in attribute)
          return html`<label>${name}
            <select @change=${(event: Event) => set(value(event))}>
              ${Object.keys(attribute.values).map((one) => html`<option value=${one} ?selected=${one === draft.attributes[id]}>${one}</option>`)}
            </select></label>`;
        const unit = "duration" in attribute ? MONTH : 1;
        const label = unit === 1 ? name : words.inMonths(name);
        return html`<label>${label}
          <input class="number" type="number" min="0" step="1" .value=${String(Math.round(Number(draft.attributes[id]) / unit))}
            @change=${(event: Event) => set(Number(value(event)) * unit)} /></label>`;
      })}
    `;
  }

  #drawn(chart: Chart, number: number): Draft {
    const groups = Object.keys(chart.pathway.groups ?? {});
    const attributes = drawAttributes(chart, { number, demand: "walk" }, { seed: this.seed, replication: 0 });
    return { persona: null, group: groups[0] ?? "", attributes, number };
  }

  #personaDraft(chart: Chart, id: string): Draft {
    const drawn = this.#drawn(chart, 1);
    const { group, attributes = {} } = chart.pathway.personas!.find((persona) => persona.id === id)!;
    return { ...drawn, persona: id, group: group ?? drawn.group, attributes: { ...drawn.attributes, ...attributes } };
  }

  #begin(event: Event, byChance: boolean): void {
    event.preventDefault();
    const { chart, draft } = this;
    if (!chart || !draft) return;
    const drawn = draft.persona === null ? draft.attributes : this.#drawn(chart, draft.number).attributes;
    const attributes = byChance ? drawn : draft.attributes;
    const persona = byChance ? null : draft.persona;
    const facts: ClientFacts = { number: draft.number, demand: "walk", group: draft.group, attributes, arrivedAt: 0 };
    this.dispatchEvent(new CustomEvent("walk-started", { detail: { facts, persona, byChance } }));
  }
}

customElements.define("polku-walk-start", PolkuWalkStart);
