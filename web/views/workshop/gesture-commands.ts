import { type Chart, nodeAt } from "#chart";
import type { Command } from "#edit";
import type { DropTarget } from "./drop-target.ts";

/** What dropping a state somewhere asks for; null where it stays where it was. */
export function moveCommand(chart: Chart, path: string, to: DropTarget): Command | null {
  const node = nodeAt(chart, path);
  if (!node || node.index === 0) return null;
  const commands: Command[] = [];
  const parent = chart.nodes[node.parent]!.path;
  const goal = to.inside;
  const holder = nodeAt(chart, goal);
  // A frame of outcomes and the like holds nothing.
  const isMoved = goal !== parent && holder !== undefined && holder.kind !== "final" && holder.kind !== "history";
  if (isMoved) commands.push({ type: "state.move", state: path, parent: goal });
  const now = isMoved ? (goal === "" ? node.key : `${goal}.${node.key}`) : path;
  if (to.lane !== undefined && to.lane !== node.actor)
    commands.push({ type: "set", of: { kind: "state", id: now }, field: "actor", value: to.lane });
  if (commands.length === 0) return null;
  return commands.length === 1 ? commands[0]! : { type: "all", commands };
}
