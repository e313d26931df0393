// Actions, and the queue of events raised inside a macrostep.
import { transitions } from "./program";
import { Client, flagsOf, w } from "./world";

/** Events that one macrostep may raise; a document that raises more does so without end. */
export const INTERNAL_ROOM: i32 = 4096;

/** Puts an event raised inside the macrostep last in the internal queue: a raised event ≥ 0, or the end of a state as ~state. */
export function raise(code: i32): void {
  const tail = w.internalTail;
  if (tail >= INTERNAL_ROOM) return;
  w.internal[tail] = code;
  w.internalTail = tail + 1;
}

/** Runs a range of actions: 0 clear flag, 1 set flag, 2 raise event. */
export function runActions(client: Client, start: i32, count: i32): void {
  for (let i = start; i < start + count; i++) {
    const argument = transitions.actionArgument[i];
    const kind = transitions.actionKind[i];
    if (kind === 2) {
      raise(argument);
    } else {
      flagsOf(client)[argument] = kind;
      w.isChanged = 1;
    }
  }
}
