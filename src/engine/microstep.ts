import { runActions } from "./actions.ts";
import { enterState, leaveState } from "./enter-leave.ts";
import { isActive } from "./guard.ts";
import { dynamicDomain, markEntrySet, remember } from "./history.ts";
import { COMPOUND, HISTORY, PARALLEL } from "./program.ts";
import { enableAlways, enableForEvent, enableFrom, firstEnabled, removeConflicts } from "./select.ts";
import { CHANGED, ENABLED, HISTORY_WRITTEN, INTERNAL_HEAD, INTERNAL_TAIL, MICROSTEPS, VIA_HISTORY, type World } from "./world.ts";

/** More microsteps than this in one macrostep are a cycle of the document (semantics 1). */
const microstepLimit = 1000;

/** Enters the initial configuration of a new client. */
export function enterInitial(w: World, client: number): void {
  const { transitions } = w;
  const t = transitions.initial;
  const end = transitions.entryStart[t]! + transitions.entryCount[t]!;
  for (let i = transitions.entryStart[t]!; i < end; i++) enterState(w, client, transitions.entryList[i]!);
}

/** A macrostep for an external event by name. */
export function stepForEvent(w: World, client: number, event: number): void {
  beginMacrostep(w);
  enableForEvent(w, client, event, 0);
  microstep(w, client);
  completeMacrostep(w, client);
}

/** A macrostep for a trigger that only one state's list answers: a done activity, a timer. */
export function stepForList(w: World, client: number, list: number): void {
  beginMacrostep(w);
  if (list >= 0) {
    const t = firstEnabled(w, client, list);
    if (t >= 0) takeAlone(w, client, t);
  }
  completeMacrostep(w, client);
}

/** Takes one transition that stands alone: nothing conflicts with it. */
function takeAlone(w: World, client: number, t: number): void {
  const { states, transitions } = w;
  w.enabled[0] = t;
  w.step[ENABLED] = 1;
  if (states.leafCount > 1 || states.hasAlways || transitions.entryCount[t]! < 0) microstep(w, client);
  else takeOne(w, client, t, transitions.domain[t]!);
}

/** Forgets the internal queue and the scratch of the macrostep before. */
export function beginMacrostep(w: World): void {
  w.step[ENABLED] = 0;
  w.step[INTERNAL_HEAD] = 0;
  w.step[INTERNAL_TAIL] = 0;
  w.step[MICROSTEPS] = 0;
}

/** Takes eventless transitions and internal events until nothing is left to do (XState v5 `macrostep`). */
export function completeMacrostep(w: World, client: number): void {
  const { states, transitions } = w;
  if (!states.hasAlways && w.step[INTERNAL_TAIL] === 0) return;
  let tryAlways = true;
  while (w.alive[client] === 1) {
    w.step[ENABLED] = 0;
    if (tryAlways && states.hasAlways) {
      enableAlways(w, client);
      resolveDomains(w, client);
      removeConflicts(w);
    }
    const fromAlways = w.step[ENABLED]! > 0;
    if (!fromAlways) {
      const head = w.step[INTERNAL_HEAD]!;
      if (head === w.step[INTERNAL_TAIL]) return;
      w.step[INTERNAL_HEAD] = head + 1;
      const code = w.internal[head]!;
      if (code >= 0) enableForEvent(w, client, code, 0);
      else if (isActive(w, client, ~code)) enableFrom(w, client, states.doneStateList[~code]!);
    }
    microstep(w, client);
    tryAlways = !fromAlways || w.step[CHANGED] === 1;
    if (++w.step[MICROSTEPS]! > microstepLimit || w.step[INTERNAL_TAIL]! >= w.internal.length) {
      w.rows[3] = 1;
      w.rows[4] = transitions.source[w.enabled[0]!]!;
      return;
    }
  }
}

function resolveDomains(w: World, client: number): void {
  const { transitions } = w;
  const n = w.step[ENABLED]!;
  for (let i = 0; i < n; i++) {
    const t = w.enabled[i]!;
    const domain = transitions.domain[t]!;
    w.enabledDomain[i] = domain === -2 ? dynamicDomain(w, client, t) : domain;
  }
}

/** Takes the enabled transitions together: leave, run actions, enter (XState v5 `microstep`). */
function microstep(w: World, client: number): void {
  w.step[CHANGED] = 0;
  w.step[HISTORY_WRITTEN] = 0;
  const enabled = w.step[ENABLED]!;
  if (enabled === 0) return;
  resolveDomains(w, client);
  if (enabled > 1) removeConflicts(w);
  const { states, transitions } = w;
  const isOrdered = states.leafCount > 1;
  if (isOrdered || states.hasAlways) saveConfiguration(w, client);
  const n = w.step[ENABLED]!;
  if (n === 1 && transitions.entryCount[w.enabled[0]!]! >= 0) takeOne(w, client, w.enabled[0]!, w.enabledDomain[0]!);
  else takeAll(w, client, n);
  if (isOrdered || states.hasAlways) compareConfiguration(w, client);
}

function takeOne(w: World, client: number, t: number, domain: number): void {
  const { transitions } = w;
  if (transitions.handover[t] === 1) w.handovers[client]!++;
  if (transitions.target[t]! >= 0) {
    if (domain < 0) leaveTree(w, client, 0);
    else leaveBelow(w, client, domain);
  }
  if (transitions.actionCount[t]! > 0) runActions(w, client, transitions.actionStart[t]!, transitions.actionCount[t]!);
  const end = transitions.entryStart[t]! + transitions.entryCount[t]!;
  for (let i = transitions.entryStart[t]!; i < end; i++) enterState(w, client, transitions.entryList[i]!);
}

/** Several transitions at once, or one into a history state: exit and entry sets are marked state by state. */
function takeAll(w: World, client: number, n: number): void {
  const { states, transitions } = w;
  const marks = w.scratch;
  marks.fill(0, 0, states.count);
  for (let i = 0; i < n; i++) {
    const t = w.enabled[i]!;
    const target = transitions.target[t]!;
    if (target < 0) continue;
    const domain = w.enabledDomain[i]!;
    if (states.kind[target] === HISTORY) w.step[VIA_HISTORY] = 1;
    const end = domain < 0 ? states.count : states.end[domain]!;
    for (let s = domain + 1; s < end; s++) if (isActive(w, client, s)) marks[s] = 1;
  }
  for (let s = states.count - 1; s >= 0; s--) if (marks[s] === 1 && states.historyCount[s]! > 0) rememberIn(w, client, s);
  for (let s = states.count - 1; s >= 0; s--) if (marks[s] === 1) leaveState(w, client, s);
  for (let i = 0; i < n; i++) {
    const t = w.enabled[i]!;
    if (transitions.handover[t] === 1) w.handovers[client]!++;
    runActions(w, client, transitions.actionStart[t]!, transitions.actionCount[t]!);
  }
  marks.fill(0, 0, states.count);
  for (let i = 0; i < n; i++) if (transitions.target[w.enabled[i]!]! >= 0) markEntrySet(w, client, w.enabled[i]!, w.enabledDomain[i]!);
  for (let s = 0; s < states.count; s++) if (marks[s] === 1) enterState(w, client, s);
  w.step[VIA_HISTORY] = 0;
}

function rememberIn(w: World, client: number, state: number): void {
  remember(w, client, state);
  w.step[HISTORY_WRITTEN] = 1;
}

/** Leaves the active descendants of a state, last in document order first. */
function leaveBelow(w: World, client: number, state: number): void {
  const { states } = w;
  const kind = states.kind[state];
  if (kind === COMPOUND) {
    leaveTree(w, client, w.activeChild[client * states.slotCount + states.slot[state]!]!);
  } else if (kind === PARALLEL) {
    const first = states.childStart[state]!;
    for (let i = first + states.childCount[state]! - 1; i >= first; i--) leaveTree(w, client, states.childList[i]!);
  }
}

function leaveTree(w: World, client: number, state: number): void {
  if (w.states.historyCount[state]! > 0) rememberIn(w, client, state);
  leaveBelow(w, client, state);
  leaveState(w, client, state);
}

/** Leaves everything: the client has reached a final state of the root, or is taken out at the end. */
export function leaveAll(w: World, client: number): void {
  leaveTree(w, client, 0);
}

function saveConfiguration(w: World, client: number): void {
  const { leafCount } = w.states;
  const { words } = w;
  for (let i = 0; i < words; i++) w.oldActive[i] = w.active[client * words + i]!;
  for (let i = 0; i < leafCount; i++) w.oldLeaves[i] = w.leaves[client * leafCount + i]!;
}

/** XState keeps the old order of states when the set of them has not changed, and looks at `always` again only when it has. */
function compareConfiguration(w: World, client: number): void {
  if (w.step[HISTORY_WRITTEN] === 1) {
    w.step[CHANGED] = 1;
    return;
  }
  const { words } = w;
  for (let i = 0; i < words; i++) {
    if (w.oldActive[i] !== w.active[client * words + i]) {
      w.step[CHANGED] = 1;
      return;
    }
  }
  const { leafCount } = w.states;
  for (let i = 0; i < leafCount; i++) w.leaves[client * leafCount + i] = w.oldLeaves[i]!;
}
