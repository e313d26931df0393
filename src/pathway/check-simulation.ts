import { parseQuantity } from "#units";
import { checkDates, duplicates } from "./check-references.ts";
import { quoted } from "./describe-value.ts";
import { type Diagnostic, errorAt, type Path, warningAt } from "./diagnostic.ts";
import { suggest } from "./did-you-mean.ts";
import { measures } from "./measures.ts";
import type { Amount } from "./number-schema.ts";
import type { Demand, Simulation, Target } from "./simulation-schema.ts";

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
  ];
  if (typeof replications === "object") {
    if (replications.from > replications.to)
      found.push(errorAt(["replications", "from"], "bad-order", `"from" ${replications.from} is greater than "to" ${replications.to}.`));
    for (const name of Object.keys(replications.until)) found.push(...unknownMeasure(name, ["replications", "until", name]));
  }
  if (days(horizon) <= 0) found.push(errorAt(["horizon"], "out-of-range", "The horizon is longer than 0."));
  else if (warmUp !== undefined && days(warmUp) >= days(horizon))
    found.push(errorAt(["warmUp"], "out-of-range", "Nothing would be measured: the warm-up is as long as the horizon."));
  if (demand.length === 0 && (simulation.initial ?? []).length === 0)
    found.push(errorAt(["demand"], "nobody-comes", "Nobody comes and nobody is inside.", 'Add an entry to "demand" or to "initial".'));
  return found;
}

function checkDemand(entry: Demand, path: Path, { warmUp }: Simulation): Diagnostic[] {
  const { backlog, perYear, release, monthly } = entry;
  if ((backlog === undefined) === (perYear === undefined)) {
    return [
      errorAt(
        path,
        "demand-kind",
        `The demand ${quoted(entry.id)} needs either "backlog" or "perYear".`,
        "Those who wait on day one, or those who come in a year.",
      ),
    ];
  }
  const found: Diagnostic[] = [];
  if (release !== undefined && backlog === undefined)
    found.push(errorAt([...path, "release"], "misplaced-key", '"release" says how a backlog is let in; without "backlog" there is none.'));
  if (monthly !== undefined && perYear === undefined)
    found.push(errorAt([...path, "monthly"], "misplaced-key", '"monthly" spreads "perYear" over the months; there is none here.'));
  if (monthly?.every((weight) => weight === 0))
    found.push(errorAt([...path, "monthly"], "no-weight", "At least one month needs a weight above 0."));
  for (const [key, value] of Object.entries({ backlog, perYear, perMonth: release?.perMonth })) {
    const at = key === "perMonth" ? [...path, "release", key] : [...path, key];
    if (typeof value === "number" && value < 0) found.push(errorAt(at, "out-of-range", `Here should be 0 or more, but there is ${value}.`));
    else if (typeof value === "number" && key === "backlog" && !Number.isInteger(value))
      found.push(errorAt(at, "not-whole", `A backlog is a whole number of people, but there is ${value}.`));
  }
  for (const [i, weight] of (monthly ?? []).entries()) {
    if (typeof weight === "number" && weight < 0)
      found.push(errorAt([...path, "monthly", i], "out-of-range", `A weight is 0 or more, but there is ${weight}.`));
  }
  if (backlog !== undefined && warmUp !== undefined && days(warmUp) > 0) {
    found.push(
      warningAt(
        ["warmUp"],
        "backlog-warm-up",
        `The backlog ${quoted(entry.id)} is there on day one, and part of it is gone when measuring begins.`,
        'Use "warmUp": "0 d", and "initial" for those who are inside.',
      ),
    );
  }
  return found;
}

function checkTarget({ measure, quantile, atMost, atLeast, cohort, of }: Target, path: Path, demand: readonly Demand[]): Diagnostic[] {
  const found = unknownMeasure(measure, [...path, "measure"]);
  const known = Object.hasOwn(measures, measure) ? measures[measure]! : null;
  if (known && quantile !== undefined && !known.perClient)
    found.push(
      errorAt([...path, "quantile"], "misplaced-key", `${quoted(measure)} is one number, not one per client, so it has no quantiles.`),
    );
  if (known && of === undefined && !known.of.includes("pathway"))
    found.push(errorAt([...path, "of"], "missing-key", `"of" is missing: ${quoted(measure)} is of a ${known.of.join(" or ")}.`));
  if (atMost === undefined && atLeast === undefined) found.push(errorAt(path, "empty-target", 'A target needs "atMost" or "atLeast".'));
  const cohorts = demand.map(({ id }) => id);
  if (cohort !== undefined && !cohorts.includes(cohort))
    found.push(
      errorAt([...path, "cohort"], "unknown-demand", `There is no demand ${quoted(cohort)}.`, suggest(cohort, cohorts, "There are")),
    );
  return found;
}

function unknownMeasure(name: string, path: Path): Diagnostic[] {
  return Object.hasOwn(measures, name)
    ? []
    : [errorAt(path, "unknown-measure", `There is no measure ${quoted(name)}.`, suggest(name, Object.keys(measures), "There are"))];
}

function days(amount: Amount): number {
  return typeof amount === "object" ? Number.NaN : (parseQuantity(amount)?.days ?? Number.NaN);
}
