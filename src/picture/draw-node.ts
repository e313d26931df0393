import type { Box, SceneEnding, SceneNode } from "#layout";
import { blend } from "./colors.ts";
import { sceneText, textIn } from "./draw-text.ts";
import { groupOf, type Paint, type Part, type Shape } from "./drawing.ts";
import { actorColor, type Look, nameOf, type TagLook } from "./look.ts";
import { historyPath, stripePath } from "./paths.ts";

/** Draws a state: its box or sign, its texts, the numbers of outcomes, its label. */
export function drawNode(look: Look, node: SceneNode): Part {
  const { colors } = look;
  const { box, flags } = node;
  const isEnd = node.kind === "final" && !flags.isOutcome;
  if (isEnd || node.kind === "history") return groupOf("item", nameOf(look, node), drawSmall(look, node));
  const isRemoved = look.overlay.states.get(node.path) === "removed";
  const parts: Part[] = look.connectors.has(node.path) ? [drawConnector(look, box)] : drawBox(look, node);
  const isOutcome = flags.isOutcome && look.overlay.states.get(node.path) === undefined;
  const ink = isOutcome ? colors.onOutcome : colors.text;
  parts.push(...sceneText(node.title, ink, isRemoved), ...sceneText(node.detail, isOutcome ? ink : colors.quiet));
  if (node.number !== null)
    parts.push(...drawNumber(look, { x: box.x + 6, y: box.y + box.height / 2 - 14, width: 28, height: 28 }, node.number, true));
  for (const ending of node.endings) parts.push(...drawEnding(look, ending));
  if (node.tag !== null) parts.push(...drawTag(look, node.tag, look.tags.get(node.path)?.look ?? "heat"));
  if (flags.isContinuation || node.path === "") return groupOf("decoration", "", parts);
  return groupOf("item", nameOf(look, node), parts);
}

function drawBox(look: Look, node: SceneNode): Part[] {
  const { box, flags } = node;
  const radius = flags.isOutcome ? Math.min(box.height / 2, 22) : flags.isFrame ? 10 : 6;
  const shape: Shape = { kind: "rect", ...box, radius, ...paintOf(look, node) };
  if (flags.isOutcome || flags.isFrame) return [shape];
  return [shape, { kind: "path", d: stripePath(box), fill: actorColor(look, node.actor) }];
}

function paintOf(look: Look, { path, flags, actor }: SceneNode): Paint {
  const { colors, overlay } = look;
  const kind = overlay.states.get(path);
  const color = actorColor(look, actor);
  if (kind !== undefined) {
    const { line, ground } = colors.differences[kind];
    const dash = kind === "removed" ? [3, 5] : kind === "changed" ? [14, 5] : [];
    return { fill: flags.isFrame ? null : ground, stroke: line, strokeWidth: 4, dash };
  }
  if (flags.isOutcome) return { fill: colors.outcome, stroke: colors.outcomeStroke, strokeWidth: 1.5 };
  if (flags.isFrame)
    return {
      fill: colors.tint === 0 ? null : blend(color, colors.ground, colors.tint),
      stroke: blend(color, colors.ground, 0.7),
      strokeWidth: flags.isCritical ? 3.5 : 1.5,
      dash: flags.isContinuation ? [2, 4] : [],
    };
  return {
    fill: overlay.fills.get(path) ?? colors.box,
    stroke: color,
    strokeWidth: flags.isCritical ? 3.5 : flags.isCollapsed ? 2.5 : 1.5,
    dash: flags.isQueue ? [6, 3] : [],
  };
}

/** What stands for something outside of the picture. */
function drawConnector({ colors }: Look, box: Box): Shape {
  return { kind: "rect", ...box, radius: 4, fill: colors.connector, stroke: colors.strong, strokeWidth: 1.5, dash: [2, 3] };
}

/** A number in a disc: of an outcome (`isOwn`: in its own box), and in the boxes that lead to it. */
export function drawNumber({ colors }: Pick<Look, "colors">, { x, y, width, height }: Box, number: number, isOwn = false): Shape[] {
  const [fill, ink] = isOwn ? [colors.onOutcome, colors.outcome] : [colors.outcome, colors.onOutcome];
  const isLight = colors.outcome === colors.ground;
  const disc = isLight ? { fill: colors.outcome, stroke: colors.outcomeStroke, strokeWidth: 1.5 } : { fill };
  return [
    { kind: "circle", x: x + width / 2, y: y + height / 2, r: height / 2 - (isLight ? 0.75 : 0), ...disc },
    textIn({ x, y, width, height }, String(number), { size: 20, isBold: true, fill: isLight ? colors.onOutcome : ink }),
  ];
}

function drawEnding(look: Look, { box, number }: SceneEnding): Shape[] {
  return drawNumber(look, box, number);
}

/** A label in a box; one that points to another page has a tip. */
export function drawTag({ colors }: Pick<Look, "colors">, { text, size, box }: NonNullable<SceneNode["tag"]>, look: TagLook): Shape[] {
  const { x, y, width, height } = box;
  const ground =
    { heat: colors.text, pain: colors.pain, page: colors.quiet, closed: colors.strong }[look as "heat"] ??
    colors.differences[look as "added"].line;
  const tip = `M${x} ${y}h${width - 6}l8 ${height / 2}l-8 ${height / 2}h${6 - width}Z`;
  const shape: Shape =
    look === "page" ? { kind: "path", d: tip, fill: ground } : { kind: "rect", ...box, radius: height / 2, fill: ground };
  return [shape, textIn(box, text, { size, isBold: true, fill: colors.ground })];
}

function drawSmall({ colors }: Look, { kind, box }: SceneNode): Shape[] {
  const [x, y, r] = [box.x + box.width / 2, box.y + box.height / 2, Math.min(box.width, box.height) / 2];
  const ring: Shape = { kind: "circle", x, y, r: r - 0.75, fill: colors.box, stroke: colors.strong, strokeWidth: 1.5 };
  if (kind === "history") return [ring, { kind: "path", d: historyPath(x, y, r), fill: null, stroke: colors.text, strokeWidth: 2 }];
  return [ring, { kind: "circle", x, y, r: r * 0.55, fill: colors.text }];
}
