export type { BottleneckRow, Gain } from "./bottleneck.ts";
export { bottleneck } from "./bottleneck.ts";
export type { Batch, Crew, Job } from "./crew.ts";
export { createReplicator, inlineCrew } from "./crew.ts";
export { measureNames, measureOf } from "./measure.ts";
export type { Scenario } from "./scenario.ts";
export { prepare } from "./scenario.ts";
export type { Progress, Run, RunOptions, StopSignal } from "./simulate.ts";
export { simulate } from "./simulate.ts";
