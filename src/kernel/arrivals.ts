// Clients come: those inside at the start, the backlog, and those of each stream.
import { ARRIVED, BACKLOG, NEXT_ARRIVES, OUT_OF_MEMORY, POISSON, PRESENT, RANK_ARRIVAL, RELEASED } from "./codes";
import { drawAt, nextUniform, uniformAt } from "./draws";
import { log } from "./elementary";
import { enterState } from "./enter";
import { schedule } from "./event-list";
import { dispatch } from "./grants";
import { allocate } from "./memory";
import { beginMacrostep, completeMacrostep, enterInitial, stepForEvent } from "./microstep";
import { clients, demand, program, states } from "./program";
import { addToCategories, categorize } from "./record";
import { categoryAt, layout } from "./recording";
import { sample } from "./sample";
import { settle } from "./settle";
import { drawOf } from "./tables";
import { drawNumber, lawFor, toGrain } from "./time";
import { trace } from "./trace";
import { attributesOf, Client, nodeAt, path, systemAt, w } from "./world";

/** Gives a new client a record, group and attributes; none when memory is out. */
function admit(entry: i32, number: i32): Client {
  const client = takeRecord();
  if (changetype<usize>(client) === 0) return client;
  w.inside++;
  client.alive = 1;
  client.group = demand.group[entry];
  client.stream = demand.stream[entry];
  client.number = number;
  client.demand = entry;
  client.arrivedAt = w.now;
  drawAttributes(client);
  categorize(client);
  return client;
}

/** A blank record: a free one, or a new one. */
function takeRecord(): Client {
  let client = w.free;
  if (changetype<usize>(client) !== 0) {
    w.free = client.nextFree;
    const younger = client.younger;
    // Its handles are idle, as whoever left has left them.
    memory.copy(changetype<usize>(client), w.template, w.handlesAt);
    client.younger = younger;
    return client;
  }
  client = changetype<Client>(allocate(w.clientSize));
  if (changetype<usize>(client) === 0) {
    w.failure = OUT_OF_MEMORY;
    return client;
  }
  memory.copy(changetype<usize>(client), w.template, w.clientSize);
  if (changetype<usize>(w.oldest) === 0) w.oldest = client;
  else w.youngest.younger = client;
  w.youngest = client;
  for (let i = 0; i < states.handleCount; i++) nodeAt(client, i).client = client;
  return client;
}

function drawAttributes(client: Client): void {
  const attributes = attributesOf(client);
  for (let a = 0; a < clients.attributeCount; a++) {
    drawAt(client.number, client.stream, clients.attributeSource[a], 0);
    if (clients.attributeKind[a] === 0) {
      const u = nextUniform();
      const first = clients.attributeFirst[a];
      const last = clients.attributeSize[a] - 1;
      let value = 0;
      while (value < last && u >= clients.cumulative[first + value]) value++;
      attributes[a] = value;
    } else {
      const law = lawFor(client, drawOf(clients.attributeDraw[a]));
      attributes[a] = sample(law.kind, law.columns);
    }
  }
}

function countEntry(entry: i32): void {
  const at = layout.demand + entry;
  w.values[at] = w.values[at] + 1;
}

/** A client comes: starts in the initial configuration and receives the event of the demand entry (semantics 3). */
function arrive(entry: i32, number: i32): void {
  const client = admit(entry, number);
  if (changetype<usize>(client) === 0) return;
  path.arrivals++;
  countEntry(entry);
  addToCategories(client, categoryAt.arrivals, 1);
  beginMacrostep();
  enterInitial(client);
  completeMacrostep(client);
  const event = demand.event[entry];
  if (client.alive === 1 && event >= 0) stepForEvent(client, event);
  if (w.isTraced !== 0) trace(client, ARRIVED, entry);
  settle(client);
}

/** The k-th client of an entry that was inside at the start: enters the configuration given, having been there for a while. */
function enterPresent(entry: i32, number: i32): void {
  const client = admit(entry, number);
  if (changetype<usize>(client) === 0) return;
  const draw = demand.elapsedDraw[entry];
  const elapsed = draw < 0 ? 0.0 : drawNumber(client, drawOf(draw), 0);
  client.arrivedAt = -elapsed;
  path.insideAtStart++;
  countEntry(entry);
  beginMacrostep();
  w.isViaHistory = 0;
  client.elapsed = elapsed;
  const end = demand.presentStart[entry] + demand.presentCount[entry];
  for (let i = demand.presentStart[entry]; i < end; i++) {
    enterState(client, demand.presentList[i]);
  }
  // What is entered from now on is entered at the start.
  client.elapsed = 0;
  completeMacrostep(client);
  settle(client);
}

/** At the start: those inside, then the backlog, then the first arrival of each stream. */
export function openDoors(): void {
  for (let d = 0; d < demand.count; d++) {
    if (demand.kind[d] !== PRESENT) continue;
    for (let k = 0; k < demand.size[d] && w.failure === 0; k++) enterPresent(d, k);
  }
  dispatch();
  for (let d = 0; d < demand.count; d++) if (demand.kind[d] <= RELEASED) w.backlog += demand.size[d];
  admitBacklog();
  for (let d = 0; d < demand.count; d++) if (demand.kind[d] === RELEASED || demand.kind[d] === POISSON) scheduleNext(d);
}

/** A place in the backlog: of which entry, and the draw that says when it comes; a heap of them sorts. */
@unmanaged
class Place {
  u: f64;
  entry: i32;
  padding: i32;
}

/**
 * Backlog clients of several entries are interleaved by a draw, so that no group is first by accident. Clients of one entry keep
 * their order, so that another entry beside it does not change who comes first of them.
 */
function admitBacklog(): void {
  let total = 0;
  let entries = 0;
  let only = 0;
  for (let d = 0; d < demand.count; d++) {
    if (demand.kind[d] !== BACKLOG) continue;
    total += demand.size[d];
    entries++;
    only = d;
  }
  if (entries === 1) {
    for (let k = 0; k < total && w.failure === 0; k++) arrive(only, k);
    return;
  }
  const places = allocate((<usize>total * offsetof<Place>()) << 1);
  if (places === 0) {
    w.failure = OUT_OF_MEMORY;
    return;
  }
  let n = 0;
  for (let d = 0; d < demand.count; d++) {
    if (demand.kind[d] !== BACKLOG) continue;
    for (let k = 0; k < demand.size[d]; k++) {
      const place = placeAt(places, n++);
      place.u = demand.given[d] === 1 ? -1.0 : uniformAt(k, demand.stream[d], demand.interleaveSource, 0);
      place.entry = d;
    }
  }
  const sorted = sortPlaces(places, placesEnd(places, total), total);
  for (let i = 0; i < total && w.failure === 0; i++) {
    const entry = placeAt(sorted, i).entry;
    const number = w.came[entry];
    w.came[entry] = number + 1;
    arrive(entry, number);
  }
}

function placeAt(places: usize, i: i32): Place {
  return changetype<Place>(places + <usize>i * offsetof<Place>());
}

function placesEnd(places: usize, total: i32): usize {
  return places + <usize>total * offsetof<Place>();
}

/** Merge sort by draw, stable: equal draws stay in the order of entries. Gives which of the two areas holds the result. */
function sortPlaces(places: usize, spare: usize, total: i32): usize {
  let from = places;
  let to = spare;
  for (let width = 1; width < total; width *= 2) {
    for (let left = 0; left < total; left += 2 * width) merge(from, to, left, min(left + width, total), min(left + 2 * width, total));
    const swapped = from;
    from = to;
    to = swapped;
  }
  return from;
}

function merge(from: usize, to: usize, left: i32, middle: i32, end: i32): void {
  let a = left;
  let b = middle;
  for (let i = left; i < end; i++) {
    const isLeft = a < middle && (b >= end || placeAt(from, a).u <= placeAt(from, b).u);
    const taken = placeAt(from, isLeft ? a++ : b++);
    const place = placeAt(to, i);
    place.u = taken.u;
    place.entry = taken.entry;
  }
}

/** An arrival event of a demand entry: the client comes, the next one is scheduled. */
export function arriveNext(entry: i32): void {
  const number = w.came[entry];
  w.came[entry] = number + 1;
  scheduleNext(entry);
  arrive(entry, number);
}

function scheduleNext(entry: i32): void {
  const number = w.came[entry];
  let at: f64;
  if (demand.kind[entry] === RELEASED) {
    if (number >= demand.size[entry]) return;
    at = toGrain(demand.first[entry] + <f64>number * demand.spacing[entry]);
  } else {
    w.expected[entry] = w.expected[entry] - log(uniformAt(number, demand.stream[entry], demand.arrivalSource, 0));
    at = timeOfExpected(entry);
  }
  if (at >= program.horizon) return;
  const handle = systemAt(1 + entry);
  handle.meaning = NEXT_ARRIVES;
  handle.argument = entry;
  schedule(handle, at, RANK_ARRIVAL, entry);
}

/** Inverse of the expected number of arrivals, piecewise linear (inversion of a nonstationary Poisson process). */
function timeOfExpected(entry: i32): f64 {
  const goal = w.expected[entry];
  const end = demand.breakStart[entry] + demand.breakCount[entry];
  let i = w.breakCursor[entry];
  while (i + 1 < end && demand.breakExpected[i + 1] <= goal) i++;
  w.breakCursor[entry] = i;
  if (i + 1 >= end) return Infinity;
  const share = (goal - demand.breakExpected[i]) / (demand.breakExpected[i + 1] - demand.breakExpected[i]);
  return toGrain(demand.breakTime[i] + share * (demand.breakTime[i + 1] - demand.breakTime[i]));
}
