import { log } from "#random";

/** What a test of a share has found: it is at least as large as was asked, it is not, or the trials do not tell yet. */
export type ShareVerdict = "met" | "missed" | "open";

export interface ShareTestOptions {
  /** The share that is asked for, within 0–1. */
  readonly share: number;
  /** Half the width of the indifference zone around it: within the zone either verdict is right. See `zoneAround`. */
  readonly zone: number;
  /** Probability of a wrong verdict at either edge of the zone, below 0.5. */
  readonly error: number;
}

/** A test of a share that is told one outcome at a time. */
export interface ShareTest {
  /** Takes an outcome; the verdict does not change once it is there. */
  add(succeeded: boolean): ShareVerdict;
  readonly verdict: ShareVerdict;
}

/**
 * Tests whether a share of successes is at least `share`: Wald's (1945) sequential probability ratio test of share + zone against share − zone, with his
 * bounds for errors of equal size. It goes on until it is sure; whoever runs it sets the end.
 */
export function createShareTest({ share, zone, error }: ShareTestOptions): ShareTest {
  const [low, high] = [share - zone, share + zone];
  if (!(low > 0 && high < 1 && zone > 0)) throw new Error(`invalid zone: ${zone} around ${share}`);
  if (!(error > 0 && error < 0.5)) throw new Error(`invalid error: ${error}`);
  const success = log(high / low);
  const failure = log((1 - high) / (1 - low));
  const bound = log((1 - error) / error);
  let ratio = 0;
  let verdict: ShareVerdict = "open";
  return {
    add(succeeded) {
      if (verdict !== "open") return verdict;
      ratio += succeeded ? success : failure;
      if (ratio >= bound) verdict = "met";
      else if (ratio <= -bound) verdict = "missed";
      return verdict;
    },
    get verdict() {
      return verdict;
    },
  };
}

/** The zone usually taken around a share: 5 percentage points, or half of what there is to the nearer end where that is less. */
export function zoneAround(share: number): number {
  return Math.min(0.05, share / 2, (1 - share) / 2);
}
