import fc from "fast-check";
import { expect, test } from "vitest";
import { type Chart, shareEdges, sharesOf, triggerName } from "#chart";
import { compile } from "#compile";
import { createWorld, listenTo, runReplication, type Trace, traceKey } from "#engine";
import { createWalk, drawAttributes, replayTrace, runClient } from "#interpret";
import { createDraws, type Draws, hashName } from "#random";
import { chartOf, tapes, witnesses } from "./random-chart.ts";

const horizon = 25;
const entries = [
  { id: "first", group: "a", count: 3 },
  { id: "second", group: "b", count: 3 },
];
const luck = { seed: 7, replication: 3 };

/** Traces of both groups' clients by the compiled engine. */
function runEngine(chart: Chart, draws?: Draws): Map<string, Trace> {
  const demand = entries.map(({ id, group, count }) => ({ id, group, event: "go", backlog: count }));
  const { program, labels } = compile(chart, { start: 0, horizon, warmUp: 0, demand, initial: [], order: "given", targets: [] });
  const world = createWorld(program!, { clients: 10, events: 1000 });
  if (draws) Object.assign(world, { draws });
  const traces = listenTo(world, labels);
  if (!runReplication(world, luck.seed, luck.replication)) throw new Error("too small a world");
  return traces;
}

/** Shares are drawn on their own edges and on 0; all else as it is. */
function edgeDraws(chart: Chart): Draws {
  const edges = new Map<number, number[]>();
  for (const list of chart.nodes.flatMap(({ lists }) => lists)) {
    const shares = sharesOf(list);
    const source = hashName(`share:${chart.nodes[list.source]!.path}:${triggerName(list.trigger)}`);
    const of = (group: string) => shareEdges(shares, { group, attributes: {} });
    if (shares.length > 0) edges.set(source, [0, ...of("a"), ...of("b")]);
  }
  const real = createDraws();
  let edge = Number.NaN;
  return {
    key: real.key,
    at: (client, stream, source, n) => {
      real.at(client, stream, source, n);
      const own = edges.get(source);
      edge = own ? own[Math.floor(real.next() * own.length)]! : Number.NaN;
      real.at(client, stream, source, n);
    },
    next: () => (Number.isNaN(edge) ? real.next() : edge),
  };
}

function everyClient(chart: Chart): { key: string; facts: Parameters<typeof runClient>[1] }[] {
  return entries.flatMap(({ id, group, count }, d) =>
    Array.from({ length: count }, (_, number) => ({
      key: traceKey(d, number),
      facts: { number, demand: id, group, attributes: drawAttributes(chart, { number, demand: id }, luck), arrivedAt: 0 },
    })),
  );
}

function compare(chart: Chart, makeDraws: () => Draws | undefined, see: (trace: Trace) => void): void {
  const engine = runEngine(chart, makeDraws());
  for (const { key, facts } of everyClient(chart)) {
    const draws = makeDraws();
    draws?.key(luck.seed, luck.replication);
    const options = draws ? { ...luck, draws } : luck;
    const trace = runClient(chart, facts, { ...options, event: "go", horizon });
    const compiled = engine.get(key)!;
    expect({ ...compiled, steps: compiled.steps.filter(({ trigger }) => trigger !== "grant") }).toEqual(trace);
    if (facts.number === 0) expect(replayTrace(chart, facts, compiled, options)).toBeNull();
    see(trace);
  }
}

function tally(): { see: (trace: Trace) => void; counts: Record<string, number> } {
  const counts: Record<string, number> = { arrival: 0, done: 0, after: 0, hazard: 0, regions: 0, ended: 0 };
  return {
    counts,
    see: ({ steps, outcome }) => {
      for (const { trigger, configuration } of steps) {
        counts[trigger]!++;
        if (configuration.length > 1) counts.regions!++;
      }
      if (outcome !== null) counts.ended!++;
    },
  };
}

test("engine and XState take the same way through random charts", () => {
  const { see, counts } = tally();
  const check = fc.property(tapes, (tape) => compare(chartOf(tape), () => undefined, see));
  fc.assert(check, { seed: 20261124, numRuns: 60 });
  for (const [what, count] of Object.entries(counts)) expect.soft(count, what).toBeGreaterThan(40);
});

test("engine and XState take the same way where every draw of a share lies on an edge", () => {
  const { see, counts } = tally();
  const check = fc.property(tapes, (tape) => {
    const chart = chartOf(tape);
    compare(chart, () => edgeDraws(chart), see);
  });
  fc.assert(check, { seed: 4, numRuns: 40 });
  for (const [what, count] of Object.entries(counts)) expect.soft(count, what).toBeGreaterThan(25);
});

test("random charts meet branches, joins, histories, always and raised events", () => {
  const seen = new Map<string, number>();
  for (const tape of fc.sample(tapes, { seed: 20261124, numRuns: 60 })) {
    const chart = chartOf(tape);
    for (const { facts } of everyClient(chart).slice(0, 2)) {
      let walk = createWalk(chart, facts, { ...luck, event: "go" });
      for (let offer = walk.offers()[0]; offer && offer.kind !== "event" && offer.at < horizon; offer = walk.offers()[0])
        walk = walk.deliver(offer);
      for (const flag of witnesses) if (walk.flags[flag]) seen.set(flag, (seen.get(flag) ?? 0) + 1);
    }
  }
  for (const flag of witnesses) expect.soft(seen.get(flag) ?? 0, flag).toBeGreaterThan(2);
});
