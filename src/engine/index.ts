export { binCount, binLow, binMid, binOf } from "./bins.ts";
export { addBins } from "./close.ts";
export type {
  ActivityColumns,
  CalendarColumns,
  ClientColumns,
  DemandColumns,
  GuardColumns,
  LawColumns,
  MeasureColumns,
  Program,
  ResourceColumns,
  StateColumns,
  TransitionColumns,
} from "./program.ts";
export { closingRules, guardOperations, queueDisciplines, stateKinds, WORKING } from "./program.ts";
export type { Recording, RecordingLayout } from "./recording.ts";
export {
  binTotal,
  categoryFacts,
  pathFacts,
  recordingLayout,
  reportedQuantiles,
  resourceFacts,
  stateFacts,
  watchFacts,
} from "./recording.ts";
export { recordingOf, runReplication } from "./run.ts";
export type { Trace, TraceNames, TraceStep, TraceTrigger } from "./trace.ts";
export { listenTo, traceKey } from "./trace.ts";
export type { Room, Tracer, World } from "./world.ts";
export { createWorld } from "./world.ts";
