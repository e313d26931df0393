export { binCount, binLow, binMid, binOf } from "./bins.ts";
export type { GuardColumns, StateColumns, TransitionColumns } from "./chart-columns.ts";
export { guardOperations } from "./chart-columns.ts";
export { type Follower, followClients, unfollow } from "./follow.ts";
export {
  arrivedAt,
  attributeOf,
  costSoFar,
  demandOf,
  enteredAt,
  groupOf,
  hasEnded,
  leavesOf,
  moment,
  numberOf,
  resourceNow,
  workerOf,
} from "./peek.ts";
export type {
  ActivityColumns,
  CalendarColumns,
  ClientColumns,
  DemandColumns,
  MeasureColumns,
  Program,
  ResourceColumns,
} from "./program.ts";
export { closingRules, POISSON, queueDisciplines, stateKinds, WORKING } from "./program.ts";
export type { Recording, RecordingLayout } from "./recording.ts";
export {
  binTotal,
  pathFacts,
  recordingLayout,
  reportedQuantiles,
  resourceFacts,
  stateFacts,
} from "./recording.ts";
export { addBins, EndlessRound, recordingOf, runReplication } from "./run.ts";
export type { Trace, TraceStep, TraceTrigger } from "./trace.ts";
export { listenTo, traceKey } from "./trace.ts";
export type { World } from "./world.ts";
export { binsOf, createWorld, monthsOf, valuesOf } from "./world.ts";
