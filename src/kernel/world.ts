// All that changes while a replication runs: one World, a record for each client inside, and the facts of states and resources side by side.
import { Client, HANDLE_SHIFT, Handle, Slot } from "./client";
import { F64s, I32s, U8s, U32s } from "./columns";
import { PathFacts } from "./recording";
import { Request, Resource, State } from "./records";
import { requestOf } from "./tables";

export { CLIENT_HEAD, Client, HANDLE_SHIFT, Handle, SLOT_SIZE, Slot } from "./client";

@unmanaged
class World {
  now: f64;
  /** Start of the window that is recorded: 0, or the end of the warm-up. */
  windowStart: f64;
  events: f64;

  /** Offsets into a client's record, and its size. */
  clientSize: usize;
  slotsAt: usize;
  handlesAt: usize;
  hazardsAt: usize;
  activeAt: usize;
  leavesAt: usize;
  countersAt: usize;
  flagsAt: usize;
  memoryAt: usize;
  resumeAt: usize;
  acceptedAt: usize;
  ownWorkersAt: usize;
  categoriesAt: usize;
  attributesAt: usize;
  categoryWidth: i32;
  /** 32-bit words of a client's set of active states. */
  words: i32;
  /** Blank record that a new client starts from. */
  template: usize;

  states: usize;
  resources: usize;
  system: usize;

  /** Clients: the oldest and the youngest record, records free for use, clients inside. */
  oldest: Client;
  youngest: Client;
  free: Client;
  inside: i32;

  /** Resources that are dirty, and the first of them; a number ≥ theirs when none is. */
  dirtyCount: i32;
  firstDirty: i32;
  workerBusy: U8s;
  workerActive: U8s;
  slotsUsed: I32s;
  /** Open time of each member of each resource when it was last looked at; resource by resource 1 for the workers in use there. */
  memberClocks: F64s;
  inUse: U8s;
  /** Queues: (2 * resource + hold) * levels + level. */
  head: I32s;
  tail: I32s;
  /** Cursor of each calendar; 1 where requests served in a calendar ask for a resource, calendar by calendar. */
  cursor: I32s;
  servedIn: U8s;

  /** Demand: how many of each entry have come, expected arrivals passed, cursor of its break points. */
  came: I32s;
  expected: F64s;
  breakCursor: I32s;
  /** Backlog clients that have not started. */
  backlog: i32;
  ticks: i32;

  /** Values of the layout, histogram rows and the used range of each, months, values at the last edge of a month, quantiles. */
  values: F64s;
  bins: U32s;
  binFirst: I32s;
  binLast: I32s;
  months: F64s;
  mark: F64s;
  quantiles: F64s;

  /** Scratch of the macrostep. */
  enabled: I32s;
  enabledDomain: I32s;
  enabledCount: i32;
  internal: I32s;
  internalHead: i32;
  internalTail: i32;
  microsteps: i32;
  entered: I32s;
  enteredCount: i32;
  givenUp: I32s;
  givenUpCount: i32;
  isChanged: i32;
  /** 1 where a client may accept other hazards than those whose clocks run. */
  isHazardDue: i32;
  isHistoryWritten: i32;
  isViaHistory: i32;
  isShareDrawn: i32;
  marks: U8s;
  restored: I32s;
  restoredCount: i32;
  oldLeaves: I32s;
  oldActive: I32s;

  /** Why the replication cannot go on, and the state that it is about. */
  failure: i32;
  failureState: i32;
  /** 1 where a tracer listens. */
  isTraced: i32;
  /** Bit m where a watch asks for measure m. */
  watched: i32;
}

export const w = changetype<World>(memory.data(512, 8));
export const path = changetype<PathFacts>(memory.data(256, 8));

/** Where nothing is: no handle, no client. */
export function noHandle(): Handle {
  return changetype<Handle>(0);
}

export function noClient(): Client {
  return changetype<Client>(0);
}

export function isNone(handle: Handle): bool {
  return changetype<usize>(handle) === 0;
}

export function stateAt(state: i32): State {
  return changetype<State>(w.states + <usize>state * offsetof<State>());
}

export function resourceAt(resource: i32): Resource {
  return changetype<Resource>(w.resources + <usize>resource * offsetof<Resource>());
}

/** A client's stay in a state. */
export function slotFor(client: Client, at: State): Slot {
  return changetype<Slot>(changetype<usize>(client) + at.slotAt);
}

/** First handle of a state: its activity's, then those of its timers. */
export function handleFor(client: Client, at: State): Handle {
  return changetype<Handle>(changetype<usize>(client) + at.handleAt);
}

/** Queue node of a request's first item, where its phase is kept; of the item at an offset. */
export function nodeFor(client: Client, request: Request): Handle {
  return changetype<Handle>(changetype<usize>(client) + request.node);
}

export function nodeIn(client: Client, offset: usize): Handle {
  return changetype<Handle>(changetype<usize>(client) + offset);
}

export function slotAt(client: Client, state: i32): Slot {
  return slotFor(client, stateAt(state));
}

/** First handle of a state: its activity's, then those of its timers. */
export function handleAt(client: Client, state: i32): Handle {
  return handleFor(client, stateAt(state));
}

/** A handle of a client by its number. */
export function nodeAt(client: Client, i: i32): Handle {
  return changetype<Handle>(changetype<usize>(client) + w.handlesAt + ((<usize>i) << HANDLE_SHIFT));
}

/** The handle `i` places after another. */
export function handleAfter(handle: Handle, i: i32): Handle {
  return changetype<Handle>(changetype<usize>(handle) + ((<usize>i) << HANDLE_SHIFT));
}

export function systemAt(i: i32): Handle {
  return changetype<Handle>(w.system + ((<usize>i) << HANDLE_SHIFT));
}

export function countersOf(client: Client): I32s {
  return changetype<I32s>(changetype<usize>(client) + w.countersAt);
}

export function leavesOf(client: Client): I32s {
  return changetype<I32s>(changetype<usize>(client) + w.leavesAt);
}

export function activeOf(client: Client): I32s {
  return changetype<I32s>(changetype<usize>(client) + w.activeAt);
}

export function flagsOf(client: Client): U8s {
  return changetype<U8s>(changetype<usize>(client) + w.flagsAt);
}

export function memoryOf(client: Client): I32s {
  return changetype<I32s>(changetype<usize>(client) + w.memoryAt);
}

/** What is left of activities to be resumed: lead and service by turns. */
export function resumeOf(client: Client): F64s {
  return changetype<F64s>(changetype<usize>(client) + w.resumeAt);
}

/** How many active states accept each hazard's event. */
export function acceptedOf(client: Client): I32s {
  return changetype<I32s>(changetype<usize>(client) + w.acceptedAt);
}

/** Worker who holds the client for each resource, −1 none. */
export function ownWorkersOf(client: Client): I32s {
  return changetype<I32s>(changetype<usize>(client) + w.ownWorkersAt);
}

/** Categories a client belongs to: its group, then its value of each categorical attribute. */
export function categoriesOf(client: Client): I32s {
  return changetype<I32s>(changetype<usize>(client) + w.categoriesAt);
}

export function attributesOf(client: Client): F64s {
  return changetype<F64s>(changetype<usize>(client) + w.attributesAt);
}

/** True where the client is in the state. */
export function isActive(client: Client, state: i32): bool {
  return isIn(client, stateAt(state));
}

export function isIn(client: Client, at: State): bool {
  return (load<i32>(changetype<usize>(client) + at.wordAt) & at.bit) !== 0;
}

/** Child of a compound in which the client is. */
export function activeChildOf(client: Client, state: i32): i32 {
  return slotAt(client, state).activeChild;
}

/** Queue node of a hold: where its phase is kept. */
export function holdNode(client: Client, hold: i32): Handle {
  return nodeFor(client, requestOf(hold));
}

/** First handle of a client's hazards. */
export function hazardsOf(client: Client): Handle {
  return changetype<Handle>(changetype<usize>(client) + w.hazardsAt);
}
