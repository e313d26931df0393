import type { CalendarSpec, Calendars } from "./calendar-schema.ts";

/** The calendars taken apart; the zone is Europe/Helsinki where none is given, `defaultId` null where none is named. */
export function calendarsOf(document: { calendars?: Calendars }): {
  zone: string;
  defaultId: string | null;
  specs: Record<string, CalendarSpec>;
} {
  const { zone = "Europe/Helsinki", default: defaultId = null, ...rest } = document.calendars ?? {};
  return { zone, defaultId, specs: rest as Record<string, CalendarSpec> };
}
