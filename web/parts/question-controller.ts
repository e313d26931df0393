import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Diagnostic } from "#pathway";
import type { ReportInput } from "#report";
import { type Asked, simulator } from "../workers/simulator.ts";
import type { Case } from "../workers/worker-api.ts";

/** What there is to show of the question that is asked now. */
export interface QuestionState {
  /** The last answer to it; null until there is one. */
  readonly input: ReportInput | null;
  readonly progress: { readonly done: number; readonly wanted: number } | null;
  readonly isWorking: boolean;
  /** One more of each resource is being tried. */
  readonly isTrying: boolean;
  readonly isStopped: boolean;
  readonly refused: readonly Diagnostic[];
}

const nothing: QuestionState = { input: null, progress: null, isWorking: false, isTrying: false, isStopped: false, refused: [] };

/** Replications after which there is an answer; more are run on demand. */
const steps = [50, 200];

/**
 * Asks about one case or several whenever they are others, and goes on to more replications on demand. With `tries`, each answer that is
 * complete is followed by trials of one more unit of each resource. Of a view that is not shown nothing is asked.
 */
export class QuestionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #tries: boolean;
  #state = nothing;
  #cases: readonly Case[] = [];
  #key = "";
  #asked: Asked | null = null;

  constructor(host: ReactiveControllerHost, { tries }: { tries: boolean }) {
    this.#host = host;
    this.#tries = tries;
    host.addController(this);
  }

  get state(): QuestionState {
    return this.#state;
  }

  hostDisconnected(): void {
    if (this.#state.isWorking) this.#key = "";
    this.#drop();
  }

  /** What the view shows now; none where its documents are not there yet. */
  show(cases: readonly Case[]): void {
    const key = JSON.stringify(cases.map(({ pathway, simulation, change, title }) => [pathway.id, simulation, change, title]));
    const isSame = key === this.#key && cases.every(({ pathway }, i) => pathway === this.#cases[i]?.pathway);
    if (isSame) return;
    this.#key = key;
    this.#cases = cases;
    this.#drop();
    this.#set(nothing);
    if (cases.length > 0) this.again();
  }

  /** As many replications as the documents ask for at most. */
  get most(): number {
    const all = this.#cases.map(({ simulation: { replications } }) => (typeof replications === "number" ? replications : replications.to));
    return all[0] ?? 0;
  }

  /** Whether all has been run that the documents ask for. */
  get isWhole(): boolean {
    const { input } = this.#state;
    return input !== null && input.replications >= this.most && (!this.#tries || input.points[0]!.bottleneck !== null);
  }

  /** Asks anew, such as after a stop. */
  again(): void {
    this.#drop();
    this.#set({ isWorking: true, isStopped: false, refused: [] });
    const most = Math.min(steps.at(-1)!, this.most);
    let isTried = !this.#tries;
    this.#asked = simulator.ask({ cases: this.#cases, steps: [...steps.filter((step) => step < most), most] }, (reply) => {
      if (reply.kind === "progress" || reply.kind === "trials") this.#set({ progress: reply, isTrying: reply.kind === "trials" });
      else if (reply.kind === "refused") this.#set({ refused: reply.diagnostics, isWorking: false, progress: null });
      else {
        const isLast = reply.isLast && isTried;
        this.#set({ input: reply.input, isWorking: !isLast, progress: null, isTrying: reply.isLast && !isTried });
        if (reply.isLast && !isTried) this.#asked?.goOn([most], { withBottleneck: true });
        isTried ||= reply.isLast;
      }
    });
  }

  /** Goes on to all that the documents ask for. */
  refine(): void {
    if (this.#asked === null) this.again();
    this.#set({ isWorking: true, isStopped: false, progress: null, isTrying: false });
    this.#asked!.goOn(["document"], { withBottleneck: this.#tries });
  }

  /** Ends what is under way; what has been answered stays. */
  stop(): void {
    this.#drop();
    this.#set({ isWorking: false, isTrying: false, isStopped: true, progress: null });
  }

  #drop(): void {
    this.#asked?.cancel();
    this.#asked = null;
  }

  #set(patch: Partial<QuestionState>): void {
    this.#state = { ...this.#state, ...patch };
    this.#host.requestUpdate();
  }
}
