import type { FlowNode } from "./flow.ts";
import { type Box, down, type Point, up } from "./geometry.ts";
import type { Port } from "./router.ts";
import { isGateway } from "./units.ts";

type Side = "left" | "right" | "top" | "bottom";

const turned = 25;

/** Where lines may leave a node: decisions and forks on three sides unless a name stands there, what is attached at the bottom, all else at the right. */
export function startsOf(node: FlowNode, box: Box): Port[] {
  if (node.kind === "boundary") return [portAt(box, "bottom", 0)];
  const ports = [portAt(box, "right", 0)];
  if (isGateway(node) && !node.isMerge) ports.push(portAt(box, "bottom", turned));
  if (node.kind === "parallel" && node.name === "") ports.push(portAt(box, "top", turned));
  return ports;
}

/** Where lines may reach a node: where several join on three sides, all else at the left; ends from above as well. */
export function goalsOf(node: FlowNode, box: Box): Port[] {
  const ports = [portAt(box, "left", 0)];
  if (isGateway(node) && node.name === "") ports.push(portAt(box, "top", turned), portAt(box, "bottom", turned));
  if (node.kind === "end") ports.push(portAt(box, "top", turned));
  return ports;
}

/** The port in the middle of a side. */
export function portAt({ x, y, width, height }: Box, side: Side, cost: number): Port {
  const [cx, cy] = [x + width / 2, y + height / 2];
  const ends: Record<Side, { at: Point; out: Point }> = {
    left: { at: { x, y: cy }, out: { x: down(x - 10), y: cy } },
    right: { at: { x: x + width, y: cy }, out: { x: up(x + width + 10), y: cy } },
    top: { at: { x: cx, y }, out: { x: cx, y: down(y - 10) } },
    bottom: { at: { x: cx, y: y + height }, out: { x: cx, y: up(y + height + 10) } },
  };
  return { ...ends[side], axis: side === "left" || side === "right" ? 0 : 1, cost };
}
