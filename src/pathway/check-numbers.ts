import { lawProblem } from "#random";
import { parseQuantity } from "#units";
import type { Diagnostic, Path } from "./diagnostic.ts";
import { amountsOf, distributionsOf, lawsOf, type PlacedDistribution } from "./distributions-of.ts";
import { lawOf } from "./law-of.ts";
import type { Amount } from "./number-schema.ts";
import type { Pathway } from "./pathway-schema.ts";
import { errorAt } from "./tell.ts";
import { guardsOf, statesOf, transitionsOf } from "./walk-machine.ts";

/** Reports distributions that cannot be and numbers out of range, in a pathway without references to parameters. */
export function checkNumbers(pathway: Pathway): Diagnostic[] {
  return [
    ...distributionsOf(pathway).flatMap(checkDistribution),
    ...checkAttributes(pathway),
    ...checkMachineNumbers(pathway),
    ...checkBand(pathway),
  ];
}

function checkDistribution(placed: PlacedDistribution): Diagnostic[] {
  const laws = lawsOf(placed);
  const found: Diagnostic[] = [];
  const amounts = laws.flatMap(({ law, path }) => amountsOf(law, path));
  const kinds = new Set(amounts.map(({ amount }) => parseQuantity(amount)!.kind));
  if (placed.of === "time" && kinds.size > 1) {
    found.push(errorAt(placed.path, "mixed-units", [...kinds]));
  }
  for (const { law, path } of laws) {
    const ready = lawOf(law);
    if ("until" in ready) {
      if (placed.of === "number" && placed.path[0] !== "parameters") found.push(errorAt(path, "impossible-law.opening"));
      continue;
    }
    const problem = lawProblem(ready.law);
    const isInDays = amountsOf(law, path).some(({ amount }) => typeof amount === "string" && !amount.endsWith("d"));
    if (problem !== null) found.push(errorAt(path, "impossible-law", problem, isInDays));
  }
  const [text] = amounts.filter(({ amount }) => typeof amount === "string");
  if (placed.of === "number" && placed.path[0] === "attributes" && text) {
    found.push(errorAt(text.path, "wrong-type.plain-number", String(text.amount)));
  }
  return found;
}

function checkAttributes({ attributes = {} }: Pathway): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [id, attribute] of Object.entries(attributes)) {
    const path = ["attributes", id];
    if (id === "group") found.push(errorAt(path, "reserved-id.group"));
    if (!("values" in attribute)) continue;
    const weights = Object.entries(attribute.values) as Array<[string, number]>;
    for (const [value, weight] of weights) {
      if (weight < 0) found.push(errorAt([...path, "values", value], "out-of-range.not-negative", "weight", weight));
    }
    if (!weights.some(([, weight]) => weight > 0)) {
      found.push(errorAt([...path, "values"], "no-weight"));
    }
  }
  return found;
}

function checkMachineNumbers({ machine }: Pathway): Diagnostic[] {
  const found: Diagnostic[] = [];
  const whole = (value: unknown, path: Path, least: number) => {
    if (typeof value === "number" && !(Number.isInteger(value) && value >= least)) {
      found.push(errorAt(path, "not-whole", least, value));
    }
  };
  for (const placed of statesOf(machine)) {
    const meta = [...placed.path, "meta"];
    for (const [resource, units] of Object.entries(placed.node.meta?.holds ?? {})) whole(units, [...meta, "holds", resource], 1);
    for (const [resource, units] of Object.entries(placed.node.meta?.releases ?? {})) whole(units, [...meta, "releases", resource], 0);
    const { deadline } = placed.node.meta ?? {};
    if (deadline && amountDays(deadline.within) <= 0) found.push(errorAt([...meta, "deadline", "within"], "out-of-range.limit"));
    for (const { guard, path } of transitionsOf(placed).flatMap(guardsOf)) {
      const params = [...path, "params"];
      if (guard.type === "visits") for (const key of ["below", "atLeast"] as const) whole(guard.params[key], [...params, key], 0);
      if (guard.type !== "share") continue;
      const shares: Array<[unknown, Path]> = [[guard.params.p, [...params, "p"]]];
      for (const [name, values] of Object.entries(guard.params.by ?? {})) {
        for (const [value, p] of Object.entries(values)) shares.push([p, [...params, "by", name, value]]);
      }
      for (const [p, at] of shares) {
        if (typeof p === "number" && (p < 0 || p > 1)) found.push(errorAt(at, "out-of-range.share", p));
      }
    }
  }
  return found;
}

function checkBand({ active }: Pathway): Diagnostic[] {
  if (!active?.band) return [];
  const [from, to] = active.band;
  return amountDays(from) < amountDays(to) ? [] : [errorAt(["active", "band"], "impossible-law.band")];
}

function amountDays(amount: Amount): number {
  return typeof amount === "object" ? Number.NaN : (parseQuantity(amount)?.days ?? Number.NaN);
}
