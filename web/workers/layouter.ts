import type { Chart } from "#chart";
import type { Scene } from "#layout";
import type { FromLayout, LayoutRequest, ToLayout } from "./layout-api.ts";

/** A picture under way or made: who asked for it, and its id in the worker. */
type Work = { id: number; scene: Promise<Scene>; askers: number; isDone: boolean };

/** Scenes that are remembered; the one that was asked for longest ago goes first. */
const mostScenes = 60;

/** Lays out pictures in a web worker that starts when it is first needed, and remembers them by document and options. */
class Layouter {
  #worker: Worker | null = null;
  #count = 0;
  readonly #keys = new WeakMap<Chart, number>();
  /** Numbers of charts by their content. */
  readonly #numbers = new Map<string, number>();
  readonly #works = new Map<string, Work>();
  readonly #open = new Map<number, { resolve: (scene: Scene) => void; reject: (error: Error) => void; picture: string }>();

  /**
   * The scene of a chart. Rejects with the reason of `signal` once that is aborted, and takes the work back where nobody else waits for it.
   * How long the worker took is measured for whoever asks `performance`.
   */
  layout(chart: Chart, request: LayoutRequest, signal?: AbortSignal): Promise<Scene> {
    const number = this.#numberOf(chart);
    const key = `${number} ${JSON.stringify(request)}`;
    const work = this.#works.get(key) ?? this.#begin(number, request);
    this.#works.delete(key);
    this.#works.set(key, work);
    for (const [old, { isDone }] of this.#works) if (this.#works.size > mostScenes && isDone) this.#works.delete(old);
    work.askers++;
    work.scene.catch(() => this.#works.delete(key));
    if (!signal) return work.scene;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal.reason);
        if (--work.askers > 0 || work.isDone) return;
        this.#works.delete(key);
        this.#open.delete(work.id);
        this.#send({ kind: "cancel", id: work.id });
      };
      if (signal.aborted) leave();
      else signal.addEventListener("abort", leave, { once: true });
      work.scene.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
    });
  }

  /** Charts of the same content have the same number, so that a document that is read again has its pictures still. */
  #numberOf(chart: Chart): number {
    const known = this.#keys.get(chart);
    if (known !== undefined) return known;
    const content = JSON.stringify([chart.pathway, chart.nodes.map(({ path, name }) => [path, name]), chart.transitions]);
    const number = this.#numbers.get(content) ?? this.#numbers.size;
    if (!this.#numbers.has(content)) this.#send({ kind: "chart", key: number, chart });
    this.#numbers.set(content, number);
    this.#keys.set(chart, number);
    return number;
  }

  #begin(chart: number, request: LayoutRequest): Work {
    const id = this.#count++;
    const scene = new Promise<Scene>((resolve, reject) => this.#open.set(id, { resolve, reject, picture: request.picture }));
    const work: Work = { id, scene, askers: 0, isDone: false };
    const end = () => {
      work.isDone = true;
    };
    scene.then(end, end);
    this.#send({ kind: "draw", id, chart, request });
    return work;
  }

  #send(message: ToLayout): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<FromLayout>) => {
      const open = this.#open.get(data.id);
      if (!open) return;
      this.#open.delete(data.id);
      if ("error" in data) return open.reject(new Error(data.error));
      performance.measure(`layout ${open.picture}`, { start: performance.now() - data.ms, duration: data.ms });
      open.resolve(data.scene);
    };
    return worker;
  }
}

/** The one that all views share. */
export const layouter = new Layouter();
