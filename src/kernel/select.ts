// Which transitions are enabled, and which of them conflict.
import { ATOMIC, COMPOUND, FINAL, PARALLEL } from "./codes";
import { guardHolds } from "./guard";
import { states, transitions } from "./program";
import { listOf, transitionOf } from "./tables";
import { activeChildOf, Client, isActive, leavesOf, stateAt, w } from "./world";

/** The transition of a list that the client takes: the first whose guard holds, −1 none. */
export function firstEnabled(client: Client, list: i32): i32 {
  w.isShareDrawn = 0;
  const offered = listOf(list);
  for (let t = offered.first; t < offered.end; t++) if (guardHolds(client, transitionOf(t).guard, list)) return t;
  return -1;
}

/** Enables the transition that a list offers, if any; tells whether one was. */
export function enableFrom(client: Client, list: i32): bool {
  if (list < 0) return false;
  const t = firstEnabled(client, list);
  if (t < 0) return false;
  w.enabled[w.enabledCount] = t;
  w.enabledCount++;
  return true;
}

/**
 * Enables what an event triggers, innermost states first: a parallel state offers its own transitions only when no region
 * took any (XState v5 `transitionNode`, which here differs from SCXML).
 */
export function enableForEvent(client: Client, event: i32, state: i32): bool {
  const row = event * states.count;
  if (transitions.accepts[row + state] === 0) return false;
  const kind = states.kind[state];
  let found = false;
  if (kind === COMPOUND) {
    found = enableForEvent(client, event, activeChildOf(client, state));
  } else if (kind === PARALLEL) {
    const end = states.childStart[state] + states.childCount[state];
    for (let i = states.childStart[state]; i < end; i++) if (enableForEvent(client, event, states.childList[i])) found = true;
  }
  return found || enableFrom(client, transitions.eventList[row + state]);
}

/** Enables eventless transitions: for each leaf in the order of entry, the innermost that holds; conflicts are taken out. */
export function enableAlways(client: Client): void {
  const n = client.leafCount;
  for (let i = 0; i < n; i++) {
    let state = leavesOf(client)[i];
    if (stateAt(state).alwaysAbove === 0) continue;
    for (; state >= 0; state = stateAt(state).parent) {
      const list = stateAt(state).alwaysList;
      if (list < 0) continue;
      const t = firstEnabled(client, list);
      if (t < 0) continue;
      enableOnce(t);
      break;
    }
  }
}

function enableOnce(t: i32): void {
  const n = w.enabledCount;
  for (let i = 0; i < n; i++) if (w.enabled[i] === t) return;
  w.enabled[n] = t;
  w.enabledCount = n + 1;
}

/** True where `state` lies strictly below `ancestor`. */
export function isBelow(state: i32, ancestor: i32): bool {
  return ancestor < 0 || (state > ancestor && state < states.end[ancestor]);
}

/**
 * Takes conflicting transitions out: of two that would leave a common state the one from a deeper source stays, else the
 * earlier (XState v5 `removeConflictingTransitions`). Two exit sets meet exactly where one domain is the other or lies below it.
 */
export function removeConflicts(): void {
  const n = w.enabledCount;
  if (n < 2) return;
  let kept = 0;
  for (let i = 0; i < n; i++) {
    const t = w.enabled[i];
    const domain = w.enabledDomain[i];
    let isPreempted = false;
    for (let j = 0; j < kept && !isPreempted; j++) {
      const other = w.enabled[j];
      if (!exitsMeet(t, domain, other, w.enabledDomain[j])) continue;
      if (!isBelow(transitions.source[t], transitions.source[other])) isPreempted = true;
    }
    if (isPreempted) continue;
    let left = 0;
    for (let j = 0; j < kept; j++) {
      if (exitsMeet(t, domain, w.enabled[j], w.enabledDomain[j])) continue;
      w.enabled[left] = w.enabled[j];
      w.enabledDomain[left] = w.enabledDomain[j];
      left++;
    }
    w.enabled[left] = t;
    w.enabledDomain[left] = domain;
    kept = left + 1;
  }
  w.enabledCount = kept;
}

function exitsMeet(a: i32, aDomain: i32, b: i32, bDomain: i32): bool {
  if (transitions.target[a] < 0 || transitions.target[b] < 0) return false;
  // Nothing lies below a leaf: an internal transition to itself leaves nothing.
  if ((aDomain >= 0 && states.kind[aDomain] === ATOMIC) || (bDomain >= 0 && states.kind[bDomain] === ATOMIC)) return false;
  return aDomain === bDomain || isBelow(aDomain, bDomain) || isBelow(bDomain, aDomain);
}

/** True where the state is final, or all it consists of is. */
export function isInFinalState(client: Client, state: i32): bool {
  const kind = states.kind[state];
  if (kind === COMPOUND) {
    const child = activeChildOf(client, state);
    return isActive(client, child) && states.kind[child] === FINAL;
  }
  if (kind === PARALLEL) {
    const end = states.childStart[state] + states.childCount[state];
    for (let i = states.childStart[state]; i < end; i++) if (!isInFinalState(client, states.childList[i])) return false;
    return true;
  }
  return kind === FINAL && isActive(client, state);
}
