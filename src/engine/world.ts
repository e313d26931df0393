import { createDraws, type Draws } from "#random";
import { type Host, instantiateKernel, type Kernel } from "./kernel.ts";
import { loadProgram, store } from "./load.ts";
import type { Program } from "./program.ts";
import { binTotal, type RecordingLayout, recordingLayout, reportedQuantiles } from "./recording.ts";

/** Told of what happens to clients: `client` is good for questions of `peek.ts` while it is told; `kind` and `argument` see `trace.ts`. */
type Listener = (client: number, kind: number, argument: number) => void;

/** A place where replications of one program run, one at a time. */
export interface World {
  readonly program: Program;
  readonly layout: RecordingLayout;
  readonly kernel: Kernel;
  readonly host: Host;
  /** Told of every macrostep and grant, and of every transition taken, while a replication runs; null: nobody listens. */
  listener: Listener | null;
  transitionListener: ((client: number, transition: number) => void) | null;
  /** Told at once of every state entered and left, and of what begins and ends in it: see `follow.ts`. */
  detailListener: Listener | null;
  /** Draws in place of the kernel's own; null: none. */
  draws: Draws | null;
  /** Those that the kernel leaves to its host. */
  readonly ownDraws: Draws;
}

/** A world for one program, in the memory of another that is not used any more, if given. Throws when memory is short. */
export function createWorld(program: Program, used?: World): World {
  const layout = recordingLayout(program);
  const { kernel, host } = used ?? instantiateKernel();
  loadProgram(kernel, program, layout);
  const quantiles = store(kernel, Float64Array.from(reportedQuantiles));
  if (kernel.prepare(quantiles, reportedQuantiles.length) === 0) throw new Error("the world of the program does not fit into memory");
  host.columns = program.laws.columns;
  const nobody = { listener: null, transitionListener: null, detailListener: null, draws: null };
  return { program, layout, kernel, host, ownDraws: createDraws(), ...nobody };
}

/** Values of the last replication, where the layout says: a view that lives until the world runs again. */
export function valuesOf(world: World): Float64Array {
  return new Float64Array(world.kernel.memory.buffer, world.kernel.valuesAt(), world.layout.valueCount);
}

/** Months of the last replication (series × months): a view as of `valuesOf`. */
export function monthsOf(world: World): Float64Array {
  const { series, monthCount } = world.layout;
  return new Float64Array(world.kernel.memory.buffer, world.kernel.monthsAt(), series.length * monthCount);
}

/** Histogram rows of the last replication, and the used range of each: views as of `valuesOf`. */
export function binsOf(world: World): { readonly bins: Uint32Array; readonly first: Int32Array; readonly last: Int32Array } {
  const { kernel, layout } = world;
  const { buffer } = kernel.memory;
  return {
    bins: new Uint32Array(buffer, kernel.binsAt(), binTotal(layout)),
    first: new Int32Array(buffer, kernel.binFirstAt(), layout.rowCount),
    last: new Int32Array(buffer, kernel.binLastAt(), layout.rowCount),
  };
}
