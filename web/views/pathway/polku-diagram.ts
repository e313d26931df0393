import { select } from "d3-selection";
import { type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import { css, html, LitElement, type PropertyValues } from "lit";
import type { Box, Scene } from "#layout";
import { differenceStyle } from "../../draw/difference-marks.ts";
import { heatStyle } from "../../draw/heat.ts";
import { pillStyle } from "../../draw/pills.ts";
import { drawScene, type SceneNames } from "../../draw/scene.ts";
import { sceneStyle } from "../../draw/scene-style.ts";
import { markWalk, walkStyle } from "../../draw/walk-marks.ts";
import { controls } from "../../style/controls.ts";
import { followTransform } from "./follow-transform.ts";
import { nodeAround } from "./node-around.ts";
import { PaperPicture, paperStyle } from "./paper-picture.ts";
import { stepFrom } from "./step-from.ts";

/** A state was chosen in the picture (null: none any more), or is to be opened or closed. */
export type DiagramEvent = CustomEvent<{ path: string | null }>;

/** The picture of a pathway: zoom, pan, and a way through it by keyboard. Fires `state-selected` and `state-toggled`. */
export class PolkuDiagram extends LitElement {
  static override properties = { scene: {}, names: {}, label: {}, selected: {}, showsHandovers: {}, active: {}, walked: {}, paint: {} };
  declare scene: Scene | null;
  declare names: SceneNames;
  /** What the picture is, for those who do not see it. */
  declare label: string;
  declare selected: string | null;
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
    `,
    paperStyle,
  ];

  #current: string | null = null;
  #cameFrom: string | null = null;
  #isMoved = false;
  #zoom: ZoomBehavior<SVGSVGElement, unknown> | null = null;
  readonly #resize = new ResizeObserver(() => {
    if (this.#isMoved || this.selected !== null) this.#show(this.selected);
    else this.fit();
  });

  constructor() {
    super();
    new PaperPicture(this);
    this.scene = null;
    this.label = "";
    this.selected = null;
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
    this.#zoom = zoom<SVGSVGElement, unknown>()
      .extent(() => [
        [0, 0],
        [this.clientWidth, this.clientHeight],
      ])
      .scaleExtent([0.1, 4])
      .on("zoom", ({ transform, sourceEvent }) => {
        if (sourceEvent) this.#isMoved = true;
        this.#layer.setAttribute("transform", transform.toString());
        this.#layer.style.setProperty("--zoom", String(transform.k));
      });
    select(this.#svg).call(this.#zoom).on("dblclick.zoom", null);
    this.#resize.observe(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("scene") || changed.has("names")) this.#draw(changed.has("scene") ? changed.get("scene") : this.scene);
    this.#svg.classList.toggle("handovers", this.showsHandovers);
    this.#mark(this.selected);
    if (!this.scene) return;
    markWalk(this.#layer, this.scene, this);
    this.paint?.(this.#layer, this.scene);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#isMoved = false;
  }

  /** Shows the whole picture. */
  fit(): void {
    if (!this.scene || !this.#zoom || this.clientWidth === 0) return;
    const { width, height } = this.scene;
    const scale = Math.min(this.clientWidth / width, this.clientHeight / height, 1.6);
    const [x, y] = [(this.clientWidth - width * scale) / 2, (this.clientHeight - height * scale) / 2];
    this.#zoom.transform(select(this.#svg), zoomIdentity.translate(x, y).scale(scale));
    this.#isMoved = false;
  }

  /** Shows the picture as wide as there is room, from its top. */
  fitWidth(): void {
    if (!this.scene || !this.#zoom || this.clientWidth === 0) return;
    const { width, height } = this.scene;
    const scale = Math.min(this.clientWidth / width, 1.6);
    const [x, y] = [(this.clientWidth - width * scale) / 2, Math.max(0, (this.clientHeight - height * scale) / 2)];
    this.#zoom.transform(select(this.#svg), zoomIdentity.translate(x, y).scale(scale));
    this.#isMoved = true;
  }

  /** Magnifies by a factor, about the middle. */
  zoomBy(factor: number): void {
    this.#zoom?.scaleBy(select(this.#svg), factor);
    this.#isMoved = true;
  }

  /** Moves a state into the middle at a size at which it can be read, and puts the focus there where asked. */
  reveal(path: string, takesFocus: boolean): void {
    const node = this.#node(path);
    if (!node || !this.#zoom) return;
    this.#bring(node.box);
    if (takesFocus) this.#moveTo(node.id);
  }

  /** Moves a state to where what comes before and after it is seen too, at a size at which it can be read; no room is left empty. */
  follow(path: string): void {
    const box = this.#node(path)?.box;
    if (!box || !this.scene || !this.#zoom) return;
    const room = { width: this.clientWidth, height: this.clientHeight };
    this.#zoom.transform(select(this.#svg), followTransform(box, this.scene, room));
    this.#isMoved = true;
  }

  /** Moves the picture so far that a state is seen; the size stays. */
  #show(path: string | null): void {
    const node = path === null ? undefined : this.#node(path);
    if (!node || !this.#zoom) return;
    const { box, flags } = node;
    const { k, x, y } = zoomTransform(this.#svg);
    const into = (low: number, high: number, room: number) => {
      const margin = Math.max(8, Math.min(flags.isOutcome ? 16 : 200, (room - (high - low)) / 2));
      return low < margin ? margin - low : Math.min(0, Math.max(room - margin - high, margin - low));
    };
    const dx = into(box.x * k + x, (box.x + box.width) * k + x, this.clientWidth);
    const dy = into(box.y * k + y, (box.y + Math.min(box.height, 120)) * k + y, this.clientHeight);
    this.#zoom.transform(select(this.#svg), zoomIdentity.translate(x + dx, y + dy).scale(k));
  }

  get #svg(): SVGSVGElement {
    return this.renderRoot.querySelector("svg")!;
  }

  get #layer(): SVGGElement {
    return this.renderRoot.querySelector<SVGGElement>("g.scene")!;
  }

  #node(path: string) {
    return this.scene?.nodes.find((node) => node.path === path && !node.flags.isContinuation && node.kind !== "initial");
  }

  #bring(box: Box): void {
    const svg = select(this.#svg);
    const scale = Math.max(zoomTransform(this.#svg).k, 0.9);
    this.#zoom!.scaleTo(svg, scale);
    this.#zoom!.translateTo(svg, box.x + box.width / 2, box.y + Math.min(box.height, 200) / 2);
    this.#isMoved = true;
  }

  #draw(before: Scene | null | undefined): void {
    if (!this.scene) return;
    const hadFocus = this.shadowRoot!.activeElement?.closest("[data-id]") !== null && this.shadowRoot!.activeElement !== null;
    drawScene(this.#layer, this.scene, this.names);
    const isSame = before?.width === this.scene.width && before.height === this.scene.height;
    if (!this.#isMoved || !isSame) this.fit();
    if (this.#current === null || !this.#element(this.#current)) this.#current = this.#first;
    this.#rove();
    if (hadFocus) this.#element(this.#current)?.focus();
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
    if (left < seen.left || right > seen.right || top < seen.top || bottom > seen.bottom) this.#bring(this.#node(node.dataset.path!)!.box);
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

customElements.define("polku-diagram", PolkuDiagram);
