import { expect } from "vitest";
import { type Chart, shareEdges, sharesOf, triggerName } from "#chart";
import { compile } from "#compile";
import { createWorld, listenTo, runReplication, type Trace, traceKey } from "#engine";
import { type ClientFacts, drawAttributes, replayTrace, runClient } from "#interpret";
import { createDraws, type Draws, hashName } from "#random";

/** Days for which clients are followed. */
export const horizon = 25;
const entries = [
  { id: "first", group: "a", count: 3 },
  { id: "second", group: "b", count: 3 },
];
/** Where the draws come from. */
export const luck = { seed: 7, replication: 3 };

/** Traces of both groups' clients by the compiled engine. */
function runEngine(chart: Chart, draws?: Draws): Map<string, Trace> {
  const demand = entries.map(({ id, group, count }) => ({ id, group, event: "go", backlog: count }));
  const { program, labels } = compile(chart, { start: 0, horizon, warmUp: 0, demand, initial: [], order: "given", targets: [] });
  const world = createWorld(program!);
  world.draws = draws ?? null;
  const traces = listenTo(world, labels);
  runReplication(world, luck.seed, luck.replication);
  return traces;
}

/** Shares are drawn on their own edges and on 0; all else as it is. */
export function edgeDraws(chart: Chart): Draws {
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

/** Every client of the demand, with its key among the traces. */
export function everyClient(chart: Chart): { key: string; facts: ClientFacts }[] {
  return entries.flatMap(({ id, group, count }, d) =>
    Array.from({ length: count }, (_, number) => ({
      key: traceKey(d, number),
      facts: { number, demand: id, group, attributes: drawAttributes(chart, { number, demand: id }, luck), arrivedAt: 0 },
    })),
  );
}

/** Expects the engine and XState to take every client the same way; `see` is shown each. */
export function compare(chart: Chart, makeDraws: () => Draws | undefined, see: (trace: Trace) => void): void {
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
