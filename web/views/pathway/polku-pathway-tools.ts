import { css, html, LitElement, nothing } from "lit";
import { type Chart, handovers } from "#chart";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { openedTo } from "./collapsed.ts";
import { pathwayWords } from "./words.ts";

/** What the bar above the picture asks of it. */
export type ToolEvent = CustomEvent<Record<"command", "in" | "out" | "fit" | "full" | "list"> | { command: "reveal"; path: string }>;

/** The bar above the picture: which picture, how detailed, search, hand-overs, zoom. Fires `tool-used`. */
export class PolkuPathwayTools extends LitElement {
  static override properties = { chart: {}, isListOpen: {}, notFound: { state: true } };
  declare chart: Chart | null;
  declare isListOpen: boolean;
  /** What was searched in vain. */
  declare notFound: string | null;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-4);
        background: var(--surface);
        border-bottom: 1px solid var(--border);
        font-size: var(--text-small);
      }
      form {
        display: contents;
      }
      input {
        width: 160px;
      }
      .right {
        display: flex;
        gap: var(--space-2);
        margin-left: auto;
      }
      .problem {
        color: var(--critical);
      }
      button svg.inline {
        width: 26px;
        height: 12px;
        vertical-align: baseline;
        stroke: var(--handover);
        stroke-width: 4;
      }
      button[aria-pressed="true"] svg.inline {
        stroke: currentColor;
      }
    `,
  ];

  readonly #store = new StoreController(this, ["picture", "collapsed", "showsHandovers", "endings"]);

  constructor() {
    super();
    this.chart = null;
    this.isListOpen = false;
    this.notFound = null;
  }

  override render() {
    const { chart } = this;
    if (!chart) return nothing;
    const { state, formats } = this.#store;
    const words = pathwayWords[state.language];
    const count = handovers(chart).reduce((sum, one) => sum + one.count, 0);
    const choice = (pressed: boolean, text: string, patch: Parameters<StoreController["set"]>[0]) =>
      html`<button aria-pressed=${pressed} @click=${() => this.#store.set(patch)}>${text}</button>`;
    return html`
      <div class="group" role="group" aria-label=${words.picture}>
        ${choice(state.picture === "lanes", words.lanes, { picture: "lanes" })}
        ${choice(state.picture === "statechart", words.statechart, { picture: "statechart" })}
      </div>
      <div class="group" role="group" aria-label=${words.detail}>
        ${choice(state.collapsed === null, words.overview, { collapsed: null })}
        ${choice(state.collapsed?.length === 0, words.everything, { collapsed: [] })}
      </div>
      <button aria-pressed=${state.showsHandovers} title=${words.handovers} @click=${() => this.#store.set({ showsHandovers: !state.showsHandovers })}>
        <svg class="inline" viewBox="0 0 26 12" aria-hidden="true"><path d="M1 6h24"></path></svg> ${words.handoverCount(formats.number(count))}
      </button>
      <button aria-pressed=${state.endings === "lines"} @click=${() => this.#store.set({ endings: state.endings === "lines" ? "marks" : "lines" })}>${words.endingLines}</button>
      ${this.#search(chart)}
      <div class="right">
        <div class="group" role="group" aria-label=${words.zoom}>${this.#icon("out", words.zoomOut, "M5 12h14")}${this.#icon("in", words.zoomIn, "M5 12h14M12 5v14")}
          <button @click=${() => this.#fire("fit")}>${words.fit}</button></div>
        ${this.#icon("full", words.fullScreen, "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5")}
        <button aria-pressed=${this.isListOpen} @click=${() => this.#fire("list")}>${words.list}</button>
      </div>
    `;
  }

  #icon(command: "in" | "out" | "full", name: string, d: string) {
    return html`<button class="icon" aria-label=${name} title=${name} @click=${() => this.#fire(command)}><svg viewBox="0 0 24 24" aria-hidden="true"><path d=${d}></path></svg></button>`;
  }

  #search(chart: Chart) {
    const words = pathwayWords[this.#store.state.language];
    const find = (event: Event) => {
      event.preventDefault();
      this.#find(chart, this.renderRoot.querySelector("input")!.value);
    };
    return html`<form role="search" @submit=${find}>
        <input type="search" list="states" aria-label=${words.search} placeholder=${words.search} @change=${find} />
        <datalist id="states">${this.#names(chart).map(({ name }) => html`<option value=${name}></option>`)}</datalist>
      </form>
      ${this.notFound === null ? nothing : html`<span class="problem" role="status">${words.noState(this.notFound)}</span>`}`;
  }

  /** Names of all states; where two are the same, with that of the phase in which they lie. */
  #names(chart: Chart): { name: string; path: string }[] {
    const { formats } = this.#store;
    const nodes = chart.nodes.slice(1).filter(({ kind }) => kind !== "history");
    const plain = nodes.map((node) => formats.text(node.name));
    return nodes.map((node, i) => {
      const parent = node.parent > 0 ? ` (${formats.text(chart.nodes[node.parent]!.name)})` : "";
      const isTwice = plain.indexOf(plain[i]!) !== plain.lastIndexOf(plain[i]!);
      return { name: plain[i]! + (isTwice ? parent : ""), path: node.path };
    });
  }

  #find(chart: Chart, text: string): void {
    const asked = text.trim().toLocaleLowerCase();
    this.notFound = null;
    if (asked === "") return;
    const names = this.#names(chart).map(({ name, path }) => ({ name: name.toLocaleLowerCase(), path }));
    const found = names.find(({ name }) => name === asked) ?? names.find(({ name }) => name.includes(asked));
    if (!found) {
      this.notFound = text.trim();
      return;
    }
    this.#store.set({ collapsed: openedTo(chart, this.#store.state.collapsed, found.path), selected: found.path });
    this.dispatchEvent(new CustomEvent("tool-used", { detail: { command: "reveal", path: found.path } }));
  }

  #fire(command: "in" | "out" | "fit" | "full" | "list"): void {
    this.dispatchEvent(new CustomEvent("tool-used", { detail: { command } }));
  }
}

customElements.define("polku-pathway-tools", PolkuPathwayTools);
