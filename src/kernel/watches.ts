// Watches: durations that a target or a chosen measure asks for.
import { BIN_COUNT, binMid } from "./bins";
import { measures } from "./program";
import { file } from "./record";
import { layout, watchAt } from "./recording";
import { Client, w } from "./world";

/** Files what a watch asks for: measure 0 wait, 1 time in state, 2 time in system, 3 active time; `isOpen` where it still runs at the end. */
export function fileWatches(client: Client, measure: i32, state: i32, duration: f64, isOpen: bool): void {
  if ((w.watched & (1 << measure)) === 0) return;
  for (let i = 0; i < measures.watchCount; i++) {
    if (measures.watchMeasure[i] !== measure || measures.watchState[i] !== state) continue;
    const entry = measures.watchDemand[i];
    if (entry >= 0 && entry !== client.demand) continue;
    const arrived = client.arrivedAt;
    if (arrived < measures.watchFrom[i] || arrived >= measures.watchTo[i]) continue;
    const group = measures.watchGroup[i];
    if (group >= 0 && group !== client.group) continue;
    if (isOpen) fileOpen(i, duration);
    else fileEnded(i, duration);
  }
}

function add(at: i32, amount: f64): void {
  w.values[at] = w.values[at] + amount;
}

function fileEnded(watch: i32, duration: f64): void {
  add(watchAt.count + watch, 1);
  add(watchAt.sum + watch, duration);
  if (duration <= measures.watchLimit[watch]) add(watchAt.within + watch, 1);
  file(layout.watch + watch, duration);
}

function fileOpen(watch: i32, duration: f64): void {
  add(watchAt.openCount + watch, 1);
  if (duration <= measures.watchLimit[watch]) return;
  add(watchAt.beyondCount + watch, 1);
  add(watchAt.beyondSum + watch, duration);
  file(layout.watchOpen + watch, duration);
}

/** What a watch asks for in this replication: a quantile, or the mean, of what ended and of what is beyond the limit already. */
export function readWatch(watch: i32): void {
  const values = w.values;
  const count = values[watchAt.count + watch] + values[watchAt.beyondCount + watch];
  const quantile = measures.watchQuantile[watch];
  const at = watchAt.value + watch;
  if (count === 0) {
    values[at] = NaN;
  } else if (isNaN(quantile)) {
    values[at] = (values[watchAt.sum + watch] + values[watchAt.beyondSum + watch]) / count;
  } else {
    const ended = (layout.watch + watch) * BIN_COUNT;
    const beyond = (layout.watchOpen + watch) * BIN_COUNT;
    const goal = rankOf(quantile, count);
    let passed: f64 = 0;
    let bin = -1;
    while (passed < goal) {
      bin++;
      passed += <f64>(w.bins[ended + bin] + w.bins[beyond + bin]);
    }
    values[at] = binMid(bin);
  }
}

/** How many observations a quantile needs below it or at it: the product may round to just above a whole number. */
export function rankOf(quantile: f64, count: f64): f64 {
  return quantile * count * (1 - 4 * f64.EPSILON);
}
