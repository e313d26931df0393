import type { Chart } from "#chart";
import { type ActivityColumns, closingRules, queueDisciplines, type ResourceColumns } from "#engine";
import { type Diagnostic, type Need, type Num, type Path, plainNumber, type Resource } from "#pathway";
import { hashName } from "#random";
import { parseDate } from "#units";
import type { CalendarTable } from "./calendars.ts";
import { createPeopleHours } from "./people-hours.ts";
import { refusal } from "./refusal.ts";

type Item = { resource: number; units: number; who: number };
type Request = { state: number; hold: boolean; items: Item[]; priority: number };

/** Collects resources, and the requests that holds and activities make for them. */
export interface ResourceTable {
  readonly ids: readonly string[];
  /** Adds a request and gives its index; queue nodes get handles from `handle` on, one per item. */
  addRequest(request: Request, handle: number): number;
  itemsOf(needs: Record<string, Need> | Record<string, Num>): Item[];
  columns(): ResourceColumns;
  requestColumns(
    groups: readonly string[],
  ): Pick<
    ActivityColumns,
    | "requestState"
    | "requestHold"
    | "itemStart"
    | "itemCount"
    | "itemResource"
    | "itemUnits"
    | "itemWho"
    | "itemHandle"
    | "requestCalendar"
    | "itemCalendar"
    | "itemCalendarList"
    | "requestClosing"
    | "level"
    | "levelCount"
  >;
}

const whoCodes = { own: 0, any: 1, other: 2 } as const;

/** A table of the resources of a chart whose parameters are resolved; `start` is the day number of time 0. */
export function createResourceTable(
  chart: Chart,
  calendars: CalendarTable,
  start: number,
  report: (diagnostic: Diagnostic) => void,
): ResourceTable {
  const { pathway } = chart;
  const resources = Object.entries(pathway.resources ?? {});
  const ids = resources.map(([id]) => id);
  const people = pathway.people ?? [];
  const isFor = resources.map(([id, resource]) => resourceCalendar(id, resource));
  const peopleHours = createPeopleHours(pathway, calendars, isFor, report);
  const calendarOf = isFor.map((calendar, resource) => peopleHours.opening(resource, calendar));
  const requests: (Request & { handle: number })[] = [];

  function resourceCalendar(id: string, resource: Resource): number {
    const fte = plainNumber(resource.fte, 1);
    const place: Path = ["resources", id, "fte"];
    if (fte !== 1 && resource.calendar === undefined) report(refusal(place, "not-compilable.resource-calendar", id));
    if (fte <= 0 || fte > 1) report(refusal(place, "not-compilable.fte-of-resource", id, fte));
    return calendars.of(resource.calendar, fte);
  }

  function itemsOf(needs: Record<string, Need> | Record<string, Num>): Item[] {
    return Object.entries(needs).map(([id, need]) => {
      const isPlain = typeof need === "number" || "param" in need;
      const units = isPlain ? plainNumber(need as Num, 1) : plainNumber((need as { units?: Num }).units, 1);
      const who = isPlain ? "own" : ((need as { who?: keyof typeof whoCodes }).who ?? "own");
      return { resource: ids.indexOf(id), units, who: whoCodes[who] };
    });
  }

  function capacitySteps(resource: Resource, id: string): { time: number; value: number }[] {
    const roles = people.filter((person) => person.roles.includes(id)).length;
    if (roles > 0) return [{ time: 0, value: roles }];
    const capacity = resource.capacity ?? 1;
    if (!Array.isArray(capacity)) return [{ time: 0, value: plainNumber(capacity, 1) }];
    const steps = capacity
      .map(({ from, value }) => ({ time: parseDate(from)! - start, value: plainNumber(value, 0) }))
      .sort((a, b) => a.time - b.time);
    const before = steps.filter(({ time }) => time <= 0).at(-1);
    return [{ time: 0, value: before?.value ?? 0 }, ...steps.filter(({ time }) => time > 0)];
  }

  function columns(): ResourceColumns {
    const capacity = { start: [] as number[], count: [] as number[], time: [] as number[], value: [] as number[] };
    const members = { start: [] as number[], count: [] as number[], list: [] as number[], calendar: [] as number[] };
    let workers = people.length;
    for (const [r, [id, resource]] of resources.entries()) {
      const steps = capacitySteps(resource, id);
      capacity.start.push(capacity.time.length);
      capacity.count.push(steps.length);
      for (const { time, value } of steps) {
        capacity.time.push(time);
        capacity.value.push(value);
      }
      members.start.push(members.list.length);
      const before = members.list.length;
      const serving = people.flatMap((person, i) => (person.roles.includes(id) ? [i] : []));
      if (serving.length > 0) members.list.push(...serving);
      else if (plainNumber(resource.caseload, 0) > 0)
        for (let i = 0; i < Math.max(...steps.map(({ value }) => value)); i++) members.list.push(workers++);
      members.count.push(members.list.length - before);
      const own = peopleHours.of(r);
      for (let i = before; i < members.list.length; i++) members.calendar.push(own?.[i - before] ?? calendarOf[r]!);
    }
    const is = resources.map(([, resource]) => resource);
    return {
      count: resources.length,
      calendar: Int32Array.from(calendarOf),
      discipline: Uint8Array.from(is, ({ queue }) => queueDisciplines.indexOf(queue ?? "priority")),
      closing: Uint8Array.from(is, ({ atClose }) => closingRules.indexOf(atClose ?? "fit")),
      caseload: Int32Array.from(is, ({ caseload }) => plainNumber(caseload, 0)),
      limit: Float64Array.from(is, ({ limit }) => (limit ? plainNumber(limit.clients, 0) : Number.POSITIVE_INFINITY)),
      capacityStart: Int32Array.from(capacity.start),
      capacityCount: Int32Array.from(capacity.count),
      capacityTime: Float64Array.from(capacity.time),
      capacityValue: Int32Array.from(capacity.value),
      memberStart: Int32Array.from(members.start),
      memberCount: Int32Array.from(members.count),
      members: Int32Array.from(members.list),
      memberCalendar: Int32Array.from(members.calendar),
      ownHours: Uint8Array.from(ids, (_, r) => (peopleHours.of(r) ? 1 : 0)),
      workerCount: workers,
      sharing: people.some((person) => person.roles.length > 1) ? 1 : 0,
      source: Uint32Array.from(ids, (id) => hashName(`siro:${id}`)),
    };
  }

  function requestCalendar(request: Request): number {
    if (request.hold) return -1;
    const common = calendars.intersection(request.items.map(({ resource }) => calendarOf[resource]!));
    return common ?? neverTogether(request);
  }

  function neverTogether(request: Request): number {
    const names = request.items.map(({ resource }) => ids[resource]!);
    report(refusal("", "not-compilable.never-together", names, chart.nodes[request.state]!.path));
    return -1;
  }

  /** Of each item whose resource has members with hours of their own: the calendar of its request for each who may serve. */
  function itemCalendars() {
    const starts: number[] = [];
    const list: number[] = [];
    for (const request of requests) {
      const own = request.items.filter(({ resource }) => !request.hold && peopleHours.of(resource));
      if (own.length > 1) report(tooManyWithOwnHours(request));
      for (const item of request.items) {
        starts.push(own[0] === item ? list.length : -1);
        if (own[0] !== item) continue;
        const others = request.items.filter((other) => other !== item).map(({ resource }) => calendarOf[resource]!);
        for (const calendar of peopleHours.of(item.resource)!)
          list.push(calendars.intersection([...others, calendar]) ?? neverTogether(request));
      }
    }
    return { itemCalendar: Int32Array.from(starts), itemCalendarList: Int32Array.from(list) };
  }

  function tooManyWithOwnHours(request: Request): Diagnostic {
    return refusal("", "not-compilable.own-hours", chart.nodes[request.state]!.path);
  }

  function requestColumns(groups: readonly string[]) {
    const levels = levelsOf(requests, resources, pathway.groups ?? {}, groups);
    const starts: number[] = [];
    const items: Item[] = [];
    const handles: number[] = [];
    for (const request of requests) {
      starts.push(items.length);
      request.items.forEach((item, i) => {
        items.push(item);
        handles.push(request.handle + i);
      });
    }
    return {
      requestState: Int32Array.from(requests, ({ state }) => state),
      requestHold: Uint8Array.from(requests, ({ hold }) => (hold ? 1 : 0)),
      itemStart: Int32Array.from(starts),
      itemCount: Int32Array.from(requests, (request) => request.items.length),
      itemResource: Int32Array.from(items, ({ resource }) => resource),
      itemUnits: Int32Array.from(items, ({ units }) => units),
      itemWho: Uint8Array.from(items, ({ who }) => who),
      itemHandle: Int32Array.from(handles),
      requestCalendar: Int32Array.from(requests, requestCalendar),
      ...itemCalendars(),
      requestClosing: Uint8Array.from(requests, (request) =>
        closingRules.indexOf(resources[request.items[0]!.resource]![1].atClose ?? "fit"),
      ),
      level: Int32Array.from(levels.level),
      levelCount: levels.count,
    };
  }

  return {
    ids,
    itemsOf,
    addRequest: (request, handle) => {
      requests.push({ ...request, handle });
      return requests.length - 1;
    },
    columns,
    requestColumns,
  };
}

/** Levels of priority of items by group: by the activity's priority, then the group's, larger first; one level where no queue goes by priority. */
function levelsOf(
  requests: Request[],
  resources: [string, Resource][],
  groupSpecs: Record<string, { priority?: Num }>,
  groups: readonly string[],
): { level: number[]; count: number } {
  const keys = requests.flatMap(({ items, priority }) =>
    items.flatMap(({ resource }) => {
      const isByPriority = (resources[resource]![1].queue ?? "priority") === "priority";
      return groups.map((group) =>
        isByPriority ? { activity: priority, group: plainNumber(groupSpecs[group]?.priority, 0) } : { activity: 0, group: 0 },
      );
    }),
  );
  const names = [...new Map(keys.map((key) => [`${key.activity} ${key.group}`, key])).values()];
  names.sort((a, b) => b.activity - a.activity || b.group - a.group);
  const rank = new Map(names.map((key, i) => [`${key.activity} ${key.group}`, i]));
  return { level: keys.map((key) => rank.get(`${key.activity} ${key.group}`)!), count: Math.max(1, names.length) };
}
