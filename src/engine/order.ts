/**
 * What happens first at one time, as a named list (semantics 12). Ticks close a calendar month before anything of the
 * next one is counted; grants and closings are not events of the list: grants run when all events of the time are done.
 */

export const TICK = 0;
export const COMPLETION = 1;
export const TIMER = 2;
export const HAZARD = 3;
export const OPENING = 4;
export const ARRIVAL = 5;

const RANK = 2 ** 46;
const PLACE = 2 ** 32;

/** Sort key of an event among those of one time: rank, then document order (below 2^14), then order of scheduling (below 2^32). */
export function orderKey(rank: number, place: number, sequence: number): number {
  return rank * RANK + place * PLACE + sequence;
}
