import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Diagnostic } from "#pathway";
import type { ReportInput } from "#report";
import { type Asked, simulator } from "../../workers/simulator.ts";
import type { Case, Forms, Step } from "../../workers/worker-api.ts";

/** What there is to show of the question that is asked now. */
export interface RunState {
  readonly forms: Forms["closedForms"] | undefined;
  /** The last answer, which may be to the question before. */
  readonly input: ReportInput | null;
  readonly isStale: boolean;
  readonly progress: { readonly done: number; readonly wanted: number } | null;
  /** All that the document asks for, with what one more unit brings, is asked for. */
  readonly isRefining: boolean;
  readonly isWorking: boolean;
  readonly refused: readonly Diagnostic[];
}

/** Replications at which a live answer is shown. */
const liveSteps = [50, 100, 200];
/** A slider that moves on within this time (ms) starts no simulation. */
const settled = 80;

/**
 * Asks about a case whenever it is another: closed forms at once, then replications as they come; what is superseded is dropped. Of a
 * view that is not shown nothing is asked.
 */
export class RunController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #state: RunState = { forms: undefined, input: null, isStale: true, progress: null, isRefining: false, isWorking: false, refused: [] };
  #case: Case | null = null;
  #key = "";
  #asked: Asked | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): RunState {
    return this.#state;
  }

  hostDisconnected(): void {
    this.#drop();
    if (this.#state.isWorking) this.#key = "";
    this.#set({ isWorking: false, progress: null });
  }

  /** The case that the view shows now. */
  show(one: Case): void {
    const key = JSON.stringify([one.pathway.id, one.simulation, one.change]);
    if (key === this.#key && one.pathway === this.#case?.pathway) return;
    const isOther = one.simulation.id !== this.#case?.simulation.id || one.pathway !== this.#case.pathway;
    this.#case = one;
    this.#key = key;
    this.#drop();
    this.#set({ isStale: true, isWorking: true, progress: null, isRefining: false, refused: [] });
    if (isOther) this.#set({ input: null, forms: undefined });
    void simulator.forms(one).then((forms) => {
      if (forms && this.#key === key) this.#set({ forms: forms.closedForms });
    });
    if (isOther) this.#ask(one);
    else this.#timer = setTimeout(() => this.#ask(one), settled);
  }

  /** Goes on to all that the document asks for. */
  refine(): void {
    this.#set({ isRefining: true, isWorking: true, progress: null });
    this.#asked?.goOn(stepsUpTo(this.#case!), { withBottleneck: true });
  }

  /** Ends what is under way; what has been answered stays. */
  stop(): void {
    this.#drop();
    this.#set({ isWorking: false, progress: null, isRefining: false });
  }

  /** Asks anew after a stop. */
  again(): void {
    const one = this.#case;
    this.#key = "";
    if (one) this.show(one);
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#asked?.cancel();
    this.#asked = null;
  }

  #ask(one: Case): void {
    const most = Math.min(liveSteps.at(-1)!, mostReplications(one));
    const steps = [...liveSteps.filter((step) => step < most), most];
    this.#asked = simulator.ask({ cases: [one], steps }, (reply) => {
      if (reply.kind === "trials") return;
      if (reply.kind === "progress") this.#set({ progress: reply });
      else if (reply.kind === "refused") this.#set({ refused: reply.diagnostics, isWorking: false, progress: null });
      else this.#set({ input: reply.input, isStale: false, isWorking: !reply.isLast, progress: null });
    });
  }

  #set(patch: Partial<RunState>): void {
    this.#state = { ...this.#state, ...patch };
    this.#host.requestUpdate();
  }
}

/** Replications that the document asks for, at most. */
export function mostReplications({ simulation: { replications } }: Pick<Case, "simulation">): number {
  return typeof replications === "number" ? replications : replications.to;
}

/** Steps of refining: where many are asked for there is an answer half way. */
function stepsUpTo(one: Case): Step[] {
  const most = mostReplications(one);
  return typeof one.simulation.replications === "number" && most > 500 ? [500, "document"] : ["document"];
}
