import { css, html, LitElement, nothing } from "lit";
import { type DifferenceKind, nodeAt, type UnitedCharts } from "#chart";
import type { Scene, SceneNode } from "#layout";
import { markDifferences } from "../../draw/difference-marks.ts";
import { drawPills, type Pill } from "../../draw/pills.ts";
import type { SceneNames } from "../../draw/scene.ts";
import { PictureController } from "../../parts/picture-controller.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { openedTo, toggled } from "../pathway/collapsed.ts";
import type { DiagramEvent, PolkuDiagram } from "../pathway/polku-diagram.ts";
import "../pathway/polku-diagram.ts";
import { sceneNames } from "../pathway/scene-names.ts";
import { pathwayWords } from "../pathway/words.ts";
import { compareWords } from "./words.ts";

/** The sign of each kind of difference: told without a color. */
export const signOf: Readonly<Record<DifferenceKind, string>> = { added: "+", removed: "−", changed: "≠" };
const kinds = ["added", "removed", "changed"] as const;

/** Two pathways in one picture: what was added, removed and changed. Fires `state-selected`. */
export class PolkuDifferenceMap extends LitElement {
  static override properties = {
    united: { attribute: false },
    label: {},
    selected: { attribute: false },
    collapsed: { state: true },
  };
  declare united: UnitedCharts | null;
  declare label: string;
  /** Path of a state of the united chart. */
  declare selected: string | null;
  declare collapsed: readonly string[] | null;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        position: relative;
        min-height: 0;
      }
      .failed {
        position: absolute;
        margin: var(--space-4);
      }
    `,
  ];

  readonly #store = new StoreController(this, ["picture", "endings"]);
  readonly #picture = new PictureController(this);
  #drawn: UnitedCharts | null = null;
  #painted: { inputs: readonly unknown[]; names: SceneNames; paint: PolkuDiagram["paint"] } | null = null;

  constructor() {
    super();
    this.united = null;
    this.label = "";
    this.selected = null;
    this.collapsed = null;
  }

  protected override willUpdate(): void {
    const { united } = this;
    const { picture, language, endings } = this.#store.state;
    if (!united) return;
    if (this.#drawn !== united) this.collapsed = null;
    this.#drawn = united;
    this.#picture.ask(united.chart, { picture, collapsed: this.collapsed, language, endings });
  }

  override render() {
    if (!this.united) return nothing;
    const { names, paint } = this.#painter(this.united);
    const words = compareWords[this.#store.state.language];
    return html`
      <polku-diagram .scene=${this.#picture.scene} .names=${names} .label=${`${this.label}. ${pathwayWords[this.#store.state.language].help}`}
        .selected=${this.selected} .paint=${paint} @state-toggled=${this.#toggle} @state-selected=${this.#select}></polku-diagram>
      ${this.#picture.problem !== null ? html`<p class="failed" role="status">${words.noPicture}</p>` : nothing}
    `;
  }

  /** Magnifies by a factor; null shows the whole picture. */
  zoom(factor: number | null): void {
    if (factor === null) this.#diagram.fit();
    else this.#diagram.zoomBy(factor);
  }

  /** Shows a state, with what has to be open for that. */
  async reveal(path: string): Promise<void> {
    if (!this.united) return;
    this.collapsed = openedTo(this.united.chart, this.collapsed, path);
    await this.#picture.made();
    await this.#diagram.updateComplete;
    this.#diagram.reveal(path, false);
  }

  get #diagram(): PolkuDiagram {
    return this.renderRoot.querySelector("polku-diagram")!;
  }

  /** The same functions as long as nothing has changed that they tell. */
  #painter(united: UnitedCharts) {
    const inputs = [united, this.#store.state.language];
    if (this.#painted?.inputs.every((input, i) => input === inputs[i])) return this.#painted;
    const names = sceneNames(united.chart, this.#store.state.language);
    const paint = (layer: SVGGElement, scene: Scene) => {
      markDifferences(layer, scene, united.transitions);
      drawPills(layer, scene, (node) => this.#pillOf(united, node, names), names.node);
    };
    this.#painted = { inputs, names, paint };
    return this.#painted;
  }

  #pillOf({ chart, states }: UnitedCharts, node: SceneNode, names: SceneNames): Pill | null {
    const words = compareWords[this.#store.state.language];
    const own = states.get(node.path)?.kind;
    const name = names.node(node);
    if (!node.flags.isCollapsed) return own ? { text: signOf[own], look: own, name: `${name}, ${words.kinds[own]}` } : null;
    const { index, end } = nodeAt(chart, node.path)!;
    const inside = chart.nodes.slice(index + 1, end).flatMap(({ path }) => states.get(path)?.kind ?? []);
    const counted = kinds.map((kind) => ({ kind, n: inside.filter((one) => one === kind).length })).filter(({ n }) => n > 0);
    if (!own && counted.length === 0) return null;
    const isAll = own !== undefined && (counted.length === 0 || (own !== "changed" && counted.every(({ kind }) => kind === own)));
    const text = isAll ? signOf[own] : counted.map(({ kind, n }) => `${signOf[kind]}${n}`).join(" ");
    const told = counted.map(({ kind, n }) => `${words.kinds[kind]} ${n}`).join(", ");
    const said = [own ? words.kinds[own] : "", told === "" ? "" : words.inside(told)].filter(Boolean).join(", ");
    return { text: text || signOf[own!], look: isAll ? own : (own ?? "changed"), name: `${name}, ${said}` };
  }

  #toggle = ({ detail: { path } }: DiagramEvent): void => {
    if (this.united && path !== null) this.collapsed = toggled(this.united.chart, this.collapsed, path);
  };

  #select = ({ detail }: DiagramEvent): void => {
    this.dispatchEvent(new CustomEvent("state-selected", { detail }));
  };
}

customElements.define("polku-difference-map", PolkuDifferenceMap);
