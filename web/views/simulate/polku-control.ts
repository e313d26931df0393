import { css, html, LitElement, nothing } from "lit";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { readClosed } from "./closed-text.ts";
import { type Control, type ControlValue, isUsual } from "./control.ts";
import { readValue, shownFactor, unitText, valueText } from "./value-text.ts";
import { simulateWords } from "./words.ts";

/** A control was turned. */
export type TurnEvent = CustomEvent<{ control: Control; value: ControlValue }>;

/** One slider, field or switch with what its value rests on. */
export class PolkuControl extends LitElement {
  static override properties = { control: { attribute: false }, problem: { state: true } };
  declare control: Control | null;
  declare problem: string;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: var(--space-1) 0;
        font-size: var(--text-small);
      }
      .head {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        column-gap: var(--space-3);
        line-height: 1.3;
      }
      label,
      .label {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      summary {
        cursor: pointer;
        color: var(--text-quiet);
      }
      details {
        min-width: 0;
      }
      details[open] {
        grid-column: 1 / -1;
      }
      details p {
        margin: 0 0 var(--space-1);
        overflow-wrap: anywhere;
      }
      .row {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 36px;
      }
      input[type="range"] {
        flex: 1 1 80px;
        min-width: 0;
        height: 24px;
        accent-color: var(--accent);
      }
      .row input[type="text"] {
        width: 84px;
        min-height: 34px;
        text-align: right;
        padding: 0 var(--space-2);
      }
      .row input.wide {
        width: auto;
        flex: 1;
        min-width: 0;
        text-align: left;
      }
      input[aria-invalid="true"] {
        border: 2px solid var(--critical);
      }
      input[type="checkbox"] {
        width: 22px;
        height: 22px;
        flex: none;
        accent-color: var(--accent);
      }
      .unit {
        flex: 0 0 4.6em;
        white-space: nowrap;
      }
      .reset {
        width: 34px;
        min-height: 34px;
      }
      .changed {
        border-left: 4px solid var(--accent);
        padding-left: var(--space-2);
        margin-left: calc(-4px - var(--space-2));
      }
      .problem {
        color: var(--critical);
        margin: 0;
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.control = null;
    this.problem = "";
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("control") as Control | null | undefined;
    if (changed.has("control") && before && String(before.value) !== String(this.control?.value)) this.problem = "";
  }

  override render() {
    const { control } = this;
    if (control === null) return nothing;
    return html`
      <div class=${isUsual(control) ? "" : "changed"}>
        <div class="head">
          ${control.kind === "switch" ? nothing : html`<label for="field">${control.label}</label>`}
          ${control.kind === "switch" ? nothing : this.#basis(control)}
        </div>
        <div class="row">${this.#inputs(control)} ${this.#reset(control)}</div>
        ${control.kind === "switch" ? this.#basis(control) : nothing}
        <p class="problem" role="alert" id="problem">${this.problem}</p>
      </div>
    `;
  }

  get #words() {
    return simulateWords[this.#store.state.language];
  }

  #inputs(control: Control) {
    const words = this.#words;
    const { formats } = this.#store;
    if (control.kind === "switch") {
      const turn = (event: Event) => this.#turn((event.target as HTMLInputElement).checked);
      return html`<input id="field" type="checkbox" .checked=${control.value === true} @change=${turn} />
        <label for="field">${control.label}</label>`;
    }
    const isDays = control.kind === "days";
    const text = valueText(control, control.value, formats);
    const unit = unitText(control, words);
    const factor = shownFactor(control);
    const slide = (event: Event) => this.#turn(Number((event.target as HTMLInputElement).value));
    const { min, max, step, value } = control;
    return html`
      ${
        control.kind === "slider" && max !== null
          ? html`<input type="range" aria-label=${control.label} aria-valuetext=${`${text} ${unit}`} min=${min} max=${Math.max(max, Number(value))} step=${step}
              .value=${String(value)} @input=${slide} />`
          : nothing
      }
      <input id="field" type="text" class=${isDays ? "wide" : ""} inputmode=${isDays ? "text" : "decimal"} autocomplete="off" .value=${text}
        aria-invalid=${this.problem === "" ? "false" : "true"} aria-describedby="problem" data-factor=${factor} @change=${this.#read} />
      ${isDays ? nothing : html`<span class="unit">${unit}</span>`}
    `;
  }

  #basis({ basis, source, note, usual, isUncertain, kind, unit }: Control) {
    const words = this.#words;
    if (kind === "days") return nothing;
    const isOwn = this.control !== null && !isUsual(this.control);
    const said = isOwn ? words.own : basis === null ? words.noBasis : words.bases[basis];
    const before =
      typeof usual === "boolean"
        ? null
        : words.usual(`${valueText(this.control!, usual, this.#store.formats)} ${unitText({ unit }, words)}`.trim());
    const parts = [
      isOwn ? before : null,
      isOwn && basis ? words.bases[basis] : null,
      source,
      note,
      isUncertain ? words.uncertain : null,
    ].filter((part) => part !== null);
    if (parts.length === 0) return html`<span class="quiet">${said}</span>`;
    return html`<details>
      <summary>${said}</summary>
      ${parts.map((part) => html`<p>${part}</p>`)}
    </details>`;
  }

  #reset(control: Control) {
    if (isUsual(control)) return nothing;
    const { usual, label } = control;
    const said = typeof usual === "boolean" ? (usual ? "✓" : "–") : valueText(control, usual, this.#store.formats);
    const words = this.#words.reset(label, said);
    return html`<button class="icon reset" aria-label=${words} title=${words} @click=${() => this.#turn(usual)}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4v6h6M4.6 10A8 8 0 1 1 4 13"></path></svg>
    </button>`;
  }

  #read = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const control = this.control!;
    if (control.kind === "days") {
      const { spans, wrong } = readClosed(field.value);
      if (spans) this.#turn(spans);
      else this.problem = this.#words.notDays(wrong);
      return;
    }
    const value = readValue(control, field.value, this.#store.formats, this.#words);
    if (typeof value === "number") this.#turn(value);
    else this.problem = value.problem;
  };

  #turn(value: ControlValue): void {
    this.problem = "";
    this.dispatchEvent(new CustomEvent("turned", { detail: { control: this.control!, value } }) satisfies TurnEvent);
  }
}

customElements.define("polku-control", PolkuControl);
