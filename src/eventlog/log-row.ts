import type { Program } from "#engine";
import type { LogNames } from "./log-names.ts";
import { type LogTable, lifecycles, stepKinds } from "./log-table.ts";
import { stepKindOf } from "./recorder.ts";

/** An event in words: null where there is nothing to say. */
export interface LogRow {
  readonly activity: string;
  readonly instance: number;
  readonly lifecycle: string;
  /** Days from the start. */
  readonly time: number;
  readonly resource: string | null;
  readonly role: string | null;
  readonly group: string | null;
  readonly cost: number | null;
  readonly state: string;
  readonly kind: string;
  readonly cause: string | null;
}

/** Tells the events of a log in words. */
export function rowReader(table: LogTable, program: Program, names: LogNames): (row: number) => LogRow {
  const kinds = stepKindOf(program);
  const { itemStart, itemCount, itemResource } = program.activities;
  const { memberStart, memberCount, members } = program.resources;
  const served = (request: number, worker: number): Pick<LogRow, "resource" | "role"> => {
    if (request < 0) return { resource: null, role: null };
    const items = Array.from({ length: itemCount[request]! }, (_, i) => itemResource[itemStart[request]! + i]!);
    const told = items.map((resource, i) => {
      const own = members.subarray(memberStart[resource]!, memberStart[resource]! + memberCount[resource]!);
      return i === 0 && worker >= 0 ? names.worker(resource, worker, own.indexOf(worker) + 1) : names.resource(resource);
    });
    return { resource: told.join(" + "), role: items.map(names.resource).join(" + ") };
  };
  return (row) => {
    const state = table.state[row]!;
    const cost = table.cost[row]!;
    return {
      activity: names.step(state),
      instance: table.instance[row]!,
      lifecycle: lifecycles[table.lifecycle[row]!]!,
      time: table.time[row]!,
      ...served(table.request[row]!, table.worker[row]!),
      group: names.actor(state),
      cost: cost === 0 ? null : Math.round(cost * 1e6) / 1e6,
      state: names.path(state),
      kind: stepKinds[kinds[state]!]!,
      cause: names.cause(table.cause[row]!, table.causeOf[row]!),
    };
  };
}
