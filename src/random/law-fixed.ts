import { notNatural } from "./impossible.ts";
import type { LawForm, LawOf } from "./law.ts";

/** One value, always; takes no uniform. Columns: value. */
export const fixed: LawForm<LawOf<"fixed">> = {
  problem: (law) => notNatural("value", law.value),
  columns: (law) => [law.value],
  scaled: (law, factor) => ({ kind: "fixed", value: law.value * factor }),
  mean: (law) => law.value,
  variance: () => 0,
  cdf: (law, x) => (x < law.value ? 0 : 1),
  quantile: (law) => law.value,
};
