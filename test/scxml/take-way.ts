import type { Chart } from "#chart";
import { compile } from "#compile";
import { createWorld, runReplication, type World } from "#engine";
import { createWalk } from "#interpret";
import { stepForEvent } from "../../src/engine/microstep.ts";
import { settle } from "../../src/engine/settle.ts";
import { keysOf, type Script, startEvent } from "./scxml-case.ts";

/** Leaves at the start and after each event of a script, taken by the compiled program. */
export function wayOfEngine(chart: Chart, { events }: Script): string[][] {
  const demand = [{ id: "client", event: startEvent, backlog: 1 }];
  const { program, labels } = compile(chart, { start: 0, horizon: 1, warmUp: 0, demand, initial: [], order: "given", targets: [] });
  const world = createWorld(program!, { clients: 1, events: 8 });
  const way: string[][] = [];
  world.tracer = () => way.push(leavesOf(world, labels.states));
  if (!runReplication(world, 1, 0)) throw new Error("too small a world");
  for (const { event } of events) {
    const index = labels.events.indexOf(event);
    if (world.alive[0] !== 1 || index < 0) {
      way.push(way.at(-1)!);
      continue;
    }
    stepForEvent(world, 0, index);
    if (world.rows[3] === 1) throw new Error("endless macrostep");
    way.push(leavesOf(world, labels.states));
    settle(world, 0);
  }
  return way;
}

function leavesOf(world: World, paths: readonly string[]): string[] {
  return keysOf(Array.from(world.leaves.subarray(0, world.leafCount[0]), (state) => paths[state]!));
}

/** The same by XState. */
export function wayOfXState(chart: Chart, { events }: Script): string[][] {
  const facts = { number: 0, demand: "client", group: "", attributes: {}, arrivedAt: 0 };
  let walk = createWalk(chart, facts, { seed: 1, replication: 0, event: startEvent });
  const way = [keysOf(walk.configuration())];
  for (const { event } of events) {
    const offer = walk.offers().find(({ kind, name }) => kind === "event" && name === event);
    if (offer) walk = walk.deliver(offer);
    way.push(keysOf(walk.configuration()));
  }
  return way;
}

/** The leaves that a script asks for. */
export function wayAsked({ initial, events }: Script): string[][] {
  return [initial, ...events.map(({ next }) => next)].map((leaves) => [...leaves]);
}
