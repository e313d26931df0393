import { parseDate } from "./date.ts";

/** The days of the week as calendars write them, Monday first. */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** A span of one day, in minutes after midnight: 0 <= from < to <= 1440. */
export type Hours = { from: number; to: number };

/** A closed span with both ends included: day numbers where the year is given, else month and day of every year (may run over New Year). */
export type ClosedSpan =
  | { yearly: false; from: number; to: number }
  | { yearly: true; from: { month: number; day: number }; to: { month: number; day: number } };

/** Reads "tue" or "mon-fri" as numbers of days (0 is Monday); a range may run over the weekend. Null for anything else. */
export function parseWeekdays(text: string): number[] | null {
  const [first, last, ...more] = text.split("-").map((word) => (weekdays as readonly string[]).indexOf(word));
  if (first === undefined || first < 0 || last === -1 || more.length > 0) return null;
  if (last === undefined) return [first];
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7);
}

/** Reads "08:00-16:00"; the end may be "24:00". Null where it is not a span of one day. */
export function parseHours(text: string): Hours | null {
  const match = /^(\d{2}):([0-5]\d)-(\d{2}):([0-5]\d)$/.exec(text);
  if (!match) return null;
  const from = Number(match[1]) * 60 + Number(match[2]);
  const to = Number(match[3]) * 60 + Number(match[4]);
  return from < to && to <= 1440 ? { from, to } : null;
}

/** Reads "07-05/08-01" (every year), "2021-12-27/2021-12-31" or a single such day. Null for anything else. */
export function parseClosed(text: string): ClosedSpan | null {
  const [first = "", last = first, ...more] = text.split("/");
  if (more.length > 0) return null;
  const [from, to] = [parseDate(first), parseDate(last)];
  if (from !== null && to !== null) return from <= to ? { yearly: false, from, to } : null;
  const [fromDay, toDay] = [parseMonthDay(first), parseMonthDay(last)];
  return fromDay && toDay ? { yearly: true, from: fromDay, to: toDay } : null;
}

function parseMonthDay(text: string): { month: number; day: number } | null {
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  // A leap year, so that 02-29 may be written.
  return match && parseDate(`2000-${text}`) !== null ? { month: Number(match[1]), day: Number(match[2]) } : null;
}
