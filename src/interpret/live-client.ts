import { createActor, type InspectionEvent } from "xstate";
import type { Chart } from "#chart";
import { bindMachine } from "./bind-machine.ts";
import type { Client } from "./client.ts";
import { happen, timeOf } from "./happen.ts";
import { contextOf, type Executable, type Moment, setTimers, settled } from "./moment.ts";
import type { Offer } from "./offers.ts";
import { freshRecord } from "./record.ts";

/** XState's own callback: it is told of every actor, event, microstep, action and snapshot. */
export type Inspect = (event: InspectionEvent) => void;

/** One client as an XState actor that runs. */
export interface LiveClient {
  /** How things stand; the record in it is changed by what comes next. */
  moment(): Moment;
  /** Takes an offer at its time or now, whichever is later; tells the transitions that XState then took. */
  deliver(offer: Offer): number[];
  stop(): void;
}

/** Nothing happens by itself: whoever walks the client delivers what comes, so timers are never set. */
const stillClock = { setTimeout: () => 0, clearTimeout: () => {} };

/** Starts the actor of a client in the initial configuration. Throws where a macrostep does not end. */
export function startLive(chart: Chart, client: Client, inspect?: Inspect): LiveClient {
  const actions: Executable[] = [];
  const taken: number[] = [];
  const actor = createActor(bindMachine(chart), {
    input: { flags: {}, record: freshRecord(chart, client.facts.arrivedAt), client },
    clock: stillClock,
    inspect: (event) => {
      inspect?.(event);
      if (event.actorRef?.sessionId !== event.rootId) return;
      if (event.type === "@xstate.action") actions.push(event.action);
      if (event.type === "@xstate.microstep") taken.push(...transitionsOf(event));
    },
  });
  let failure: unknown;
  actor.subscribe({
    error: (error) => {
      failure = error;
    },
  });
  const moment = (): Moment => ({ chart, snapshot: actor.getSnapshot() });
  /** How things stand after a macrostep, with timers set as it says. */
  const stepped = (): Moment => {
    if (actor.getSnapshot().status === "error") throw failure;
    const now = moment();
    setTimers(now, actions.splice(0));
    return now;
  };
  actor.start();
  settled(stepped());
  return {
    moment,
    deliver: (offer) => {
      const now = moment();
      const { record } = contextOf(now);
      record.now = timeOf(now, offer);
      record.taken.length = 0;
      taken.length = 0;
      happen(now, offer, (_, type) => {
        actor.send({ type });
        return stepped();
      });
      return [...taken];
    },
    stop: () => actor.stop(),
  };
}

/** The chart's transitions of a microstep, of which XState tells with what they bear. */
function transitionsOf(event: InspectionEvent): number[] {
  const { _transitions } = event as unknown as { _transitions: { index?: number }[] };
  return _transitions.flatMap(({ index }) => (index === undefined ? [] : [index]));
}
