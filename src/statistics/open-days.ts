import type { Program } from "#engine";

/** Days of open time of a resource between two times; all of them without a calendar. Capacity does not count. */
export function openDays(
  { resources, calendars }: Pick<Program, "resources" | "calendars">,
  resource: number,
  from: number,
  to: number,
): number {
  const calendar = resources.calendar[resource]!;
  if (calendar < 0) return to - from;
  const end = calendars.start[calendar]! + calendars.length[calendar]!;
  let days = 0;
  for (let i = calendars.start[calendar]!; i < end && calendars.open[i]! < to; i++) {
    const open = Math.max(from, calendars.open[i]!);
    const close = Math.min(to, calendars.close[i]!);
    if (close > open) days += close - open;
  }
  return days;
}
