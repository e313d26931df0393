import { applyChange } from "./apply-change.ts";
import { kindOfNode } from "./check-machine-shape.ts";
import { Names } from "./check-names.ts";
import { checkParameterReferences } from "./check-parameters.ts";
import { checkStaffing } from "./check-staffing.ts";
import { type Diagnostic, hasErrors, type Path } from "./diagnostic.ts";
import { byOf, lawsOf } from "./distributions-of.ts";
import { type MeasureOf, measures } from "./measures.ts";
import type { Pathway } from "./pathway-schema.ts";
import type { Simulation } from "./simulation-schema.ts";
import { errorAt } from "./tell.ts";
import { statesOf } from "./walk-machine.ts";

/** Holds a simulation against its pathway: groups, events, states, parameters and changes that the pathway does not know. Both must have been read without errors. */
export function checkSimulation(simulation: Simulation, pathway: Pathway): Diagnostic[] {
  const names = new Names(pathway);
  const states = new Map(statesOf(pathway.machine).map(({ state, node }) => [state, node]));
  const events = [...new Set([...states.values()].flatMap((node) => Object.keys(node.on ?? {})))];
  const found: Diagnostic[] = [];
  for (const [i, { event, group, source }] of simulation.demand.entries()) {
    names.need("group", group, ["demand", i, "group"]);
    found.push(...missingGroup(group, names.ids.group, ["demand", i, "group"]));
    names.need("source", source, ["demand", i, "source"]);
    if (!events.includes(event)) found.push(errorAt(["demand", i, "event"], "unknown-event", event, events));
  }
  for (const [i, entry] of (simulation.initial ?? []).entries()) {
    names.need("group", entry.group, ["initial", i, "group"]);
    found.push(...missingGroup(entry.group, names.ids.group, ["initial", i, "group"]));
    if (entry.elapsed !== undefined) {
      names.needBy(byOf(entry.elapsed), ["initial", i, "elapsed", "by"]);
      for (const { law, path } of lawsOf({ distribution: entry.elapsed, path: ["initial", i, "elapsed"] })) {
        if (typeof law === "object" && "until" in law) names.need("calendar", law.until, [...path, "until"]);
      }
    }
    for (const [j, state] of entry.in.entries()) found.push(...checkLeaf(states, state, ["initial", i, "in", j]));
  }
  const changes = checkChanges(simulation, pathway, names);
  return [
    ...names.found,
    ...found,
    ...checkParameterReferences(simulation, pathway),
    ...checkTargets(simulation, pathway, [...states.keys()].slice(1)),
    ...changes,
  ];
}

/** Where there are several groups, which one clients belong to is for the author to say. */
function missingGroup(group: string | undefined, groups: readonly string[], path: Path): Diagnostic[] {
  if (group !== undefined || groups.length < 2) return [];
  return [errorAt(path, "missing-key.group", groups)];
}

function checkLeaf(states: ReadonlyMap<string, Parameters<typeof kindOfNode>[0]>, state: string, path: Path): Diagnostic[] {
  const node = states.get(state);
  const leaves = [...states].filter(([, other]) => kindOfNode(other) === "atomic").map(([name]) => name);
  if (!node) return [errorAt(path, "unknown-state", state, leaves)];
  const kind = kindOfNode(node);
  if (kind === "atomic") return [];
  const inside = leaves.filter((leaf) => leaf.startsWith(`${state}.`));
  return [errorAt(path, "not-a-leaf", state, kind, inside)];
}

function checkTargets({ targets = [] }: Simulation, pathway: Pathway, states: string[]): Diagnostic[] {
  const outcomes = statesOf(pathway.machine).flatMap(({ node }) => node.meta?.outcome ?? []);
  const ids: Record<MeasureOf, string[]> = {
    pathway: [],
    state: states,
    resource: Object.keys(pathway.resources ?? {}),
    group: Object.keys(pathway.groups ?? {}),
    outcome: [...new Set(outcomes)],
  };
  return targets.flatMap(({ measure, of }, i) => {
    if (of === undefined || !Object.hasOwn(measures, measure)) return [];
    const kinds = measures[measure]!.of.filter((kind) => kind !== "pathway");
    const candidates = kinds.flatMap((kind) => ids[kind]);
    if (candidates.includes(of)) return [];
    const path = ["targets", i, "of"];
    if (kinds.length === 0) return [errorAt(path, "misplaced-key.of", measure)];
    return [errorAt(path, kinds.length > 1 ? "unknown-state.or-group" : `unknown-${kinds[0]!}`, of, candidates)];
  });
}

/** Makes the base change, then each value or linked point of `vary`, and the ends of each range of `staffing`, once on top of it. */
function checkChanges(simulation: Simulation, pathway: Pathway, names: Names): Diagnostic[] {
  const base = applyChange(pathway, simulation.change ?? {});
  if (base.pathway === null) return base.diagnostics;
  return [...checkVary(simulation, base.pathway), ...checkStaffing(simulation, base.pathway, names)];
}

function checkVary({ vary }: Simulation, changed: Pathway): Diagnostic[] {
  if (Array.isArray(vary)) return vary.flatMap((point, i) => applyChange(changed, point, ["vary", i]).diagnostics);
  return Object.entries(vary ?? {}).flatMap(([key, values]) => {
    for (const value of values) {
      const { diagnostics } = applyChange(changed, { [key]: value }, ["vary"]);
      if (hasErrors(diagnostics)) return diagnostics;
    }
    return [];
  });
}
