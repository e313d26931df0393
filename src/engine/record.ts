import { binCount, binOf } from "./bins.ts";
import { PRESENT } from "./program.ts";
import {
  AREA_NUMBER,
  AREA_QUEUE,
  liveWidth,
  NUMBER_NOW,
  SERVICE_COUNT,
  SERVICE_SUM,
  UPDATED_AT,
  WAIT_COUNT,
  WAIT_SUM,
  WAITING_NOW,
} from "./recording.ts";
import type { World } from "./world.ts";

/** Brings a state's areas (number there, number waiting) up to now; call before either number changes. */
export function updateState(w: World, state: number): void {
  const now = w.clock[0]!;
  const { live } = w;
  const at = state * liveWidth;
  const passed = now - live[at + UPDATED_AT]!;
  if (passed === 0) return;
  live[at + AREA_NUMBER]! += live[at + NUMBER_NOW]! * passed;
  const waiting = live[at + WAITING_NOW]!;
  if (waiting !== 0) live[at + AREA_QUEUE]! += waiting * passed;
  live[at + UPDATED_AT] = now;
}

/** Copies what stands side by side for each state to the blocks of `values`; the facts then are as of now. */
export function flushLive(w: World): void {
  const { count } = w.states;
  const { arrivals: first } = w.layout.state;
  for (let s = 0; s < count; s++)
    for (let fact = 0; fact < NUMBER_NOW; fact++) w.values[first + fact * count + s] = w.live[s * liveWidth + fact]!;
}

/** Forgets the facts of states, not who is there. */
function clearLive(w: World): void {
  const { count } = w.states;
  for (let s = 0; s < count; s++) w.live.fill(0, s * liveWidth, s * liveWidth + NUMBER_NOW);
}

/** Files a duration in a histogram row. */
export function file(w: World, row: number, duration: number): void {
  const bin = binOf(duration);
  w.bins[row * binCount + bin]!++;
  if (bin < w.binFirst[row]!) w.binFirst[row] = bin;
  if (bin > w.binLast[row]!) w.binLast[row] = bin;
}

/** Forgets all that was recorded so far (at the start, and at the end of the warm-up). */
export function clearRecord(w: World): void {
  w.values.fill(0);
  clearLive(w);
  for (let row = 0; row < w.layout.rowCount; row++) {
    const from = w.binFirst[row]!;
    const to = w.binLast[row]!;
    if (from <= to) w.bins.fill(0, row * binCount + from, row * binCount + to + 1);
    w.binFirst[row] = binCount;
    w.binLast[row] = -1;
  }
  w.mark.fill(0);
}

/** Adds to the categories of a client (its group, its values of categorical attributes), from block `offset` of `values`. */
export function addToCategories(w: World, client: number, offset: number, amount: number): void {
  const { categoryWidth, categoryOf, values } = w;
  const end = (client + 1) * categoryWidth;
  for (let i = client * categoryWidth; i < end; i++) values[offset + categoryOf[i]!]! += amount;
}

/** Files a duration for each category of a client, in rows from `row`. */
export function fileByCategory(w: World, client: number, row: number, duration: number): void {
  const { categoryWidth, categoryOf } = w;
  const end = (client + 1) * categoryWidth;
  for (let i = client * categoryWidth; i < end; i++) file(w, row + categoryOf[i]!, duration);
}

/** Notes to which categories a new client belongs: groups come first, then the values of each categorical attribute. */
export function categorize(w: World, client: number): void {
  const { clients, categoryWidth, categoryOf } = w;
  let at = client * categoryWidth;
  categoryOf[at++] = w.group[client]!;
  let first = clients.groupCount;
  const base = client * clients.attributeCount;
  for (let a = 0; a < clients.attributeCount; a++) {
    if (clients.attributeKind[a] !== 0) continue;
    categoryOf[at++] = first + w.attribute[base + a]!;
    first += clients.attributeSize[a]!;
  }
}

/** Files what a watch asks for: measure 0 wait, 1 time in state, 2 time in system, 3 active time; `open` where it still runs at the end. */
export function fileWatches(w: World, client: number, measure: number, state: number, duration: number, open: boolean): void {
  const { measures } = w;
  for (let i = 0; i < measures.watchCount; i++) {
    if (measures.watchMeasure[i] !== measure || measures.watchState[i] !== state) continue;
    const demand = measures.watchDemand[i]!;
    if (demand >= 0 && demand !== w.demand[client]) continue;
    const arrived = w.arrivedAt[client]!;
    if (arrived < measures.watchFrom[i]! || arrived >= measures.watchTo[i]!) continue;
    const group = measures.watchGroup[i]!;
    if (group >= 0 && group !== w.group[client]) continue;
    if (open) fileOpen(w, i, duration);
    else fileEnded(w, i, duration);
  }
}

function fileEnded(w: World, watch: number, duration: number): void {
  const { watch: at, row } = w.layout;
  w.values[at.count + watch]!++;
  w.values[at.sum + watch]! += duration;
  if (duration <= w.measures.watchLimit[watch]!) w.values[at.within + watch]!++;
  file(w, row.watch + watch, duration);
}

function fileOpen(w: World, watch: number, duration: number): void {
  const { watch: at, row } = w.layout;
  w.values[at.openCount + watch]!++;
  if (duration <= w.measures.watchLimit[watch]!) return;
  w.values[at.beyondCount + watch]!++;
  w.values[at.beyondSum + watch]! += duration;
  file(w, row.watchOpen + watch, duration);
}

/** A client inside at the start gets at once what it had before: that is no grant, wait or start of the time measured. */
export function wasThere(w: World, client: number, wait: number): boolean {
  return wait === 0 && w.clock[0] === 0 && w.program.demand.kind[w.demand[client]!] === PRESENT;
}

/** A wait that ended in a grant, at the state to which it belongs. */
export function recordWait(w: World, client: number, state: number, wait: number): void {
  if (wasThere(w, client, wait)) return;
  const { row } = w.layout;
  w.live[state * liveWidth + WAIT_COUNT]!++;
  w.live[state * liveWidth + WAIT_SUM]! += wait;
  file(w, row.stateWait[state]!, wait);
  if (w.measures.watchCount > 0) fileWatches(w, client, 0, state, wait, false);
}

/** A service that ended, or an external delay that passed. */
export function recordService(w: World, state: number, service: number): void {
  w.live[state * liveWidth + SERVICE_COUNT]!++;
  w.live[state * liveWidth + SERVICE_SUM]! += service;
}

/** Closes a calendar month: what each series gained since the last edge. */
export function closeMonth(w: World, month: number): void {
  const { series, monthCount } = w.layout;
  for (let i = 0; i < series.length; i++) {
    const value = w.values[series[i]!]!;
    w.months[i * monthCount + month]! += value - w.mark[i]!;
    w.mark[i] = value;
  }
}
