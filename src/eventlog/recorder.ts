import { enteredAt, type Follower, moment, type Program, stateKinds, type World, workerOf } from "#engine";
import { type CaseBook, createCaseBook, createCostMeter, type Stay } from "./case-book.ts";
import { causes, type LogCase, type LogTable, stepKinds } from "./log-table.ts";

const NONE = -1;
const ACTIVITY = stepKinds.indexOf("activity");
const STATE = stepKinds.indexOf("state");
const STAGE = stepKinds.indexOf("stage");
const OUTCOME = stepKinds.indexOf("outcome");

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

/** Writes all that happens to the clients of a world's next replication into a table. */
export function createRecorder(world: World, table: LogTable, about: { replication: number; mostEvents: number }): Follower {
  const { program } = world;
  const kinds = stepKindOf(program);
  const book = createCaseBook(world, table, about);
  const meter = createCostMeter(world);
  const cut = createCutRows(table);
  return {
    entered: (client, state) => {
      meter.look();
      const kind = kinds[state]!;
      if (kind === NONE) return;
      const time = enteredAt(world, client, state);
      const stay = book.open(client, state, kind === STATE);
      if (kind === OUTCOME) {
        book.close(client, state);
        stay.one.outcome = program.states.outcome[state]!;
      }
      book.add(stay, { time, lifecycle: kind === OUTCOME ? "complete" : kind === STATE ? "start" : "schedule" });
    },
    granted: (client, request) => {
      meter.look();
      const { requestState, requestHold, itemStart } = program.activities;
      const stay = book.find(client, requestState[request]!);
      const worker = workerOf(world, client, itemStart[request]!);
      if (stay && requestHold[request] === 1)
        reserve(book, stay, { isStage: kinds[stay.state] === STAGE, time: moment(world), request, worker });
      else if (stay) Object.assign(stay, { request, worker });
    },
    begun: (client, state) => {
      meter.look();
      const stay = book.find(client, state);
      if (!stay) return;
      stay.isBegun = true;
      book.add(stay, { time: moment(world), lifecycle: "start", request: stay.request, worker: stay.worker });
    },
    ended: (client, state) => {
      const cost = meter.spent();
      const stay = book.find(client, state);
      if (!stay) return;
      stay.isEnded = true;
      book.add(stay, { time: moment(world), lifecycle: "complete", request: stay.request, worker: stay.worker, cost });
    },
    left: (client, state) => {
      const cost = meter.spent();
      const stay = book.close(client, state);
      if (!stay || stay.isEnded) return;
      const { one, isBegun, request, worker } = stay;
      const isWhole = isBegun && kinds[state] !== ACTIVITY;
      const lifecycle = isWhole ? "complete" : isBegun ? "ate_abort" : "withdraw";
      const row = book.add(stay, { time: moment(world), lifecycle, request, worker, cost });
      if (!isWhole) cut.add(one, row);
    },
    stepped: (client, trigger, index) => {
      meter.look();
      if (cut.areThere()) cut.explain(book.caseOf(client), causes.indexOf(trigger), index);
    },
  };
}

type Grant = { isStage: boolean; time: number; request: number; worker: number };

/** What a state holds is granted: a stage begins with it, an activity has still to. */
function reserve(book: CaseBook, stay: Stay, { isStage, ...grant }: Grant): void {
  if (isStage) stay.isBegun = true;
  book.add(stay, { ...grant, lifecycle: isStage ? "start" : "assign" });
}

/** Events of steps that were cut short, until the macrostep that did it is over and says why. */
function createCutRows({ cause, causeOf }: LogTable) {
  let rows: { one: LogCase; row: number }[] = [];
  return {
    areThere: () => rows.length > 0,
    add: (one: LogCase, row: number) => void rows.push({ one, row }),
    explain: (stepping: LogCase, why: number, of: number) => {
      for (const { one, row } of rows) {
        if (one !== stepping) continue;
        cause[row] = why;
        causeOf[row] = of;
      }
      rows = [];
    },
  };
}
