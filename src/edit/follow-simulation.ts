import { measures, type Path, type Pathway, type Simulation } from "#pathway";
import { Draft, type Rename } from "./draft.ts";
import { type Patch, pointerOf, stepsOf } from "./json-patch.ts";
import { looseReferences } from "./references.ts";
import { isWithin, nodeOf } from "./state-paths.ts";

/** Lets a simulation follow what a command did to its pathway: ids that changed, states that moved, and JSON Pointers to what stands elsewhere now. `before` is the pathway before the command. */
export function followSimulation(
  simulation: Simulation,
  { patch, renames }: { patch: Patch; renames: readonly Rename[] },
  before: Pathway,
): { simulation: Simulation; patch: Patch; inverse: Patch } {
  const draft = new Draft(simulation);
  for (const rename of renames) {
    if (rename.kind === "state") followState(draft, rename, before);
    else followId(draft, rename, before);
  }
  const parameters = new Map(renames.flatMap(({ kind, from, to }) => (kind === "parameter" ? [[from, to]] : [])));
  const { change, vary } = simulation;
  const maps: Path[] = [
    ...(change ? [["change"]] : []),
    ...(simulation.staffing?.units ? [["staffing", "units"]] : []),
    ...(Array.isArray(vary) ? vary.map((_, i) => ["vary", i]) : vary ? [["vary"]] : []),
  ];
  for (const map of maps) {
    for (const key of Object.keys(draft.at(map) as object)) {
      const now = key.startsWith("/") ? followPointer(key, patch) : (parameters.get(key) ?? key);
      if (now !== key) draft.move([...map, key], [...map, now]);
    }
  }
  return { simulation: draft.document, patch: draft.patch, inverse: draft.inverse };
}

/** Where a JSON Pointer leads after a patch: to what was moved, and past entries of lists that came or went. What went away is still pointed at. */
export function followPointer(pointer: string, patch: Patch): string {
  let path: string[] = stepsOf(pointer);
  for (const operation of patch) {
    const at = stepsOf(operation.path);
    if (operation.op === "move" && operation.from !== operation.path) {
      const from = stepsOf(operation.from);
      path = startsWith(path, from) ? [...at, ...path.slice(from.length)] : shift(shift(path, from, -1), at, 1);
    } else if (operation.op === "remove" && !startsWith(path, at)) path = shift(path, at, -1);
    else if (operation.op === "add") path = shift(path, at, 1);
  }
  return pointerOf(path);
}

/** Entries of a list that stand at or after the one that came or went move by one. */
function shift(path: string[], at: readonly string[], by: 1 | -1): string[] {
  const depth = at.length - 1;
  const [index, own] = [at[depth] ?? "", path[depth] ?? ""];
  if (!/^\d+$/.test(index) || !/^\d+$/.test(own) || !startsWith(path, at.slice(0, -1))) return path;
  const isMoved = by > 0 ? Number(own) >= Number(index) : Number(own) > Number(index);
  return isMoved ? path.with(depth, String(Number(own) + by)) : path;
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((step, i) => path[i] === step);
}

function followState(draft: Draft<Simulation>, { from, to }: Rename, before: Pathway): void {
  const place = (state: string) => `${to}${state.slice(from.length)}`;
  for (const [i, entry] of (draft.document.initial ?? []).entries())
    for (const [j, state] of entry.in.entries()) if (isWithin(state, from)) draft.put(["initial", i, "in", j], place(state));
  for (const [i, { of, measure }] of (draft.document.targets ?? []).entries()) {
    const isOfState = measures[measure]?.of.includes("state") === true;
    const isGroup = of !== undefined && measures[measure]?.of.includes("group") === true && Object.hasOwn(before.groups ?? {}, of);
    if (of !== undefined && isOfState && isWithin(of, from) && !(isGroup && nodeOf(before, of) === undefined))
      draft.put(["targets", i, "of"], place(of));
  }
}

function followId(draft: Draft<Simulation>, { kind, from, to }: Rename, before: Pathway): void {
  const { demand, initial = [], targets = [] } = draft.document;
  for (const [i, entry] of demand.entries()) {
    if (kind === "group" && entry.group === from) draft.put(["demand", i, "group"], to);
    if (kind === "hazard" && entry.event === from) draft.put(["demand", i, "event"], to);
  }
  for (const [i, { group }] of initial.entries()) if (kind === "group" && group === from) draft.put(["initial", i, "group"], to);
  for (const [i, { of, measure }] of targets.entries()) {
    const kinds = measures[measure]?.of ?? [];
    if (of !== from || !(kinds as readonly string[]).includes(kind)) continue;
    if (kind !== "group" || nodeOf(before, from) === undefined) draft.put(["targets", i, "of"], to);
  }
  const meant = looseReferences(draft.document, ["change", "vary"]).filter((reference) => reference.kind === kind && reference.id === from);
  for (const { path, is } of meant.toReversed()) {
    if (is === "value") draft.put(path, to);
    else draft.move(path, [...path.slice(0, -1), to]);
  }
}
