import type { Case, Forms, FromSimulate, Question, Reply, Step, ToForms, ToSimulate } from "./worker-api.ts";

/** A question that has been asked. */
export interface Asked {
  /** Goes on to more replications, from those that there are. */
  goOn(steps: readonly Step[], options?: { readonly withBottleneck?: boolean }): void;
  /** Ends it: nothing is told any more. */
  cancel(): void;
}

type Listener = (reply: Reply) => void;

/** The simulation of the page, in web workers that start when they are first needed; all views share it (`simulator`). */
class Simulator {
  #simulate: Worker | null = null;
  #forms: Worker | null = null;
  readonly #listeners = new Map<number, Listener>();
  #questions = 0;
  #formsKnown: Case | null = null;
  #formsWork: { resolve: (forms: Forms) => void } | null = null;
  #formsNext: { one: Case; resolve: (forms: Forms | null) => void } | null = null;

  /** Asks a question; `listener` is told what comes of it until it is cancelled. Several questions may be open, and share the workers. */
  ask(question: Question, listener: Listener): Asked {
    const id = this.#questions++;
    this.#listeners.set(id, listener);
    const send = (message: ToSimulate) => this.#simulateWorker.postMessage(message);
    send({ kind: "ask", id, question });
    return {
      goOn: (steps, { withBottleneck = false } = {}) => send({ kind: "goOn", id, steps, withBottleneck }),
      cancel: () => {
        if (this.#listeners.delete(id)) send({ kind: "cancel", id });
      },
    };
  }

  /** Closed forms of a case, at once; null where another case was asked for before this one's turn came. */
  forms(one: Case): Promise<Forms | null> {
    return new Promise((resolve) => {
      this.#formsNext?.resolve(null);
      this.#formsNext = { one, resolve };
      if (this.#formsWork === null) this.#nextForms();
    });
  }

  #nextForms(): void {
    const next = this.#formsNext;
    this.#formsNext = null;
    this.#formsWork = next;
    if (next === null) return;
    const { pathway, simulation, change = {} } = next.one;
    const isKnown = this.#formsKnown?.pathway === pathway && this.#formsKnown.simulation === simulation;
    this.#formsKnown = next.one;
    this.#formsWorker.postMessage({ documents: isKnown ? null : { pathway, simulation }, change } satisfies ToForms);
  }

  get #simulateWorker(): Worker {
    if (this.#simulate) return this.#simulate;
    const worker = new Worker(new URL("./simulate-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data: { id, reply, error } }: MessageEvent<FromSimulate>) => {
      if (error !== undefined) throw new Error(error);
      this.#listeners.get(id)?.(reply!);
    };
    this.#simulate = worker;
    return worker;
  }

  get #formsWorker(): Worker {
    if (this.#forms) return this.#forms;
    const worker = new Worker(new URL("./forms-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<Forms>) => {
      this.#formsWork!.resolve(data);
      this.#nextForms();
    };
    this.#forms = worker;
    return worker;
  }
}

/** The simulation of the page. */
export const simulator = new Simulator();
