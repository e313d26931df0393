import type { Point, Scene } from "#layout";
import { nodeAround } from "../pathway/node-around.ts";
import type { PolkuDiagram } from "../pathway/polku-diagram.ts";
import { type DropTarget, dropTarget } from "./drop-target.ts";

/** What dragging in the picture asks for. */
export interface GestureListener {
  /** A state was dropped somewhere. */
  moved(path: string, to: DropTarget): void;
  /** A line was drawn from one state to another. */
  connected(from: string, to: string): void;
}

/** How far the pointer goes before it is a drag and no click, in pixels. */
const slack = 6;
const svgSpace = "http://www.w3.org/2000/svg";

type Drag = {
  readonly pointer: number;
  readonly path: string;
  readonly kind: "move" | "connect";
  readonly from: { readonly x: number; readonly y: number };
  isUnderWay: boolean;
};

/**
 * Dragging in a picture that is edited: a state into another lane or frame, and a line from the handle of the selected state to another. Whatever can be
 * done so can be done in the panel too. Escape lets go.
 */
export class Gestures {
  readonly #diagram: PolkuDiagram;
  readonly #listener: GestureListener;
  #drag: Drag | null = null;
  #ghost: SVGElement | null = null;

  constructor(diagram: PolkuDiagram, listener: GestureListener) {
    this.#diagram = diagram;
    this.#listener = listener;
    diagram.addEventListener("pointerdown", this.#down, { capture: true });
    diagram.addEventListener("pointermove", this.#move);
    diagram.addEventListener("pointerup", this.#up);
    diagram.addEventListener("pointercancel", this.#cancel);
    diagram.addEventListener("click", this.#afterDrag, { capture: true });
    addEventListener("keydown", this.#key, { capture: true });
  }

  /** Lets go of the picture. */
  end(): void {
    const diagram = this.#diagram;
    diagram.removeEventListener("pointerdown", this.#down, { capture: true });
    diagram.removeEventListener("pointermove", this.#move);
    diagram.removeEventListener("pointerup", this.#up);
    diagram.removeEventListener("pointercancel", this.#cancel);
    diagram.removeEventListener("click", this.#afterDrag, { capture: true });
    removeEventListener("keydown", this.#key, { capture: true });
    this.#cancel();
  }

  #down = (event: PointerEvent): void => {
    if (event.button !== 0 || event.ctrlKey || this.#drag) return;
    const elements = event.composedPath().filter((one): one is SVGElement => one instanceof SVGElement);
    const handle = elements.find((one) => one.dataset.connect !== undefined);
    const path = handle?.dataset.connect ?? (elements[0] && nodeAround(elements[0])?.dataset.path);
    if (path === undefined || path === "" || elements.some((one) => one.dataset.toggle !== undefined)) return;
    const { clientX: x, clientY: y, pointerId: pointer } = event;
    this.#drag = { pointer, path, kind: handle ? "connect" : "move", from: { x, y }, isUnderWay: false };
    // The picture is moved by what follows of a press on it; here the state is.
    event.preventDefault();
    event.stopPropagation();
  };

  #move = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    if (!drag.isUnderWay && Math.hypot(event.clientX - drag.from.x, event.clientY - drag.from.y) < slack) return;
    if (!drag.isUnderWay) this.#diagram.setPointerCapture(event.pointerId);
    drag.isUnderWay = true;
    this.#show(drag, event);
  };

  #up = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    const scene = this.#diagram.scene;
    if (!drag.isUnderWay || !scene) {
      this.#cancel();
      return;
    }
    const to = dropTarget(scene, this.#placeOf(event), drag.kind === "move" ? drag.path : null);
    this.#clear();
    if (drag.kind === "move") this.#listener.moved(drag.path, to);
    else if (to.onto !== null || to.inside !== "") this.#listener.connected(drag.path, to.onto ?? to.inside);
    // The click that follows selects nothing: see `#afterDrag`. Where none follows, the next one is a real one.
    setTimeout(() => {
      this.#drag = null;
    });
  };

  #cancel = (): void => {
    this.#clear();
    this.#drag = null;
  };

  #afterDrag = (event: Event): void => {
    if (this.#drag?.isUnderWay) event.stopPropagation();
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.#drag?.isUnderWay) return;
    event.stopPropagation();
    this.#cancel();
  };

  get #layer(): SVGGraphicsElement {
    return this.#diagram.renderRoot.querySelector<SVGGraphicsElement>("g.scene")!;
  }

  #placeOf({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    return new DOMPoint(clientX, clientY).matrixTransform(this.#layer.getScreenCTM()!.inverse());
  }

  #show(drag: Drag, event: PointerEvent): void {
    const scene = this.#diagram.scene;
    if (!scene) return;
    const place = this.#placeOf(event);
    this.#ghost ??= this.#layer.appendChild(document.createElementNS(svgSpace, "g"));
    this.#ghost.setAttribute("class", "ghost");
    this.#ghost.setAttribute("pointer-events", "none");
    const target = dropTarget(scene, place, drag.kind === "move" ? drag.path : null);
    const marks = [...targetMarks(scene, target, drag.kind)];
    const own = scene.nodes.find((node) => node.path === drag.path && !node.flags.isContinuation && node.kind !== "initial");
    if (own && drag.kind === "move") {
      const { width, height } = own.box;
      const grip = this.#placeOf({ clientX: drag.from.x, clientY: drag.from.y });
      marks.push(
        shape("rect", { x: own.box.x + place.x - grip.x, y: own.box.y + place.y - grip.y, width, height, rx: 8, class: "carried" }),
      );
    } else if (own) {
      const [x, y] = [own.box.x + own.box.width, own.box.y + own.box.height / 2];
      marks.push(shape("path", { d: `M${x},${y} L${place.x},${place.y}`, class: "drawn" }));
    }
    this.#ghost.replaceChildren(...marks);
  }

  #clear(): void {
    this.#ghost?.remove();
    this.#ghost = null;
  }
}

function* targetMarks(scene: Scene, { onto, inside, lane }: DropTarget, kind: Drag["kind"]): Generator<SVGElement> {
  const goal = kind === "connect" ? (onto ?? inside) : inside;
  const node = scene.nodes.find(({ path, flags }) => path === goal && path !== "" && !flags.isContinuation);
  if (node) yield shape("rect", { ...node.box, rx: 8, class: "goal" });
  const band = kind === "move" ? scene.lanes.find(({ actor }) => actor === lane) : undefined;
  if (band) yield shape("rect", { ...band.box, class: "goal-lane" });
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
