import { tsImport } from "tsx/esm/api";

// Long runs: modules that the test runner has rewritten take three times as long as the same ones loaded by Node itself.
const native = (await tsImport("./run-documents.ts", import.meta.url)) as typeof import("./run-documents.ts");

/** The harness of `run-documents.ts`, and with it the whole simulator, loaded by Node itself. */
export const { jsonOf, pathwayNamed, pathwayNames, pathwayOf, ready, run, simulationNamed, simulationNames } = native;
export type { Outcome } from "./run-documents.ts";
