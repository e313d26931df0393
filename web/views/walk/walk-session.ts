import type { Chart } from "#chart";
import { type Choice, type ClientFacts, createStepper, type Inspect, type Step, type Stepper } from "#interpret";
import { WalkLog } from "./walk-log.ts";

/** Who walks, and on what. `title` is what the client is called, null for a random one. */
export interface WalkStart {
  readonly chart: Chart;
  readonly facts: ClientFacts;
  readonly title: string | null;
  readonly seed: number;
  /** Events by which clients come, for one who walks by chance. */
  readonly arrivals: readonly string[];
}

/** How long a random client stays at each step, in milliseconds. */
export const paces = { slow: 1600, usual: 700, fast: 200 } as const;

/** One client's walk in the page: what was done, what may be, and a client who goes on by chance. Tells whoever listens of every change. */
export class WalkSession {
  readonly start: WalkStart;
  readonly log = new WalkLog();
  pace: keyof typeof paces = "usual";
  /** Who also listens to XState. */
  listener: Inspect | null = null;
  readonly #changed: () => void;
  readonly #stepper: Stepper;
  /** What was pressed, by its position among what could be; null: what chance took. */
  readonly #way: (number | null)[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #choices: { steps: readonly Step[]; choices: Choice[] } | null = null;

  constructor(start: WalkStart, changed: () => void) {
    this.start = start;
    this.#changed = changed;
    const inspect: Inspect = (event) => {
      this.log.note(event);
      this.listener?.(event);
    };
    this.#stepper = createStepper(start.chart, start.facts, { seed: start.seed, arrivals: start.arrivals, inspect });
  }

  get steps(): readonly Step[] {
    return this.#stepper.steps;
  }

  get current(): Step {
    return this.steps.at(-1)!;
  }

  get way(): readonly (number | null)[] {
    return this.#way;
  }

  get isOver(): boolean {
    return this.#stepper.isOver;
  }

  get isPlaying(): boolean {
    return this.#timer !== null;
  }

  /** What may be pressed now. */
  get choices(): readonly Choice[] {
    const { steps } = this;
    if (this.#choices?.steps !== steps) this.#choices = { steps, choices: this.#stepper.choices() };
    return this.#choices.choices;
  }

  get waiting(): ReturnType<Stepper["waiting"]> {
    return this.#stepper.waiting();
  }

  take(choice: Choice): void {
    this.pause();
    this.#take(choice);
    this.#changed();
  }

  undo(): void {
    this.pause();
    if (this.#stepper.undo()) this.#way.pop();
    this.#changed();
  }

  /** Lets the client go on by chance; `atOnce` to the end without a stop, for those who want nothing to move. */
  play(atOnce: boolean): void {
    if (atOnce) for (let i = 0; i < 1000 && this.#chance(); i++);
    else this.#timer ??= setTimeout(() => this.#goOn(), Math.min(300, paces[this.pace]));
    this.#changed();
  }

  pause(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Goes the same way again, so that a listener hears all of it. */
  repeat(): void {
    this.#stepper.repeat();
    this.#changed();
  }

  stop(): void {
    this.pause();
    this.#stepper.stop();
  }

  /** Goes one step of a way, and tells nobody; false where it may not be gone. */
  go(step: number | null): boolean {
    if (step === null) return this.#chance();
    const choice = this.choices[step];
    if (choice !== undefined) this.#take(choice);
    return choice !== undefined;
  }

  #take(choice: Choice): void {
    this.#way.push(this.choices.indexOf(choice));
    this.#stepper.take(choice);
  }

  #chance(): boolean {
    const isMoved = this.#stepper.byChance();
    if (isMoved) this.#way.push(null);
    return isMoved;
  }

  #goOn(): void {
    const isMoved = this.#chance();
    this.#timer = isMoved && !this.isOver ? setTimeout(() => this.#goOn(), paces[this.pace]) : null;
    this.#changed();
  }
}
