import { type Diagnostic, type Path, type Pathway, type Person, plainNumber } from "#pathway";
import type { CalendarTable } from "./calendars.ts";
import { refusal } from "./refusal.ts";

/** Hours of people who serve, where they are not those of the resource. */
export interface PeopleHours {
  /** Calendars of the members of a resource, in their order, if any has hours of their own; null otherwise. */
  of(resource: number): readonly number[] | null;
  /** When a resource is open at all: its own calendar, or without one whenever any of its people is there. */
  opening(resource: number, calendar: number): number;
}

/** Reads the hours of people; `calendarOf`: the calendar of each resource, −1 without one. A person works where both they and the resource are open. */
export function createPeopleHours(
  { people = [], resources = {} }: Pathway,
  calendars: CalendarTable,
  calendarOf: readonly number[],
  report: (diagnostic: Diagnostic) => void,
): PeopleHours {
  const ids = Object.keys(resources);

  function hoursIn(person: Person, i: number, resource: number): number {
    const at: Path = ["people", i];
    const fte = plainNumber(person.fte, 1);
    if (fte <= 0 || fte > 1) report(refusal(at, "not-compilable.fte-of-person", person.id, fte));
    const calendar = person.calendar ?? resources[ids[resource]!]!.calendar;
    if (calendar === undefined) {
      report(refusal(at, "not-compilable.person-calendar", person.id));
      return -1;
    }
    const own = calendars.of(calendar, fte);
    const common = calendars.intersection([own, calendarOf[resource]!]);
    if (common !== null) return common;
    report(refusal(at, "not-compilable.never-there", person.id, ids[resource]!));
    return own;
  }

  const found = ids.map((id, resource) => {
    const members = people.flatMap((person, i) => (person.roles.includes(id) ? [{ person, i }] : []));
    const hasOwn = ({ calendar, fte }: Person) => calendar !== undefined || fte !== undefined;
    if (!members.some(({ person }) => hasOwn(person))) return null;
    return members.map(({ person, i }) => (hasOwn(person) ? hoursIn(person, i, resource) : calendarOf[resource]!));
  });

  return {
    of: (resource) => found[resource] ?? null,
    opening: (resource, calendar) => (calendar >= 0 || !found[resource] ? calendar : calendars.union(found[resource])),
  };
}
