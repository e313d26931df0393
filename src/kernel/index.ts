// The door of the kernel: what the engine calls. Addresses are bytes in linear memory; 0 is none.
import { readQuantiles } from "./close";
import { drawByHost, setKey } from "./draws";
import { cutMemory, topOfMemory } from "./memory";
import { stepForEvent } from "./microstep";
import { prepareWorld } from "./prepare";
import { activities, laws, resources } from "./program";
import { runToHorizon } from "./run";
import { sampleAt } from "./sample";
import { settle } from "./settle";
import { attributesOf, Client, leavesOf, nodeAt, path, resourceAt, slotAt, w } from "./world";

export { allocate } from "./memory";
export * from "./probe";
export { programStructAt } from "./program";
export { recordingStructAt } from "./recording";

let base: usize = 0;
let asked: usize = 0;
let askedCount: i32 = 0;
let isTracing: i32 = 0;

/** Begins a program: forgets whatever is in memory. */
export function begin(): void {
  cutMemory(__heap_base);
}

/** Lays out the world of the program whose structs are filled in. `quantiles`: address of the quantiles that are read of each replication. */
export function prepare(quantiles: usize, count: i32): bool {
  asked = quantiles;
  askedCount = count;
  const isReady = prepareWorld(count);
  base = topOfMemory();
  return isReady;
}

/** Runs the replication whose draws have these two words as their key; 0, or what went wrong (see codes). */
export function run(key0: u32, key1: u32): i32 {
  cutMemory(base);
  setKey(key0, key1);
  w.isTraced = isTracing;
  runToHorizon();
  if (w.failure === 0) readQuantiles(asked, askedCount);
  return w.failure;
}

/** From the next draw on the host makes them, or the kernel again. */
export function letHostDraw(isHost: bool): void {
  drawByHost(isHost);
}

/** State that the failure is about. */
export function failureState(): i32 {
  return w.failureState;
}

export function valuesAt(): usize {
  return changetype<usize>(w.values);
}

export function monthsAt(): usize {
  return changetype<usize>(w.months);
}

export function quantilesAt(): usize {
  return changetype<usize>(w.quantiles);
}

export function binsAt(): usize {
  return changetype<usize>(w.bins);
}

export function binFirstAt(): usize {
  return changetype<usize>(w.binFirst);
}

export function binLastAt(): usize {
  return changetype<usize>(w.binLast);
}

/** Bytes in use by the replication that was run last. */
export function bytesInUse(): usize {
  return topOfMemory();
}

/** From the next replication on, somebody listens or not. */
export function listen(isHeard: bool): void {
  isTracing = isHeard ? 1 : 0;
}

export function now(): f64 {
  return w.now;
}

export function demandOf(client: Client): i32 {
  return client.demand;
}

export function numberOf(client: Client): i32 {
  return client.number;
}

export function aliveOf(client: Client): i32 {
  return client.alive;
}

export function groupOf(client: Client): i32 {
  return client.group;
}

/** An attribute as it was drawn: the place of its value, or a number. */
export function attributeOf(client: Client, attribute: i32): f64 {
  return attributesOf(client)[attribute];
}

/** When a client came, and when it entered a state in which it is: before 0 for who was inside at the start. */
export function arrivedAtOf(client: Client): f64 {
  return client.arrivedAt;
}

export function enteredAtOf(client: Client, state: i32): f64 {
  return slotAt(client, state).enteredAt;
}

/** Who serves an item of a request that is granted; −1 where it is nobody in particular. */
export function workerOf(client: Client, item: i32): i32 {
  return nodeAt(client, activities.itemHandle[item]).worker;
}

/** What activities have cost since the start, or since the warm-up ended. */
export function costSoFar(): f64 {
  return path.cost;
}

export function leafCountOf(client: Client): i32 {
  return client.leafCount;
}

export function leafOf(client: Client, i: i32): i32 {
  return leavesOf(client)[i];
}

/** How a resource stands: 0 capacity, 1 free units, 2 busy units, 3 requests for units, 4 requests for slots. */
export function resourceFact(resource: i32, fact: i32): i32 {
  const pool = resourceAt(resource);
  if (fact === 0) return pool.capacity;
  if (fact === 1) return pool.freeUnits;
  if (fact === 2) return pool.busyUnits;
  return fact === 3 ? pool.queueLength : pool.holdQueueLength;
}

/** Slots of a resource that a worker has in use. */
export function slotsUsedOf(resource: i32, worker: i32): i32 {
  return w.slotsUsed[resource * resources.workerCount + worker];
}

/** The client receives an event by name, from outside, for whoever walks a client by hand; 0, or what went wrong. */
export function sendEvent(client: Client, event: i32): i32 {
  stepForEvent(client, event);
  return w.failure;
}

/** What a macrostep of a client left to be done is done; a client who has ended is gone. */
export function settleClient(client: Client): void {
  settle(client);
}

/** A draw of a law at an address. */
export function drawLaw(law: i32, client: u32, stream: u32, source: u32, n: u32): f64 {
  return sampleAt(laws.kind[law], laws.columns, laws.offset[law], client, stream, source, n);
}
