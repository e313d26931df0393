/** What a dedicated web worker has of its own, of which the types of the page know nothing. */
interface WorkerScope<In> {
  onmessage: ((event: MessageEvent<In>) => void) | null;
  postMessage(message: unknown, transfer?: Transferable[]): void;
}

/** The scope of the worker that calls this, which is sent messages of type `In`. */
export function workerScope<In>(): WorkerScope<In> {
  return globalThis as unknown as WorkerScope<In>;
}
