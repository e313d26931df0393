import { CHANGED, INTERNAL_TAIL, type World } from "./world.ts";

/** Puts an event raised inside the macrostep last in the internal queue: a raised event ≥ 0, or the end of a state as ~state. */
export function raise(w: World, code: number): void {
  const tail = w.step[INTERNAL_TAIL]!;
  if (tail >= w.internal.length) return;
  w.internal[tail] = code;
  w.step[INTERNAL_TAIL] = tail + 1;
}

/** Runs a range of actions: 0 clear flag, 1 set flag, 2 raise event. */
export function runActions(w: World, client: number, start: number, count: number): void {
  const { transitions, clients } = w;
  for (let i = start; i < start + count; i++) {
    const argument = transitions.actionArgument[i]!;
    const kind = transitions.actionKind[i]!;
    if (kind === 2) {
      raise(w, argument);
    } else {
      w.flag[client * clients.flagCount + argument] = kind;
      w.step[CHANGED] = 1;
    }
  }
}
