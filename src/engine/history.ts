import { isActive } from "./guard.ts";
import { COMPOUND, HISTORY, PARALLEL } from "./program.ts";
import { isBelow } from "./select.ts";
import type { World } from "./world.ts";

/** Cell in which a history state's memory of a client begins. */
function memoryOf(w: World, client: number, history: number): number {
  const { states } = w;
  return client * states.memoryCount + states.memory[history]!;
}

/** Before a state is left, its history states write down which children of which compounds are active. */
export function remember(w: World, client: number, state: number): void {
  const { states } = w;
  const end = states.historyStart[state]! + states.historyCount[state]!;
  for (let i = states.historyStart[state]!; i < end; i++) {
    let cell = memoryOf(w, client, states.historyList[i]!);
    w.memory[cell++] = 1;
    for (let s = state; s < states.end[state]!; s++) {
      if (states.kind[s] !== COMPOUND) continue;
      w.memory[cell++] = isActive(w, client, s) ? w.activeChild[client * states.slotCount + states.slot[s]!]! : -1;
    }
  }
}

/** Forgets everything: nothing has been left yet. */
export function forget(w: World, client: number): void {
  const { memoryCount } = w.states;
  w.memory.fill(0, client * memoryCount, (client + 1) * memoryCount);
}

/** Marks of the entry set under way: `scratch[state]` 1 = to be entered; `scratch[count + 1 + state]` = target list. */
function mark(w: World, state: number): void {
  w.scratch[state] = 1;
}

function hasMarkedBelow(w: World, state: number): boolean {
  for (let s = state + 1; s < w.states.end[state]!; s++) if (w.scratch[s] === 1) return true;
  return false;
}

/** The child that a history state restores in compound `state`, −1 when it was not active then. */
function remembered(w: World, client: number, history: number, state: number): number {
  const { states } = w;
  const parent = states.parent[history]!;
  let cell = memoryOf(w, client, history) + 1;
  for (let s = parent; s < state; s++) if (states.kind[s] === COMPOUND) cell++;
  return w.memory[cell]!;
}

/** Runs `visit` for each state that entering `history` restores (XState's `historyValue`), or for its default target. */
function forEachRestored(w: World, client: number, history: number, visit: (state: number) => void): void {
  const { states } = w;
  const parent = states.parent[history]!;
  if (w.memory[memoryOf(w, client, history)] === 0) {
    const target = states.historyDefault[history]!;
    if (states.kind[target] === HISTORY) forEachRestored(w, client, target, visit);
    else visit(target);
    return;
  }
  if (states.deep[history] === 1) {
    forEachLeaf(w, client, history, parent, visit);
    return;
  }
  if (states.kind[parent] === COMPOUND) visit(remembered(w, client, history, parent));
  else forEachChild(w, parent, visit);
}

function forEachLeaf(w: World, client: number, history: number, state: number, visit: (state: number) => void): void {
  const kind = w.states.kind[state];
  if (kind === COMPOUND) forEachLeaf(w, client, history, remembered(w, client, history, state), visit);
  else if (kind === PARALLEL) forEachChild(w, state, (child) => forEachLeaf(w, client, history, child, visit));
  else visit(state);
}

function forEachChild(w: World, state: number, visit: (state: number) => void): void {
  const { states } = w;
  const end = states.childStart[state]! + states.childCount[state]!;
  for (let i = states.childStart[state]!; i < end; i++) visit(states.childList[i]!);
}

/** Domain of a transition to a history state: it depends on what is remembered (XState v5 `getTransitionDomain`). */
export function dynamicDomain(w: World, client: number, transition: number): number {
  const { transitions, states } = w;
  const source = transitions.source[transition]!;
  let isInside = transitions.reenter[transition] === 0;
  let first = -1;
  forEachRestored(w, client, transitions.target[transition]!, (target) => {
    if (first < 0) first = target;
    if (target !== source && !isBelow(w, target, source)) isInside = false;
  });
  if (isInside) return source;
  for (let ancestor = states.parent[first]!; ancestor >= 0; ancestor = states.parent[ancestor]!) {
    let isCommon = isBelow(w, source, ancestor);
    forEachRestored(w, client, transitions.target[transition]!, (target) => {
      if (target !== first && !isBelow(w, target, ancestor)) isCommon = false;
    });
    if (isCommon) return ancestor;
  }
  return transitions.reenter[transition] === 1 ? -1 : 0;
}

/** Marks the entry set of a transition in `scratch` (XState v5 `computeEntrySet`); the caller clears it. */
export function markEntrySet(w: World, client: number, transition: number, domain: number): void {
  const { transitions, states } = w;
  const target = transitions.target[transition]!;
  const source = transitions.source[transition]!;
  const isHistory = states.kind[target] === HISTORY;
  if (!isHistory && (source !== target || source !== domain || transitions.reenter[transition] === 1)) mark(w, target);
  markDescendants(w, client, target);
  const limit = states.parent[source]! < 0 && transitions.reenter[transition] === 1 ? -1 : domain;
  const up = (state: number) => {
    // What is targeted from within may be the domain itself: nothing above it is entered.
    if (state !== domain)
      for (let a = states.parent[state]!; a >= 0 && a !== domain; a = states.parent[a]!) markAncestor(w, client, a, limit);
    if (domain >= 0 && states.kind[domain] === PARALLEL) markAncestor(w, client, domain, limit);
  };
  if (isHistory) forEachRestored(w, client, target, up);
  else up(target);
}

function markAncestor(w: World, client: number, ancestor: number, limit: number): void {
  if (limit < 0 || isBelow(w, ancestor, limit)) mark(w, ancestor);
  if (w.states.kind[ancestor] === PARALLEL) markRegions(w, client, ancestor);
}

function markRegions(w: World, client: number, parallel: number): void {
  forEachChild(w, parallel, (child) => {
    if (hasMarkedBelow(w, child)) return;
    mark(w, child);
    markDescendants(w, client, child);
  });
}

function markDescendants(w: World, client: number, state: number): void {
  const { states } = w;
  const kind = states.kind[state];
  if (kind === HISTORY) {
    const parent = states.parent[state]!;
    forEachRestored(w, client, state, (restored) => {
      mark(w, restored);
      markDescendants(w, client, restored);
    });
    forEachRestored(w, client, state, (restored) => {
      for (let a = states.parent[restored]!; a >= 0 && a !== parent; a = states.parent[a]!) markAncestor(w, client, a, -1);
    });
  } else if (kind === COMPOUND) {
    const initial = states.initial[state]!;
    if (states.kind[initial] !== HISTORY) mark(w, initial);
    markDescendants(w, client, initial);
    for (let a = states.parent[initial]!; a >= 0 && a !== state; a = states.parent[a]!) markAncestor(w, client, a, -1);
  } else if (kind === PARALLEL) {
    markRegions(w, client, state);
  }
}
