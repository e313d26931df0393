export { fixedPatience, impatientQueue, limitedQueue } from "./birth-death.ts";
export { comparePoints, pairedMeasures } from "./compare-points.ts";
export { type Estimate, estimate, meanHalfWidth } from "./estimate.ts";
export { meanInside, timeToClear } from "./fluid.ts";
export { quantileOfBins, shareWithin } from "./histogram.ts";
export { createSelection } from "./kn.ts";
export { mergePools } from "./merge-pools.ts";
export { moments } from "./moments.ts";
export { mser5 } from "./mser.ts";
export { openNetwork, trafficRates, trafficSolver } from "./network.ts";
export { shareOut } from "./ocba.ts";
export { type PairedDifference, pairedDifference } from "./paired.ts";
export { priorityWaits, sharedPriorityWaits } from "./priorities.ts";
export { orderStatisticRanks, smallestSampleForUpperBound } from "./quantile-interval.ts";
export {
  constantServiceWait,
  erlangB,
  erlangC,
  exponentialQueue,
  generalServiceWait,
  type Queue,
  sojournTail,
  variableWait,
  waitQuantile,
  waitTail,
} from "./queueing.ts";
export { ratioEstimate } from "./ratio.ts";
export {
  createStoppingRule,
  lookAhead,
  type Precision,
  type StoppingState,
} from "./replications.ts";
export { sampleQuantile } from "./sample-quantiles.ts";
export { type ShareInterval, shareInterval } from "./share-interval.ts";
export { createShareTest, type ShareTest, type ShareVerdict, zoneAround } from "./share-test.ts";
export { studentQuantile } from "./student.ts";
export { summarize } from "./summarize.ts";
export type {
  AuditLine,
  Band,
  ClientMeasure,
  SegmentSummary,
  Summary,
} from "./summary.ts";
export type { SummaryInput, TargetInput } from "./summary-input.ts";
export { type TargetOutcomes, targetOutcomes } from "./target-outcomes.ts";
