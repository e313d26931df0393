import { log, sample } from "#random";
import { enterState } from "./enter-leave.ts";
import { schedule } from "./event-list.ts";
import { forget } from "./history.ts";
import { beginMacrostep, completeMacrostep, enterInitial, stepForEvent } from "./microstep.ts";
import { ARRIVAL } from "./order.ts";
import { BACKLOG, POISSON, PRESENT, RELEASED } from "./program.ts";
import { addToCategories, categorize } from "./record.ts";
import { settle } from "./settle.ts";
import { drawNumber, lawFor, toGrain } from "./time.ts";
import { VIA_HISTORY, type World } from "./world.ts";

/** First handle of the arrivals of demand entries. */
const FIRST = 1;

/** Takes a row for a new client and gives it group and attributes; −1 when there is no room. */
function admit(w: World, demand: number, number: number): number {
  const { states, resources, transitions } = w;
  const { demand: entries } = w.program;
  let client: number;
  if (w.rows[0]! > 0) client = w.free[--w.rows[0]!]!;
  else if (w.rows[1]! < w.room.clients) client = w.rows[1]!++;
  else {
    w.rows[2] = 1;
    return -1;
  }
  w.rows[5]!++;
  w.alive[client] = 1;
  w.group[client] = entries.group[demand]!;
  w.stream[client] = entries.stream[demand]!;
  w.number[client] = number;
  w.demand[client] = demand;
  w.arrivedAt[client] = w.clock[0]!;
  w.leafCount[client] = 0;
  w.handovers[client] = 0;
  w.spells[client] = 0;
  // Loops, because a call of fill costs more than the few cells of a client.
  for (let i = client * states.counterCount; i < (client + 1) * states.counterCount; i++) w.counter[i] = 0;
  for (let i = client * w.words; i < (client + 1) * w.words; i++) w.active[i] = 0;
  if (states.memoryCount > 0) forget(w, client);
  const { resumeCount } = w.activities;
  if (resumeCount > 0) w.resumeLead.fill(Number.NaN, client * resumeCount, (client + 1) * resumeCount);
  for (let r = 0; r < resources.count; r++) w.ownWorker[client * resources.count + r] = -1;
  for (let h = 0; h < transitions.hazardCount; h++) w.hazardAccepted[client * transitions.hazardCount + h] = 0;
  const flags = w.clients.flagCount;
  for (let i = client * flags; i < (client + 1) * flags; i++) w.flag[i] = 0;
  drawAttributes(w, client);
  categorize(w, client);
  return client;
}

function drawAttributes(w: World, client: number): void {
  const { clients, laws } = w;
  const base = client * clients.attributeCount;
  for (let a = 0; a < clients.attributeCount; a++) {
    w.draws.at(w.number[client]!, w.stream[client]!, clients.attributeSource[a]!, 0);
    if (clients.attributeKind[a] === 0) {
      const u = w.draws.next();
      const first = clients.attributeFirst[a]!;
      const last = clients.attributeSize[a]! - 1;
      let value = 0;
      while (value < last && u >= clients.cumulative[first + value]!) value++;
      w.attribute[base + a] = value;
    } else {
      const law = lawFor(w, client, clients.attributeDraw[a]!);
      w.attribute[base + a] = sample(laws.kind[law]!, laws.columns, laws.offset[law]!, w.draws);
    }
  }
}

function welcome(w: World, client: number, demand: number): void {
  const { path, category } = w.layout;
  w.values[path.arrivals]!++;
  w.values[w.layout.demand + demand]!++;
  addToCategories(w, client, category.arrivals, 1);
}

/** A client comes: starts in the initial configuration and receives the event of the demand entry (semantics 3). */
function arrive(w: World, demand: number, number: number): void {
  const client = admit(w, demand, number);
  if (client < 0) return;
  welcome(w, client, demand);
  beginMacrostep(w);
  enterInitial(w, client);
  completeMacrostep(w, client);
  if (w.alive[client] === 1 && w.program.demand.event[demand]! >= 0) stepForEvent(w, client, w.program.demand.event[demand]!);
  if (w.tracer) w.tracer(client, 5, demand);
  settle(w, client);
}

/** The k-th client of an entry that was inside at the start: enters the configuration given, having been there for a while. */
function enterPresent(w: World, demand: number, number: number): void {
  const { states } = w;
  const { demand: entries } = w.program;
  const client = admit(w, demand, number);
  if (client < 0) return;
  const draw = entries.elapsedDraw[demand]!;
  const elapsed = draw < 0 ? 0 : drawNumber(w, client, draw, 0);
  w.arrivedAt[client] = -elapsed;
  w.values[w.layout.path.insideAtStart]!++;
  w.values[w.layout.demand + demand]!++;
  beginMacrostep(w);
  w.step[VIA_HISTORY] = 0;
  w.elapsed[client] = elapsed;
  const end = entries.presentStart[demand]! + entries.presentCount[demand]!;
  for (let i = entries.presentStart[demand]!; i < end; i++) {
    const state = entries.presentList[i]!;
    enterState(w, client, state);
    w.enteredAt[client * states.slotCount + states.slot[state]!] = -elapsed;
  }
  completeMacrostep(w, client);
  settle(w, client);
}

/** At the start: those inside, then the backlog, then the first arrival of each stream. */
export function openDoors(w: World, dispatchAll: () => void): void {
  const { demand } = w.program;
  for (let d = 0; d < demand.count; d++) {
    if (demand.kind[d] !== PRESENT) continue;
    for (let k = 0; k < demand.size[d]!; k++) enterPresent(w, d, k);
  }
  dispatchAll();
  w.elapsed.fill(0);
  for (let d = 0; d < demand.count; d++) if (demand.kind[d]! <= RELEASED) w.backlog[0]! += demand.size[d]!;
  if (w.backlog[0] === 0) w.values[w.layout.path.backlogCleared] = 0;
  admitBacklog(w);
  for (let d = 0; d < demand.count; d++) if (demand.kind[d] === RELEASED || demand.kind[d] === POISSON) scheduleNext(w, d);
}

/** Backlog clients of several entries are interleaved by a draw, so that no group is first by accident. */
function admitBacklog(w: World): void {
  const { demand } = w.program;
  const keys: { u: number; demand: number; number: number }[] = [];
  for (let d = 0; d < demand.count; d++) {
    if (demand.kind[d] !== BACKLOG) continue;
    const places = Float64Array.from({ length: demand.size[d]! }, (_, k) => {
      w.draws.at(k, demand.stream[d]!, demand.interleaveSource, 0);
      return demand.given[d] === 1 ? -1 : w.draws.next();
    });
    // Clients of one entry keep their order, so that another entry beside it does not change who comes first of them.
    places.sort().forEach((u, number) => void keys.push({ u, demand: d, number }));
  }
  keys.sort((a, b) => a.u - b.u || a.demand - b.demand || a.number - b.number);
  for (const key of keys) arrive(w, key.demand, key.number);
}

/** An arrival event of a demand entry: the client comes, the next one is scheduled. */
export function arriveNext(w: World, demand: number): void {
  const number = w.came[demand]!++;
  scheduleNext(w, demand);
  arrive(w, demand, number);
}

function scheduleNext(w: World, demand: number): void {
  const { demand: entries, horizon } = w.program;
  const number = w.came[demand]!;
  let at: number;
  if (entries.kind[demand] === RELEASED) {
    if (number >= entries.size[demand]!) return;
    at = toGrain(entries.first[demand]! + number * entries.spacing[demand]!);
  } else {
    w.draws.at(number, entries.stream[demand]!, entries.arrivalSource, 0);
    w.expected[demand]! -= log(w.draws.next());
    at = timeOfExpected(w, demand);
  }
  if (at < horizon) schedule(w.events, FIRST + demand, at, ARRIVAL, demand);
}

/** Inverse of the expected number of arrivals, piecewise linear (inversion of a nonstationary Poisson process). */
function timeOfExpected(w: World, demand: number): number {
  const { breakStart, breakCount, breakTime, breakExpected } = w.program.demand;
  const goal = w.expected[demand]!;
  const end = breakStart[demand]! + breakCount[demand]!;
  let i = w.breakCursor[demand]!;
  while (i + 1 < end && breakExpected[i + 1]! <= goal) i++;
  w.breakCursor[demand] = i;
  if (i + 1 >= end) return Number.POSITIVE_INFINITY;
  const share = (goal - breakExpected[i]!) / (breakExpected[i + 1]! - breakExpected[i]!);
  return toGrain(breakTime[i]! + share * (breakTime[i + 1]! - breakTime[i]!));
}
