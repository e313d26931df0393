import type { Program } from "./program.ts";
import { BLOCKED, QUEUED, SHARE_DRAWN, type World } from "./world.ts";

const SHARE = 0;
const GROUP = 1;
const ATTRIBUTE_IN = 2;
const ATTRIBUTE_AT_LEAST = 3;
const ATTRIBUTE_BELOW = 4;
const VISITS_BELOW = 5;
const VISITS_AT_LEAST = 6;
const FLAG = 7;
const IN = 8;
const WAITING = 9;
const ALL = 10;
const ANY = 11;

/** True where the client is in the state. */
export function isActive(w: World, client: number, state: number): boolean {
  const { words } = w;
  return ((w.active[client * words + (state >>> 5)]! >>> (state & 31)) & 1) === 1;
}

/** Value of an attribute now: one that grows has grown since the client came. */
function attributeNow(w: World, client: number, attribute: number): number {
  const { clients } = w;
  const value = w.attribute[client * clients.attributeCount + attribute]!;
  return clients.attributeGrows[attribute] === 1 ? value + (w.clock[0]! - w.arrivedAt[client]!) : value;
}

/** Which of the variants (by group, by attribute) applies to a client; 0 without a variation. */
export function variantOf(w: World, client: number, variation: number): number {
  if (variation < 0) return 0;
  const { laws, clients } = w;
  let index = 0;
  const end = laws.axisStart[variation]! + laws.axisCount[variation]!;
  for (let i = laws.axisStart[variation]!; i < end; i++) {
    const axis = laws.axis[i]!;
    const code = axis === 0 ? w.group[client]! : w.attribute[client * clients.attributeCount + axis - 1]!;
    index += laws.stride[i]! * code;
  }
  return index;
}

/** Lower cumulative edge of the k-th share of a list is the upper edge of the one before it. */
function shareHolds(w: World, client: number, list: number, k: number, fresh: boolean): boolean {
  const { guards, transitions } = w;
  const share = transitions.listShare[list]!;
  const counter = guards.shareCounter[share]!;
  const counters = w.states.counterCount;
  const at = client * counters + counter;
  if (fresh) w.counter[at]!++;
  const occurrence = w.counter[at]! - 1;
  w.draws.at(w.number[client]!, w.stream[client]!, guards.shareSource[share]!, occurrence);
  const u = w.draws.next();
  const width = guards.shareWidth[share]!;
  const first = guards.shareEdge[share]! + variantOf(w, client, guards.shareVariation[share]!) * width;
  return u < guards.edges[first + k]! && (k === 0 || u >= guards.edges[first + k - 1]!);
}

/** True while the client waits at the state for a grant: of a hold above its activity, or of what the activity needs. */
function isWaiting(w: World, client: number, state: number): boolean {
  if (!isActive(w, client, state)) return false;
  const { states, activities } = w;
  const base = w.systemHandles + client * states.handleCount;
  if (states.activity[state]! >= 0) {
    const phase = w.phase[base + states.handle[state]!]!;
    if (phase === BLOCKED || phase === QUEUED) return true;
  }
  const hold = states.hold[state]!;
  return hold >= 0 && w.phase[base + activities.itemHandle[activities.itemStart[hold]!]!] === QUEUED;
}

/**
 * Evaluates guard `guard` of a transition of `list` for a client. `step[SHARE_DRAWN]` tells whether a share of this list was drawn
 * already in this evaluation: each evaluation of a list that meets a share is one occurrence.
 */
export function guardHolds(w: World, client: number, guard: number, list: number): boolean {
  if (guard < 0) return true;
  const g = w.guards;
  const argument = g.argument[guard]!;
  switch (g.operation[guard]) {
    case SHARE: {
      const share = w.transitions.listShare[list]!;
      const fresh = w.step[SHARE_DRAWN]! === 0 && g.shareState[share]! < 0;
      w.step[SHARE_DRAWN] = 1;
      return shareHolds(w, client, list, argument, fresh);
    }
    case GROUP:
      return isMember(w.program, guard, w.group[client]!);
    case ATTRIBUTE_IN:
      return isMember(w.program, guard, w.attribute[client * w.clients.attributeCount + argument]!);
    case ATTRIBUTE_AT_LEAST:
      return attributeNow(w, client, argument) >= g.bound[guard]!;
    case ATTRIBUTE_BELOW:
      return attributeNow(w, client, argument) < g.bound[guard]!;
    case VISITS_BELOW:
      return w.counter[client * w.states.counterCount + argument]! < g.bound[guard]!;
    case VISITS_AT_LEAST:
      return w.counter[client * w.states.counterCount + argument]! >= g.bound[guard]!;
    case FLAG:
      return w.flag[client * w.clients.flagCount + argument] === 1;
    case IN:
      return isActive(w, client, argument);
    case WAITING:
      return isWaiting(w, client, argument);
    default:
      return combinationHolds(w, client, guard, list);
  }
}

function combinationHolds(w: World, client: number, guard: number, list: number): boolean {
  const g = w.guards;
  const operation = g.operation[guard]!;
  const end = g.setStart[guard]! + g.setCount[guard]!;
  for (let i = g.setStart[guard]!; i < end; i++) {
    const holds = guardHolds(w, client, g.memberList[i]!, list);
    if (operation === ALL && !holds) return false;
    if (operation === ANY && holds) return true;
    if (operation > ANY) return !holds;
  }
  return operation === ALL;
}

function isMember(program: Program, guard: number, code: number): boolean {
  const g = program.guards;
  const end = g.setStart[guard]! + g.setCount[guard]!;
  for (let i = g.setStart[guard]!; i < end; i++) if (g.memberList[i] === code) return true;
  return false;
}
