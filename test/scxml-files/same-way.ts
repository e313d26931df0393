import { type Chart, type Node, triggerName } from "#chart";
import { type ClientFacts, createWalk, type Walk } from "#interpret";
import { createDraws, type Draws, hashName } from "#random";

/** Where a client is after some events, by XState: what an interpreter of SCXML is sent, on which day, and in which states it then has to be. */
export interface Stop {
  readonly events: readonly string[];
  readonly day: number;
  readonly configuration: readonly string[];
}

/** One walk through a chart: who walks, the seed of the draws of shares, and what chooses among what can happen. */
export interface Journey {
  readonly facts: ClientFacts;
  readonly event: string;
  readonly seed: number;
  readonly choose: (n: number) => number;
  readonly steps: number;
}

/** The draw of a share as `src/scxml` has it, written anew: Jenkins' "one at a time" over seed, list and number. */
function drawOf(seed: number, list: string, nth: number): number {
  let hash = 0;
  for (const character of `${seed} ${list} ${nth}`) {
    hash = (hash + character.codePointAt(0)!) >>> 0;
    hash = (hash + ((hash << 10) >>> 0)) >>> 0;
    hash = (hash ^ (hash >>> 6)) >>> 0;
  }
  hash = (hash + ((hash << 3) >>> 0)) >>> 0;
  hash = (hash ^ (hash >>> 11)) >>> 0;
  hash = (hash + ((hash << 15) >>> 0)) >>> 0;
  return hash / 2 ** 32;
}

/** Shares are drawn as the SCXML document draws them, all else as it is. */
function drawsLike(chart: Chart, seed: number): Draws {
  const lists = new Map<number, string>();
  for (const node of chart.nodes)
    for (const { trigger } of node.lists) {
      const name = triggerName(trigger);
      lists.set(hashName(`share:${node.path}:${name}`), `${idOf(node)} ${name}`);
    }
  const real = createDraws();
  let drawn: number | null = null;
  return {
    key: real.key,
    at: (client, stream, source, n) => {
      const list = lists.get(source);
      drawn = list === undefined ? null : drawOf(seed, list, n);
      real.at(client, stream, source, n);
    },
    next: () => drawn ?? real.next(),
  };
}

/** The id of a state in SCXML. */
export function idOf({ path }: Pick<Node, "path">): string {
  return path === "" ? "Machine" : path.replaceAll(".", "_");
}

/** Walks a chart by XState. Leads and grants are no events of SCXML; whether the client waits is told before each step where a guard may ask. */
export function wayOf(chart: Chart, { facts, event, seed, choose, steps }: Journey): Stop[] {
  const draws = drawsLike(chart, seed);
  draws.key(seed, 0);
  let walk: Walk = createWalk(chart, facts, { seed, replication: 0, draws, event });
  const waited = waitedIn(chart);
  const way: Stop[] = [stop(walk, facts, [event])];
  for (let i = 0; i < steps && !walk.isOver; i++) {
    const offers = walk.offers();
    const offer = offers[choose(offers.length)];
    if (!offer) break;
    const active = new Set(walk.active());
    const tidings = waited
      .filter(({ path }) => active.has(path))
      .map((node) => `${isWaiting(walk, node) ? "waits" : "granted"}.${idOf(node)}`);
    walk = walk.deliver(offer);
    way.push(stop(walk, facts, [...tidings, ...eventOf(chart, offer)]));
  }
  return way;
}

function stop(walk: Walk, { arrivedAt }: ClientFacts, events: readonly string[]): Stop {
  const configuration = walk.configuration().map((path) => path.replaceAll(".", "_"));
  return { events, day: walk.time - arrivedAt, configuration: configuration.sort() };
}

function eventOf({ nodes }: Chart, { kind, name, node }: { kind: string; name: string; node: number }): string[] {
  if (kind === "lead" || kind === "grant") return [];
  // What nobody waits for is not sent.
  if (kind === "done") return nodes[node]!.lists.some(({ trigger }) => trigger.kind === "done") ? [`finished.${idOf(nodes[node]!)}`] : [];
  return [kind === "after" ? `after.${idOf(nodes[node]!)}.${name.slice(name.lastIndexOf(":") + 1)}` : name];
}

/** States of which some guard asks whether the client waits there. */
function waitedIn(chart: Chart): Node[] {
  const found = new Set<Node>();
  for (const { guard, source } of chart.transitions) {
    const text = JSON.stringify(guard);
    for (const [, path] of text.matchAll(/"type":"waiting"(?:,"params":\{(?:"of":"([^"]*)")?\})?/g))
      found.add(path === undefined ? chart.nodes[source]! : chart.nodes.find((node) => node.path === path)!);
  }
  return [...found];
}

/** A grant that a state, or its activity, waits for; an activity waits too for what a state around it holds. */
function isWaiting(walk: Walk, node: Node): boolean {
  const offers = walk.offers();
  const grants = offers.filter(({ kind }) => kind === "grant");
  if (grants.some((grant) => grant.node === node.index)) return true;
  const holds = grants.filter(({ name }) => name.endsWith(":hold"));
  return node.activity !== null && holds.some((hold) => node.path.startsWith(`${name(hold)}.`)) && isBlocked(offers, node);
}

function name({ name }: { name: string }): string {
  return name.slice(0, name.lastIndexOf(":"));
}

/** Its activity has not begun: it offers nothing. */
function isBlocked(offers: readonly { kind: string; node: number }[], node: Node): boolean {
  return !offers.some(({ kind, node: of }) => of === node.index && (kind === "lead" || kind === "done"));
}
