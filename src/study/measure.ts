import type { Recording } from "#engine";
import type { Scenario } from "./scenario.ts";

/** Reads one number off a recording; NaN where a replication met no such client. */
export type Measure = (recording: Recording) => number;

/** The measure of that name for a scenario: rates per year, times in days. Throws on a name that there is not. */
export function measureOf(scenario: Scenario, name: string): Measure {
  const { program, layout } = scenario;
  const { path, state } = layout;
  const window = program.horizon - program.warmUp;
  const years = window / 365.25;
  const ratio =
    (sum: number, count: number): Measure =>
    ({ values }) =>
      values[sum]! / values[count]!;
  switch (name) {
    case "throughput":
      return ({ values }) => values[path.completions]! / years;
    case "starts":
      return ({ values }) => values[path.starts]! / years;
    case "wait":
      return ratio(path.waitSum, path.waitCount);
    case "timeInSystem":
      return ratio(path.timeSum, path.timeCount);
    case "activeTime":
      return ratio(path.activeSum, path.activeCount);
    case "timeToStart":
      return ratio(path.startSum, path.startCount);
    case "numberInSystem":
      return ({ values }) => values[state.areaNumber]! / window;
    case "backlogCleared":
      return ({ values }) => values[path.backlogCleared]!;
    case "cost":
      return ({ values }) => values[path.cost]! / years;
    default:
      throw new Error(`unknown measure: ${name}`);
  }
}
