import { type Selection, select } from "d3-selection";
import { baselineOf, type Scene, type SceneEdge, type SceneEnding, type SceneNode } from "#layout";
import { arrowPath, edgePath, historyPath, stripePath } from "#picture";

type Text = NonNullable<SceneNode["title"]>;
type Group = Selection<SVGGElement, unknown, null, undefined>;

/** What a picture says beside the texts of the scene, for those who do not see it. */
export interface SceneNames {
  node(node: SceneNode): string;
  /** Of the mark that opens or closes a state, which is for the pointer alone. */
  toggle(node: SceneNode): string;
  /** Of the mark that tells of an outcome. */
  ending(ending: SceneEnding): string;
}

/** Number of a color for an actor, by its place in the model. */
export const actorColors = 10;

/**
 * Draws a scene into a group, which is emptied first: lanes, frames, edges, boxes, labels, in this order. Colors are of classes and of
 * custom properties (`actor-0` …), so that a sheet gives them; nodes have `data-id`, `data-path`, edges `data-id`.
 */
export function drawScene(into: SVGGElement, scene: Scene, names: SceneNames): void {
  const group = select(into);
  group.selectAll("*").remove();
  drawLanes(group.append("g").attr("class", "lanes").attr("aria-hidden", "true"), scene);
  const list = group.append("g").attr("role", "list");
  const frames = list.append("g").attr("class", "frames").attr("role", "presentation");
  const edges = group.append("g").attr("class", "edges").attr("aria-hidden", "true");
  const boxes = group.append("g").attr("role", "list").attr("class", "boxes");
  const labels = group.append("g").attr("class", "labels").attr("aria-hidden", "true");
  const colorOf = (actor: string | null) => {
    const place = scene.actors.findIndex(({ id }) => id === actor);
    return place < 0 ? "nobody" : `actor-${place % actorColors}`;
  };
  for (const edge of scene.edges) drawEdge(edges, labels, edge);
  for (const node of scene.nodes) {
    if (node.kind === "initial") drawMark(edges, node);
    else drawNode(node.flags.isFrame ? frames : boxes, node, colorOf(node.actor), names);
    if (node.flags.isStart && scene.view === "lanes") drawStart(boxes, node);
  }
}

function drawLanes(group: Group, { lanes, outcomes, actors }: Scene): void {
  for (const [i, lane] of lanes.entries()) {
    const place = actors.findIndex(({ id }) => id === lane.actor);
    const color = place < 0 ? "nobody" : `actor-${place % actorColors}`;
    const one = group.append("g").attr("class", `lane ${color} ${i % 2 === 0 ? "even" : "odd"}`);
    appendBox(one, lane.box).attr("class", "ground");
    const { x, y, height } = lane.box;
    one.append("rect").attr("class", "stripe").attr("x", x).attr("y", y).attr("width", 6).attr("height", height);
    appendText(one, lane.title);
  }
  if (outcomes === null) return;
  const column = group.append("g").attr("class", "outcomes");
  appendBox(column, outcomes.box).attr("rx", 8);
  appendText(column, outcomes.title);
}

function drawNode(into: Group, node: SceneNode, color: string, names: SceneNames): void {
  const { box, flags } = node;
  const classes = ["node", color, node.kind, ...Object.entries(flags).flatMap(([flag, is]) => (is ? [flag] : []))];
  const item = into
    .append("g")
    .attr("role", "listitem")
    .attr("class", flags.isOutcome ? "item outcome" : "item");
  const one = item.append("g").attr("class", classes.join(" ")).attr("data-id", node.id).attr("data-path", node.path);
  if (flags.isContinuation || node.path === "") one.attr("aria-hidden", "true");
  else one.attr("role", "button").attr("tabindex", -1).attr("aria-label", names.node(node));
  const isEnd = node.kind === "final" && !flags.isOutcome;
  if (isEnd || node.kind === "history") drawSmall(one, node);
  else {
    appendBox(one, box)
      .attr("class", "shape")
      .attr("rx", flags.isOutcome ? Math.min(box.height / 2, 22) : flags.isFrame ? 10 : 6);
    if (!flags.isOutcome && !flags.isFrame) one.append("path").attr("class", "stripe").attr("d", stripePath(box));
  }
  // What is read stands beside the button and not in it: lines that are broken and hyphenated would be no part of its name.
  const texts = item.append("g").attr("class", "texts").attr("aria-hidden", "true");
  if (node.title) appendText(texts, node.title).classed("title", true);
  if (node.detail) appendText(texts, node.detail).classed("detail", true);
  if (node.number !== null) drawNumber(texts, { x: box.x + 6, y: box.y + box.height / 2 - 14, width: 28, height: 28 }, node.number);
  for (const ending of node.endings) {
    const mark = drawNumber(texts, ending.box, ending.number).attr("data-outcome", ending.outcome);
    mark.append("title").text(names.ending(ending));
  }
  if (flags.isCollapsed) drawToggle(item, node, names, true);
  else if (flags.isFrame && !flags.isContinuation && node.path !== "") drawToggle(item, node, names, false);
}

/** A number in a disc: of an outcome, and in the boxes that lead to it. */
function drawNumber(into: Group, { x, y, width, height }: Text["box"], number: number): Group {
  const one = into.append("g").attr("class", "number");
  one
    .append("circle")
    .attr("cx", x + width / 2)
    .attr("cy", y + height / 2)
    .attr("r", height / 2);
  one
    .append("text")
    .attr("x", x + width / 2)
    .attr("y", y + height / 2 + 7)
    .attr("font-size", 20)
    .attr("text-anchor", "middle")
    .text(number);
  return one;
}

/** The button with which a state is opened or closed: plus or minus in its upper right corner. */
function drawToggle(into: Group, node: SceneNode, names: SceneNames, isClosed: boolean): void {
  const [x, y] = [node.box.x + node.box.width - 2, node.box.y + 2];
  const one = into.append("g").attr("class", "toggle").attr("data-toggle", node.path).attr("aria-hidden", "true");
  one.append("title").text(names.toggle(node));
  one.append("circle").attr("cx", x).attr("cy", y).attr("r", 9);
  one.append("path").attr("d", `M${x - 4.5} ${y}h9${isClosed ? `M${x} ${y - 4.5}v9` : ""}`);
}

function drawSmall(one: Group, { kind, box }: SceneNode): void {
  const [x, y, r] = [box.x + box.width / 2, box.y + box.height / 2, Math.min(box.width, box.height) / 2];
  one.append("circle").attr("class", "shape").attr("cx", x).attr("cy", y).attr("r", r);
  if (kind === "history")
    one
      .append("path")
      .attr("class", "glyph")
      .attr("d", historyPath(x, y, r));
  else
    one
      .append("circle")
      .attr("class", "core")
      .attr("cx", x)
      .attr("cy", y)
      .attr("r", r * 0.55);
}

/** The dot of the first state; a statechart has its own mark for it. */
function drawStart(into: Group, { box }: SceneNode): void {
  into
    .append("circle")
    .attr("class", "start")
    .attr("cx", box.x)
    .attr("cy", box.y + box.height / 2)
    .attr("r", 8);
}

function drawMark(into: Group, { box }: SceneNode): void {
  const r = Math.min(box.width, box.height) / 2;
  into
    .append("circle")
    .attr("class", "mark")
    .attr("cx", box.x + box.width / 2)
    .attr("cy", box.y + box.height / 2)
    .attr("r", r);
}

function drawEdge(lines: Group, labels: Group, edge: SceneEdge): void {
  const classes = ["edge", edge.crossesActor ? "handover" : "", edge.isBack ? "back" : "", edge.isCritical ? "critical" : ""];
  const attributes = (group: Group) =>
    group
      .attr("class", classes.filter(Boolean).join(" "))
      .attr("data-id", edge.id)
      .attr("data-source", edge.source)
      .attr("data-target", edge.target);
  const one = attributes(lines.append("g"));
  const d = edgePath(edge.points);
  one.append("path").attr("class", "halo").attr("d", d);
  one.append("path").attr("class", "line").attr("d", d);
  one.append("path").attr("class", "arrow").attr("d", arrowPath(edge.points));
  if (!edge.label) return;
  const label = attributes(labels.append("g"));
  appendText(label, edge.label);
  label.append("title").text(edge.label.full);
}

function appendBox(group: Group, { x, y, width, height }: Text["box"]) {
  return group.append("rect").attr("x", x).attr("y", y).attr("width", width).attr("height", height);
}

function appendText(group: Group, { lines, box, size, isBold, align }: Text) {
  const text = group.append("text").attr("font-size", size).attr("text-anchor", align).classed("bold", isBold);
  const x = align === "start" ? box.x : box.x + box.width / 2;
  for (const [i, line] of lines.entries()) text.append("tspan").attr("x", x).attr("y", baselineOf({ box, size }, i)).text(line);
  return text;
}
