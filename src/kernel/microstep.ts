// XState's step: a macrostep is one external event and what follows from it until nothing more does.
import { INTERNAL_ROOM, runActions } from "./actions";
import { COMPOUND, ENDLESS_MACROSTEP, HAS_HISTORY, HISTORY, PARALLEL } from "./codes";
import { enterState } from "./enter";
import { dynamicDomain, markEntrySet, remember } from "./history";
import { leaveState } from "./leave";
import { states, transitions } from "./program";
import { enableAlways, enableForEvent, enableFrom, firstEnabled, removeConflicts } from "./select";
import { transitionOf } from "./tables";
import { traceTransition } from "./trace";
import { activeOf, Client, isActive, leavesOf, slotFor, stateAt, w } from "./world";

/** More microsteps than this in one macrostep are a cycle of the document (semantics 1). */
const MICROSTEP_LIMIT: i32 = 1000;

/** Enters the initial configuration of a new client. */
export function enterInitial(client: Client): void {
  enterList(client, transitions.initial);
}

function enterList(client: Client, t: i32): void {
  const transition = transitionOf(t);
  const end = transition.entryStart + transition.entryCount;
  for (let i = transition.entryStart; i < end; i++) enterState(client, transitions.entryList[i]);
}

/** A macrostep for an external event by name. */
export function stepForEvent(client: Client, event: i32): void {
  beginMacrostep();
  enableForEvent(client, event, 0);
  microstep(client);
  completeMacrostep(client);
}

/** A macrostep for a trigger that only one state's list answers: a done activity, a timer. */
export function stepForList(client: Client, list: i32): void {
  beginMacrostep();
  if (list >= 0) {
    const t = firstEnabled(client, list);
    if (t >= 0) takeAlone(client, t);
  }
  completeMacrostep(client);
}

/** Takes one transition that stands alone: nothing conflicts with it. */
function takeAlone(client: Client, t: i32): void {
  const transition = transitionOf(t);
  if (transition.entryCount >= 0) {
    const target = transition.target;
    // Where the client was not and is now, its configuration is another.
    const isSurelyChanged = target >= 0 && !isActive(client, target);
    if (isSurelyChanged || (states.leafCount === 1 && states.hasAlways === 0)) {
      takeOne(client, t, transition.domain);
      if (isSurelyChanged) w.isChanged = 1;
      return;
    }
  }
  w.enabled[0] = t;
  w.enabledCount = 1;
  microstep(client);
}

/** Forgets the internal queue and the scratch of the macrostep before. */
export function beginMacrostep(): void {
  w.enabledCount = 0;
  w.internalHead = 0;
  w.internalTail = 0;
  w.microsteps = 0;
}

/** Takes eventless transitions and internal events until nothing is left to do (XState v5 `macrostep`). */
export function completeMacrostep(client: Client): void {
  if (states.hasAlways === 0 && w.internalTail === 0) return;
  let tryAlways = true;
  while (client.alive === 1) {
    w.enabledCount = 0;
    if (tryAlways && states.hasAlways !== 0) {
      enableAlways(client);
      resolveDomains(client);
      removeConflicts();
    }
    const isFromAlways = w.enabledCount > 0;
    if (!isFromAlways) {
      const head = w.internalHead;
      if (head === w.internalTail) return;
      w.internalHead = head + 1;
      const code = w.internal[head];
      if (code >= 0) enableForEvent(client, code, 0);
      else if (isActive(client, ~code)) enableFrom(client, states.doneStateList[~code]);
    }
    microstep(client);
    tryAlways = !isFromAlways || w.isChanged === 1;
    w.microsteps++;
    if (w.microsteps > MICROSTEP_LIMIT || w.internalTail >= INTERNAL_ROOM) {
      w.failure = ENDLESS_MACROSTEP;
      w.failureState = transitions.source[w.enabled[0]];
      return;
    }
  }
}

function resolveDomains(client: Client): void {
  const n = w.enabledCount;
  for (let i = 0; i < n; i++) {
    const t = w.enabled[i];
    const domain = transitionOf(t).domain;
    w.enabledDomain[i] = domain === -2 ? dynamicDomain(client, t) : domain;
  }
}

/** Takes the enabled transitions together: leave, run actions, enter (XState v5 `microstep`). */
function microstep(client: Client): void {
  w.isChanged = 0;
  w.isHistoryWritten = 0;
  const enabled = w.enabledCount;
  if (enabled === 0) return;
  resolveDomains(client);
  if (enabled > 1) removeConflicts();
  const isCompared = states.leafCount > 1 || states.hasAlways !== 0;
  if (isCompared) saveConfiguration(client);
  const n = w.enabledCount;
  if (n === 1 && transitionOf(w.enabled[0]).entryCount >= 0) takeOne(client, w.enabled[0], w.enabledDomain[0]);
  else takeAll(client, n);
  if (isCompared) compareConfiguration(client);
}

function takeOne(client: Client, t: i32, domain: i32): void {
  if (w.isTraced !== 0) traceTransition(client, t);
  const transition = transitionOf(t);
  client.handovers += transition.handover;
  if (transition.target >= 0) {
    if (domain < 0) leaveTree(client, 0);
    else leaveBelow(client, domain);
  }
  if (transition.actionCount > 0) runActions(client, transition.actionStart, transition.actionCount);
  enterList(client, t);
}

/** Several transitions at once, or one into a history state: exit and entry sets are marked state by state. */
function takeAll(client: Client, n: i32): void {
  const marks = w.marks;
  memory.fill(changetype<usize>(marks), 0, states.count);
  for (let i = 0; i < n; i++) {
    const t = w.enabled[i];
    const target = transitions.target[t];
    if (target < 0) continue;
    const domain = w.enabledDomain[i];
    if (states.kind[target] === HISTORY) w.isViaHistory = 1;
    const end = domain < 0 ? states.count : states.end[domain];
    for (let s = domain + 1; s < end; s++) if (isActive(client, s)) marks[s] = 1;
  }
  for (let s = states.count - 1; s >= 0; s--) if (marks[s] === 1 && states.historyCount[s] > 0) rememberIn(client, s);
  for (let s = states.count - 1; s >= 0; s--) if (marks[s] === 1) leaveState(client, s);
  for (let i = 0; i < n; i++) {
    const t = w.enabled[i];
    if (w.isTraced !== 0) traceTransition(client, t);
    client.handovers += transitions.handover[t];
    runActions(client, transitions.actionStart[t], transitions.actionCount[t]);
  }
  memory.fill(changetype<usize>(marks), 0, states.count);
  for (let i = 0; i < n; i++) if (transitions.target[w.enabled[i]] >= 0) markEntrySet(client, w.enabled[i], w.enabledDomain[i]);
  for (let s = 0; s < states.count; s++) if (marks[s] === 1) enterState(client, s);
  w.isViaHistory = 0;
}

function rememberIn(client: Client, state: i32): void {
  remember(client, state);
  w.isHistoryWritten = 1;
}

/** Leaves the active descendants of a state, last in document order first. */
function leaveBelow(client: Client, state: i32): void {
  const at = stateAt(state);
  const kind = at.kind;
  if (kind === COMPOUND) {
    leaveTree(client, slotFor(client, at).activeChild);
  } else if (kind === PARALLEL) {
    const first = states.childStart[state];
    for (let i = first + states.childCount[state] - 1; i >= first; i--) leaveTree(client, states.childList[i]);
  }
}

function leaveTree(client: Client, state: i32): void {
  if ((stateAt(state).traits & HAS_HISTORY) !== 0) rememberIn(client, state);
  leaveBelow(client, state);
  leaveState(client, state);
}

/** Leaves everything: the client has reached a final state of the root, or is taken out at the end. */
export function leaveAll(client: Client): void {
  leaveTree(client, 0);
}

function saveConfiguration(client: Client): void {
  const active = activeOf(client);
  const leaves = leavesOf(client);
  for (let i = 0; i < w.words; i++) w.oldActive[i] = active[i];
  for (let i = 0; i < states.leafCount; i++) w.oldLeaves[i] = leaves[i];
}

/** XState keeps the old order of states when the set of them has not changed, and looks at `always` again only when it has. */
function compareConfiguration(client: Client): void {
  if (w.isHistoryWritten === 1) {
    w.isChanged = 1;
    return;
  }
  const active = activeOf(client);
  for (let i = 0; i < w.words; i++) {
    if (w.oldActive[i] !== active[i]) {
      w.isChanged = 1;
      return;
    }
  }
  const leaves = leavesOf(client);
  for (let i = 0; i < states.leafCount; i++) leaves[i] = w.oldLeaves[i];
}
