import { COMPOUND, FINAL, type Program } from "./program.ts";

/** What entering or leaving a state involves, as bits of one number, so that the usual state costs one look. */
export const ENTRY_ACTIONS = 1;
export const EXIT_ACTIONS = 2;
export const TIMERS = 4;
export const ASKS = 8;
export const RELEASES = 16;
export const HAZARDS = 32;
export const COUNTED = 64;
export const IS_FINAL = 128;
export const IS_LEAF = 256;
export const IN_COMPOUND = 512;
export const DEADLINE = 1024;
export const HAS_ACTIVITY = 2048;
export const HAS_HOLD = 4096;

/** Traits of every state of a program. */
export function traitsOf({ states }: Program): Uint16Array {
  return Uint16Array.from({ length: states.count }, (_, s) => {
    const kind = states.kind[s]!;
    const isCounted =
      states.entryCounter[s]! >= 0 || states.clearStart[s] !== states.clearStart[s + 1] || states.bumpStart[s] !== states.bumpStart[s + 1];
    const parent = states.parent[s]!;
    return (
      (states.entryActionCount[s]! > 0 ? ENTRY_ACTIONS : 0) |
      (states.exitActionCount[s]! > 0 ? EXIT_ACTIONS : 0) |
      (states.timerCount[s]! > 0 ? TIMERS : 0) |
      (states.activity[s]! >= 0 || states.hold[s]! >= 0 ? ASKS : 0) |
      (states.activity[s]! >= 0 ? HAS_ACTIVITY : 0) |
      (states.hold[s]! >= 0 ? HAS_HOLD : 0) |
      (states.releaseCount[s]! > 0 ? RELEASES : 0) |
      (states.hazardCount[s]! > 0 ? HAZARDS : 0) |
      (isCounted ? COUNTED : 0) |
      (kind === FINAL ? IS_FINAL : 0) |
      (kind === FINAL || kind === 0 ? IS_LEAF : 0) |
      (parent >= 0 && states.kind[parent] === COMPOUND ? IN_COMPOUND : 0) |
      (states.deadline[s]! < Number.POSITIVE_INFINITY ? DEADLINE : 0)
    );
  });
}
