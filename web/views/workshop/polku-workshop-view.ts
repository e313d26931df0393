import { html, LitElement, nothing } from "lit";
import { type Chart, nodeAt } from "#chart";
import type { Command } from "#edit";
import type { Scene } from "#layout";
import type { Language } from "#units";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import type { SceneNames } from "../../draw/scene.ts";
import { diagnosticLine } from "../../parts/diagnostic-line.ts";
import { PictureController } from "../../parts/picture-controller.ts";
import { store } from "../../state/store.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import "../pathway/polku-diagram.ts";
import { openedTo, toggled } from "../pathway/collapsed.ts";
import type { DiagramEvent, PolkuDiagram } from "../pathway/polku-diagram.ts";
import { sceneNames } from "../pathway/scene-names.ts";
import type { AskEvent } from "./ask.ts";
import { drawConnectHandle, gestureStyle } from "./connect-handle.ts";
import { Editor } from "./editor.ts";
import { moveCommand } from "./gesture-commands.ts";
import { Gestures } from "./gestures.ts";
import "./polku-board.ts";
import "./polku-edit-document.ts";
import "./polku-edit-state.ts";
import type { PolkuEditState } from "./polku-edit-state.ts";
import "./polku-findings.ts";
import "./polku-versions.ts";
import "./polku-workshop-tools.ts";
import type { WorkshopToolEvent } from "./polku-workshop-tools.ts";
import { retitle } from "./retitle.ts";
import { type WorkshopWords, workshopWords } from "./words.ts";
import { workshopStyle } from "./workshop-style.ts";

const panels = ["item", "board", "findings", "versions"] as const;
type Panel = (typeof panels)[number];

/** The workshop: the picture of a pathway that is changed in it, and beside it what is changed by fields. */
export class PolkuWorkshopView extends LitElement {
  static override properties = { panel: { state: true } };
  declare panel: Panel;

  static override styles = [controls, workshopStyle];

  readonly #store = new StoreController(this, ["pathway", "chart", "picture", "collapsed", "selected", "diagnostics", "view"]);
  readonly #editor = new Editor(store, () => this.requestUpdate());
  readonly #picture = new PictureController(this, () => {
    const down = this.#diagram;
    return down && { across: down, down };
  });
  #gestures: Gestures | null = null;
  #paint: { key: string; chart: Chart; paint: PolkuDiagram["paint"] } | null = null;
  #named: { scene: Scene | null; language: Language; names: SceneNames } | null = null;

  constructor() {
    super();
    this.panel = "item";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("keydown", this.#keys);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("keydown", this.#keys);
    this.#gestures?.end();
    this.#gestures = null;
  }

  protected override willUpdate(): void {
    const { chart, picture, collapsed, language, endings } = this.#store.state;
    if (!chart) return;
    this.#picture.ask(chart, { picture, collapsed, language, endings });
    this.#editor.look(chart);
  }

  protected override updated(): void {
    const diagram = this.#diagram;
    if (!diagram || this.#gestures) return;
    diagram.shadowRoot?.adoptedStyleSheets.push(gestureStyle.styleSheet!);
    this.#gestures = new Gestures(diagram, {
      moved: (path, to) => {
        const { chart } = this.#store.state;
        const command = chart && moveCommand(chart, path, to);
        if (command) void this.#do(command, this.#nameOf(path));
      },
      connected: (from, to) => void this.#do({ type: "transition.draw", from, to }, `${this.#nameOf(from)} → ${this.#nameOf(to)}`),
    });
  }

  override render() {
    const { chart, selected, language, picture } = this.#store.state;
    if (!chart) return nothing;
    const words = workshopWords[language];
    const title = this.#store.formats.text(chart.pathway.title);
    return html`
      ${this.#bar(chart, words)}
      <div class="content">
        <polku-diagram .scene=${this.#picture.scene} .names=${this.#namesOf(chart, language)} .label=${`${words.title}: ${title}, ${picture === "lanes" ? words.lanes : words.statechart}. ${words.help}`}
          .selected=${selected} .paint=${this.#painter(chart, selected, words)} @state-selected=${this.#select} @state-toggled=${this.#toggle} @dblclick=${this.#rename}>
        </polku-diagram>
        <aside aria-label=${words.panel.label} @edit-asked=${this.#asked} @state-selected=${this.#follow}>
          ${this.#tabs(words)} ${this.#problems()}
          <div class="body" role="tabpanel" id="panel" aria-label=${this.#panelName(this.panel, words)} tabindex="-1">${this.#panelOf(chart, words)}</div>
        </aside>
      </div>
    `;
  }

  #bar(chart: Chart, words: WorkshopWords) {
    const { selected } = this.#store.state;
    const { undone, redone } = this.#editor;
    const hasState = selected !== null && (nodeAt(chart, selected)?.index ?? 0) > 0;
    return html`<polku-workshop-tools .undone=${undone} .redone=${redone} .hasState=${hasState} .told=${this.#editor.told(words, this.#store.formats)} @tool-used=${this.#use}></polku-workshop-tools>`;
  }

  #use = ({ detail }: WorkshopToolEvent): void => {
    const words = workshopWords[this.#store.state.language];
    if (detail === "undo") void this.#editor.undo();
    else if (detail === "redo") void this.#editor.redo();
    else if (detail === "add") void this.#add();
    else if (detail === "duplicate") this.#onSelected("state.duplicate", words.duplicate);
    else if (detail === "remove") this.#onSelected("state.delete", words.remove);
    else if (detail === "fit") this.#diagram?.fit();
    else this.#diagram?.zoomBy(detail === "in" ? 1.3 : 1 / 1.3);
  };

  #tabs(words: WorkshopWords) {
    return html`<div class="tabs" role="tablist" aria-label=${words.panel.label} @keydown=${this.#tabKeys}>
      ${panels.map(
        (
          panel,
        ) => html`<button role="tab" aria-controls="panel" aria-selected=${panel === this.panel} tabindex=${panel === this.panel ? 0 : -1}
          data-panel=${panel} @click=${() => this.#open(panel)}>${this.#panelName(panel, words)}</button>`,
      )}
    </div>`;
  }

  #panelName(panel: Panel, words: WorkshopWords): string {
    if (panel !== "findings") return words.panel[panel];
    return words.panel.findings(this.#store.formats.number(this.#editor.missing?.missing.length ?? 0));
  }

  #problems() {
    const { refused } = this.#editor;
    if (refused.length === 0) return nothing;
    const { language } = this.#store.state;
    return html`<wa-callout class="problem" variant="danger" role="alert">${refused.map((one) => diagnosticLine({ ...one, at: "" }, language))}</wa-callout>`;
  }

  #panelOf(chart: Chart, words: WorkshopWords) {
    const { selected } = this.#store.state;
    const node = selected === null ? undefined : nodeAt(chart, selected);
    if (this.panel === "board") return html`<polku-board .chart=${chart} .selected=${selected}></polku-board>`;
    if (this.panel === "findings") return html`<polku-findings .findings=${this.#editor.missing}></polku-findings>`;
    if (this.panel === "versions") return html`<polku-versions .editor=${this.#editor} .steps=${this.#editor.steps}></polku-versions>`;
    return node && node.index > 0
      ? html`<h2>${this.#store.formats.text(node.name)}</h2><polku-edit-state .chart=${chart} .path=${node.path}></polku-edit-state>`
      : html`<h2>${words.document.heading}</h2><polku-edit-document .chart=${chart}></polku-edit-document>`;
  }

  #open(panel: Panel): void {
    this.panel = panel;
  }

  #tabKeys = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    this.panel = panels[(panels.indexOf(this.panel) + by + panels.length) % panels.length]!;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-panel="${this.panel}"]`)?.focus());
  };

  #keys = (event: KeyboardEvent): void => {
    if (this.#store.state.view !== "workshop" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    // In a field, undoing is about what is typed there.
    if (event.composedPath().some((one) => one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement)) return;
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) void this.#editor.undo();
    else if (key === "y" || (key === "z" && event.shiftKey)) void this.#editor.redo();
    else return;
    event.preventDefault();
  };

  /** The names of what is drawn: others only with another picture, so that nothing is drawn anew before that. */
  #namesOf(chart: Chart, language: Language): SceneNames {
    const { scene } = this.#picture;
    if (!this.#named || this.#named.scene !== scene || this.#named.language !== language)
      this.#named = { scene, language, names: sceneNames(chart, language) };
    return this.#named.names;
  }

  /** The same function as long as it puts the same over the picture. */
  #painter(chart: Chart, selected: string | null, words: WorkshopWords): PolkuDiagram["paint"] {
    const { language } = this.#store.state;
    const key = `${selected} ${language}`;
    if (this.#paint?.key === key && this.#paint.chart === chart) return this.#paint.paint;
    const paint: PolkuDiagram["paint"] = (layer, scene) => {
      if (scene.language === language) retitle(layer, scene, chart, language);
      drawConnectHandle(layer, scene, selected, words.connectHandle);
    };
    this.#paint = { key, chart, paint };
    return paint;
  }

  get #diagram(): PolkuDiagram | null {
    return this.renderRoot.querySelector("polku-diagram");
  }

  #nameOf(path: string): string {
    const node = this.#store.state.chart && nodeAt(this.#store.state.chart, path);
    return node ? this.#store.formats.text(node.name) : path;
  }

  async #do(command: Command, what: string): Promise<string | null> {
    const created = await this.#editor.ask(command, what);
    await this.updateComplete;
    return created;
  }

  #asked = ({ detail: { command, what } }: AskEvent): void => {
    void this.#do(command, what);
  };

  #onSelected(type: "state.duplicate" | "state.delete", word: string): void {
    const { selected } = this.#store.state;
    if (selected !== null) void this.#do({ type, state: selected }, `${word}: ${this.#nameOf(selected)}`);
  }

  /** A new state in the selected phase, or beside the selected state and led to from it. */
  #add = async (): Promise<void> => {
    const { chart, selected, language } = this.#store.state;
    if (!chart) return;
    const words = workshopWords[language];
    const node = selected === null ? chart.nodes[0]! : (nodeAt(chart, selected) ?? chart.nodes[0]!);
    const isInside = node.index === 0 || node.children.length > 0;
    const parent = isInside ? node.path : chart.nodes[node.parent]!.path;
    const name = language === "fi" ? { fi: words.newState } : { fi: words.newState, [language]: words.newState };
    const actor = node.meta.actor === undefined || isInside ? {} : { actor: node.meta.actor };
    const created = await this.#do({ type: "state.add", parent, name, ...actor }, words.newState);
    if (created === null) return;
    this.panel = "item";
    this.#store.set({ selected: created });
    await this.updateComplete;
    const edit = this.renderRoot.querySelector<PolkuEditState>("polku-edit-state");
    await edit?.updateComplete;
    edit?.focusName();
    await this.#reveal(created);
  };

  #rename = async (event: Event): Promise<void> => {
    const isNode = event.composedPath().some((one) => one instanceof SVGElement && one.classList.contains("item"));
    if (!isNode) return;
    this.panel = "item";
    await this.updateComplete;
    this.renderRoot.querySelector<PolkuEditState>("polku-edit-state")?.focusName();
  };

  #select = ({ detail: { path } }: DiagramEvent): void => {
    this.#store.set({ selected: path });
  };

  #toggle = ({ detail: { path } }: DiagramEvent): void => {
    const { chart, collapsed } = this.#store.state;
    if (chart && path !== null) this.#store.set({ collapsed: toggled(chart, collapsed, path) });
  };

  /** Something beside the picture leads to a state: it is selected, and the picture shows it. */
  #follow = async ({ detail: { path } }: DiagramEvent): Promise<void> => {
    const { chart, collapsed } = this.#store.state;
    if (!chart) return;
    this.#store.set({ selected: path, ...(path === null ? {} : { collapsed: openedTo(chart, collapsed, path) }) });
    if (path !== null) await this.#reveal(path);
  };

  async #reveal(path: string): Promise<void> {
    await this.#picture.made();
    await this.#diagram?.updateComplete;
    this.#diagram?.reveal(path, false);
  }
}

customElements.define("polku-workshop-view", PolkuWorkshopView);
