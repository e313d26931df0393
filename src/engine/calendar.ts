import type { World } from "./world.ts";

/** Moves a calendar's cursor to the interval that is open now, or else to the next one. */
function seek(w: World, calendar: number, time: number): number {
  const { calendars } = w;
  const first = calendars.start[calendar]!;
  const end = first + calendars.length[calendar]!;
  let i = w.cursor[calendar]!;
  while (i < end && calendars.close[i]! <= time) i++;
  w.cursor[calendar] = i;
  return i < end ? i : -1;
}

/** When the calendar closes if it is open now; −1 while it is closed. Without a calendar: never closes. */
export function closesAt(w: World, calendar: number): number {
  if (calendar < 0) return Number.POSITIVE_INFINITY;
  const now = w.clock[0]!;
  const i = seek(w, calendar, now);
  if (i < 0 || w.calendars.open[i]! > now) return -1;
  return w.calendars.close[i]!;
}

/** The next moment strictly after now at which the calendar opens; Infinity when it does not open again. */
export function nextOpening(w: World, calendar: number): number {
  const { calendars } = w;
  const now = w.clock[0]!;
  let i = seek(w, calendar, now);
  if (i < 0) return Number.POSITIVE_INFINITY;
  if (calendars.open[i]! <= now) i++;
  return i < calendars.start[calendar]! + calendars.length[calendar]! ? calendars.open[i]! : Number.POSITIVE_INFINITY;
}

/** Time the calendar has been open since the start; without a calendar the time itself. */
export function openClock(w: World, calendar: number): number {
  const now = w.clock[0]!;
  if (calendar < 0) return now;
  const { calendars } = w;
  const i = seek(w, calendar, now);
  if (i < 0) {
    const last = calendars.start[calendar]! + calendars.length[calendar]! - 1;
    return last < calendars.start[calendar]! ? 0 : calendars.openBefore[last]! + calendars.close[last]! - calendars.open[last]!;
  }
  const since = now - calendars.open[i]!;
  return calendars.openBefore[i]! + Math.max(since, 0);
}

/** Days (0.1 s) by which work may pass closing, and a stay its deadline: lengths are rounded and minutes are no binary fractions, so that eight times one hour may be a hair more than eight hours. */
export const hair = 2 ** -20;

/** When work that begins at `from` is done if it is done by `close`, to a hair (0.1 s) of which it ends at closing itself; −1 if it is not. */
export function endBy(from: number, work: number, close: number): number {
  const end = from + work;
  if (end > close + hair) return -1;
  return end < close - hair ? end : close;
}

/** True where work fits into an opening of the calendar at all. */
export function fitsSomeDay(w: World, calendar: number, work: number): boolean {
  return work <= w.calendars.longest[calendar]! + hair;
}

/** Open time from now until `to`; without a calendar all of it. */
export function openBetween(w: World, calendar: number, to: number): number {
  const now = w.clock[0]!;
  if (calendar < 0) return to - now;
  const { calendars } = w;
  const end = calendars.start[calendar]! + calendars.length[calendar]!;
  let sum = 0;
  for (let i = seek(w, calendar, now); i >= 0 && i < end && calendars.open[i]! < to; i++)
    sum += Math.min(calendars.close[i]!, to) - Math.max(calendars.open[i]!, now);
  return sum;
}

/** When work of some open time that begins now is done, if it is interrupted by closings; Infinity beyond the calendar. */
export function resumedEnd(w: World, calendar: number, work: number): number {
  const { calendars } = w;
  const end = calendars.start[calendar]! + calendars.length[calendar]!;
  let from = w.clock[0]!;
  let left = work;
  for (let i = seek(w, calendar, from); i >= 0 && i < end; i++) {
    if (calendars.open[i]! > from) from = calendars.open[i]!;
    const done = endBy(from, left, calendars.close[i]!);
    if (done >= 0) return done;
    left -= calendars.close[i]! - from;
  }
  return Number.POSITIVE_INFINITY;
}

/** When work that must be done in one opening is done, begun anew at each opening from now. */
export function restartedEnd(w: World, calendar: number, work: number): number {
  const { calendars } = w;
  const end = calendars.start[calendar]! + calendars.length[calendar]!;
  let from = w.clock[0]!;
  for (let i = seek(w, calendar, from); i >= 0 && i < end; i++) {
    if (calendars.open[i]! > from) from = calendars.open[i]!;
    const done = endBy(from, work, calendars.close[i]!);
    if (done >= 0) return done;
  }
  return Number.POSITIVE_INFINITY;
}

/** Open days passed at a time: whole open days before it, and the part of its day when that is an open one. */
export function openDaysAt(w: World, calendar: number, time: number): number {
  const { calendars } = w;
  const first = calendars.dayStart[calendar]!;
  const day = Math.floor(time);
  let low = 0;
  let high = calendars.dayCount[calendar]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (calendars.openDay[first + middle]! < day) low = middle + 1;
    else high = middle;
  }
  const isOpenDay = low < calendars.dayCount[calendar]! && calendars.openDay[first + low] === day;
  return low + (isOpenDay ? time - day : 0);
}

/** The earliest time by which some open days have passed since `time`. */
export function afterOpenDays(w: World, calendar: number, time: number, days: number): number {
  if (days <= 0) return time;
  const { calendars } = w;
  const goal = openDaysAt(w, calendar, time) + days;
  const index = Math.ceil(goal) - 1;
  if (index >= calendars.dayCount[calendar]!) return Number.POSITIVE_INFINITY;
  return calendars.openDay[calendars.dayStart[calendar]! + index]! + (goal - index);
}
