import { timeToClear } from "#statistics";
import type { Approximation } from "./approximations.ts";
import { numberOf } from "./client-segments.ts";
import type { Scenario } from "./scenario.ts";
import type { EntryTraffic, Traffic } from "./traffic.ts";

/** A rate per year of new clients, and the one that the release of a backlog adds while it lasts. */
interface YearlyRate {
  readonly fresh: number;
  readonly released: number;
}

/** Slots of a resource with a caseload, if nobody inside waits for anything. */
interface SlotLoad {
  readonly slots: number;
  readonly workers: number;
  readonly caseload: number;
  /** Clients per worker above which a limit is breached, null without one; whether full slots breach it. */
  readonly limit: number | null;
  readonly breachesLimit: boolean;
  /** Mean days a slot is held per start; null where nobody starts. */
  readonly holdDays: number | null;
  /** Starts asked for per year. */
  readonly starts: YearlyRate;
  /** Slots in use on average at the full rate, were there enough of them. */
  readonly inUse: number;
  /** Most starts per year, by Little's law: slots / mean hold. */
  readonly maxStarts: number | null;
}

/** What is asked of a resource and what it has to give, per year. */
export interface ResourceLoad {
  readonly id: string;
  /** Hours of work asked for; per client of all demand. */
  readonly hours: YearlyRate;
  readonly hoursPerClient: number;
  /** Hours open, of all units. */
  readonly openHours: number;
  readonly slots: SlotLoad | null;
  readonly backlog: BacklogLoad | null;
  readonly approximations: readonly Approximation[];
}

/** How long a resource is busy with a backlog, as a flow: what bounds it more, slots or hours. */
interface BacklogLoad {
  /** Starts (or hours) that the backlog asks for, most per year, and what new clients ask for per year. */
  readonly size: number;
  readonly most: number;
  readonly inflow: number;
  readonly by: "slots" | "hours";
  /** Day on which the last of it is let in. */
  readonly releasedBy: number;
  /** Days until it is cleared; null: never. */
  readonly days: number | null;
}

const daysPerYear = 365.25;
const hoursPerDay = 24;

/** Starts per year that so many slots allow when each is held for so many days (Little 1961). */
export function maxStarts(slots: number, holdDays: number): number {
  return (slots * daysPerYear) / holdDays;
}

/** Loads of all resources, in document order. */
export function offeredLoads(scenario: Scenario, traffic: Traffic): ResourceLoad[] {
  return scenario.labels.resources.map((id, r) => {
    const units = meanUnits(scenario, r);
    const approximations = [...traffic.approximations];
    if (scenario.program.resources.sharing === 1) approximations.push("shared-people");
    const hours = yearly(traffic, ({ work }) => work[r]! * hoursPerDay);
    const openHours = openUnits(scenario, traffic, r, units) * daysPerYear * hoursPerDay;
    const slots = slotLoad(scenario, traffic, r, units);
    return {
      id,
      hours,
      hoursPerClient: traffic.perClient.work[r]! * hoursPerDay,
      openHours,
      slots,
      backlog: backlogLoad(traffic, r, { openHours, slots }),
      approximations,
    };
  });
}

/** Sums a figure of the mean client over entries, per year. */
function yearly({ entries }: Traffic, of: (perClient: EntryTraffic["perClient"]) => number): YearlyRate {
  let fresh = 0;
  let released = 0;
  for (const { perYear, releasedPerYear, perClient } of entries) {
    fresh += perYear * of(perClient);
    if (Number.isFinite(releasedPerYear)) released += releasedPerYear * of(perClient);
  }
  return { fresh, released };
}

/** Units of a resource on average over the horizon. */
function meanUnits({ program }: Scenario, r: number): number {
  const { capacityStart, capacityCount, capacityTime, capacityValue } = program.resources;
  let area = 0;
  for (let k = 0; k < capacityCount[r]!; k++) {
    const at = capacityStart[r]! + k;
    const until = k + 1 < capacityCount[r]! ? Math.min(program.horizon, capacityTime[at + 1]!) : program.horizon;
    area += capacityValue[at]! * Math.max(0, until - capacityTime[at]!);
  }
  return area / program.horizon;
}

/** Units open on average: each in the hours of the resource, or everybody in their own. */
function openUnits({ program: { resources } }: Scenario, traffic: Traffic, r: number, units: number): number {
  const shareOf = (calendar: number) => traffic.stays.openings(calendar).openShare;
  if (resources.ownHours[r] === 0) return shareOf(resources.calendar[r]!) * units;
  const start = resources.memberStart[r]!;
  return resources.memberCalendar.subarray(start, start + resources.memberCount[r]!).reduce((sum, calendar) => sum + shareOf(calendar), 0);
}

function slotLoad({ chart, program, labels }: Scenario, traffic: Traffic, r: number, units: number): SlotLoad | null {
  const caseload = program.resources.caseload[r]!;
  if (caseload === 0) return null;
  const { starts, held } = traffic.perClient;
  const limit = chart.pathway.resources![labels.resources[r]!]!.limit;
  const clients = limit === undefined ? null : numberOf(limit.clients, 0);
  const holdDays = starts[r]! > 0 ? held[r]! / starts[r]! : null;
  const inUse = yearly(traffic, (perClient) => perClient.held[r]!);
  return {
    slots: units * caseload,
    workers: units,
    caseload,
    limit: clients,
    breachesLimit: clients !== null && caseload > clients,
    holdDays,
    starts: yearly(traffic, (perClient) => perClient.starts[r]!),
    inUse: (inUse.fresh + inUse.released) / daysPerYear,
    maxStarts: holdDays === null || holdDays === 0 ? null : maxStarts(units * caseload, holdDays),
  };
}

function backlogLoad(
  { entries }: Traffic,
  r: number,
  { openHours, slots }: { openHours: number; slots: SlotLoad | null },
): BacklogLoad | null {
  const waiting = entries.filter(({ backlog, perClient }) => backlog > 0 && (perClient.starts[r]! > 0 || perClient.work[r]! > 0));
  if (waiting.length === 0) return null;
  const releasedBy = Math.max(...waiting.map((entry) => entry.releasedBy));
  const sum = (of: (entry: EntryTraffic) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  const flows: Omit<BacklogLoad, "days" | "releasedBy">[] = [];
  if (slots?.maxStarts)
    flows.push({
      size: sum(({ backlog, perClient }) => backlog * perClient.starts[r]!),
      most: slots.maxStarts,
      inflow: slots.starts.fresh,
      by: "slots",
    });
  const hours = sum(({ backlog, perClient }) => backlog * perClient.work[r]! * hoursPerDay);
  if (hours > 0)
    flows.push({
      size: hours,
      most: openHours,
      inflow: sum(({ perYear, perClient }) => perYear * perClient.work[r]! * hoursPerDay),
      by: "hours",
    });
  const timed = flows.map((flow) => ({ ...flow, releasedBy, years: timeToClear(flow.size, flow.inflow, flow.most) }));
  if (timed.length === 0) return null;
  const { years, ...slowest } = timed.reduce((one, other) => (other.years > one.years ? other : one));
  return { ...slowest, days: Number.isFinite(years) ? Math.max(releasedBy, years * daysPerYear) : null };
}
