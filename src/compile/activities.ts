import type { Node } from "#chart";
import type { ActivityColumns } from "#engine";
import { plainNumber } from "#pathway";
import { type Context, timersOf } from "./context.ts";
import type { ResourceTable } from "./resources.ts";

/** Compiles the activities of the states that have one. */
export function compileActivities(
  context: Context,
  nodes: readonly Node[],
): { columns: Omit<ActivityColumns, keyof ReturnType<ResourceTable["requestColumns"]> | "releaseList"> } {
  const { chart, draws, resources, places } = context;
  const rows = nodes.map((node) => {
    const spec = chart.pathway.activities![node.activity!]!;
    const needs = resources.itemsOf(spec.needs ?? {});
    const handle = places.handle[node.index]! + 1 + timersOf(node) + Object.keys(node.meta.holds ?? {}).length;
    return {
      state: node.index,
      lead: spec.lead === undefined ? -1 : draws.add(`lead:${node.path}`, spec.lead),
      duration: spec.duration === undefined ? -1 : draws.add(`duration:${node.path}`, spec.duration),
      request:
        needs.length === 0
          ? -1
          : resources.addRequest({ state: node.index, hold: false, items: needs, priority: plainNumber(spec.priority, 0) }, handle),
      resume: spec.onReturn === "resume",
      perUse: plainNumber(spec.cost?.perUse, 0),
      perHour: plainNumber(spec.cost?.perHour, 0),
    };
  });
  let cells = 0;
  return {
    columns: {
      count: rows.length,
      state: Int32Array.from(rows, ({ state }) => state),
      lead: Int32Array.from(rows, ({ lead }) => lead),
      duration: Int32Array.from(rows, ({ duration }) => duration),
      request: Int32Array.from(rows, ({ request }) => request),
      resume: Uint8Array.from(rows, ({ resume }) => (resume ? 1 : 0)),
      resumeCell: Int32Array.from(rows, ({ resume }) => (resume ? cells++ : -1)),
      resumeCount: cells,
      costPerUse: Float64Array.from(rows, ({ perUse }) => perUse),
      costPerHour: Float64Array.from(rows, ({ perHour }) => perHour),
    },
  };
}
