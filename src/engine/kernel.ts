import { createDraws, type Draws, sampleBeyond } from "#random";
import { kernelBinary } from "./kernel-binary.ts";

/** What the kernel (src/kernel, WebAssembly) offers; addresses are bytes in its memory. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  programStructAt(struct: number): number;
  recordingStructAt(struct: number): number;
  allocate(bytes: number): number;
  begin(): void;
  prepare(quantiles: number, count: number): number;
  run(key0: number, key1: number): number;
  failureState(): number;
  valuesAt(): number;
  monthsAt(): number;
  quantilesAt(): number;
  binsAt(): number;
  binFirstAt(): number;
  binLastAt(): number;
  bytesInUse(): number;
  listen(isHeard: number): void;
  letHostDraw(isHost: number): void;
  now(): number;
  demandOf(client: number): number;
  numberOf(client: number): number;
  aliveOf(client: number): number;
  groupOf(client: number): number;
  attributeOf(client: number, attribute: number): number;
  arrivedAtOf(client: number): number;
  enteredAtOf(client: number, state: number): number;
  workerOf(client: number, item: number): number;
  costSoFar(): number;
  leafCountOf(client: number): number;
  leafOf(client: number, i: number): number;
  resourceFact(resource: number, fact: number): number;
  slotsUsedOf(resource: number, worker: number): number;
  sendEvent(client: number, event: number): number;
  settleClient(client: number): void;
  askCalendar(question: number, calendar: number, time: number, number: number): number;
  emptyList(count: number, horizon: number): void;
  scheduleHandle(i: number, time: number, rank: number, place: number): void;
  cancelHandle(i: number): void;
  isScheduled(i: number): number;
  scheduledCount(): number;
  nextTime(): number;
  takeNext(): number;
  drawLaw(law: number, client: number, stream: number, source: number, n: number): number;
}

/** What the kernel asks of its host. */
export interface Host {
  /** The draws that the host makes, with the key of the replication. */
  draws: Draws;
  /** Columns of the program's laws. */
  columns: Float64Array;
  trace(client: number, kind: number, argument: number): void;
  traceTransition(client: number, transition: number): void;
}

/** What is used of what every host of JavaScript has, and the library of the language does not declare. */
declare const WebAssembly: {
  Module: new (binary: Uint8Array) => object;
  Instance: new (
    module: object,
    imports: Record<string, Record<string, (...values: number[]) => unknown>>,
  ) => { readonly exports: unknown };
};
declare function atob(base64: string): string;

let compiled: object | null = null;

/** A kernel of its own, with nothing in it. Compiles the binary once per thread. */
export function instantiateKernel(): { kernel: Kernel; host: Host } {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(kernelBinary), (character) => character.charCodeAt(0)));
  const host: Host = { draws: createDraws(), columns: new Float64Array(0), trace: () => {}, traceTransition: () => {} };
  const imports = {
    host: {
      sampleBeyond: (kind = 0, offset = 0, elapsed = 0, client = 0, stream = 0, source = 0, n = 0) => {
        host.draws.at(client >>> 0, stream >>> 0, source >>> 0, n);
        return sampleBeyond(kind, host.columns, offset, elapsed, host.draws);
      },
      drawAt: (client = 0, stream = 0, source = 0, n = 0) => host.draws.at(client >>> 0, stream >>> 0, source >>> 0, n),
      nextUniform: () => host.draws.next(),
      trace: (client = 0, kind = 0, argument = 0) => host.trace(client, kind, argument),
      traceTransition: (client = 0, transition = 0) => host.traceTransition(client, transition),
    },
    env: {
      abort: () => {
        throw new Error("the kernel came to a place that cannot be reached");
      },
    },
  };
  const { exports } = new WebAssembly.Instance(compiled, imports);
  return { kernel: exports as Kernel, host };
}
