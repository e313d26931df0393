import { select } from "d3-selection";
import { css } from "lit";
import type { Scene, SceneNode } from "#layout";

/** What stands at a state in a picture: a short text on a label, the class of its box, and what is said of the state. */
export interface Pill {
  readonly text: string;
  /** Of the box and the label. */
  readonly look: string;
  /** The name of the state's button, with what the label tells. */
  readonly name: string;
}

const height = 26;

/** Puts labels below the lower right corners of drawn states (see `drawScene`): where they are there already, only what they say is changed. */
export function drawPills(
  layer: SVGGElement,
  scene: Scene,
  pillOf: (node: SceneNode) => Pill | null,
  plainName: (node: SceneNode) => string,
): void {
  const group = groupOf(layer, scene);
  for (const button of layer.querySelectorAll<SVGGElement>(".node[role]")) {
    const node = scene.nodes.find(({ id }) => id === button.dataset.id)!;
    const pill = pillOf(node);
    setLook(button, pill?.look ?? null);
    button.setAttribute("aria-label", pill?.name ?? plainName(node));
    const label = group.querySelector<SVGGElement>(`[data-of="${CSS.escape(node.id)}"]`);
    if (label) fill(label, pill);
  }
}

function groupOf(layer: SVGGElement, scene: Scene): SVGGElement {
  const there = layer.querySelector<SVGGElement>("g.pills");
  if (there) return there;
  const group = select(layer).append("g").attr("class", "pills").attr("aria-hidden", "true");
  for (const node of scene.nodes) {
    const { id, box, kind, flags } = node;
    // Below an outcome the picture may end.
    const top = flags.isOutcome ? box.y - height / 2 : box.y + box.height - 4;
    if (flags.isContinuation || kind === "initial") continue;
    const place = `translate(${box.x + box.width + 5} ${top})`;
    const one = group.append("g").attr("class", "pill").attr("data-of", id).attr("transform", place).append("g");
    one
      .append("rect")
      .attr("height", height)
      .attr("rx", height / 2);
    one
      .append("text")
      .attr("y", height / 2 + 6.5)
      .attr("font-size", 18)
      .attr("text-anchor", "middle");
  }
  return group.node()!;
}

function fill(label: SVGGElement, pill: Pill | null): void {
  label.classList.toggle("none", pill === null);
  if (pill === null) return;
  setLook(label, pill.look);
  const text = label.querySelector("text")!;
  if (text.textContent === pill.text) return;
  text.textContent = pill.text;
  const width = Math.max(height + 8, pill.text.length * 10.2 + 18);
  text.setAttribute("x", String(-width / 2));
  label.querySelector("rect")!.setAttribute("x", String(-width));
  label.querySelector("rect")!.setAttribute("width", String(width));
}

function setLook(element: SVGGElement, look: string | null): void {
  const { look: before } = element.dataset;
  if (before === (look ?? undefined)) return;
  if (before !== undefined) element.classList.remove(...before.split(" "));
  if (look === null) delete element.dataset.look;
  else {
    element.dataset.look = look;
    element.classList.add(...look.split(" "));
  }
}

/** The look of labels; they keep a size at which they can be read however small the picture is. */
export const pillStyle = css`
  .pill {
    pointer-events: none;
  }
  .pill.none {
    display: none;
  }
  .pill > g {
    transform: scale(max(1, 0.8 / var(--zoom, 1)));
  }
  .pill rect {
    fill: var(--outcome);
    stroke: var(--diagram);
    stroke-width: 2;
  }
  .pill text {
    fill: var(--on-outcome);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
`;
