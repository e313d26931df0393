import { type Amount, type Distribution, lawOf } from "#pathway";
import { type Law, lawQuantile } from "#random";
import { parseQuantity, type QuantityUnit } from "#units";

/** Units in which a working group tells how long something takes, the shortest first. */
export const timeUnits = ["min", "h", "wd", "d", "wk", "mo", "y"] as const satisfies readonly QuantityUnit[];

/** How long something takes, in the answers of those who do it: all three in the same unit. */
export interface ThreeTimes {
  readonly quickest: number;
  readonly usually: number;
  readonly slowest: number;
  readonly unit: QuantityUnit;
}

/** Whether answers can be a time: none below nothing, and in order. */
export function isInOrder({ quickest, usually, slowest }: ThreeTimes): boolean {
  return quickest >= 0 && quickest <= usually && usually <= slowest;
}

/** The law that three answers make: the PERT distribution, as project planning reads such answers (Malcolm et al. 1959). */
export function lawOfTimes(times: ThreeTimes): Law | null {
  if (!isInOrder(times)) return null;
  const amount = (value: number) => `${value} ${times.unit}`;
  const { quickest, usually, slowest } = times;
  const ready = lawOf(quickest === slowest ? amount(usually) : { pert: [amount(quickest), amount(usually), amount(slowest)] });
  return "until" in ready ? null : ready.law;
}

/** The three answers that a distribution was made of; null where it was made of something else, `timesLike` then comes near it. */
export function timesOf(distribution: Distribution): ThreeTimes | null {
  if (typeof distribution !== "object" || "by" in distribution) return typeof distribution === "object" ? null : fixedTimes(distribution);
  const three = "pert" in distribution ? distribution.pert : "triangular" in distribution ? distribution.triangular : null;
  if (three === null) return "fixed" in distribution ? fixedTimes(distribution.fixed) : null;
  const [quickest, usually, slowest] = three.map(read);
  if (!quickest || !usually || !slowest || quickest.unit !== usually.unit || usually.unit !== slowest.unit) return null;
  return { quickest: quickest.value, usually: usually.value, slowest: slowest.value, unit: usually.unit };
}

/** Three answers near a distribution of another kind: what 5, 50 and 95 of 100 clients do not exceed, rounded, in a unit that people use. */
export function timesLike(distribution: Distribution): ThreeTimes | null {
  const ready = lawOf(distribution);
  if ("until" in ready) return null;
  const { law, kind } = ready;
  const most = lawQuantile(law, 0.95);
  const [unit, days]: [QuantityUnit, number] =
    kind === "openDays"
      ? ["wd", 1]
      : kind === "working"
        ? ["h", 1 / 24]
        : most >= 91
          ? ["mo", 30.4375]
          : most < 1
            ? ["h", 1 / 24]
            : ["d", 1];
  const at = (p: number) => Number((lawQuantile(law, p) / days).toPrecision(2));
  return { quickest: at(0.05), usually: at(0.5), slowest: at(0.95), unit };
}

function fixedTimes(amount: Amount): ThreeTimes | null {
  const one = read(amount);
  return one === null ? null : { quickest: one.value, usually: one.value, slowest: one.value, unit: one.unit };
}

function read(amount: Amount | undefined): { value: number; unit: QuantityUnit } | null {
  return typeof amount === "object" || amount === undefined ? null : parseQuantity(amount);
}
