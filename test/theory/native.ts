import { tsImport } from "tsx/esm/api";

// Long runs: modules that the test runner has rewritten take three times as long as the same ones loaded by Node itself.
const native = (await tsImport("./replicate.ts", import.meta.url)) as typeof import("./replicate.ts");

/** The harness of `replicate.ts`, and with it the whole simulator, loaded by Node itself. */
export const {
  compileExperiment,
  enough,
  meanNumber,
  meanQueue,
  meanWait,
  measure,
  passages,
  replicate,
  sojournQuantileOf,
  steady,
  utilization,
  waitQuantileOf,
  waitTailFrom,
  waitVarianceAbout,
} = native;
export type { Experiment, Measure, Observation, Passage } from "./replicate.ts";
