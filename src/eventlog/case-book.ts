import { arrivedAt, attributeOf, costSoFar, demandOf, groupOf, numberOf, type World } from "#engine";
import { addEvent, type LogCase, type LogEvent, type LogTable } from "./log-table.ts";

/** A stay of a client in a state of which events tell. */
export interface Stay {
  readonly one: LogCase;
  readonly state: number;
  readonly instance: number;
  isBegun: boolean;
  isEnded: boolean;
  /** What was granted for the activity, −1 nothing; and who serves its first item. */
  request: number;
  worker: number;
}

/** The clients of a replication that is being recorded, and the states in which they are. */
export interface CaseBook {
  caseOf(client: number): LogCase;
  /** A client enters a state: the next step of its case. */
  open(client: number, state: number, isBegun: boolean): Stay;
  /** The stay of a client in a state; undefined where no event tells of it. */
  find(client: number, state: number): Stay | undefined;
  close(client: number, state: number): Stay | undefined;
  /** Adds an event to the step of a stay; gives its place in the table. */
  add(stay: Pick<Stay, "one" | "state" | "instance">, event: Omit<LogEvent, "state" | "instance">): number;
}

/** An empty book. */
export function createCaseBook(world: World, table: LogTable, about: { replication: number; mostEvents: number }): CaseBook {
  const { program } = world;
  const cases = new Map<number, LogCase>();
  const stays = new Map<number, Stay>();
  const steps = new Map<LogCase, number>();
  const numberIn = (client: number) => demandOf(world, client) * 2 ** 32 + numberOf(world, client);
  const placeOf = (client: number, state: number) => numberIn(client) * program.states.count + state;

  const caseOf = (client: number): LogCase => {
    const key = numberIn(client);
    const found = cases.get(key);
    if (found) return found;
    const made: LogCase = {
      replication: about.replication,
      demand: demandOf(world, client),
      number: numberOf(world, client),
      group: groupOf(world, client),
      attributes: Array.from({ length: program.clients.attributeCount }, (_, a) => attributeOf(world, client, a)),
      arrivedAt: arrivedAt(world, client),
      outcome: -1,
      events: [],
    };
    cases.set(key, made);
    table.cases.push(made);
    return made;
  };
  return {
    caseOf,
    open: (client, state, isBegun) => {
      const one = caseOf(client);
      const instance = (steps.get(one) ?? 0) + 1;
      steps.set(one, instance);
      const stay: Stay = { one, state, instance, isBegun, isEnded: false, request: -1, worker: -1 };
      stays.set(placeOf(client, state), stay);
      return stay;
    },
    find: (client, state) => stays.get(placeOf(client, state)),
    close: (client, state) => {
      const place = placeOf(client, state);
      const stay = stays.get(place);
      stays.delete(place);
      return stay;
    },
    add: ({ one, state, instance }, event) => addEvent(table, one, { ...event, state, instance }, about.mostEvents),
  };
}

/** Tells what activities have cost since it was last looked at. */
export interface CostMeter {
  look(): void;
  /** What has been paid since the last look, which is this one. */
  spent(): number;
}

/** A meter of a world. The cost so far is cleared when the warm-up ends, so it is to be looked at whenever something is told; what is paid is told at once. */
export function createCostMeter(world: World): CostMeter {
  let paid = 0;
  const look = () => {
    paid = costSoFar(world);
  };
  return {
    look,
    spent: () => {
      const before = paid;
      look();
      return paid - before;
    },
  };
}
