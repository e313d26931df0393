import type { Chart } from "#chart";
import { createDraws, hashName } from "#random";
import { type Choice, choicesAt } from "./choices.ts";
import { type ChosenDraws, createChosenDraws, type Wish } from "./chosen-draws.ts";
import { type ClientFacts, makeClient } from "./client.ts";
import { type Inspect, type LiveClient, startLive } from "./live-client.ts";
import { activeNodes, contextOf, outcomeOf } from "./moment.ts";
import { firstOf, type Offer, offersAt } from "./offers.ts";

/** What happened in one step: what was taken, what XState did, and where the client then is. */
export interface Step {
  readonly offers: readonly Offer[];
  readonly wishes: readonly Wish[];
  /** Days from the start of the simulation, after the step. */
  readonly time: number;
  /** Transitions that XState took, in its order (indexes of the chart). */
  readonly taken: readonly number[];
  /** Paths of all states in which the client is, without the root. */
  readonly active: readonly string[];
}

/** How a client is stepped: its luck, who is told by XState, and events by which clients come, for `byChance`. */
export interface StepperOptions {
  readonly seed: number;
  readonly replication?: number;
  readonly inspect?: Inspect;
  readonly arrivals?: readonly string[];
}

/** One client in an XState actor that runs, to be taken on by a person step by step. */
export interface Stepper {
  /** The arrival, and every step since. */
  readonly steps: readonly Step[];
  readonly isOver: boolean;
  /** How the client ended, null before. */
  readonly outcome: string | null;
  /** Resources that the client waits for now, by path of the state that asks. */
  waiting(): { path: string; resources: string[] }[];
  choices(): Choice[];
  take(choice: Pick<Choice, "offers" | "wishes">): void;
  /** Takes what comes first, as drawn, up to the next that moves the client; what is waited for is granted at once. False where nothing can. */
  byChance(): boolean;
  /** Takes back the last step: a new actor goes the way before it. False at the arrival. */
  undo(): boolean;
  /** Goes the same way with a new actor, for whoever began to listen late. */
  repeat(): void;
  stop(): void;
}

const arrival = { offers: [], wishes: [], taken: [] };

/** Starts an actor in the initial configuration. The same seed and the same choices give the same way. */
export function createStepper(chart: Chart, facts: ClientFacts, options: StepperOptions): Stepper {
  const real = createDraws();
  real.key(options.seed, options.replication ?? 0);
  const draws = createChosenDraws(chart, real);
  const client = makeClient(facts, { seed: options.seed, replication: options.replication ?? 0, draws });
  let live = startLive(chart, client, options.inspect);
  let fixed = new Set<string>(draws.asked.keys());
  let steps: Step[] = [];

  function note(what: Pick<Step, "offers" | "wishes" | "taken">): void {
    for (const address of draws.asked.keys()) fixed.add(address);
    draws.asked.clear();
    steps = [...steps, { ...what, time: contextOf(live.moment()).record.now, active: pathsOf(live) }];
  }

  function take({ offers, wishes }: Pick<Choice, "offers" | "wishes">): void {
    for (const { address, u } of wishes) draws.chosen.set(address, u);
    note({ offers, wishes, taken: offers.flatMap((offer) => live.deliver(offer)) });
  }

  function goAgain(way: readonly Step[]): void {
    live.stop();
    draws.chosen.clear();
    draws.asked.clear();
    live = startLive(chart, client, options.inspect);
    fixed = new Set(draws.asked.keys());
    steps = [];
    note(arrival);
    for (const step of way.slice(1)) take(step);
  }

  note(arrival);
  return {
    get steps() {
      return steps;
    },
    get isOver() {
      return live.moment().snapshot.status !== "active";
    },
    get outcome() {
      return outcomeOf(live.moment());
    },
    waiting: () => waitingAt(live),
    choices: () => (live.moment().snapshot.status === "active" ? choicesAt(live.moment(), draws, fixed) : []),
    take,
    byChance: () => {
      const { offers, taken } = chanced(live, draws, { facts, step: steps.length, arrivals: options.arrivals ?? [] });
      if (offers.length > 0) note({ offers, wishes: [], taken });
      return offers.length > 0;
    },
    undo: () => {
      if (steps.length < 2) return false;
      goAgain(steps.slice(0, -1));
      return true;
    },
    repeat: () => goAgain(steps),
    stop: () => live.stop(),
  };
}

/** Offers by chance, leads and grants first, up to one that may move the client. */
function chanced(
  live: LiveClient,
  draws: ChosenDraws,
  { facts, step, arrivals }: { facts: ClientFacts; step: number; arrivals: readonly string[] },
): { offers: Offer[]; taken: number[] } {
  const offers: Offer[] = [];
  const taken: number[] = [];
  while (live.moment().snapshot.status === "active") {
    const all = offersAt(live.moment());
    const offer = firstOf(all, offers.at(-1)?.kind === "grant") ?? anyEvent(all);
    if (!offer) break;
    taken.push(...live.deliver(offer));
    offers.push(offer);
    if (offer.kind !== "lead" && offer.kind !== "grant") break;
  }
  return { offers, taken };

  /** Where only an event moves the client on, one is drawn; of those by which clients come where there are such. */
  function anyEvent(all: readonly Offer[]): Offer | undefined {
    const events = all.filter(({ kind }) => kind === "event");
    const coming = events.filter(({ name }) => arrivals.includes(name));
    const from = coming.length > 0 ? coming : events;
    draws.at(facts.number, hashName(facts.demand), hashName("walk:event"), step);
    return from[Math.floor(draws.next() * from.length)];
  }
}

function pathsOf(live: LiveClient): string[] {
  const moment = live.moment();
  return activeNodes(moment).flatMap((node) => (node === 0 ? [] : [moment.chart.nodes[node]!.path]));
}

function waitingAt(live: LiveClient): { path: string; resources: string[] }[] {
  const moment = live.moment();
  const { chart } = moment;
  const { record } = contextOf(moment);
  return activeNodes(moment).flatMap((node) => {
    const { path, meta, activity } = chart.nodes[node]!;
    const held = record.holds[node] === "queued" ? Object.keys(meta.holds ?? {}) : [];
    const needed = record.activities[node]!.phase === "queued" ? Object.keys(chart.pathway.activities![activity!]!.needs ?? {}) : [];
    const resources = [...held, ...needed];
    return resources.length === 0 ? [] : [{ path, resources }];
  });
}
