import { closingRules, WORKING } from "#engine";
import { type Facts, meanOf } from "./facts.ts";
import type { AuditLine } from "./summary.ts";

const [fit, finish] = [closingRules.indexOf("fit"), closingRules.indexOf("finish")];

/** Part of the time in use that may be of services cut by an end of the window, besides what is allowed for services that did not end. */
const slack = 0.01;

type Need = { state: number; units: number };

/**
 * Utilisation against offered load: the time in which a resource was in use (overtime included) against services ended × their mean length × units, over the
 * replications. Services that began and did not end, cut short or going on, are allowed twice the mean length each. Compared where both count
 * the same hours: always open, or work that ends before closing or is finished after it; null when there is no such resource.
 */
export function auditLoad(input: Facts): AuditLine | null {
  let worst: AuditLine | null = null;
  for (let r = 0; r < input.program.resources.count; r++) {
    const needs = comparableNeeds(input, r);
    if (needs === null) continue;
    const line = compareLoad(input, r, needs);
    if (worst === null || line.found / line.allowed > worst.found / worst.allowed) worst = line;
  }
  return worst;
}

function compareLoad(input: Facts, resource: number, needs: readonly Need[]): AuditLine {
  const { state, resource: at } = input.layout;
  const used = meanOf(input, at.areaBusy + resource) + meanOf(input, at.areaOvertime + resource);
  let offered = 0;
  let unfinished = 0;
  for (const { state: s, units } of needs) {
    const ended = meanOf(input, state.serviceCount + s);
    const time = units * meanOf(input, state.serviceSum + s);
    offered += time;
    if (ended > 0) unfinished += (Math.abs(meanOf(input, state.waitCount + s) - ended) * time) / ended;
  }
  const scale = Math.max(used, offered);
  const found = scale > 0 ? Math.abs(used - offered) / scale : 0;
  const allowed = slack + (scale > 0 ? (2 * unfinished) / scale : 0);
  return { code: "offered-load", passes: found <= allowed, found, allowed, at: input.names.resources[resource]! };
}

/** States whose service uses a resource; null when nobody needs it, when it is also held, or when its use and the services count different hours. */
function comparableNeeds({ program }: Facts, resource: number): Need[] | null {
  const { activities, resources } = program;
  const needs: Need[] = [];
  for (let request = 0; request < activities.requestState.length; request++) {
    const first = activities.itemStart[request]!;
    for (let item = first; item < first + activities.itemCount[request]!; item++) {
      if (activities.itemResource[item] !== resource) continue;
      if (activities.requestHold[request] === 1) {
        if (resources.caseload[resource]! > 0) continue;
        return null;
      }
      if (!countsSameHours(program, resource, request)) return null;
      needs.push({ state: activities.requestState[request]!, units: activities.itemUnits[item]! });
    }
  }
  return needs.length > 0 ? needs : null;
}

function countsSameHours({ activities, resources, laws, states }: Facts["program"], resource: number, request: number): boolean {
  const isPlain = (resources.calendar[resource]! < 0 && resources.ownHours[resource] === 0) || resources.closing[resource] === finish;
  if (isPlain) return true;
  const draw = activities.duration[states.activity[activities.requestState[request]!]!]!;
  return activities.requestClosing[request] === fit && (draw < 0 || laws.mode[laws.first[draw]!] === WORKING);
}
