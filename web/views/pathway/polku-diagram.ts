import { css, html, LitElement, type PropertyValues } from "lit";
import type { Scene } from "#layout";
import { differenceStyle } from "../../draw/difference-marks.ts";
import { heatStyle } from "../../draw/heat.ts";
import { pillStyle } from "../../draw/pills.ts";
import { drawScene, type SceneNames } from "../../draw/scene.ts";
import { sceneStyle } from "../../draw/scene-style.ts";
import { markWalk, walkStyle } from "../../draw/walk-marks.ts";
import { controls } from "../../style/controls.ts";
import { smallScreen } from "../../style/small-window.ts";
import { nodeAround } from "./node-around.ts";
import { PaperPicture, paperStyle } from "./paper-picture.ts";
import { PictureZoom } from "./picture-zoom.ts";
import { stepFrom } from "./step-from.ts";

/** A state was chosen in the picture (null: none any more), or is to be opened or closed. */
export type DiagramEvent = CustomEvent<{ path: string | null }>;

/** The picture of a pathway: zoom, pan, and a way through it by keyboard. Fires `state-selected` and `state-toggled`. */
export class PolkuDiagram extends LitElement {
  static override properties = {
    scene: {},
    names: {},
    label: {},
    selected: {},
    showsHandovers: {},
    active: {},
    walked: {},
    paint: {},
    opensAt: {},
  };
  declare scene: Scene | null;
  declare names: SceneNames;
  /** What the picture is, for those who do not see it. */
  declare label: string;
  declare selected: string | null;
  /** Path of the state about which the picture opens where all of it would be too small to read; null: the first. */
  declare opensAt: string | null;
  declare showsHandovers: boolean;
  /** Paths of states in which a client is, and transitions (places in the chart) that it has gone. */
  declare active: readonly string[];
  declare walked: readonly number[];
  /** Puts over the drawn scene what a view has to show there; called again whenever it is another function. */
  declare paint: ((layer: SVGGElement, scene: Scene) => void) | null;

  static override styles = [
    controls,
    sceneStyle,
    walkStyle,
    pillStyle,
    heatStyle,
    differenceStyle,
    css`
      :host {
        display: block;
        position: relative;
        overflow: hidden;
        min-width: 0;
        min-height: 0;
      }
      svg {
        position: absolute;
        inset: 0;
        touch-action: none;
        cursor: grab;
      }
      @media ${smallScreen} {
        :host {
          height: 72vh;
          min-height: 240px;
        }
      }
    `,
    paperStyle,
  ];

  #current: string | null = null;
  #cameFrom: string | null = null;
  #zoom: PictureZoom | null = null;
  readonly #resize = new ResizeObserver(() => this.#zoom?.resize(this.#node(this.selected)));

  constructor() {
    super();
    new PaperPicture(this);
    this.scene = null;
    this.label = "";
    this.selected = null;
    this.opensAt = null;
    this.showsHandovers = false;
    this.active = [];
    this.walked = [];
    this.paint = null;
  }

  override render() {
    return html`<svg role="graphics-document document" aria-label=${this.label} @click=${this.#click} @keydown=${this.#key}
      @focusin=${this.#focus} @pointerover=${this.#hover} @pointerleave=${() => this.#mark(this.selected)}><g class="scene"></g></svg>`;
  }

  protected override firstUpdated(): void {
    this.#zoom = new PictureZoom(this, this.#svg, this.#layer);
    this.#resize.observe(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("scene") || changed.has("names") || changed.has("opensAt")) this.#draw();
    this.#svg.classList.toggle("handovers", this.showsHandovers);
    this.#mark(this.selected);
    if (!this.scene) return;
    markWalk(this.#layer, this.scene, this);
    this.paint?.(this.#layer, this.scene);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#zoom?.reset();
  }

  /** Shows the whole picture. */
  fit(): void {
    this.#zoom?.fit();
  }

  /** Shows what the picture opens with: all of it, or as much as can be read. */
  open(): void {
    this.#zoom?.open();
  }

  /** Shows the picture as wide as there is room, from its top. */
  fitWidth(): void {
    this.#zoom?.fitWidth();
  }

  /** Magnifies by a factor, about the middle. */
  zoomBy(factor: number): void {
    this.#zoom?.by(factor);
  }

  /** Moves a state into the middle at a size at which it can be read, and puts the focus there where asked. */
  reveal(path: string, takesFocus: boolean): void {
    const node = this.#node(path);
    if (!node) return;
    this.#zoom?.bring(node.box);
    if (takesFocus) this.#moveTo(node.id);
  }

  /** Moves a state to where what comes before and after it is seen too, at a size at which it can be read; no room is left empty. */
  follow(path: string): void {
    const node = this.#node(path);
    if (node) this.#zoom?.follow(node.box);
  }

  get #svg(): SVGSVGElement {
    return this.renderRoot.querySelector("svg")!;
  }

  get #layer(): SVGGElement {
    return this.renderRoot.querySelector<SVGGElement>("g.scene")!;
  }

  #node(path: string | null) {
    return this.scene?.nodes.find((node) => node.path === path && !node.flags.isContinuation && node.kind !== "initial");
  }

  #draw(): void {
    if (!this.scene) return;
    const hadFocus = this.shadowRoot!.activeElement?.closest("[data-id]") !== null && this.shadowRoot!.activeElement !== null;
    drawScene(this.#layer, this.scene, this.names);
    this.#zoom?.draw(this.scene, this.#start?.box ?? null);
    if (this.#current === null || !this.#element(this.#current)) this.#current = this.#first;
    this.#rove();
    if (hadFocus) this.#element(this.#current)?.focus();
  }

  /** Where a picture opens that is too large for its room: at the selected state, the one that is named, or what is drawn around it, else at the first. */
  get #start() {
    const opensAt = this.selected ?? this.opensAt;
    const around = this.scene?.nodes.filter(({ path, flags }) => path !== "" && !flags.isContinuation && isWithin(opensAt, path)) ?? [];
    return around.at(-1) ?? this.scene?.nodes.find(({ id }) => id === this.#first);
  }

  get #first(): string | null {
    const nodes = this.scene?.nodes.filter(({ kind, path }) => kind !== "initial" && path !== "") ?? [];
    return (nodes.find(({ flags }) => flags.isStart) ?? nodes[0])?.id ?? null;
  }

  #element(id: string | null): SVGGElement | null {
    return id === null ? null : this.renderRoot.querySelector<SVGGElement>(`.node[data-id="${CSS.escape(id)}"]`);
  }

  #rove(): void {
    for (const element of this.renderRoot.querySelectorAll(".node[role]")) element.setAttribute("tabindex", "-1");
    this.#element(this.#current)?.setAttribute("tabindex", "0");
  }

  #moveTo(id: string): void {
    this.#current = id;
    this.#rove();
    this.#element(id)?.focus();
  }

  #fire(name: "state-selected" | "state-toggled", path: string | null): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { path } }));
  }

  #click = (event: Event): void => {
    const target = event.target as Element;
    const toggle = target.closest<SVGElement>("[data-toggle]");
    if (toggle) {
      this.#fire("state-toggled", toggle.dataset.toggle!);
      return;
    }
    const node = nodeAround(target);
    if (node) this.#current = node.dataset.id!;
    this.#rove();
    this.#fire("state-selected", node?.dataset.path ?? null);
  };

  #focus = (event: Event): void => {
    const node = nodeAround(event.target as Element);
    if (!node) return;
    const seen = this.getBoundingClientRect();
    const { left, right, top, bottom } = node.getBoundingClientRect();
    if (left < seen.left || right > seen.right || top < seen.top || bottom > seen.bottom)
      this.#zoom?.bring(this.#node(node.dataset.path!)!.box);
  };

  #hover = (event: Event): void => {
    const target = event.target as Element;
    this.#mark(nodeAround(target)?.dataset.path ?? this.selected, target.closest<SVGElement>(".edge")?.dataset.id);
  };

  #key = (event: KeyboardEvent): void => {
    const node = this.scene?.nodes.find(({ id }) => id === this.#current);
    if (!node || !this.scene || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") this.#fire("state-selected", node.path);
    else if (event.key === "Escape") this.#fire("state-selected", null);
    else if (event.key === "+" && node.flags.isCollapsed) this.#fire("state-toggled", node.path);
    else if (event.key === "-" && node.flags.isFrame) this.#fire("state-toggled", node.path);
    else {
      const next = stepFrom(this.scene, node, event.key, this.#cameFrom);
      if (!next) return;
      this.#cameFrom = next.cameFrom;
      this.#moveTo(next.id);
    }
    event.preventDefault();
  };

  /** Marks a state, what leads in and out, and an edge on which the pointer is. */
  #mark(path: string | null, edgeId?: string): void {
    const node = path === null ? undefined : this.#node(path);
    this.#svg.classList.toggle("marked", node !== undefined || edgeId !== undefined);
    const near = new Set(node ? [node.id] : []);
    for (const edge of this.renderRoot.querySelectorAll<SVGElement>(".edge")) {
      const { source, target, id } = edge.dataset;
      const [leaves, enters] = [node !== undefined && source === node.id, node !== undefined && target === node.id];
      const isNear = leaves || enters || id === edgeId;
      edge.classList.toggle("near", isNear);
      if (isNear) near.add(source!).add(target!);
    }
    for (const { id, endings } of this.scene?.nodes ?? []) {
      for (const { outcome } of endings) {
        if (id === node?.id) near.add(outcome);
        else if (outcome === node?.id) near.add(id);
      }
    }
    for (const mark of this.renderRoot.querySelectorAll<SVGElement>("[data-outcome]"))
      mark.classList.toggle("near", node !== undefined && mark.dataset.outcome === node.path);
    for (const element of this.renderRoot.querySelectorAll<SVGElement>(".node")) {
      element.classList.toggle("near", near.has(element.dataset.id!));
      element.classList.toggle("selected", element.dataset.path === this.selected);
      if (element.hasAttribute("role")) element.setAttribute("aria-pressed", String(element.dataset.path === this.selected));
    }
  }
}

/** Whether a state is another, or lies in it. */
function isWithin(path: string | null, other: string): boolean {
  return path !== null && `${path}.`.startsWith(`${other}.`);
}

customElements.define("polku-diagram", PolkuDiagram);
