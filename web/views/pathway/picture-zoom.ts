import { type Selection, select } from "d3-selection";
import { type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import type { Box, Scene, SceneNode } from "#layout";
import { smallWindow } from "../../style/small-window.ts";

/** Scale under which a picture is not drawn of itself: text, which is 20 high, would be lower than 11 pixels. */
const leastScale = 0.55;
/** Scale beyond which a small picture is not magnified of itself. */
const mostScale = 1.6;
/** Scales at which a state that is looked for, and one whose neighbors are wanted too, can be read from afar. */
const [nearScale, followScale] = [0.9, 0.85];

/** Which part of a picture is seen and how large, moved by the pointer or on demand. Sizes and places are in pixels of the scene. */
export class PictureZoom {
  readonly #host: HTMLElement;
  readonly #svg: Selection<SVGSVGElement, unknown, null, undefined>;
  readonly #zoom: ZoomBehavior<SVGSVGElement, unknown>;
  readonly #small = matchMedia(smallWindow);
  #scene: Scene | null = null;
  /** The state at which the picture is opened where all of it would be too small. */
  #start: Box | null = null;
  /** What is seen: what the picture opens with, all of it, or what somebody has chosen. */
  #mode: "opened" | "whole" | "chosen" = "opened";

  constructor(host: HTMLElement, svg: SVGSVGElement, layer: SVGGElement) {
    this.#host = host;
    this.#svg = select(svg);
    this.#zoom = zoom<SVGSVGElement, unknown>()
      .extent(() => [
        [0, 0],
        [host.clientWidth, host.clientHeight],
      ])
      .scaleExtent([0.1, 4])
      .filter((event: MouseEvent) => !event.button && (event.type === "wheel" ? !this.#small.matches || event.ctrlKey : !event.ctrlKey))
      .on("zoom", ({ transform, sourceEvent }) => {
        if (sourceEvent) this.#mode = "chosen";
        layer.setAttribute("transform", transform.toString());
        layer.style.setProperty("--zoom", String(transform.k));
      });
    this.#svg.call(this.#zoom).on("dblclick.zoom", null);
  }

  /** Another scene is drawn, to be opened at a box where it is too large; what somebody has chosen to see stays where the size is the same. */
  draw(scene: Scene, start: Box | null): void {
    const isSame = this.#scene?.width === scene.width && this.#scene.height === scene.height;
    this.#scene = scene;
    this.#start = start;
    if (this.#mode === "chosen" && !isSame) this.#mode = "opened";
    this.#again();
  }

  /** Forgets what somebody has chosen to see. */
  reset(): void {
    this.#mode = "opened";
  }

  /** The room is another: what is seen stays, and the state that is named is in it. */
  resize(selected: SceneNode | undefined): void {
    if (selected) this.#show(selected);
    else this.#again();
  }

  /** The whole picture where it can be read, else at the least size at which it can, about the box at which it is opened. */
  open(): void {
    const scale = this.#fitting;
    if (scale === null) return;
    if (scale < leastScale && this.#start) this.#around(this.#start, leastScale, true);
    else this.#place(Math.max(scale, leastScale));
    this.#mode = "opened";
  }

  /** The whole picture. */
  fit(): void {
    const scale = this.#fitting;
    if (scale === null) return;
    this.#place(scale);
    this.#mode = "whole";
  }

  /** The picture as wide as there is room, from its top. */
  fitWidth(): void {
    if (this.#fitting === null) return;
    this.#place(Math.min(this.#host.clientWidth / this.#scene!.width, mostScale));
    this.#mode = "chosen";
  }

  /** Magnifies by a factor, about the middle. */
  by(factor: number): void {
    this.#zoom.scaleBy(this.#svg, factor);
    this.#mode = "chosen";
  }

  /** Moves a box into the middle at a size at which it can be read. */
  bring(box: Box): void {
    this.#zoom.scaleTo(this.#svg, Math.max(this.#now.k, nearScale));
    this.#zoom.translateTo(this.#svg, box.x + box.width / 2, box.y + Math.min(box.height, 200) / 2);
    this.#mode = "chosen";
  }

  /** Moves a box to where what comes before and after it is seen too, at a size at which it can be read. */
  follow(box: Box): void {
    const scale = this.#fitting;
    if (scale === null) return;
    this.#around(box, Math.min(Math.max(followScale, scale), mostScale));
    this.#mode = "chosen";
  }

  /** Moves the picture so far that a state is seen; the size stays. */
  #show({ box, flags }: SceneNode): void {
    const { k, x, y } = this.#now;
    const into = (low: number, high: number, room: number) => {
      const margin = Math.max(8, Math.min(flags.isOutcome ? 16 : 200, (room - (high - low)) / 2));
      return low < margin ? margin - low : Math.min(0, Math.max(room - margin - high, margin - low));
    };
    const dx = into(box.x * k + x, (box.x + box.width) * k + x, this.#host.clientWidth);
    const dy = into(box.y * k + y, (box.y + Math.min(box.height, 120)) * k + y, this.#host.clientHeight);
    this.#to(x + dx, y + dy, k);
  }

  #again(): void {
    if (this.#mode === "opened") this.open();
    else if (this.#mode === "whole") this.fit();
  }

  get #now() {
    return zoomTransform(this.#svg.node()!);
  }

  /** Scale at which the whole picture is seen; null where there is none or no room. */
  get #fitting(): number | null {
    const { clientWidth, clientHeight } = this.#host;
    if (!this.#scene || clientWidth === 0) return null;
    return Math.min(clientWidth / this.#scene.width, clientHeight / this.#scene.height, mostScale);
  }

  /** In the middle of the room, or from its left and its top where it is larger. */
  #place(scale: number): void {
    const { clientWidth, clientHeight } = this.#host;
    const { width, height } = this.#scene!;
    this.#to(Math.max(0, (clientWidth - width * scale) / 2), Math.max(0, (clientHeight - height * scale) / 2), scale);
  }

  /** So that a box is seen with what comes before and after it, and no room is left empty; or from the beginning of the picture, where that will do. */
  #around(box: Box, scale: number, fromBeginning = false): void {
    const { clientWidth, clientHeight } = this.#host;
    const along = (low: number, size: number, room: number, { wanted, whole }: { wanted: number; whole: number }) => {
      if (whole * scale <= room) return (room - whole * scale) / 2;
      if (fromBeginning && (low + size) * scale < 0.9 * room) return 0;
      return Math.max(room - whole * scale, Math.min(0, wanted - (low + size / 2) * scale));
    };
    const x = along(box.x, box.width, clientWidth, { wanted: clientWidth * 0.38, whole: this.#scene!.width });
    const y = along(box.y, Math.min(box.height, 200), clientHeight, { wanted: clientHeight / 2, whole: this.#scene!.height });
    this.#to(x, y, scale);
  }

  #to(x: number, y: number, scale: number): void {
    this.#zoom.transform(this.#svg, zoomIdentity.translate(x, y).scale(scale));
  }
}
