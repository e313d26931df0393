import { pow } from "#random";

export interface SelectionOptions {
  /** How many systems are compared, at least 1. */
  readonly systems: number;
  /** Observations of every system before the first is left out, at least 2; of them the variances of the differences are made. */
  readonly first: number;
  /** The least difference of means that matters, above 0. */
  readonly zone: number;
  /** Probability of selecting another than the best where the best is better than all others by the zone. */
  readonly error: number;
}

/** How far a selection has come. */
interface SelectionState {
  /** Observations of each system that is still in. */
  readonly observations: number;
  /** The systems that may still be the best, in order. */
  readonly left: readonly number[];
  /** The system that is selected; null while more than one may be the best. */
  readonly best: number | null;
}

/** A selection that is told one observation of each system at a time. */
export interface Selection {
  /** Takes one observation of every system, made with common random numbers or not; those of systems left out are not read. */
  add(observations: ArrayLike<number>): SelectionState;
  readonly state: SelectionState;
}

/**
 * Selects the system with the least mean: procedure KN of Kim & Nelson (2001), with c = 1. It screens after every observation, and takes the variances of
 * the differences, so that common random numbers end it sooner. The constant is the one that holds for dependent systems (Bonferroni):
 * η = ((2α / (k − 1))^(−2 / (n₀ − 1)) − 1) / 2, h² = 2η (n₀ − 1); i leaves when some l has a mean less by more than max(0, (h² S²ᵢₗ / δ − δr) / 2r).
 */
export function createSelection({ systems, first, zone, error }: SelectionOptions): Selection {
  if (!(systems >= 1 && first >= 2)) throw new Error(`invalid selection: ${systems} systems, ${first} observations`);
  if (!(zone > 0) || !(error > 0 && error < 1)) throw new Error(`invalid selection: zone ${zone}, error ${error}`);
  const sums = new Float64Array(systems);
  const begun: Float64Array[] = [];
  const spread = squaredWidth(systems, first, error);
  let variances: (i: number, l: number) => number = () => Number.NaN;
  let left = Array.from({ length: systems }, (_, i) => i);
  let observations = 0;
  let state: SelectionState = { observations, left, best: systems === 1 ? 0 : null };

  const isBeaten = (i: number, l: number) =>
    sums[i]! - sums[l]! > Math.max(0, ((spread * variances(i, l)) / zone - zone * observations) / 2);
  const best = () => left.reduce((a, b) => (sums[b]! < sums[a]! ? b : a));
  // The last differences are inside their bounds no longer than this.
  const isOver = () => left.every((i) => left.every((l) => observations > Math.floor((spread * variances(i, l)) / (zone * zone))));

  return {
    add(values) {
      if (state.best !== null) return state;
      for (const i of left) {
        if (Number.isNaN(values[i]!)) throw new Error(`invalid observation of system ${i}`);
        sums[i]! += values[i]!;
      }
      observations++;
      if (observations <= first) begun.push(Float64Array.from(values));
      if (observations === first) variances = differenceVariances(begun);
      if (observations >= first) {
        const before = left;
        left = before.filter((i) => !before.some((l) => l !== i && isBeaten(i, l)));
      }
      const isDone = observations >= first && (left.length === 1 || isOver());
      state = { observations, left, best: isDone ? best() : null };
      return state;
    },
    get state() {
      return state;
    },
  };
}

/** h² of the procedure. */
function squaredWidth(systems: number, first: number, error: number): number {
  if (systems === 1) return 0;
  const eta = (pow((2 * error) / (systems - 1), -2 / (first - 1)) - 1) / 2;
  return 2 * eta * (first - 1);
}

/** Variances of the differences between systems over the first observations, found when first asked for. */
function differenceVariances(rows: readonly Float64Array[]): (i: number, l: number) => number {
  const known = new Map<number, number>();
  const systems = rows[0]!.length;
  return (i, l) => {
    const key = Math.min(i, l) * systems + Math.max(i, l);
    const found = known.get(key);
    if (found !== undefined) return found;
    let mean = 0;
    for (const row of rows) mean += (row[i]! - row[l]!) / rows.length;
    let squares = 0;
    for (const row of rows) squares += (row[i]! - row[l]! - mean) * (row[i]! - row[l]! - mean);
    known.set(key, squares / (rows.length - 1));
    return squares / (rows.length - 1);
  };
}
