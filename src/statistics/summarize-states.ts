import { stateKinds } from "#engine";
import { clientMeasure } from "./client-measure.ts";
import { type Estimate, estimate } from "./estimate.ts";
import { type Facts, perReplication, ratePerYear, ratios, timeAverage } from "./facts.ts";
import type { StateSummary } from "./summary.ts";

const history = stateKinds.indexOf("history");

/** States that are reported: all but the root and history states. */
export function reportedStates({ program: { states } }: Pick<Facts, "program">): number[] {
  return [...states.kind.keys()].filter((s) => s > 0 && states.kind[s] !== history);
}

/** What the replications say of each state, by its path. */
export function summarizeStates(input: Facts): Record<string, StateSummary> {
  return Object.fromEntries(reportedStates(input).map((s) => [input.names.states[s]!, summarizeState(input, s)]));
}

function summarizeState(input: Facts, state: number): StateSummary {
  const { layout, program } = input;
  const { state: at, row } = layout;
  const waitRow = row.stateWait[state]!;
  const isOutcome = program.states.outcome[state]! >= 0;
  return {
    arrivals: ratePerYear(input, at.arrivals + state),
    completions: ratePerYear(input, at.completions + state),
    reneged: ratePerYear(input, at.reneged + state),
    number: timeAverage(input, at.areaNumber + state),
    queue: waitRow < 0 ? null : timeAverage(input, at.areaQueue + state),
    wait:
      waitRow < 0
        ? null
        : clientMeasure(input, { row: waitRow, sum: at.waitSum + state, count: at.waitCount + state, open: at.waitOpenCount + state }),
    longestWait: waitRow < 0 ? null : longestWait(input, state),
    service: estimate(ratios(input, at.serviceSum + state, at.serviceCount + state)),
    // Whoever reaches an outcome leaves at once: the stay there has no length.
    time: isOutcome
      ? null
      : clientMeasure(input, {
          row: row.stateTime + state,
          sum: at.timeSum + state,
          count: at.timeCount + state,
          open: at.openCount + state,
        }),
    breaches: program.states.deadline[state]! < Number.POSITIVE_INFINITY ? ratePerYear(input, at.breaches + state) : null,
  };
}

/** The longest wait of each replication in which anybody waited, or was granted what it asked for, at the state. */
function longestWait({ columns, layout: { state: at } }: Facts, state: number): Estimate | null {
  const [longest, ended, open] = [at.waitMax, at.waitCount, at.waitOpenCount].map((block) => columns.value(block + state));
  return estimate(longest!.map((value, i) => (ended![i]! + open![i]! > 0 ? value : Number.NaN)));
}

/** Share of the stays, ended or still running at the end, that outlasted the state's deadline: of each state that has one and was entered. */
export function summarizeDeadlines(input: Facts): Record<string, Estimate> {
  const { state: at } = input.layout;
  const found: Record<string, Estimate> = {};
  for (const s of reportedStates(input)) {
    if (input.program.states.deadline[s] === Number.POSITIVE_INFINITY) continue;
    const share = estimate(
      perReplication(input, ({ values }) => {
        const stays = values[at.timeCount + s]! + values[at.openCount + s]!;
        return stays > 0 ? values[at.breaches + s]! / stays : Number.NaN;
      }),
    );
    if (share !== null) found[input.names.states[s]!] = share;
  }
  return found;
}
