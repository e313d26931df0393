import { valueFor } from "#chart";
import type { Program } from "#engine";
import { type Distribution, lawOf, type ReadyLaw } from "#pathway";
import { lawMean } from "#random";
import type { Approximation } from "./approximations.ts";
import type { ClientSegment } from "./client-segments.ts";
import { fixedSpan, lawSpan, type Span } from "./clock-race.ts";
import type { Known, Recall } from "./recall.ts";
import type { Scenario } from "./scenario.ts";

/** How a calendar opens, over all that is known of it (days). */
interface Openings {
  /** Time open of all time. */
  readonly openShare: number;
  /** Days with an opening of all days. */
  readonly dayShare: number;
  /** Mean wait from a moment at random until work of so many days can start and end before closing. */
  wait(work: number): number;
}

/** An activity without queues: its lead, the wait for opening hours, its service. */
export interface ActivityStay {
  readonly span: Span;
  /** Law of the service as written (days of work), null without one. */
  readonly service: Extract<ReadyLaw, { law: unknown }> | null;
  /** Mean work in days, units by resource index; nothing without needs. */
  readonly work: number;
  readonly needs: readonly { resource: number; units: number }[];
}

/** Lengths of stays without queues, per segment of clients. */
export interface StayLengths {
  /** Of the activity of a state; null where it has none. */
  activity(state: number, segment: ClientSegment): ActivityStay | null;
  /** Of the k-th timer of a state (the lists with `after`, in order). */
  timer(state: number, k: number, segment: ClientSegment): Span;
  /** Rate per day at which an event of life comes; 0 for an event that is none. */
  hazardRate(event: string, segment: ClientSegment): number;
  openings(calendar: number): Openings;
  readonly approximations: Set<Approximation>;
}

const WORKING = 1;
const FIT = 0;
const FINISH = 1;
const RESTART = 3;
const always: Openings = { openShare: 1, dayShare: 1, wait: () => 0 };

/** Reads laws and openings of a scenario, each once. */
interface Reader extends Pick<Scenario, "chart" | "program"> {
  lawFor(distribution: Distribution, segment: ClientSegment): ReadyLaw;
  openings(calendar: number): Openings;
  readonly approximations: Set<Approximation>;
}

/** Stay lengths of a scenario; each is worked out once for all segments that its laws do not tell apart. */
export function stayLengths(scenario: Scenario, recall: Recall): StayLengths {
  const reader = createReader(scenario);
  const { chart, program, approximations } = reader;
  const hazards = chart.pathway.hazards ?? {};
  const known = {
    activities: new Map() as Known<number, ActivityStay | null>,
    timers: new Map() as Known<number, Span>,
    rates: new Map() as Known<string, number>,
  };

  function activity(state: number, segment: ClientSegment): ActivityStay | null {
    if (chart.nodes[state]!.activity === null) return null;
    return recall.answer(known.activities, state, segment.factOf, () => activityStay(reader, state, segment));
  }

  function timer(state: number, k: number, segment: ClientSegment): Span {
    const row = program.states.timerStart[state]! + k;
    return recall.answer(known.timers, row, segment.factOf, () => {
      const delays = chart.nodes[state]!.lists.flatMap(({ trigger }) => (trigger.kind === "after" ? [trigger.delay] : []));
      return freeSpan(reader, chart.pathway.delays![delays[k]!]!, program.transitions.timerDraw[row]!, segment);
    });
  }

  function hazardRate(event: string, segment: ClientSegment): number {
    if (!Object.hasOwn(hazards, event)) return 0;
    return recall.answer(known.rates, event, segment.factOf, () => rateOf(reader, event, segment));
  }

  return { activity, timer, hazardRate, openings: reader.openings, approximations };
}

function createReader({ chart, program }: Scenario): Reader {
  const ready = new Map<unknown, ReadyLaw>();
  const known = new Map<number, Openings>();

  function lawFor(distribution: Distribution, segment: ClientSegment): ReadyLaw {
    const by = typeof distribution === "object" && "by" in distribution ? distribution.by : undefined;
    const value = valueFor<unknown>(distribution, by, segment);
    const law = ready.get(value) ?? lawOf(value as Distribution);
    ready.set(value, law);
    return law;
  }

  function openings(calendar: number): Openings {
    if (calendar < 0) return always;
    const found = known.get(calendar) ?? openingsOf(program, calendar);
    known.set(calendar, found);
    return found;
  }

  return { chart, program, lawFor, openings, approximations: new Set() };
}

function rateOf({ chart, lawFor, approximations }: Reader, hazard: string, segment: ClientSegment): number {
  const law = lawFor(chart.pathway.hazards![hazard]!.every, segment);
  if ("until" in law) return 0;
  if (law.law.kind !== "exponential") approximations.add("hazard-mean-rate");
  const mean = lawMean(law.law);
  return mean > 0 ? 1 / mean : 0;
}

/** A length that runs by itself: elapsed, in open days, or until an opening. */
function freeSpan(
  { program, lawFor, openings, approximations }: Reader,
  distribution: Distribution,
  draw: number,
  segment: ClientSegment,
): Span {
  const law = lawFor(distribution, segment);
  const { laws } = program;
  const first = laws.first[draw]!;
  if ("until" in law) {
    approximations.add("opening-mean-wait");
    return fixedSpan(openings(laws.calendar[first]!).wait(0));
  }
  if (law.kind !== "openDays") return lawSpan(law.law);
  approximations.add("open-days-mean");
  return lawSpan(law.law, 1 / openings(laws.calendar[first]!).dayShare);
}

function activityStay(reader: Reader, state: number, segment: ClientSegment): ActivityStay {
  const { chart, program, lawFor } = reader;
  const { activities, states, laws } = program;
  const row = states.activity[state]!;
  const spec = chart.pathway.activities![chart.nodes[state]!.activity!]!;
  const lead = spec.lead === undefined ? fixedSpan(0) : freeSpan(reader, spec.lead, activities.lead[row]!, segment);
  const request = activities.request[row]!;
  const needs = needsOf(program, request);
  const idle = { service: null, work: 0, needs };
  if (spec.duration === undefined)
    return { ...idle, span: request < 0 ? lead : afterOpening(reader, lead, request, { work: 0, isWork: true }) };
  const draw = activities.duration[row]!;
  if (request < 0) return { ...idle, span: sum(lead, freeSpan(reader, spec.duration, draw, segment)) };
  const law = lawFor(spec.duration, segment);
  const isWork = laws.mode[laws.first[draw]!] === WORKING;
  const service = "until" in law ? null : law;
  const work = service === null || !isWork ? freeSpan(reader, spec.duration, draw, segment).mean : lawMean(service.law);
  return { span: afterOpening(reader, lead, request, { work, isWork }), service, work, needs };
}

/** A service of mean length behind a lead, begun when those who serve are open. */
function afterOpening(
  { program, openings, approximations }: Reader,
  lead: Span,
  request: number,
  { work, isWork }: { work: number; isWork: boolean },
): Span {
  const calendar = program.activities.requestCalendar[request]!;
  if (calendar < 0) return shifted(lead, work);
  approximations.add("opening-mean-wait");
  const rule = program.activities.requestClosing[request]!;
  const hours = openings(calendar);
  if (!isWork || rule === FINISH) return shifted(lead, hours.wait(0) + work);
  if ((rule === FIT || rule === RESTART) && work <= program.calendars.longest[calendar]!) return shifted(lead, hours.wait(work) + work);
  return shifted(lead, hours.wait(0) + work / hours.openShare);
}

function needsOf({ activities }: Program, request: number): { resource: number; units: number }[] {
  if (request < 0) return [];
  const start = activities.itemStart[request]!;
  return Array.from({ length: activities.itemCount[request]! }, (_, i) => ({
    resource: activities.itemResource[start + i]!,
    units: activities.itemUnits[start + i]!,
  }));
}

function shifted(span: Span, by: number): Span {
  return by === 0 ? span : { mean: span.mean + by, variance: span.variance, points: () => span.points().map((point) => point + by) };
}

/** One span after another; the points are those of the more varied one, moved by the mean of the other. */
function sum(one: Span, other: Span): Span {
  const [varied, steady] = one.variance >= other.variance ? [one, other] : [other, one];
  return {
    mean: one.mean + other.mean,
    variance: one.variance + other.variance,
    points: () => varied.points().map((point) => point + steady.mean),
  };
}

function openingsOf({ calendars }: Program, calendar: number): Openings {
  const start = calendars.start[calendar]!;
  const length = calendars.length[calendar]!;
  if (length === 0) return { openShare: 0, dayShare: 0, wait: () => Number.POSITIVE_INFINITY };
  const last = calendars.close[start + length - 1]!;
  let open = 0;
  let closed = 0;
  let squares = 0;
  for (let i = 0, before = 0; i < length; i++) {
    const gap = calendars.open[start + i]! - before;
    closed += gap;
    squares += gap * gap;
    before = calendars.close[start + i]!;
    open += before - calendars.open[start + i]!;
  }
  return {
    openShare: open / last,
    dayShare: calendars.dayCount[calendar]! / Math.ceil(last),
    // The work must end before closing, so that each gap begins that much sooner.
    wait: (work) => (squares + 2 * work * closed + length * work * work) / (2 * last),
  };
}
