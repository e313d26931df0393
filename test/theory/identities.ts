import type { Labels } from "#compile";
import { valuesOf, type World } from "#engine";

/**
 * What no run may break (by how little is only a matter of rounding): Little's law in every state with open clients counted, clients in = clients out + clients
 * inside, times in the states of a level = time in the state above, no resource busier than it is open. The world has just run a replication.
 */
export function brokenIdentities(world: World, labels: Labels): string[] {
  return [...brokenFlows(world, labels), ...brokenTimes(world, labels), ...brokenQueues(world, labels)];
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-8 * Math.max(1, Math.abs(a), Math.abs(b));
}

function fact(world: World, name: keyof World["layout"]["state"], state: number): number {
  return valuesOf(world)[world.layout.state[name] + state]!;
}

function brokenFlows(world: World, labels: Labels): string[] {
  const { layout, program } = world;
  const values = valuesOf(world);
  const broken: string[] = [];
  const claim = (holds: boolean, what: string) => {
    if (!holds) broken.push(what);
  };
  const path = (name: keyof typeof layout.path) => values[layout.path[name]]!;
  const inside = fact(world, "openCount", 0);
  claim(path("insideAtStart") + path("arrivals") === path("departures") + inside, "clients in = clients out + clients inside");
  claim(path("timeCount") === path("departures"), "each departure has a time in system");
  let outcomes = 0;
  for (let o = 0; o < labels.outcomes.length; o++) outcomes += values[layout.outcome + o]!;
  claim(outcomes === path("departures"), "each departure has an outcome");
  if (program.warmUp > 0) return broken;
  labels.states.forEach((name, s) => {
    claim(
      fact(world, "arrivals", s) === fact(world, "timeCount", s) + fact(world, "openCount", s),
      `entries = exits + clients inside: ${name}`,
    );
  });
  return broken;
}

function brokenTimes(world: World, labels: Labels): string[] {
  const { states } = world.program;
  const broken: string[] = [];
  const stay = (s: number) => fact(world, "windowSum", s) + fact(world, "openSum", s);
  const isOutcome = (s: number) => states.kind[s] === 3 && states.parent[s] === 0;
  for (let s = 0; s < states.count; s++) {
    // Clients who have left stay at their outcome, where nobody's time is taken any more.
    if (!isOutcome(s) && !isClose(fact(world, "areaNumber", s), stay(s))) broken.push(`Little: ${labels.states[s]}`);
    const children = Array.from(states.childList.subarray(states.childStart[s]!, states.childStart[s]! + states.childCount[s]!));
    if (states.kind[s] === 1) {
      const below = children.reduce((sum, child) => sum + stay(child), 0);
      if (!isClose(stay(s), below)) broken.push(`times in states = time above: ${labels.states[s]} ${stay(s)} ${below}`);
    }
    if (states.kind[s] === 2 && !children.every((child) => isClose(stay(child), stay(s))))
      broken.push(`times in regions: ${labels.states[s]}`);
  }
  return broken;
}

function brokenQueues(world: World, labels: Labels): string[] {
  const { layout, program } = world;
  const values = valuesOf(world);
  const broken: string[] = [];
  labels.resources.forEach((id, r) => {
    const busy = values[layout.resource.areaBusy + r]!;
    const open = values[layout.resource.areaOpen + r]!;
    const isConstant = program.resources.capacityCount[r] === 1;
    if (isConstant && busy > open * (1 + 1e-9)) broken.push(`busy within open time: ${id} ${busy} ${open}`);
  });
  if (program.warmUp > 0) return broken;
  labels.states.forEach((name, s) => {
    if (fact(world, "reneged", s) > 0 || layout.row.stateWait[s]! < 0) return;
    const waits = fact(world, "waitSum", s) + fact(world, "waitOpenSum", s);
    if (!isClose(fact(world, "areaQueue", s), waits)) broken.push(`Little of the queue: ${name} ${fact(world, "areaQueue", s)} ${waits}`);
  });
  return broken;
}
