import type { FromExport, ToExport } from "./export-api.ts";

/** Makes the files of a format in a web worker of its own, which `signal` ends at once; rejects then with its reason. */
export function makeExport(asked: ToExport, signal: AbortSignal): Promise<FromExport> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const worker = new Worker(new URL("./export-worker.ts", import.meta.url), { type: "module" });
    const end = () => {
      worker.terminate();
      signal.removeEventListener("abort", stop);
    };
    const stop = () => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener("abort", stop);
    worker.onmessage = ({ data }: MessageEvent<FromExport>) => {
      end();
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      end();
      resolve({ kind: "error", error: message || "export-worker" });
    };
    worker.postMessage(asked);
  });
}
