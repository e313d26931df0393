// Guards, and which of several variants of a law or of shares applies to a client.

import { BLOCKED, QUEUED } from "./codes";
import { uniformAt } from "./draws";
import { clients, guards, laws, states } from "./program";
import { Share } from "./records";
import { listOf, shareOf } from "./tables";
import { attributesOf, Client, countersOf, flagsOf, handleAt, holdNode, isActive, w } from "./world";

const SHARE: i32 = 0;
const GROUP: i32 = 1;
const ATTRIBUTE_IN: i32 = 2;
const ATTRIBUTE_AT_LEAST: i32 = 3;
const ATTRIBUTE_BELOW: i32 = 4;
const VISITS_BELOW: i32 = 5;
const VISITS_AT_LEAST: i32 = 6;
const FLAG: i32 = 7;
const IN: i32 = 8;
const WAITING: i32 = 9;
const ALL: i32 = 10;
const ANY: i32 = 11;

/** Value of an attribute now: one that grows has grown since the client came. */
function attributeNow(client: Client, attribute: i32): f64 {
  const value = attributesOf(client)[attribute];
  return clients.attributeGrows[attribute] === 1 ? value + (w.now - client.arrivedAt) : value;
}

/** Which of the variants (by group, by attribute) applies to a client; 0 without a variation. */
export function variantOf(client: Client, variation: i32): i32 {
  if (variation < 0) return 0;
  let index = 0;
  const end = laws.axisStart[variation] + laws.axisCount[variation];
  for (let i = laws.axisStart[variation]; i < end; i++) {
    const axis = laws.axis[i];
    const code = axis === 0 ? client.group : <i32>attributesOf(client)[axis - 1];
    index += laws.stride[i] * code;
  }
  return index;
}

/** Lower cumulative edge of the k-th share of a list is the upper edge of the one before it. */
function shareHolds(client: Client, share: Share, k: i32, isFresh: bool): bool {
  const counters = countersOf(client);
  if (isFresh) counters[share.counter] = counters[share.counter] + 1;
  const u = uniformAt(client.number, client.stream, share.source, counters[share.counter] - 1);
  const at = (share.variation < 0 ? 0 : variantOf(client, share.variation) * share.width) + k;
  return u < share.edges[at] && (k === 0 || u >= share.edges[at - 1]);
}

/** True while the client waits at the state for a grant: of a hold above its activity, or of what the activity needs. */
function isWaiting(client: Client, state: i32): bool {
  if (!isActive(client, state)) return false;
  if (states.activity[state] >= 0) {
    const phase = handleAt(client, state).phase;
    if (phase === BLOCKED || phase === QUEUED) return true;
  }
  const hold = states.hold[state];
  return hold >= 0 && holdNode(client, hold).phase === QUEUED;
}

/**
 * Evaluates guard `guard` of a transition of `list` for a client. `step[SHARE_DRAWN]` tells whether a share of this list was drawn
 * already in this evaluation: each evaluation of a list that meets a share is one occurrence.
 */
export function guardHolds(client: Client, guard: i32, list: i32): bool {
  if (guard < 0) return true;
  const argument = guards.argument[guard];
  switch (guards.operation[guard]) {
    case SHARE: {
      const share = shareOf(listOf(list).share);
      const isFresh = w.isShareDrawn === 0 && share.state < 0;
      w.isShareDrawn = 1;
      return shareHolds(client, share, argument, isFresh);
    }
    case GROUP:
      return isMember(guard, client.group);
    case ATTRIBUTE_IN:
      return isMember(guard, <i32>attributesOf(client)[argument]);
    case ATTRIBUTE_AT_LEAST:
      return attributeNow(client, argument) >= guards.bound[guard];
    case ATTRIBUTE_BELOW:
      return attributeNow(client, argument) < guards.bound[guard];
    case VISITS_BELOW:
      return <f64>countersOf(client)[argument] < guards.bound[guard];
    case VISITS_AT_LEAST:
      return <f64>countersOf(client)[argument] >= guards.bound[guard];
    case FLAG:
      return flagsOf(client)[argument] === 1;
    case IN:
      return isActive(client, argument);
    case WAITING:
      return isWaiting(client, argument);
    default:
      return combinationHolds(client, guard, list);
  }
}

function combinationHolds(client: Client, guard: i32, list: i32): bool {
  const operation = guards.operation[guard];
  const end = guards.setStart[guard] + guards.setCount[guard];
  for (let i = guards.setStart[guard]; i < end; i++) {
    const holds = guardHolds(client, guards.memberList[i], list);
    if (operation === ALL && !holds) return false;
    if (operation === ANY && holds) return true;
    if (operation > ANY) return !holds;
  }
  return operation === ALL;
}

function isMember(guard: i32, code: i32): bool {
  const end = guards.setStart[guard] + guards.setCount[guard];
  for (let i = guards.setStart[guard]; i < end; i++) if (guards.memberList[i] === code) return true;
  return false;
}
