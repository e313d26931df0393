import type { Chart } from "#chart";
import type { Pathway } from "#pathway";
import type { ImportedFile } from "../state/import-file.ts";
import type { LoadedPathway, LoadedSimulation } from "../state/read-documents.ts";
import type { FromRead, Source, ToRead } from "./read-api.ts";

type Loaded = LoadedPathway & LoadedSimulation & ImportedFile;
type Waiting = { resolve: (loaded: Loaded) => void; reject: (error: Error) => void };

/** Reads documents in a web worker, since that takes longer than a page may stand still. */
class Reader {
  #worker: Worker | null = null;
  #count = 0;
  /** By the request's id and the kind of document. */
  readonly #waiting = new Map<string, Waiting>();

  /** Starts the worker before there is something to read. */
  start(): void {
    this.#started();
  }

  /** Reads a pathway and, right after it, a simulation of it where one is named. Each rejects where its file cannot be had; without a pathway no simulation comes. */
  pathway(pathway: Source, simulation: Source | null): { pathway: Promise<LoadedPathway>; simulation: Promise<LoadedSimulation> | null } {
    const id = this.#count++;
    const read = {
      pathway: this.#wait<LoadedPathway>(id, "pathway"),
      simulation: simulation === null ? null : this.#wait<LoadedSimulation>(id, "simulation"),
    };
    // Whoever opens both may be gone before the second comes.
    read.simulation?.catch(() => {});
    this.#send({ id, kind: "pathway", pathway, simulation });
    return read;
  }

  /** Reads a simulation against a pathway that has been read. */
  simulation(simulation: Source, pathway: Pathway, chart: Chart | null): Promise<LoadedSimulation> {
    const id = this.#count++;
    const read = this.#wait<LoadedSimulation>(id, "simulation");
    this.#send({ id, kind: "simulation", simulation, pathway, chart });
    return read;
  }

  /** Makes a pathway of a file, if it is of another kind. Rejects where the worker fails. */
  imported(name: string, text: string): Promise<ImportedFile> {
    const id = this.#count++;
    const read = this.#wait<ImportedFile>(id, "import");
    this.#send({ id, kind: "import", name, text });
    return read;
  }

  #wait<T>(id: number, kind: FromRead["kind"]): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(`${id} ${kind}`, { resolve: resolve as Waiting["resolve"], reject });
    });
  }

  #send(message: ToRead): void {
    this.#started().postMessage(message);
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<FromRead>) => {
      const key = `${data.id} ${data.kind}`;
      const waiting = this.#waiting.get(key);
      this.#waiting.delete(key);
      if ("error" in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.loaded as Loaded);
    };
    worker.onerror = (event) => {
      this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message || "documents cannot be read"));
      this.#waiting.clear();
    };
    this.#worker = worker;
    return worker;
  }
}

/** What reads the documents of the page. */
export const reader = new Reader();
