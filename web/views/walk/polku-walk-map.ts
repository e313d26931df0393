import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import type { Chart } from "#chart";
import type { Step } from "#interpret";
import type { Scene } from "#layout";
import { drawnPlaces } from "../../draw/walk-marks.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { small } from "../../style/small-window.ts";
import { openedTo, toggled } from "../pathway/collapsed.ts";
import { pictureOf } from "../pathway/picture.ts";
import type { DiagramEvent, PolkuDiagram } from "../pathway/polku-diagram.ts";
import "../pathway/polku-diagram.ts";
import { sceneNames } from "../pathway/scene-names.ts";
import { pathwayWords } from "../pathway/words.ts";
import { leavesOf } from "./places.ts";
import { walkWords } from "./words.ts";

/** The picture of the pathway with the client in it: it opens the phase in which the client is, and follows it. */
export class PolkuWalkMap extends LitElement {
  static override properties = { steps: {}, scene: { state: true }, follows: { state: true } };
  declare steps: readonly Step[];
  declare scene: Scene | null;
  declare follows: boolean;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        position: relative;
        min-height: 0;
      }
      .tools {
        position: absolute;
        right: var(--space-4);
        top: -45px;
      }
      @media (max-width: 1000px) {
        .tools {
          top: auto;
          bottom: var(--space-3);
        }
      }
      @media ${small} {
        .tools {
          position: static;
          margin: var(--space-2) var(--space-4);
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, ["chart", "picture", "collapsed", "endings"]);
  #asked = "";

  constructor() {
    super();
    this.steps = [];
    this.scene = null;
    this.follows = true;
  }

  protected override willUpdate(): void {
    const { chart, picture, language, endings } = this.#store.state;
    if (!chart) return;
    const collapsed = this.#collapsed(chart);
    const key = JSON.stringify([chart.pathway.id, picture, collapsed, language, endings]);
    if (key === this.#asked) return;
    this.#asked = key;
    void pictureOf(chart, { picture, collapsed, language, endings }).then((scene) => {
      if (this.#asked === key) this.scene = scene;
    });
  }

  protected override async updated(changed: PropertyValues<this>): Promise<void> {
    if (changed.has("scene") || changed.has("steps") || changed.has("follows")) await this.#lookAtClient();
  }

  override render() {
    const { chart, language, picture } = this.#store.state;
    if (!chart) return nothing;
    const words = walkWords[language];
    const label = pathwayWords[language].diagram(this.#store.formats.text(chart.pathway.title), picture === "lanes");
    const seen = (follows: boolean) => () => {
      this.follows = follows;
    };
    return html`
      <polku-diagram .scene=${this.scene} .names=${sceneNames(chart, this.#store.state.language)} .label=${label} .active=${this.#active} .walked=${this.steps.flatMap(({ taken }) => taken)}
        @state-toggled=${this.#toggle}></polku-diagram>
      <div class="tools group" role="group" aria-label=${words.picture}>
        <button aria-pressed=${this.follows} @click=${seen(true)}>${words.follow}</button>
        <button aria-pressed=${!this.follows} @click=${seen(false)}>${words.fit}</button>
      </div>
    `;
  }

  get #active(): readonly string[] {
    return this.steps.at(-1)?.active ?? [];
  }

  /** As in the picture of the pathway, but open where the client is. */
  #collapsed(chart: Chart): readonly string[] | null {
    let { collapsed } = this.#store.state;
    for (const { path } of leavesOf(chart, this.#active)) collapsed = openedTo(chart, collapsed, path);
    return collapsed;
  }

  async #lookAtClient(): Promise<void> {
    const diagram = this.renderRoot.querySelector<PolkuDiagram>("polku-diagram");
    if (!diagram || !this.scene) return;
    await diagram.updateComplete;
    const [place] = drawnPlaces(this.scene, this.#active);
    const isOver = place?.flags.isOutcome ?? false;
    if (!this.follows || isOver) diagram.fit();
    else if (place) diagram.follow(place.path);
    else diagram.open();
  }

  #toggle = ({ detail: { path } }: DiagramEvent): void => {
    const { chart, collapsed } = this.#store.state;
    if (chart && path !== null) this.#store.set({ collapsed: toggled(chart, collapsed, path) });
  };
}

customElements.define("polku-walk-map", PolkuWalkMap);
