export { bindMachine } from "./bind-machine.ts";
export type { ClientFacts, Luck } from "./client.ts";
export { drawAttributes } from "./client.ts";
export type { Clock } from "./draw-time.ts";
export { replayTrace } from "./replay.ts";
export type { RunOptions } from "./run-client.ts";
export { runClient } from "./run-client.ts";
export type { Walk } from "./walk.ts";
export { createWalk } from "./walk.ts";
