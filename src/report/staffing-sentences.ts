import type { Target } from "#pathway";
import type { TriedStaffing } from "#study";
import { isLarger, missedTargets, type StaffingContext, unitsText } from "./staffing-context.ts";
import { targetBound, targetGap, targetName, targetValue } from "./target-words.ts";

/** The answer in plain sentences: the first says how many are needed, or that nothing is enough; the others what to know with it. */
export function staffingSentences(context: StaffingContext): string[] {
  const { answer, words } = context;
  const best = answer.best === null ? null : answer.tried[answer.best]!;
  const sentences = best ? found(context, best) : notFound(context);
  const stopped = answer.isUnfinished ? [best ? words.stoppedAfter : words.stopped] : [];
  return [...(best || !answer.isUnfinished ? sentences : []), ...stopped, ...unmeasured(context)];
}

function found(context: StaffingContext, best: TriedStaffing): string[] {
  const { answer, words, speech } = context;
  const units = unitsText(context, best.units);
  const cost = speech.euros({ mean: best.cost, low: best.cost, high: best.cost }).value;
  const first = answer.isPriced ? words.cheapest(units, cost) : words.smallest(units);
  const sure = words.howSure(shareText(context, best), speech.percent(answer.probability));
  const nearer = answer.tried.filter((other) => other.isJudged && other.verdict === "open" && other.cost < best.cost);
  const perhaps = nearer.map((other) => words.perhaps(unitsText(context, other.units), shareText(context, other)));
  return [`${first} ${sure}`, ...perhaps.slice(0, 1), ...moreIsWorse(context, best)];
}

/** The smallest staffing that has more than the answer and yet misses. */
function moreIsWorse(context: StaffingContext, best: TriedStaffing): string[] {
  const { answer, words } = context;
  const worse = answer.tried.find((other) => other.verdict === "missed" && isLarger(other, best));
  if (!worse) return [];
  const targets = missedTargets(context, worse).map(({ target }) => quotedName(context, target));
  if (targets.length === 0) return [];
  return [words.moreIsWorse(unitsText(context, worse.units), targets.join(", "), shareText(context, worse))];
}

function notFound(context: StaffingContext): string[] {
  const { answer, words, speech } = context;
  const asked = speech.percent(answer.probability);
  const closest = closestOf(answer.tried);
  const isOpen = answer.tried.some(({ verdict, isJudged }) => verdict === "open" && isJudged);
  if (isOpen && closest) return [words.unsure(unitsText(context, closest.units), shareText(context, closest))];
  const largest = answer.largest === null ? null : answer.tried[answer.largest]!;
  if (!largest) return [words.none(asked)];
  const near = closest && closest !== largest ? [words.closest(unitsText(context, closest.units), shareText(context, closest))] : [];
  return [words.none(asked), ...near, words.largest(unitsText(context, largest.units)), ...missedSentences(context, largest)];
}

/** The staffing that meets all targets most often; null where none ever does. */
function closestOf(tried: readonly TriedStaffing[]): TriedStaffing | null {
  const share = ({ met }: TriedStaffing) => met?.mean ?? 0;
  const best = tried.reduce<TriedStaffing | null>((a, b) => (a === null || share(b) > share(a) ? b : a), null);
  return best && share(best) > 0 ? best : null;
}

/** What each target that a staffing misses is, by how much, what could be promised instead, and what may be behind it. */
function missedSentences(context: StaffingContext, staffing: TriedStaffing): string[] {
  const { answer, words, speech } = context;
  const missed = missedTargets(context, staffing);
  if (missed.length === 0) return [words.onlyTogether];
  const fresh = answer.simulation.demand.filter(({ perYear }) => perYear !== undefined).map(({ id }) => JSON.stringify(id));
  return missed.map(({ target, met, value, reachable, reasons }) => {
    const parts = [words.missed(targetName(context, target), targetBound(context, target), words.share(speech.percent(met!), null))];
    if (value) parts.push(words.reached(targetValue(context, target, value.mean), targetGap(context, target, value.mean)));
    parts.push(insteadText(context, target, reachable));
    if (reasons.includes("cohort")) parts.push(words.cohort(fresh.join(" / ")));
    if (reasons.includes("from")) parts.push(words.from);
    return parts.join(" ");
  });
}

function insteadText(context: StaffingContext, target: Target, reachable: number | null): string {
  const { answer, words, speech } = context;
  if (reachable === null) return words.notReached;
  const [asked, value] = [speech.percent(answer.probability), targetValue(context, target, reachable)];
  return target.measure === "backlog" ? words.insteadBy(asked, value) : words.instead(asked, value, target.atMost !== undefined);
}

/** Targets of which no replication of any staffing had a value. */
function unmeasured(context: StaffingContext): string[] {
  const { answer, words } = context;
  if (answer.tried.length === 0) return [];
  return answer.simulation.targets!.flatMap((target, t) =>
    answer.tried.every(({ targets }) => targets[t]!.met === null) ? [words.unmeasured(targetName(context, target))] : [],
  );
}

function shareText({ words, speech }: StaffingContext, { met }: TriedStaffing): string {
  if (!met) return words.share(speech.percent(0), null);
  const { value, interval } = speech.share(met);
  return words.share(value, interval);
}

function quotedName(context: StaffingContext, target: Target): string {
  const quote = context.language === "en" ? ["“", "”"] : ["”", "”"];
  return `${quote[0]}${targetName(context, target)}${quote[1]} (${targetBound(context, target)})`;
}
