/** What happened in a step of a case, by the standard transactional life cycle of XES (IEEE 1849-2016); the place of each is its code in the columns. */
export const lifecycles = ["schedule", "assign", "start", "complete", "withdraw", "ate_abort"] as const;
type Lifecycle = (typeof lifecycles)[number];

/** What kind of step an event is of: an activity, a state in which a client only is, a stage in which somebody is reserved for the client, an outcome. */
export const stepKinds = ["activity", "state", "stage", "outcome"] as const;

/** Why a step was cut short, by what set it off; the place of each is its code in the columns. */
export const causes = ["", "done", "timer", "hazard", "arrival"] as const;

/** One client of one replication. Times are days from the start of the simulation. */
export interface LogCase {
  readonly replication: number;
  readonly demand: number;
  readonly number: number;
  readonly group: number;
  /** As the client came: the place of a value, or a number. */
  readonly attributes: readonly number[];
  readonly arrivedAt: number;
  /** Index of the outcome, −1 where the client is still inside at the end. */
  outcome: number;
  /** Events of the case: places in the columns, in order of time. */
  readonly events: number[];
}

/** All events that were recorded, in columns; a row of each is one event. */
export interface LogTable {
  readonly cases: LogCase[];
  readonly time: number[];
  readonly lifecycle: number[];
  readonly state: number[];
  /** The how-manieth step of its case that the event belongs to, from 1: events of one step share it. */
  readonly instance: number[];
  /** Request that was granted, −1 none; and who serves its first item, −1 nobody in particular. */
  readonly request: number[];
  readonly worker: number[];
  /** Cost of the activity that ended or was cut short, 0 elsewhere. */
  readonly cost: number[];
  /** Place in `causes`, and what of it (a state, timer, hazard or demand entry). */
  readonly cause: number[];
  readonly causeOf: number[];
}

/** More events are recorded than the memory of a page is to hold. */
export class TooManyEvents extends Error {}

/** An empty table. */
export function createTable(): LogTable {
  return {
    cases: [],
    time: [],
    lifecycle: [],
    state: [],
    instance: [],
    request: [],
    worker: [],
    cost: [],
    cause: [],
    causeOf: [],
  };
}

/** An event as it is recorded. */
export interface LogEvent {
  readonly time: number;
  readonly lifecycle: Lifecycle;
  readonly state: number;
  readonly instance: number;
  readonly request?: number;
  readonly worker?: number;
  readonly cost?: number;
}

/** Adds an event to a case; gives its place. Throws `TooManyEvents` beyond `most`. */
export function addEvent(table: LogTable, to: LogCase, event: LogEvent, most: number): number {
  const row = table.time.length;
  if (row >= most) throw new TooManyEvents(`more than ${most} events`);
  table.time.push(event.time);
  table.lifecycle.push(lifecycles.indexOf(event.lifecycle));
  table.state.push(event.state);
  table.instance.push(event.instance);
  table.request.push(event.request ?? -1);
  table.worker.push(event.worker ?? -1);
  table.cost.push(event.cost ?? 0);
  table.cause.push(0);
  table.causeOf.push(-1);
  to.events.push(row);
  return row;
}
