// Calendars: when they open and close, open time and open days. Only time moves on, so a cursor finds the interval.
import { calendars } from "./program";
import { w } from "./world";

/** Moves a calendar's cursor to the interval that is open now, or else to the next one. */
function seek(calendar: i32, time: f64): i32 {
  const first = calendars.start[calendar];
  const end = first + calendars.length[calendar];
  let i = w.cursor[calendar];
  while (i < end && calendars.close[i] <= time) i++;
  w.cursor[calendar] = i;
  return i < end ? i : -1;
}

/** When the calendar closes if it is open now; −1 while it is closed. Without a calendar: never closes. */
export function closesAt(calendar: i32): f64 {
  if (calendar < 0) return Infinity;
  const now = w.now;
  const i = seek(calendar, now);
  if (i < 0 || calendars.open[i] > now) return -1;
  return calendars.close[i];
}

/** The next moment strictly after now at which the calendar opens; Infinity when it does not open again. */
export function nextOpening(calendar: i32): f64 {
  const now = w.now;
  let i = seek(calendar, now);
  if (i < 0) return Infinity;
  if (calendars.open[i] <= now) i++;
  return i < calendars.start[calendar] + calendars.length[calendar] ? calendars.open[i] : Infinity;
}

/** Time the calendar has been open since the start; without a calendar the time itself. */
export function openClock(calendar: i32): f64 {
  const now = w.now;
  if (calendar < 0) return now;
  const i = seek(calendar, now);
  if (i < 0) {
    const last = calendars.start[calendar] + calendars.length[calendar] - 1;
    return last < calendars.start[calendar] ? 0.0 : calendars.openBefore[last] + calendars.close[last] - calendars.open[last];
  }
  const since = now - calendars.open[i];
  return calendars.openBefore[i] + Math.max(since, 0);
}

/** Days (0.1 s) by which work may pass closing, and a stay its deadline: lengths are rounded and minutes are no binary fractions, so that eight times one hour may be a hair more than eight hours. */
export const HAIR: f64 = 1 / 1048576;

/** When work that begins at `from` is done if it is done by `close`, to a hair (0.1 s) of which it ends at closing itself; −1 if it is not. */
export function endBy(from: f64, work: f64, close: f64): f64 {
  const end = from + work;
  if (end > close + HAIR) return -1;
  return end < close - HAIR ? end : close;
}

/** True where work fits into an opening of the calendar at all. */
export function fitsSomeDay(calendar: i32, work: f64): bool {
  return work <= calendars.longest[calendar] + HAIR;
}

/** Open time from now until `to`; without a calendar all of it. */
export function openBetween(calendar: i32, to: f64): f64 {
  const now = w.now;
  if (calendar < 0) return to - now;
  const end = calendars.start[calendar] + calendars.length[calendar];
  let sum: f64 = 0;
  for (let i = seek(calendar, now); i >= 0 && i < end && calendars.open[i] < to; i++)
    sum += Math.min(calendars.close[i], to) - Math.max(calendars.open[i], now);
  return sum;
}

/** When work of some open time that begins now is done, if it is interrupted by closings; Infinity beyond the calendar. */
export function resumedEnd(calendar: i32, work: f64): f64 {
  const end = calendars.start[calendar] + calendars.length[calendar];
  let from = w.now;
  let left = work;
  for (let i = seek(calendar, from); i >= 0 && i < end; i++) {
    if (calendars.open[i] > from) from = calendars.open[i];
    const done = endBy(from, left, calendars.close[i]);
    if (done >= 0) return done;
    left -= calendars.close[i] - from;
  }
  return Infinity;
}

/** When work that must be done in one opening is done, begun anew at each opening from now. */
export function restartedEnd(calendar: i32, work: f64): f64 {
  const end = calendars.start[calendar] + calendars.length[calendar];
  let from = w.now;
  for (let i = seek(calendar, from); i >= 0 && i < end; i++) {
    if (calendars.open[i] > from) from = calendars.open[i];
    const done = endBy(from, work, calendars.close[i]);
    if (done >= 0) return done;
  }
  return Infinity;
}

/** Open days passed at a time: whole open days before it, and the part of its day when that is an open one. */
export function openDaysAt(calendar: i32, time: f64): f64 {
  const first = calendars.dayStart[calendar];
  const day = <i32>Math.floor(time);
  let low = 0;
  let high = calendars.dayCount[calendar];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (calendars.openDay[first + middle] < day) low = middle + 1;
    else high = middle;
  }
  const isOpenDay = low < calendars.dayCount[calendar] && calendars.openDay[first + low] === day;
  return <f64>low + (isOpenDay ? time - <f64>day : 0.0);
}

/** The earliest time by which some open days have passed since `time`. */
export function afterOpenDays(calendar: i32, time: f64, days: f64): f64 {
  if (days <= 0) return time;
  const goal = openDaysAt(calendar, time) + days;
  const index = <i32>Math.ceil(goal) - 1;
  if (index >= calendars.dayCount[calendar]) return Infinity;
  return <f64>calendars.openDay[calendars.dayStart[calendar] + index] + (goal - <f64>index);
}
