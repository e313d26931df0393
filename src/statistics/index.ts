export { fixedPatience, type ImpatientAnswers, impatientQueue, type LimitedAnswers, limitedQueue } from "./birth-death.ts";
export { comparedMeasures, comparePoints, type Extractor, pairedMeasures } from "./compare-points.ts";
export { type Estimate, estimate, meanHalfWidth, type Spread, sampleQuantile, spread } from "./estimate.ts";
export { type FreeFlow, meanInside, timeToClear } from "./fluid.ts";
export { quantileOfBins, shareWithin } from "./histogram.ts";
export { mergePools } from "./merge-pools.ts";
export { type Moments, moments } from "./moments.ts";
export { mser5, type Truncation } from "./mser.ts";
export { type Network, type NetworkAnswers, openNetwork, trafficRates } from "./network.ts";
export { type PairedDifference, pairedDifference } from "./paired.ts";
export { type PriorityClass, priorityWaits, sharedPriorityWaits } from "./priorities.ts";
export { type OrderStatisticRanks, orderStatisticRanks, smallestSampleForUpperBound } from "./quantile-interval.ts";
export {
  constantServiceWait,
  erlangB,
  erlangC,
  exponentialQueue,
  generalServiceWait,
  type Queue,
  type QueueAnswers,
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
  type StoppingOptions,
  type StoppingRule,
  type StoppingState,
  type WorstMeasure,
} from "./replications.ts";
export { studentQuantile } from "./student.ts";
export { summarize } from "./summarize.ts";
export type {
  AuditLine,
  Band,
  ClientMeasure,
  Equity,
  ResourceSummary,
  SegmentSummary,
  StateSummary,
  Summary,
  TargetSummary,
} from "./summary.ts";
export type { Names, SummaryInput, TargetInput } from "./summary-input.ts";
