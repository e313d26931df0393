import type { Chart } from "#chart";
import type { ActionConfig } from "#pathway";

/** Collects actions into columns. */
export type ActionTable = { add(actions: readonly ActionConfig[]): { start: number; count: number }; kind: number[]; argument: number[] };

/** A table of the actions of a chart: 0 clear flag, 1 set flag, 2 raise event. */
export function createActionTable(chart: Chart): ActionTable {
  const kind: number[] = [];
  const argument: number[] = [];
  const add = (actions: readonly ActionConfig[]) => {
    const start = kind.length;
    for (const action of actions) {
      kind.push(action.type === "raise" ? 2 : action.params.to === true ? 1 : 0);
      argument.push(action.type === "raise" ? chart.events.indexOf(action.params.event) : chart.flags.indexOf(action.params.flag));
    }
    return { start, count: kind.length - start };
  };
  return { add, kind, argument };
}
