import type { Activity, Distribution } from "#pathway";
import type { Chart, Node } from "./chart.ts";

/** Whether a state is a queue: an activity that takes no time and nobody, so that it ends with the grant of what the state holds. */
export function isQueue({ pathway }: Chart, { activity }: Node): boolean {
  const spec = activity === null ? undefined : pathway.activities?.[activity];
  return spec !== undefined && takesNobody(spec) && isNothing(spec.lead) && isNothing(spec.duration);
}

/**
 * Whether a client in a state without states inside only waits: nothing is invoked, or only an activity without needs and duration. An
 * activity of which nothing is known yet counts as being done.
 */
export function isWaiting({ pathway }: Chart, { activity }: Node): boolean {
  if (activity === null) return true;
  const spec = pathway.activities?.[activity];
  if (spec === undefined || (spec.lead === undefined && spec.duration === undefined)) return false;
  return takesNobody(spec) && isNothing(spec.duration);
}

function takesNobody({ needs = {} }: Activity): boolean {
  return Object.keys(needs).length === 0;
}

/** Whether a length of time is not given, or is 0 for sure. */
function isNothing(length: Distribution | undefined): boolean {
  if (length === undefined || length === 0) return true;
  if (typeof length === "object") return "fixed" in length && length.by === undefined && isNothing(length.fixed);
  return typeof length === "string" && Number.parseFloat(length) === 0;
}
