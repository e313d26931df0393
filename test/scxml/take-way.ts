import type { Chart } from "#chart";
import { compile } from "#compile";
import { createWorld, runReplication, type World, leavesOf, hasEnded } from "#engine";
import { createWalk } from "#interpret";
import { keysOf, type Script, startEvent } from "./scxml-case.ts";

/** Leaves at the start and after each event of a script, taken by the compiled program. */
export function wayOfEngine(chart: Chart, { events }: Script): string[][] {
  const demand = [{ id: "client", event: startEvent, backlog: 1 }];
  const { program, labels } = compile(chart, { start: 0, horizon: 1, warmUp: 0, demand, initial: [], order: "given", targets: [] });
  const world = createWorld(program!);
  const way: string[][] = [];
  let client = 0;
  let isInside = true;
  world.listener = (told) => {
    client = told;
    isInside = !hasEnded(world, told);
    way.push(pathsOf(world, client, labels.states));
  };
  runReplication(world, 1, 0);
  for (const { event } of events) {
    const index = labels.events.indexOf(event);
    if (!isInside || index < 0) {
      way.push(way.at(-1)!);
      continue;
    }
    if (world.kernel.sendEvent(client, index) !== 0) throw new Error("endless macrostep");
    isInside = !hasEnded(world, client);
    way.push(pathsOf(world, client, labels.states));
    world.kernel.settleClient(client);
  }
  return way;
}

function pathsOf(world: World, client: number, paths: readonly string[]): string[] {
  return keysOf(leavesOf(world, client).map((state) => paths[state]!));
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
