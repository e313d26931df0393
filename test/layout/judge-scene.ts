import { type Chart, isBelow, nodeAt } from "#chart";
import type { Box, Scene, SceneEdge, SceneNode } from "#layout";

type Segment = { x1: number; y1: number; x2: number; y2: number };

const tolerance = 0.02;

/** Boxes of one frame that overlap, and boxes that stick out of their frame. */
export function misplacedBoxes({ nodes }: Scene): string[] {
  const faults: string[] = [];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const [i, a] of nodes.entries()) {
    if (a.parent !== null && !isInside(a.box, byId.get(a.parent)!.box)) faults.push(`${a.id} sticks out of ${a.parent}`);
    for (const b of nodes.slice(i + 1)) if (a.parent === b.parent && overlap(a.box, b.box)) faults.push(`${a.id} overlaps ${b.id}`);
  }
  return faults;
}

/** Ids of nodes, or of edges, that are there twice. */
export function repeatedIds({ nodes, edges }: Scene): string[] {
  return [nodes, edges].flatMap((list) => list.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i));
}

/** Transitions that are not told exactly once: by an edge, in a box, or hidden inside a collapsed state. */
export function mistoldTransitions(chart: Chart, { edges, nodes }: Scene): string[] {
  const times = chart.transitions.map(() => 0);
  for (const index of [
    ...edges.flatMap(({ transitions }) => transitions),
    ...nodes.flatMap(({ internal, endings }) => [...internal, ...endings.flatMap((ending) => ending.transitions)]),
  ])
    times[index]!++;
  const collapsed = nodes.filter(({ flags }) => flags.isCollapsed).map(({ path }) => nodeAt(chart, path)!.index);
  return chart.transitions.flatMap(({ index, source, target, at }) => {
    const inside = collapsed.find((node) => isBelow(chart, source, node) || source === node);
    const isHidden =
      inside !== undefined && (target < 0 ? source !== inside : target === inside ? source !== inside : isBelow(chart, target, inside));
    return times[index] === (isHidden ? 0 : 1) ? [] : [`${at} is told ${times[index]} times`];
  });
}

/**
 * Marks for outcomes that stick out of their box, cover its text or another mark, or bear another number than their outcome; and lines to
 * outcomes, of which marks are to tell, but for those that leave the whole chart.
 */
export function strayMarks(chart: Chart, { nodes, edges }: Scene): string[] {
  const numbers = new Map(nodes.flatMap(({ path, number }) => (number === null ? [] : [[path, number]])));
  const faults = edges.filter(({ source, target }) => source !== "" && numbers.has(target)).map(({ id }) => `${id} is a line`);
  for (const { id, box, title, detail, endings } of nodes) {
    for (const [i, ending] of endings.entries()) {
      const covers = [title, detail].some((text) => text !== null && overlap(text.box, ending.box));
      const others = endings.slice(i + 1).some((other) => overlap(other.box, ending.box));
      if (covers || others || !isInside(ending.box, box)) faults.push(`mark ${ending.number} of ${id} is out of place`);
      if (numbers.get(ending.outcome) !== ending.number) faults.push(`mark ${ending.number} of ${id} is not of ${ending.outcome}`);
      const leads = ending.transitions.every((index) => chart.nodes[chart.transitions[index]!.target]!.path === ending.outcome);
      if (!leads) faults.push(`mark ${ending.number} of ${id} leads elsewhere`);
    }
  }
  return faults;
}

/** Edges that are not made of horizontal and vertical parts, and edges that do not begin and end at the borders of their boxes. */
export function looseEdges({ edges, nodes }: Scene): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap(({ id, points, source, target }) => {
    const isStraight = segmentsOf(points).every(({ x1, y1, x2, y2 }) => Math.abs(x1 - x2) < tolerance !== Math.abs(y1 - y2) < tolerance);
    const touches = onBorder(points[0]!, byId.get(source)!.box) && onBorder(points.at(-1)!, byId.get(target)!.box);
    return isStraight && touches ? [] : [`${id}: ${isStraight ? "loose" : "oblique"} ${JSON.stringify(points)}`];
  });
}

/** Edges that run through a box which is neither their source nor their target nor a frame around one of them. */
export function edgesThroughBoxes(chart: Chart, { edges, nodes }: Scene): string[] {
  const index = new Map(nodes.map(({ id, path }) => [id, nodeAt(chart, path)!.index]));
  return edges.flatMap((edge) => {
    const ends = [index.get(edge.source)!, index.get(edge.target)!];
    const isAround = ({ id, flags }: SceneNode) => flags.isFrame && ends.some((end) => isBelow(chart, end, index.get(id)!));
    const others = nodes.filter((node) => node.id !== edge.source && node.id !== edge.target && !isAround(node));
    const blocked = others.filter((node) => segmentsOf(edge.points).some((segment) => passes(segment, node.box)));
    return blocked.map((node) => `${edge.id} runs through ${node.id}`);
  });
}

/** Boxes without others inside that an edge from or to them runs through. */
export function edgesThroughOwnBoxes({ edges, nodes }: Scene): string[] {
  const solid = nodes.filter(({ flags }) => !flags.isFrame);
  return edges.flatMap((edge) =>
    solid
      .filter(
        ({ id, box }) => (id === edge.source || id === edge.target) && segmentsOf(edge.points).some((segment) => passes(segment, box)),
      )
      .map(({ id }) => `${edge.id} runs through ${id}`),
  );
}

/** Labels that overlap a box, the border of a frame, another label or a line; and lines through titles of frames. */
export function hiddenTexts({ edges, nodes, outcomes }: Scene): string[] {
  const faults: string[] = [];
  const labels = edges.flatMap(({ id, label }) => (label === null ? [] : [{ id, box: label.box }]));
  const solid = nodes.filter(({ flags }) => !flags.isFrame);
  for (const [i, { id, box }] of labels.entries()) {
    for (const node of solid) if (overlap(box, node.box)) faults.push(`label of ${id} overlaps ${node.id}`);
    for (const node of nodes) if (crossesBorder(box, node.box)) faults.push(`label of ${id} lies on the border of ${node.id}`);
    for (const other of labels.slice(i + 1)) if (overlap(box, other.box)) faults.push(`labels of ${id} and ${other.id} overlap`);
    if (outcomes !== null && overlap(box, outcomes.title.box)) faults.push(`label of ${id} overlaps the title of the outcomes`);
    for (const edge of edges)
      if (segmentsOf(edge.points).some((segment) => passes(segment, box))) faults.push(`${edge.id} runs through the label of ${id}`);
  }
  for (const { id, title, flags } of nodes) {
    if (title === null || !flags.isFrame) continue;
    for (const edge of edges)
      if (segmentsOf(edge.points).some((segment) => passes(segment, title.box))) faults.push(`${edge.id} runs through the title of ${id}`);
    for (const label of labels) if (overlap(label.box, title.box)) faults.push(`label of ${label.id} overlaps the title of ${id}`);
  }
  return faults;
}

/** Lines to different targets that run on top of one another. */
export function mergedLines({ edges }: Scene): string[] {
  const faults: string[] = [];
  for (const [i, a] of edges.entries())
    for (const b of edges.slice(i + 1)) if (a.target !== b.target && runTogether(a, b)) faults.push(`${a.id} runs on ${b.id}`);
  return faults;
}

/** Texts that are wider or taller than the box that they have, or whose box is outside of the picture. */
export function overflowingTexts({ nodes, lanes, width, height }: Scene): string[] {
  const isIn = (box: Box) => isInside(box, { x: 0, y: 0, width, height });
  const texts = nodes.flatMap(({ id, title, detail, box }) =>
    [title, detail].flatMap((text) => (text === null ? [] : [{ id, text, box }])),
  );
  const faults = texts.filter(({ text, box }) => !isInside(text.box, box)).map(({ id }) => `the text of ${id} does not fit`);
  return [
    ...faults,
    ...lanes.filter(({ title, box }) => !isInside(title.box, box) || !isIn(box)).map(({ name }) => `lane ${name} does not fit`),
  ];
}

function segmentsOf(points: SceneEdge["points"]): Segment[] {
  return points.slice(1).map(({ x, y }, i) => ({ x1: points[i]!.x, y1: points[i]!.y, x2: x, y2: y }));
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.x + inner.width <= outer.x + outer.width + tolerance &&
    inner.y + inner.height <= outer.y + outer.height + tolerance
  );
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width - tolerance &&
    b.x < a.x + a.width - tolerance &&
    a.y < b.y + b.height - tolerance &&
    b.y < a.y + a.height - tolerance
  );
}

function crossesBorder(a: Box, b: Box): boolean {
  return overlap(a, b) && !isInside(a, b);
}

/** Whether a segment comes into the inside of a box. */
function passes({ x1, y1, x2, y2 }: Segment, box: Box): boolean {
  const inner = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
  return overlap({ x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1) + 0.1, height: Math.abs(y2 - y1) + 0.1 }, inner);
}

function onBorder({ x, y }: { x: number; y: number }, { x: left, y: top, width, height }: Box): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.6;
  const inX = x > left - 0.6 && x < left + width + 0.6;
  const inY = y > top - 0.6 && y < top + height + 0.6;
  return ((near(x, left) || near(x, left + width)) && inY) || ((near(y, top) || near(y, top + height)) && inX);
}

function runTogether(a: SceneEdge, b: SceneEdge): boolean {
  return segmentsOf(a.points).some((p) =>
    segmentsOf(b.points).some((q) => {
      const length = (low: number, high: number) => high - low;
      if (Math.abs(p.y1 - p.y2) < tolerance && Math.abs(q.y1 - q.y2) < tolerance && Math.abs(p.y1 - q.y1) < 1)
        return (
          length(Math.max(Math.min(p.x1, p.x2), Math.min(q.x1, q.x2)), Math.min(Math.max(p.x1, p.x2), Math.max(q.x1, q.x2))) > tolerance
        );
      if (Math.abs(p.x1 - p.x2) < tolerance && Math.abs(q.x1 - q.x2) < tolerance && Math.abs(p.x1 - q.x1) < 1)
        return (
          length(Math.max(Math.min(p.y1, p.y2), Math.min(q.y1, q.y2)), Math.min(Math.max(p.y1, p.y2), Math.max(q.y1, q.y2))) > tolerance
        );
      return false;
    }),
  );
}
