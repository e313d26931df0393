import { type Distribution, lawOf } from "#pathway";
import { lawMean, lawVariance } from "#random";
import { ownNamespace } from "./namespaces.ts";

/** An element of BPSim: its name, its attributes, and what is in it. */
export interface Simple {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly Simple[];
  /** JSON in our own namespace, where BPSim has no words. */
  readonly own?: unknown;
}

/** What BPSim has no words for, in our own namespace: the name of what it is, and the thing as the document has it. */
export function vendorExtension(tag: string, own: unknown): Simple {
  return { ...simple("VendorExtension", { name: ownNamespace }), children: [{ ...simple(tag), own }] };
}

/** An element with attributes only. */
export function simple(tag: string, attributes: Simple["attributes"] = {}, children: readonly Simple[] = []): Simple {
  return { tag, attributes, children };
}

/**
 * A length of time as a parameter of BPSim 2.0, of a document whose parameters are resolved: working time in hours, all else in days. Null
 * for what BPSim has no words for: PERT distributions, and times to the next opening of a calendar.
 */
export function bpsimLaw(distribution: Distribution): Simple | null {
  const ready = lawOf(distribution);
  if ("until" in ready) return null;
  const { law, kind } = ready;
  const isWork = kind === "working";
  const times = (days: number) => round(isWork ? days * 24 : days);
  const unit = { timeUnit: isWork ? "hour" : "day" };
  switch (law.kind) {
    case "fixed":
      return simple("FloatingParameter", { value: times(law.value), ...unit });
    case "uniform":
      return simple("UniformDistribution", { min: times(law.min), max: times(law.max), ...unit });
    case "triangular":
      return simple("TriangularDistribution", { mode: times(law.mode), min: times(law.min), max: times(law.max), ...unit });
    case "exponential":
      return simple("NegativeExponentialDistribution", { mean: times(law.mean), ...unit });
    case "erlang":
      return simple("ErlangDistribution", { mean: times(law.mean), k: law.k, ...unit });
    case "gamma": {
      const shape = 1 / (law.cv * law.cv);
      return simple("GammaDistribution", { shape: round(shape), scale: times(law.mean / shape), ...unit });
    }
    case "weibull":
      return simple("WeibullDistribution", { shape: law.shape, scale: times(law.scale), ...unit });
    case "lognormal":
      return simple("LogNormalDistribution", { mean: times(lawMean(law)), standardDeviation: times(Math.sqrt(lawVariance(law))), ...unit });
    case "empirical":
      return points(law.values, () => 1, times, unit);
    case "discrete":
      return points(law.values, (i) => law.weights[i]!, times, unit);
    default:
      return null;
  }
}

function points(
  values: readonly number[],
  weight: (i: number) => number,
  times: (days: number) => number,
  unit: { timeUnit: string },
): Simple {
  const total = values.reduce((sum, _, i) => sum + weight(i), 0);
  const children = values.map((value, i) =>
    simple("UserDistributionDataPoint", { probability: round(weight(i) / total) }, [
      simple("FloatingParameter", { value: times(value), ...unit }),
    ]),
  );
  return simple("UserDistribution", { discrete: "true", ...unit }, children);
}

/** At most nine significant digits, so that files are the same wherever they are made. */
function round(value: number): number {
  return Number(value.toPrecision(9));
}
