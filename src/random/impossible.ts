/** Why the parameters of a law are impossible: which one (`position`, from 1, in a list) with its value, or what is wrong with all of them. */
export type LawProblem =
  | { kind: "not-positive" | "negative"; name: string; position?: number; value: number }
  | { kind: "not-whole"; name: string; value: number }
  | { kind: "not-ordered"; lowerName: string; lower: number; upperName: string; upper: number }
  | { kind: "no-values" }
  | { kind: "unequal-lists"; values: number; weights: number }
  | { kind: "no-weight" }
  | { kind: "no-lognormal"; mu: number; sigma: number };

/** What is wrong with a number that is not finite and above 0, or null. */
export function notPositive(name: string, value: number): LawProblem | null {
  return Number.isFinite(value) && value > 0 ? null : { kind: "not-positive", name, value };
}

/** What is wrong with a number that is not finite and at least 0, or null; `position` in a list counts from 1. */
export function notNatural(name: string, value: number, position?: number): LawProblem | null {
  if (Number.isFinite(value) && value >= 0) return null;
  return { kind: "negative", name, value, ...(position === undefined ? {} : { position }) };
}

/** What is wrong with `upper` where it is not finite or is less than `lower`, or null; names come with their values. */
export function notOrdered(lowerName: string, lower: number, upperName: string, upper: number): LawProblem | null {
  return Number.isFinite(upper) && upper >= lower ? null : { kind: "not-ordered", lowerName, lower, upperName, upper };
}
