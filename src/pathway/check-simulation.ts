import { parseQuantity } from "#units";
import { checkOwnStaffing } from "./check-own-staffing.ts";
import { checkDates, duplicates } from "./check-references.ts";
import type { Diagnostic, Path } from "./diagnostic.ts";
import { measures } from "./measures.ts";
import type { Amount } from "./number-schema.ts";
import type { Demand, Simulation, Target } from "./simulation-schema.ts";
import { errorAt, warningAt } from "./tell.ts";

/** Reports what the schema cannot see within one simulation, before its pathway is known. */
export function checkOwnSimulation(simulation: Simulation): Diagnostic[] {
  const { demand, targets = [], replications, warmUp, horizon } = simulation;
  const found = [
    ...checkDates(simulation),
    ...duplicates(
      "demand",
      demand.map(({ id }, i) => ({ id, path: ["demand", i, "id"] })),
    ),
    ...demand.flatMap((entry, i) => checkDemand(entry, ["demand", i], simulation)),
    ...targets.flatMap((target, i) => checkTarget(target, ["targets", i], demand)),
    ...checkOwnStaffing(simulation),
  ];
  if (typeof replications === "object") {
    if (replications.from > replications.to)
      found.push(errorAt(["replications", "from"], "bad-order.replications", replications.from, replications.to));
    for (const name of Object.keys(replications.until)) found.push(...unknownMeasure(name, ["replications", "until", name]));
  }
  if (days(horizon) <= 0) found.push(errorAt(["horizon"], "out-of-range.horizon"));
  else if (warmUp !== undefined && days(warmUp) >= days(horizon)) found.push(errorAt(["warmUp"], "out-of-range.warm-up"));
  if (demand.length === 0 && (simulation.initial ?? []).length === 0) found.push(errorAt(["demand"], "nobody-comes"));
  return found;
}

function checkDemand(entry: Demand, path: Path, { warmUp }: Simulation): Diagnostic[] {
  const { backlog, perYear, release, monthly } = entry;
  if ((backlog === undefined) === (perYear === undefined)) {
    return [errorAt(path, "demand-kind", entry.id)];
  }
  const found: Diagnostic[] = [];
  if (release !== undefined && backlog === undefined) found.push(errorAt([...path, "release"], "misplaced-key.release"));
  if (monthly !== undefined && perYear === undefined) found.push(errorAt([...path, "monthly"], "misplaced-key.monthly"));
  if (monthly?.every((weight) => weight === 0)) found.push(errorAt([...path, "monthly"], "no-weight.month"));
  for (const [key, value] of Object.entries({ backlog, perYear, perMonth: release?.perMonth })) {
    const at = key === "perMonth" ? [...path, "release", key] : [...path, key];
    if (typeof value === "number" && value < 0) found.push(errorAt(at, "out-of-range.not-negative", "here", value));
    else if (typeof value === "number" && key === "backlog" && !Number.isInteger(value))
      found.push(errorAt(at, "not-whole.backlog", value));
  }
  for (const [i, weight] of (monthly ?? []).entries()) {
    if (typeof weight === "number" && weight < 0)
      found.push(errorAt([...path, "monthly", i], "out-of-range.not-negative", "weight", weight));
  }
  if (backlog !== undefined && warmUp !== undefined && days(warmUp) > 0) {
    found.push(warningAt(["warmUp"], "backlog-warm-up", entry.id));
  }
  return found;
}

function checkTarget({ measure, quantile, atMost, atLeast, cohort, of }: Target, path: Path, demand: readonly Demand[]): Diagnostic[] {
  const found = unknownMeasure(measure, [...path, "measure"]);
  const known = Object.hasOwn(measures, measure) ? measures[measure]! : null;
  if (known && quantile !== undefined && !known.perClient) found.push(errorAt([...path, "quantile"], "misplaced-key.quantile", measure));
  if (known && of === undefined && !known.of.includes("pathway")) found.push(errorAt([...path, "of"], "missing-key.of", measure, known.of));
  if (atMost === undefined && atLeast === undefined) found.push(errorAt(path, "empty-target"));
  const cohorts = demand.map(({ id }) => id);
  if (cohort !== undefined && !cohorts.includes(cohort)) found.push(errorAt([...path, "cohort"], "unknown-demand", cohort, cohorts));
  return found;
}

function unknownMeasure(name: string, path: Path): Diagnostic[] {
  return Object.hasOwn(measures, name) ? [] : [errorAt(path, "unknown-measure", name, Object.keys(measures))];
}

function days(amount: Amount): number {
  return typeof amount === "object" ? Number.NaN : (parseQuantity(amount)?.days ?? Number.NaN);
}
