// What every step looks up, as records: all that it needs of a state, a request, a draw lies side by side, so that one address is
// enough for it. What of it does not change is made of the program's columns when a world is laid out (`make-tables.ts`).
import { F64s, I32s, U8s } from "./columns";
import { ResourceFacts, StateFacts } from "./recording";

/** Facts of a state, how many are there, how many wait, and when the areas were brought up to date; then what does not change. */
@unmanaged
export class State extends StateFacts {
  numberNow: f64;
  waitingNow: f64;
  updatedAt: f64;
  /** The first that does not change. */
  deadline: f64;
  costPerUse: f64;
  costPerHour: f64;
  traits: i32;
  kind: i32;
  parent: i32;
  end: i32;
  /** Where a client's record has the state's slot, its parent's, its first handle, the word with its bit: bytes. */
  slotAt: usize;
  parentSlotAt: usize;
  handleAt: usize;
  wordAt: usize;
  bit: i32;
  entryCounter: i32;
  /** Its activity: what it draws and asks for, where it keeps what is left to be resumed; what it holds. */
  activity: i32;
  lead: Draw;
  duration: Draw;
  request: Request;
  resumeCell: i32;
  hold: Request;
  holdAbove: i32;
  /** Lists that a done activity and that nothing at all triggers; 1 where a state above has one of the latter. */
  doneList: i32;
  alwaysList: i32;
  alwaysAbove: i32;
  /** Histogram rows of stays and of waits. */
  timeRow: i32;
  waitRow: i32;
}

/** Facts of a resource, and how it stands; then what does not change. */
@unmanaged
export class Resource extends ResourceFacts {
  updatedAt: f64;
  openClockAt: f64;
  /** Grants made of a queue in random order. */
  picks: f64;
  capacity: i32;
  capacityStep: i32;
  freeUnits: i32;
  busyUnits: i32;
  heldSlots: i32;
  queueLength: i32;
  holdQueueLength: i32;
  overLimit: i32;
  /** 1 where something may be granted. */
  isDirty: i32;
  /** The first that does not change. */
  limit: f64;
  index: i32;
  calendar: i32;
  discipline: i32;
  closing: i32;
  caseload: i32;
  members: I32s;
  memberCount: i32;
  /** 1 where any member has hours of their own; then the calendar of each, when it was last looked at, and by worker 1 who is in use here. */
  hasOwnHours: i32;
  memberCalendars: I32s;
  memberClocks: F64s;
  inUse: U8s;
  /** Slots in use by worker; first of the two times so many queues (of needs, of holds) as there are levels of priority. */
  slotsUsed: I32s;
  queues: i32;
}

/** A law: its numbers in the order that its sampler knows, how what is drawn becomes time, and the calendar of that. */
@unmanaged
export class Law {
  columns: F64s;
  kind: i32;
  mode: i32;
  calendar: i32;
}

/** A named source of randomness, and the laws that it follows: the first of them, and which variation chooses one; −1 none does. */
@unmanaged
export class Draw {
  source: u32;
  laws: Law;
  variation: i32;
}

/** What a request asks of one resource. */
@unmanaged
export class Item {
  resource: i32;
  pool: Resource;
  units: i32;
  who: i32;
  /** Where a client's record has its queue node, in bytes. */
  node: usize;
  /** Level of priority by group. */
  levels: I32s;
  /** Calendar of the request for each member who may serve, where members have hours of their own; none otherwise. */
  memberCalendars: I32s;
}

/** A request of a state for units (a need of its activity) or for slots (a hold). */
@unmanaged
export class Request {
  index: i32;
  state: i32;
  at: State;
  isHold: i32;
  items: Item;
  count: i32;
  /** Where a client's record has the queue node of its first item, in bytes. */
  node: usize;
  calendar: i32;
  closing: i32;
  /** The item whose members have hours of their own; none otherwise. */
  ownHours: Item;
}

@unmanaged
export class Transition {
  source: i32;
  target: i32;
  domain: i32;
  guard: i32;
  actionStart: i32;
  actionCount: i32;
  entryStart: i32;
  entryCount: i32;
  handover: i32;
}

/** Transitions that one trigger offers, in order, and the shares they draw from. */
@unmanaged
export class List {
  first: i32;
  end: i32;
  share: i32;
}

/** Shares of a list: upper edges one after the other, `width` of them for each variant. */
@unmanaged
export class Share {
  source: u32;
  counter: i32;
  /** State whose entries count the draws; −1: each evaluation is one. */
  state: i32;
  variation: i32;
  width: i32;
  edges: F64s;
}
