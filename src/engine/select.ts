import { guardHolds, isActive } from "./guard.ts";
import { ATOMIC, COMPOUND, PARALLEL } from "./program.ts";
import { ENABLED, SHARE_DRAWN, type World } from "./world.ts";

/** The transition of a list that the client takes: the first whose guard holds, −1 none. */
export function firstEnabled(w: World, client: number, list: number): number {
  const { transitions } = w;
  w.step[SHARE_DRAWN] = 0;
  const end = transitions.listStart[list]! + transitions.listCount[list]!;
  for (let t = transitions.listStart[list]!; t < end; t++) if (guardHolds(w, client, transitions.guard[t]!, list)) return t;
  return -1;
}

/** Enables the transition that a list offers, if any; tells whether one was. */
export function enableFrom(w: World, client: number, list: number): boolean {
  if (list < 0) return false;
  const t = firstEnabled(w, client, list);
  if (t < 0) return false;
  w.enabled[w.step[ENABLED]!++] = t;
  return true;
}

/**
 * Enables what an event triggers, innermost states first: a parallel state offers its own transitions only when no region
 * took any (XState v5 `transitionNode`, which here differs from SCXML).
 */
export function enableForEvent(w: World, client: number, event: number, state: number): boolean {
  const { states, transitions } = w;
  const row = event * states.count;
  if (transitions.accepts[row + state] === 0) return false;
  const kind = states.kind[state];
  let found = false;
  if (kind === COMPOUND) {
    found = enableForEvent(w, client, event, w.activeChild[client * states.slotCount + states.slot[state]!]!);
  } else if (kind === PARALLEL) {
    const end = states.childStart[state]! + states.childCount[state]!;
    for (let i = states.childStart[state]!; i < end; i++) if (enableForEvent(w, client, event, states.childList[i]!)) found = true;
  }
  return found || enableFrom(w, client, transitions.eventList[row + state]!);
}

/** Enables eventless transitions: for each leaf in the order of entry, the innermost that holds; conflicts are taken out. */
export function enableAlways(w: World, client: number): void {
  const { states } = w;
  const first = client * states.leafCount;
  const n = w.leafCount[client]!;
  for (let i = 0; i < n; i++) {
    let state = w.leaves[first + i]!;
    if (states.alwaysAbove[state] === 0) continue;
    for (; state >= 0; state = states.parent[state]!) {
      const list = states.alwaysList[state]!;
      if (list < 0) continue;
      const t = firstEnabled(w, client, list);
      if (t < 0) continue;
      enableOnce(w, t);
      break;
    }
  }
}

function enableOnce(w: World, t: number): void {
  const n = w.step[ENABLED]!;
  for (let i = 0; i < n; i++) if (w.enabled[i] === t) return;
  w.enabled[n] = t;
  w.step[ENABLED] = n + 1;
}

/** True where `state` lies strictly below `ancestor`. */
export function isBelow(w: World, state: number, ancestor: number): boolean {
  return ancestor < 0 || (state > ancestor && state < w.states.end[ancestor]!);
}

/**
 * Takes conflicting transitions out: of two that would leave a common state the one from a deeper source stays, else the
 * earlier (XState v5 `removeConflictingTransitions`). Two exit sets meet exactly where one domain is the other or lies below it.
 */
export function removeConflicts(w: World): void {
  const n = w.step[ENABLED]!;
  if (n < 2) return;
  const { transitions } = w;
  let kept = 0;
  for (let i = 0; i < n; i++) {
    const t = w.enabled[i]!;
    const domain = w.enabledDomain[i]!;
    let isPreempted = false;
    for (let j = 0; j < kept && !isPreempted; j++) {
      const other = w.enabled[j]!;
      if (!exitsMeet(w, t, domain, other, w.enabledDomain[j]!)) continue;
      if (!isBelow(w, transitions.source[t]!, transitions.source[other]!)) isPreempted = true;
    }
    if (isPreempted) continue;
    let left = 0;
    for (let j = 0; j < kept; j++) {
      if (exitsMeet(w, t, domain, w.enabled[j]!, w.enabledDomain[j]!)) continue;
      w.enabled[left] = w.enabled[j]!;
      w.enabledDomain[left] = w.enabledDomain[j]!;
      left++;
    }
    w.enabled[left] = t;
    w.enabledDomain[left] = domain;
    kept = left + 1;
  }
  w.step[ENABLED] = kept;
}

function exitsMeet(w: World, a: number, aDomain: number, b: number, bDomain: number): boolean {
  const { target } = w.transitions;
  if (target[a]! < 0 || target[b]! < 0) return false;
  const { kind } = w.states;
  // Nothing lies below a leaf: an internal transition to itself leaves nothing.
  if ((aDomain >= 0 && kind[aDomain] === ATOMIC) || (bDomain >= 0 && kind[bDomain] === ATOMIC)) return false;
  return aDomain === bDomain || isBelow(w, aDomain, bDomain) || isBelow(w, bDomain, aDomain);
}

/** True where the state is final, or all it consists of is. */
export function isInFinalState(w: World, client: number, state: number): boolean {
  const { states } = w;
  const kind = states.kind[state];
  if (kind === COMPOUND) {
    const child = w.activeChild[client * states.slotCount + states.slot[state]!]!;
    return isActive(w, client, child) && states.kind[child] === 3;
  }
  if (kind === PARALLEL) {
    const end = states.childStart[state]! + states.childCount[state]!;
    for (let i = states.childStart[state]!; i < end; i++) if (!isInFinalState(w, client, states.childList[i]!)) return false;
    return true;
  }
  return kind === 3 && isActive(w, client, state);
}
