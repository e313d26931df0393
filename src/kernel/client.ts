// A client's record: a head, then what `World` gives the offsets of, then its handles.
import { Request } from "./records";

/** One cell of a client's record for each place where something may be waited for or scheduled: an activity, a timer, a queue node, a hazard. One cache line. */
@unmanaged
export class Handle {
  /** Since when a request waits, or service began; when what runs is over. */
  since: f64;
  until: f64;
  /** Days of work that an activity's service takes, in the mode of its law. */
  work: f64;
  /** 1 + place in the event list, 0 when not in it. */
  position: i32;
  /** What its event means, and which state, timer or hazard it is about. */
  meaning: i32;
  argument: i32;
  phase: i32;
  /** Worker who serves; −1 a pool. */
  worker: i32;
  next: Handle;
  previous: Handle;
  level: i32;
  /** Request whose queue node this is. */
  request: Request;
  client: Client;
}

/** log2 of the size of a Handle. */
export const HANDLE_SHIFT: usize = 6;

/** A client: this head, then what `World` gives the offsets of. */
@unmanaged
export class Client {
  arrivedAt: f64;
  /** How long a client who was inside at the start has been in its states, while they are being entered; 0 otherwise. */
  elapsed: f64;
  /** When the present spell of the active resource began. */
  grantedAt: f64;
  /** 0 gone, 1 inside, 2 has reached a final state of the root in this macrostep. */
  alive: i32;
  group: i32;
  stream: u32;
  number: i32;
  demand: i32;
  leafCount: i32;
  /** Spells of the active resource that have begun. */
  spells: i32;
  handovers: i32;
  /** The record made after this one; the next free record. */
  younger: Client;
  nextFree: Client;
}

/** Bytes of a client's head. */
export const CLIENT_HEAD: usize = 64;

/** A stay in a state; states that are never active together share one. */
@unmanaged
export class Slot {
  enteredAt: f64;
  waited: f64;
  activeChild: i32;
}

/** Bytes of a Slot. */
export const SLOT_SIZE: usize = 24;
