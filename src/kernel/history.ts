// History states: what they remember of a client, and entry sets that depend on it.
import { COMPOUND, HISTORY, PARALLEL } from "./codes";
import { states, transitions } from "./program";
import { isBelow } from "./select";
import { activeChildOf, Client, isActive, memoryOf, w } from "./world";

/** Before a state is left, its history states write down which children of which compounds are active. */
export function remember(client: Client, state: i32): void {
  const cells = memoryOf(client);
  const end = states.historyStart[state] + states.historyCount[state];
  for (let i = states.historyStart[state]; i < end; i++) {
    let cell = states.memory[states.historyList[i]];
    cells[cell++] = 1;
    for (let s = state; s < states.end[state]; s++) {
      if (states.kind[s] !== COMPOUND) continue;
      cells[cell++] = isActive(client, s) ? activeChildOf(client, s) : -1;
    }
  }
}

function mark(state: i32): void {
  w.marks[state] = 1;
}

function hasMarkedBelow(state: i32): bool {
  for (let s = state + 1; s < states.end[state]; s++) if (w.marks[s] === 1) return true;
  return false;
}

/** The child that a history state restores in compound `state`, −1 when it was not active then. */
function rememberedIn(client: Client, history: i32, state: i32): i32 {
  let cell = states.memory[history] + 1;
  for (let s = states.parent[history]; s < state; s++) if (states.kind[s] === COMPOUND) cell++;
  return memoryOf(client)[cell];
}

function list(state: i32): void {
  w.restored[w.restoredCount] = state;
  w.restoredCount++;
}

function listChildren(state: i32): void {
  const end = states.childStart[state] + states.childCount[state];
  for (let i = states.childStart[state]; i < end; i++) list(states.childList[i]);
}

/**
 * Lists the states that entering `history` restores (XState's `historyValue`), or its default target, at the end of the list of
 * restored states; the caller cuts it back to where it began.
 */
function listRestored(client: Client, history: i32): void {
  if (memoryOf(client)[states.memory[history]] === 0) {
    const target = states.historyDefault[history];
    if (states.kind[target] === HISTORY) listRestored(client, target);
    else list(target);
    return;
  }
  const parent = states.parent[history];
  if (states.deep[history] === 1) listLeaves(client, history, parent);
  else if (states.kind[parent] === COMPOUND) list(rememberedIn(client, history, parent));
  else listChildren(parent);
}

function listLeaves(client: Client, history: i32, state: i32): void {
  const kind = states.kind[state];
  if (kind === COMPOUND) {
    listLeaves(client, history, rememberedIn(client, history, state));
  } else if (kind === PARALLEL) {
    const end = states.childStart[state] + states.childCount[state];
    for (let i = states.childStart[state]; i < end; i++) listLeaves(client, history, states.childList[i]);
  } else {
    list(state);
  }
}

/** Domain of a transition to a history state: it depends on what is remembered (XState v5 `getTransitionDomain`). */
export function dynamicDomain(client: Client, transition: i32): i32 {
  const start = w.restoredCount;
  listRestored(client, transitions.target[transition]);
  const domain = commonDomain(transition, start, w.restoredCount);
  w.restoredCount = start;
  return domain;
}

function commonDomain(transition: i32, start: i32, end: i32): i32 {
  const source = transitions.source[transition];
  const isReentering = transitions.reenter[transition] === 1;
  let isInside = !isReentering;
  for (let i = start; i < end && isInside; i++) {
    const target = w.restored[i];
    if (target !== source && !isBelow(target, source)) isInside = false;
  }
  if (isInside) return source;
  const first = w.restored[start];
  for (let ancestor = states.parent[first]; ancestor >= 0; ancestor = states.parent[ancestor]) {
    let isCommon = isBelow(source, ancestor);
    for (let i = start; i < end && isCommon; i++) if (w.restored[i] !== first && !isBelow(w.restored[i], ancestor)) isCommon = false;
    if (isCommon) return ancestor;
  }
  return isReentering ? -1 : 0;
}

/** Marks the entry set of a transition (XState v5 `computeEntrySet`); the caller clears the marks. */
export function markEntrySet(client: Client, transition: i32, domain: i32): void {
  const target = transitions.target[transition];
  const source = transitions.source[transition];
  const isReentering = transitions.reenter[transition] === 1;
  const isHistory = states.kind[target] === HISTORY;
  if (!isHistory && (source !== target || source !== domain || isReentering)) mark(target);
  markDescendants(client, target);
  const limit = states.parent[source] < 0 && isReentering ? -1 : domain;
  if (!isHistory) {
    markUpTo(client, target, domain, limit);
    return;
  }
  const start = w.restoredCount;
  listRestored(client, target);
  const end = w.restoredCount;
  for (let i = start; i < end; i++) markUpTo(client, w.restored[i], domain, limit);
  w.restoredCount = start;
}

function markUpTo(client: Client, state: i32, domain: i32, limit: i32): void {
  // What is targeted from within may be the domain itself: nothing above it is entered.
  if (state !== domain) for (let a = states.parent[state]; a >= 0 && a !== domain; a = states.parent[a]) markAncestor(client, a, limit);
  if (domain >= 0 && states.kind[domain] === PARALLEL) markAncestor(client, domain, limit);
}

function markAncestor(client: Client, ancestor: i32, limit: i32): void {
  if (limit < 0 || isBelow(ancestor, limit)) mark(ancestor);
  if (states.kind[ancestor] === PARALLEL) markRegions(client, ancestor);
}

function markRegions(client: Client, parallel: i32): void {
  const end = states.childStart[parallel] + states.childCount[parallel];
  for (let i = states.childStart[parallel]; i < end; i++) {
    const child = states.childList[i];
    if (hasMarkedBelow(child)) continue;
    mark(child);
    markDescendants(client, child);
  }
}

function markDescendants(client: Client, state: i32): void {
  const kind = states.kind[state];
  if (kind === HISTORY) {
    markRestored(client, state);
  } else if (kind === COMPOUND) {
    const initial = states.initial[state];
    if (states.kind[initial] !== HISTORY) mark(initial);
    markDescendants(client, initial);
    for (let a = states.parent[initial]; a >= 0 && a !== state; a = states.parent[a]) markAncestor(client, a, -1);
  } else if (kind === PARALLEL) {
    markRegions(client, state);
  }
}

function markRestored(client: Client, history: i32): void {
  const parent = states.parent[history];
  const start = w.restoredCount;
  listRestored(client, history);
  const end = w.restoredCount;
  for (let i = start; i < end; i++) {
    mark(w.restored[i]);
    markDescendants(client, w.restored[i]);
  }
  for (let i = start; i < end; i++)
    for (let a = states.parent[w.restored[i]]; a >= 0 && a !== parent; a = states.parent[a]) markAncestor(client, a, -1);
  w.restoredCount = start;
}
