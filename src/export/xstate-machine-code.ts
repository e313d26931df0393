import type { Chart, Transition } from "#chart";
import type { MachineNode, TransitionObject, Transitions } from "#pathway";
import { guardCode, visitsIn, visitsKey } from "./xstate-guards.ts";

/** Fields of an object of TypeScript: name and code of each value. */
type Fields = [string, string][];

function indented(fields: Fields): string[] {
  return fields.map(([key, code]) => `  ${JSON.stringify(key)}: ${code.replaceAll("\n", "\n  ")},`);
}

function objectCode(fields: Fields): string {
  return fields.length === 0 ? "{}" : `{\n${indented(fields).join("\n")}\n}`;
}

/** The machine of a chart without parameters, as fields of an object in TypeScript; lines. */
export function machineCode(chart: Chart): string[] {
  return indented(fieldsOf(chart, chart.pathway.machine, 0, { next: 0 }));
}

/** A state as code; `at` is its index, and `counter` counts transitions in the order in which a chart has them. */
function fieldsOf(chart: Chart, node: MachineNode, at: number, counter: { next: number }): Fields {
  const list = (written: Transitions) => transitionsCode(chart, written, counter);
  const lists = (written: Record<string, Transitions>) => objectCode(Object.entries(written).map(([key, one]) => [key, list(one)]));
  const fields: Fields = [];
  const { on, always, after, invoke, onDone, states, entry, ...others } = node;
  const visit = visitCode(chart, at);
  for (const [key, value] of Object.entries(others)) fields.push([key, JSON.stringify(value)]);
  if (entry !== undefined || visit !== null)
    fields.push([
      "entry",
      `[${[...(visit === null ? [] : [visit]), ...[entry ?? []].flat().map((action) => JSON.stringify(action))].join(", ")}]`,
    ]);
  if (on) fields.push(["on", lists(on)]);
  if (always) fields.push(["always", list(always)]);
  if (after) fields.push(["after", lists(after)]);
  if (invoke)
    fields.push([
      "invoke",
      objectCode([["src", JSON.stringify(invoke.src)], ...(invoke.onDone ? [["onDone", list(invoke.onDone)] as [string, string]] : [])]),
    ]);
  if (onDone) fields.push(["onDone", list(onDone)]);
  if (!states) return fields;
  const children = Object.entries(states).map(([key, child], i): [string, string] => [
    key,
    objectCode(fieldsOf(chart, child, chart.nodes[at]!.children[i]!, counter)),
  ]);
  return [...fields, ["states", objectCode(children)]];
}

function transitionsCode(chart: Chart, written: Transitions, counter: { next: number }): string {
  const codes = [written].flat().map((entry) => {
    const transition = chart.transitions[counter.next++]!;
    return transitionCode(chart, typeof entry === "string" ? { target: entry } : entry, transition);
  });
  return codes.length === 1 ? codes[0]! : `[\n${codes.map((code) => `  ${code.replaceAll("\n", "\n  ")},`).join("\n")}\n]`;
}

function transitionCode(chart: Chart, { guard, ...others }: TransitionObject, transition: Transition): string {
  const fields = Object.entries(others).map(([key, value]): [string, string] => [key, JSON.stringify(value)]);
  if (guard) fields.push(["guard", guardCode(chart, guard, transition)]);
  return objectCode(fields);
}

/** What counts entries of a state, where a guard asks for it. */
function visitCode(chart: Chart, at: number): string | null {
  const { path } = chart.nodes[at]!;
  const asked = chart.transitions.flatMap(({ guard }) => (guard ? visitsIn(guard) : []));
  const keys = asked.filter(({ of }) => of === path).map(visitsKey);
  const anew = asked.filter(({ since }) => since === path).map(visitsKey);
  if (keys.length + anew.length === 0 || at === 0) return null;
  return JSON.stringify({ type: "visit", params: { keys: [...new Set(keys)], anew: [...new Set(anew)] } });
}
