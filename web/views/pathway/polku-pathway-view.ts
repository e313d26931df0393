import { css, html, LitElement, nothing } from "lit";
import { type Chart, nodeAt } from "#chart";
import type { SceneNode } from "#layout";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/skeleton/skeleton.js";
import type { SceneNames } from "../../draw/scene.ts";
import { PictureController } from "../../parts/picture-controller.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { small, smallWindow } from "../../style/small-window.ts";
import { openedTo, toggled } from "./collapsed.ts";
import { overviewOf } from "./picture.ts";
import type { DiagramEvent, PolkuDiagram } from "./polku-diagram.ts";
import type { PolkuFacts } from "./polku-facts.ts";
import type { ToolEvent } from "./polku-pathway-tools.ts";
import "./polku-diagram.ts";
import "./polku-legend.ts";
import "./polku-pathway-tools.ts";
import "./polku-state-table.ts";
import { sceneNames } from "./scene-names.ts";
import { statesInside } from "./states-inside.ts";
import { type PathwayWords, pathwayWords } from "./words.ts";

/** The view of the pathway: the picture, and beside it the facts of a state or the table of all. */
export class PolkuPathwayView extends LitElement {
  static override properties = { isListOpen: { state: true } };
  declare isListOpen: boolean;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(300px, 1fr) auto;
        min-height: 0;
      }
      .content {
        position: relative;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        min-height: 0;
      }
      .content.split {
        grid-template-columns: minmax(0, 1fr) minmax(300px, 30%);
      }
      aside {
        overflow: auto;
        min-height: 0;
        background: var(--surface);
        border-left: 1px solid var(--border);
      }
      .status {
        position: absolute;
        margin: var(--space-3);
        padding: 0 var(--space-2);
        background: var(--surface);
      }
      wa-callout {
        position: absolute;
        inset: var(--space-4) var(--space-4) auto;
      }
      .skeleton {
        position: absolute;
        inset: var(--space-3);
        display: grid;
        grid-template-columns: 12% 1fr 16%;
        gap: var(--space-3);
        pointer-events: none;
      }
      .skeleton wa-skeleton {
        height: 100%;
      }
      .skeleton wa-skeleton::part(indicator) {
        border-radius: var(--radius);
      }
      @media ${small} {
        :host,
        .content,
        .content.split {
          display: block;
        }
        aside {
          border-left: 0;
          border-top: 1px solid var(--border);
        }
      }
      @media print {
        polku-pathway-tools,
        aside {
          display: none;
        }
        .content.split {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      /* Where the window is low, the legend is behind its button. */
      @media screen and (max-height: 850px) {
        .strip {
          display: none;
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, ["pathway", "chart", "picture", "collapsed", "selected", "showsHandovers", "endings"]);
  readonly #picture = new PictureController(this, () => {
    const across = this.renderRoot.querySelector(".content");
    // What opens beside the picture takes nothing of its room.
    return across && { across, down: this.#diagram };
  });
  #names: { key: string; chart: Chart; names: SceneNames } | null = null;

  constructor() {
    super();
    this.isListOpen = false;
  }

  /** Comes a task later than what stands around it, so that neither task is long. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await new Promise((resolve) => setTimeout(resolve));
    super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    const { chart, picture, collapsed, language, endings } = this.#store.state;
    if (chart) this.#picture.ask(chart, { picture, collapsed, language, endings });
  }

  override render() {
    const { chart, selected, language, showsHandovers, picture } = this.#store.state;
    if (!chart) return nothing;
    const words = pathwayWords[language];
    const title = this.#store.formats.text(chart.pathway.title);
    const hasFacts = selected !== null && (nodeAt(chart, selected)?.index ?? 0) > 0;
    return html`
      <polku-pathway-tools .chart=${chart} .scene=${this.#picture.scene} .isListOpen=${this.isListOpen} @tool-used=${this.#use}></polku-pathway-tools>
      <div class="content ${hasFacts || this.isListOpen ? "split" : ""}">
        <polku-diagram .scene=${this.#picture.scene} .names=${this.#namesFor(chart, words)} .label=${`${words.diagram(title, picture === "lanes")}. ${words.help}`}
          .selected=${selected} .showsHandovers=${showsHandovers} @state-selected=${this.#select} @state-toggled=${this.#toggle}>
        </polku-diagram>
        ${this.#waiting(words)}
        ${hasFacts || this.isListOpen ? html`<aside aria-label=${hasFacts ? words.facts : words.table} tabindex="-1" @keydown=${this.#leave}>${this.#beside(chart, hasFacts ? selected : null)}</aside>` : nothing}
      </div>
      <polku-legend class="strip" .scene=${this.#picture.scene}></polku-legend>
    `;
  }

  /** What stands in place of the picture while there is none, and the word that it is under way. */
  #waiting(words: PathwayWords) {
    if (this.#picture.problem !== null)
      return html`<wa-callout variant="danger" role="alert">${words.notDrawn} ${this.#picture.problem}</wa-callout>`;
    const parts =
      this.#picture.scene === null
        ? html`<div class="skeleton" aria-hidden="true">${[0, 1, 2].map(() => html`<wa-skeleton></wa-skeleton>`)}</div>`
        : nothing;
    return html`${parts}<p class="status" role="status" ?hidden=${!this.#picture.isDrawing}>${words.drawing}</p>`;
  }

  #beside(chart: Chart, selected: string | null) {
    if (selected !== null) void loadFacts();
    return selected === null
      ? html`<polku-state-table .chart=${chart} .selected=${selected} @state-selected=${this.#follow}></polku-state-table>`
      : html`<polku-facts .chart=${chart} .path=${selected} .isClosed=${this.#isClosed(chart, selected)} @state-selected=${this.#follow}
          @state-toggled=${this.#toggle}></polku-facts>`;
  }

  #isClosed(chart: Chart, path: string): boolean | null {
    if (nodeAt(chart, path)!.children.length === 0) return null;
    return (this.#store.state.collapsed ?? overviewOf(chart)).includes(path);
  }

  #namesFor(chart: Chart, words: PathwayWords): SceneNames {
    const key = this.#store.state.language;
    if (this.#names?.key === key && this.#names.chart === chart) return this.#names.names;
    const names: SceneNames = {
      ...sceneNames(chart, key),
      node: (node) =>
        [node.name, kindOf(node, words), node.responsible, insideOf(chart, node, words, this.#store)].filter(Boolean).join(", "),
    };
    this.#names = { key, chart, names };
    return names;
  }

  /** Escape beside the picture leads back to the state in it. */
  #leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    this.isListOpen = false;
    void this.#follow(new CustomEvent("state-selected", { detail: { path: null } }));
  };

  get #diagram(): PolkuDiagram {
    return this.renderRoot.querySelector("polku-diagram")!;
  }

  #use = ({ detail }: ToolEvent): void => {
    if (detail.command === "in") this.#diagram.zoomBy(1.3);
    else if (detail.command === "out") this.#diagram.zoomBy(1 / 1.3);
    else if (detail.command === "fit") this.#diagram.fit();
    else if (detail.command === "width") this.#diagram.fitWidth();
    else if (detail.command === "list") this.#toggleList();
    else if (detail.command === "full") void this.#diagram.requestFullscreen();
    else if (detail.command === "reveal") void this.#reveal(detail.path, false);
  };

  #toggleList(): void {
    const isShown = this.isListOpen && this.#store.state.selected === null;
    this.isListOpen = !isShown;
    if (this.isListOpen) this.#store.set({ selected: null });
  }

  #select = async ({ detail: { path } }: DiagramEvent): Promise<void> => {
    this.#store.set({ selected: path });
    await this.updateComplete;
    const aside = this.renderRoot.querySelector("aside");
    if (path === null || !aside) return;
    aside.scrollTo(0, 0);
    if (!matchMedia(smallWindow).matches) return;
    // There the facts stand below the picture, out of sight.
    await loadFacts();
    await this.renderRoot.querySelector<PolkuFacts>("polku-facts")?.updateComplete;
    aside.scrollIntoView({ block: "nearest" });
  };

  #toggle = ({ detail: { path } }: DiagramEvent): void => {
    const { chart, collapsed } = this.#store.state;
    if (chart && path !== null) this.#store.set({ collapsed: toggled(chart, collapsed, path) });
  };

  /** A link beside the picture was followed: the focus stays there, and the picture shows the state. */
  #follow = async ({ detail: { path } }: DiagramEvent): Promise<void> => {
    const { chart, collapsed, selected } = this.#store.state;
    if (!chart) return;
    if (path === null || path === "") {
      this.#store.set({ selected: null });
      await this.updateComplete;
      if (selected !== null) this.#diagram.reveal(selected, true);
      return;
    }
    this.#store.set({ selected: path, collapsed: openedTo(chart, collapsed, path) });
    await this.#reveal(path, false);
    await loadFacts();
    const facts = this.renderRoot.querySelector<PolkuFacts>("polku-facts");
    await facts?.updateComplete;
    facts?.focusHeading();
  };

  async #reveal(path: string, takesFocus: boolean): Promise<void> {
    await this.#picture.made();
    await this.#diagram.updateComplete;
    this.#diagram.reveal(path, takesFocus);
  }
}

/** Facts come when a state is first selected: they read documents under a change, which takes much code. */
function loadFacts(): Promise<unknown> {
  return import("./polku-facts.ts");
}

function kindOf({ flags, kind }: SceneNode, words: PathwayWords): string {
  if (flags.isOutcome) return words.stateKind.outcome;
  if (flags.isStart) return words.stateKind.start;
  return kind === "initial" ? "" : words.stateKind[flags.isQueue ? "queue" : kind];
}

function insideOf(chart: Chart, { path, flags }: SceneNode, words: PathwayWords, { formats }: StoreController): string | null {
  return flags.isCollapsed ? words.closedState(formats.number(statesInside(chart, path))) : null;
}

customElements.define("polku-pathway-view", PolkuPathwayView);
