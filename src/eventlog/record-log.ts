import {
  arrivedAt,
  attributeOf,
  costSoFar,
  createWorld,
  demandOf,
  enteredAt,
  type Follower,
  followClients,
  groupOf,
  moment,
  numberOf,
  type Program,
  runReplication,
  type StepTrigger,
  stateKinds,
  unfollow,
  type World,
  workerOf,
} from "#engine";
import { addEvent, causes, createTable, type LogCase, type LogEvent, type LogTable } from "./log-table.ts";

/** What is to be recorded. */
export interface RecordOrder {
  readonly seed: number;
  /** The first replications, from 0. */
  readonly replications: number;
  /** The program of a replication. */
  readonly programOf: (replication: number) => Program;
  /** Most events; more are refused. */
  readonly mostEvents: number;
}

/** A stay of a client in a state of which events tell. */
type Stay = { instance: number; isBegun: boolean; isEnded: boolean; request: number; worker: number };

/**
 * Runs replications again and records all that happens to every client. What is told of a client is the doing of the same draws as in a run
 * without a record, so that its counts are those of the same replications there. Throws `TooManyEvents`, and what `runReplication` does.
 */
export function recordLog({ seed, replications, programOf, mostEvents }: RecordOrder): LogTable {
  const table = createTable();
  let world: World | null = null;
  for (let replication = 0; replication < replications; replication++) {
    const program = programOf(replication);
    if (world?.program !== program) world = createWorld(program, world ?? undefined);
    followClients(world, createRecorder(world, { table, replication, mostEvents }));
    try {
      runReplication(world, seed, replication);
    } finally {
      unfollow(world);
    }
  }
  return table;
}

type Into = { table: LogTable; replication: number; mostEvents: number };

function createRecorder(world: World, { table, replication, mostEvents }: Into): Follower {
  const { program } = world;
  const kinds = stepKindOf(program);
  const cases = new Map<number, LogCase>();
  const stays = new Map<number, Stay>();
  const steps = new Map<LogCase, number>();
  let cut: { one: LogCase; row: number }[] = [];
  let paid = 0;

  const caseOf = (client: number): LogCase => {
    const [demand, number] = [demandOf(world, client), numberOf(world, client)];
    const key = demand * 2 ** 32 + number;
    const found = cases.get(key);
    if (found) return found;
    const attributes = Array.from({ length: program.clients.attributeCount }, (_, a) => attributeOf(world, client, a));
    const group = groupOf(world, client);
    const made: LogCase = { replication, demand, number, group, attributes, arrivedAt: arrivedAt(world, client), outcome: -1, events: [] };
    cases.set(key, made);
    table.cases.push(made);
    return made;
  };
  const keyOf = (one: LogCase, state: number) => (one.demand * 2 ** 32 + one.number) * program.states.count + state;
  const add = (one: LogCase, event: LogEvent) => addEvent(table, one, event, mostEvents);
  // The cost so far is cleared when the warm-up ends, so it is looked at whenever something is told; what is paid is told at once.
  const look = () => {
    paid = costSoFar(world);
  };
  const spent = () => {
    const before = paid;
    look();
    return paid - before;
  };

  const entered = (client: number, state: number) => {
    look();
    const kind = kinds[state]!;
    if (kind === NONE) return;
    const one = caseOf(client);
    const instance = (steps.get(one) ?? 0) + 1;
    steps.set(one, instance);
    const time = enteredAt(world, client, state);
    if (kind === OUTCOME) {
      one.outcome = program.states.outcome[state]!;
      add(one, { time, lifecycle: "complete", state, instance });
      return;
    }
    stays.set(keyOf(one, state), { instance, isBegun: kind === STATE, isEnded: false, request: -1, worker: -1 });
    add(one, { time, lifecycle: kind === STATE ? "start" : "schedule", state, instance });
  };

  const granted = (client: number, request: number) => {
    look();
    const { requestState, requestHold, itemStart } = program.activities;
    const state = requestState[request]!;
    const one = caseOf(client);
    const stay = stays.get(keyOf(one, state));
    if (!stay) return;
    const worker = workerOf(world, client, itemStart[request]!);
    if (requestHold[request] !== 1) {
      Object.assign(stay, { request, worker });
      return;
    }
    const isStage = kinds[state] === STAGE;
    if (isStage) stay.isBegun = true;
    add(one, { time: moment(world), lifecycle: isStage ? "start" : "assign", state, instance: stay.instance, request, worker });
  };

  const begun = (client: number, state: number) => {
    look();
    const one = caseOf(client);
    const stay = stays.get(keyOf(one, state));
    if (!stay) return;
    stay.isBegun = true;
    const { instance, request, worker } = stay;
    add(one, { time: moment(world), lifecycle: "start", state, instance, request, worker });
  };

  const ended = (client: number, state: number) => {
    const cost = spent();
    const one = caseOf(client);
    const stay = stays.get(keyOf(one, state));
    if (!stay) return;
    stay.isEnded = true;
    const { instance, request, worker } = stay;
    add(one, { time: moment(world), lifecycle: "complete", state, instance, request, worker, cost });
  };

  const left = (client: number, state: number) => {
    const cost = spent();
    if (kinds[state] === NONE || kinds[state] === OUTCOME) return;
    const one = caseOf(client);
    const key = keyOf(one, state);
    const stay = stays.get(key);
    if (!stay) return;
    stays.delete(key);
    if (stay.isEnded) return;
    const { instance, request, worker, isBegun } = stay;
    const isWhole = isBegun && kinds[state] !== ACTIVITY;
    const lifecycle = isWhole ? "complete" : isBegun ? "ate_abort" : "withdraw";
    const row = add(one, { time: moment(world), lifecycle, state, instance, request, worker, cost });
    if (!isWhole) cut.push({ one, row });
  };

  const stepped = (client: number, trigger: StepTrigger, index: number) => {
    look();
    const stepping = cut.length === 0 ? null : caseOf(client);
    for (const { one, row } of cut) {
      if (one !== stepping) continue;
      table.cause[row] = causes.indexOf(trigger);
      table.causeOf[row] = index;
    }
    cut = [];
  };
  return { entered, left, begun, ended, granted, stepped };
}

const NONE = -1;
const ACTIVITY = 0;
const STATE = 1;
const STAGE = 2;
const OUTCOME = 3;

/**
 * Of each state its place in `stepKinds`, −1 where no event tells of it: the root, frames around other states in which nobody is reserved,
 * ends of parts, histories.
 */
export function stepKindOf({ states }: Pick<Program, "states">): Int8Array {
  const final = stateKinds.indexOf("final");
  const atomic = stateKinds.indexOf("atomic");
  return Int8Array.from({ length: states.count }, (_, s) => {
    if (states.outcome[s]! >= 0) return OUTCOME;
    if (states.kind[s] === final) return NONE;
    if (states.activity[s]! >= 0) return ACTIVITY;
    if (states.hold[s]! >= 0) return STAGE;
    return states.kind[s] === atomic ? STATE : NONE;
  });
}
