import { createWorld, recordingOf, runReplication } from "#engine";
import { prepare } from "#study";
import { population } from "./workloads.ts";

// Cost per event with more and more clients inside, who come and go at the same rate: the time of a long horizon less that of a
// short one, so that letting everybody in at the start does not count. JavaScript's heap must not grow with events.

const rounds = 3;
const days = 4000;

/** Prints nanoseconds per event, memory per client, and bytes of JavaScript's heap per event, from 10² to 10⁶ clients inside. */
export function printScale(): void {
  console.log("\nclients inside   ns/event   ratio   bytes/client   JavaScript bytes/event");
  let base = 0;
  for (let clients = 100; clients <= 1_000_000; clients *= 10) {
    const short = timeOf(clients, 1);
    const long = timeOf(clients, 1 + days);
    const events = long.events - short.events;
    const cost = ((long.time - short.time) / events) * 1e6;
    if (base === 0) base = cost;
    const bytes = Math.max(0, long.heap - short.heap) / events;
    console.log(
      `${clients.toLocaleString("en").padStart(14)} ${cost.toFixed(0).padStart(10)} ${(cost / base).toFixed(2).padStart(7)} ${(long.memory / clients).toFixed(0).padStart(14)} ${bytes.toFixed(2).padStart(24)}`,
    );
  }
}

function timeOf(clients: number, horizon: number): { time: number; events: number; memory: number; heap: number } {
  const { pathway, simulation } = population(clients, horizon);
  const { scenario } = prepare(pathway, simulation);
  const world = createWorld(scenario!.program);
  runReplication(world, 1, 0);
  const times: number[] = [];
  const heaps: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const heap = process.memoryUsage().heapUsed;
    const began = performance.now();
    runReplication(world, 1, 0);
    times.push(performance.now() - began);
    heaps.push(process.memoryUsage().heapUsed - heap);
  }
  const { values } = recordingOf(world);
  return {
    time: Math.min(...times),
    events: values[world.layout.path.events]!,
    memory: world.kernel.bytesInUse(),
    heap: Math.min(...heaps),
  };
}
