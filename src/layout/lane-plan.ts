import type { Chart } from "#chart";
import { isFrame, isOutcome, type Outline } from "./outline.ts";

/**
 * What stands in a lane: a state, or a frame with what it has in this lane. A compound or parallel state has its frame in one lane; what it
 * has in another is framed there once more, in a continuation, and frames further out are not repeated.
 */
export type Block = {
  node: number;
  lane: number;
  isContinuation: boolean;
  inside: Block[];
  parent: Block | null;
  /** First and last column, and first row below the top of the parent's own rows, set by the layout. */
  from: number;
  to: number;
  row: number;
  /** Number of rows. */
  rows: number;
};

/** The lanes of a picture from top to bottom, what stands at their top level, and the outcomes, which stand in none. */
export type LanePlan = {
  /** Actor of each lane; null: of nobody. */
  lanes: Array<string | null>;
  blocks: Block[];
  /** Of every drawn state its block, frames theirs in their own lane; undefined for outcomes. */
  blockOf: Array<Block | undefined>;
  outcomes: number[];
};

/** Divides what is drawn among the lanes: one per actor of the model in its order, or of those who are needed, and above them one of nobody where it is needed. */
export function planLanes(outline: Outline, which: "all" | "used" = "all"): LanePlan {
  const { chart, shown } = outline;
  const outcomes = shown.filter((index) => isOutcome(chart, index));
  const inLanes = shown.filter((index) => !isOutcome(chart, index));
  const actors = Object.keys(chart.pathway.actors ?? {});
  const laneOf = homes(outline, inLanes);
  const used = actors.filter((actor) => which === "all" || inLanes.some((index) => laneOf[index] === actor));
  const isNeeded = inLanes.some((index) => laneOf[index] === null) || used.length === 0;
  const lanes = isNeeded ? [null, ...used] : used;
  const plan: LanePlan = { lanes, blocks: [], blockOf: [], outcomes };
  const continuations = new Map<string, Block>();
  for (const index of inLanes) {
    const lane = lanes.indexOf(laneOf[index]!);
    const parent = parentBlock(chart, plan, { index, lane, continuations });
    const block: Block = { node: index, lane, isContinuation: false, inside: [], parent, from: 0, to: 0, row: 0, rows: 1 };
    (parent === null ? plan.blocks : parent.inside).push(block);
    plan.blockOf[index] = block;
  }
  return plan;
}

type Placing = { index: number; lane: number; continuations: Map<string, Block> };

/** The block that the states inside a state of this lane belong to: the frame of their parent, or its continuation here. */
function parentBlock(chart: Chart, plan: LanePlan, { index, lane, continuations }: Placing): Block | null {
  const parent = chart.nodes[index]!.parent;
  if (parent <= 0) return null;
  const own = plan.blockOf[parent]!;
  if (own.lane === lane) return own;
  const key = `${parent} ${lane}`;
  const found = continuations.get(key);
  if (found !== undefined) return found;
  const made: Block = { node: parent, lane, isContinuation: true, inside: [], parent: null, from: 0, to: 0, row: 0, rows: 1 };
  continuations.set(key, made);
  plan.blocks.push(made);
  return made;
}

/** The actor in whose lane each state stands: its own; of a frame that has nothing there, that of the state in which it is entered. */
function homes(outline: Outline, inLanes: readonly number[]): Array<string | null> {
  const { chart } = outline;
  const found: Array<string | null> = [];
  for (const index of [...inLanes].reverse()) {
    const { actor, children, initial } = chart.nodes[index]!;
    found[index] = actor;
    if (!isFrame(outline, index) || children.some((child) => found[child] === actor)) continue;
    found[index] = found[initial < 0 ? children[0]! : initial]!;
  }
  return found;
}

/** A block and all blocks inside it, outer ones first. */
export function withinBlock(block: Block): Block[] {
  return [block, ...block.inside.flatMap(withinBlock)];
}
