import { keyWords } from "#random";
import { binCount } from "./bins.ts";
import type { Host } from "./kernel.ts";
import { type Recording, reportedQuantiles } from "./recording.ts";
import { binsOf, monthsOf, valuesOf, type World } from "./world.ts";

/** A round without an end: of steps within one event, or of events at one time. */
type EndlessKind = "steps" | "events";

/** A replication could not go on, because a client goes round without an end at one time; `state` is where. */
export class EndlessRound extends Error {
  readonly kind: EndlessKind;
  readonly state: number;
  constructor(kind: EndlessKind, state: number) {
    super(`endless ${kind} at one time at state ${state}`);
    this.kind = kind;
    this.state = state;
  }
}

/** Runs one replication: `seed` a safe integer ≥ 0, `replication` 0..2^32−1. Throws an EndlessRound where the document has a cycle without time, and where memory is short. */
export function runReplication(world: World, seed: number, replication: number): void {
  const { kernel, host } = world;
  const words = keyWords(seed, replication);
  host.draws = world.draws ?? world.ownDraws;
  host.draws.key(seed, replication);
  kernel.letHostDraw(world.draws ? 1 : 0);
  host.trace = hearing(world);
  host.traceTransition = world.transitionListener ?? (() => {});
  kernel.listen(world.listener || world.transitionListener || world.detailListener ? 1 : 0);
  const failure = kernel.run(words[0], words[1]);
  if (failure === 1 || failure === 2) throw new EndlessRound(failure === 1 ? "steps" : "events", kernel.failureState());
  if (failure !== 0) throw new Error("not enough memory for the clients inside");
}

/** Kinds from here on are details within a macrostep, as in src/kernel/codes.ts. */
const firstDetail = 10;

/** Tells each listener of a world what it is to hear. */
function hearing({ listener, detailListener }: World): Host["trace"] {
  return (client, kind, argument) => {
    if (kind >= firstDetail) detailListener?.(client, kind, argument);
    else listener?.(client, kind, argument);
  };
}

/** The recording of the replication that was run last. */
export function recordingOf(world: World): Recording {
  const { kernel, layout } = world;
  const quantiles = new Float64Array(kernel.memory.buffer, kernel.quantilesAt(), layout.rowCount * reportedQuantiles.length);
  return { values: valuesOf(world).slice(), quantiles: quantiles.slice(), months: monthsOf(world).slice() };
}

/** Adds the histogram rows of the last replication to a pool of the same layout; integers, so that the order does not matter. */
export function addBins(world: World, pool: Float64Array | Uint32Array): void {
  const { bins, first, last } = binsOf(world);
  for (let row = 0; row < world.layout.rowCount; row++) {
    const end = row * binCount + last[row]!;
    for (let i = row * binCount + first[row]!; i <= end; i++) pool[i]! += bins[i]!;
  }
}
