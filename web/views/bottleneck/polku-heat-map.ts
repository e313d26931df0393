import { css, html, LitElement, nothing } from "lit";
import { type Chart, nodeAt } from "#chart";
import type { Scene, SceneNode } from "#layout";
import { type Heat, type HeatMeasure, heatLevel, resourcesOf } from "#picture";
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
import { heatSaid, heatText } from "./heat-text.ts";
import { bottleneckWords } from "./words.ts";

/** The picture of the pathway as a heat map; the value stands in each box. What is selected is that of the page. */
export class PolkuHeatMap extends LitElement {
  static override properties = {
    heats: { attribute: false },
    measure: { attribute: false },
    resource: { attribute: false },
  };
  /** Values of the states by path. */
  declare heats: ReadonlyMap<string, Heat>;
  declare measure: HeatMeasure;
  /** States that need this resource are marked. */
  declare resource: string | null;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        position: relative;
        min-height: 0;
      }
    `,
  ];

  readonly #store = new StoreController(this, ["chart", "picture", "collapsed", "endings", "selected"]);
  readonly #picture = new PictureController(this);
  /** The state that is worst when there are first figures of a chart; the picture opens there, and does not move with the months. */
  #worst: { chart: Chart; path: string } | null = null;
  #paint: { inputs: readonly unknown[]; paint: PolkuDiagram["paint"] } | null = null;

  constructor() {
    super();
    this.heats = new Map();
    this.measure = "queue";
    this.resource = null;
  }

  protected override willUpdate(): void {
    const { chart, picture, collapsed, language, endings } = this.#store.state;
    if (!chart) return;
    if (this.#worst?.chart !== chart && this.heats.size > 0) this.#worst = { chart, path: worstOf(chart, this.heats) };
    this.#picture.ask(chart, { picture, collapsed, language, endings });
  }

  override render() {
    const { chart, language, picture, selected } = this.#store.state;
    if (!chart) return nothing;
    const words = bottleneckWords[language];
    const names = sceneNames(chart, this.#store.state.language);
    const title = pathwayWords[language].diagram(this.#store.formats.text(chart.pathway.title), picture === "lanes");
    return html`
      <polku-diagram .scene=${this.#picture.scene} .names=${names} .label=${`${title}: ${words.measures[this.measure]}. ${pathwayWords[language].help}`}
        .selected=${selected} .opensAt=${this.#worst?.chart === chart ? this.#worst.path : null} .paint=${this.#painter(chart, names)} @state-selected=${this.#select} @state-toggled=${this.#toggle}></polku-diagram>
    `;
  }

  /** Magnifies by a factor; null shows the whole picture. */
  zoom(factor: number | null): void {
    if (factor === null) this.#diagram.fit();
    else this.#diagram.zoomBy(factor);
  }

  /** Shows a state, with what has to be open for that. */
  async reveal(path: string): Promise<void> {
    const { chart, collapsed } = this.#store.state;
    if (!chart) return;
    this.#store.set({ selected: path, collapsed: openedTo(chart, collapsed, path) });
    await this.#picture.made();
    await this.#diagram.updateComplete;
    this.#diagram.reveal(path, false);
  }

  get #diagram(): PolkuDiagram {
    return this.renderRoot.querySelector("polku-diagram")!;
  }

  /** The same function as long as nothing has changed that it paints. */
  #painter(chart: Chart, names: SceneNames): PolkuDiagram["paint"] {
    const inputs = [chart, names, this.heats, this.measure, this.resource];
    if (this.#paint?.inputs.every((input, i) => input === inputs[i])) return this.#paint.paint;
    const paint = (layer: SVGGElement, scene: Scene) => {
      layer.classList.add("heated");
      drawPills(layer, scene, (node) => this.#pillOf(chart, node, names), names.node);
    };
    this.#paint = { inputs, paint };
    return paint;
  }

  #pillOf(chart: Chart, node: SceneNode, names: SceneNames): Pill | null {
    const { measure } = this;
    const heat = this.heats.get(node.path);
    const value = node.flags.isFrame ? heat?.own : (heat?.inside ?? null);
    const isNeeding = this.resource !== null && needs(chart, node, this.resource);
    if (value === null || value === undefined) return null;
    const text = heatText(measure, value, this.#store.formats);
    const said = heatSaid(measure, text, bottleneckWords[this.#store.state.language]);
    const look = `heat-${heatLevel(measure, value)}${isNeeding ? " needs" : ""}`;
    return { text, look, name: `${names.node(node)}, ${said}` };
  }

  #select = ({ detail: { path } }: DiagramEvent): void => {
    this.#store.set({ selected: path });
  };

  #toggle = ({ detail: { path } }: DiagramEvent): void => {
    const { chart, collapsed } = this.#store.state;
    if (chart && path !== null) this.#store.set({ collapsed: toggled(chart, collapsed, path) });
  };
}

/** Path of the innermost state with the largest value. */
function worstOf(chart: Chart, heats: ReadonlyMap<string, Heat>): string {
  const leaves = chart.nodes.filter(({ children }) => children.length === 0);
  const ownOf = (path: string) => heats.get(path)?.own ?? 0;
  return leaves.reduce((worst, { path }) => (ownOf(path) > ownOf(worst) ? path : worst), leaves[0]?.path ?? "");
}

/** Whether a drawn state needs a resource, or, where its inside is not drawn, something in it does. */
function needs(chart: Chart, { path, flags }: SceneNode, resource: string): boolean {
  const node = nodeAt(chart, path);
  if (!node) return false;
  const all = flags.isCollapsed ? chart.nodes.slice(node.index, node.end) : [node];
  return all.some((one) => resourcesOf(chart, one).some(({ id }) => id === resource));
}

customElements.define("polku-heat-map", PolkuHeatMap);
