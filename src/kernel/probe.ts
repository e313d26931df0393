// What can be asked of single parts of the kernel, apart from any replication: calendars and the event list.
import { afterOpenDays, closesAt, nextOpening, openBetween, openClock, openDaysAt, restartedEnd, resumedEnd } from "./calendar";
import { cancel, clearEvents, eventCount, firstTime, removeFirst, schedule } from "./event-list";
import { allocateZeros } from "./memory";
import { calendars } from "./program";
import { HANDLE_SHIFT, Handle, w } from "./world";

/** Answers of a calendar at a time: 0 closesAt, 1 nextOpening, 2 openClock, 3 resumedEnd, 4 restartedEnd, 5 openBetween, 6 openDaysAt, 7 afterOpenDays; the last five of a number. */
export function askCalendar(question: i32, calendar: i32, time: f64, number: f64): f64 {
  memory.copy(changetype<usize>(w.cursor), changetype<usize>(calendars.start), calendars.count << 2);
  w.now = time;
  if (question === 0) return closesAt(calendar);
  if (question === 1) return nextOpening(calendar);
  if (question === 2) return openClock(calendar);
  if (question === 3) return resumedEnd(calendar, number);
  if (question === 4) return restartedEnd(calendar, number);
  if (question === 5) return openBetween(calendar, number);
  return question === 6 ? openDaysAt(calendar, number) : afterOpenDays(calendar, time, number);
}

let handles: usize = 0;

function handle(i: i32): Handle {
  return changetype<Handle>(handles + ((<usize>i) << HANDLE_SHIFT));
}

/** An empty event list up to a horizon, and so many handles. */
export function emptyList(count: i32, horizon: f64): void {
  handles = allocateZeros((<usize>count) << HANDLE_SHIFT);
  for (let i = 0; i < count; i++) handle(i).argument = i;
  clearEvents(horizon);
}

export function scheduleHandle(i: i32, time: f64, rank: i32, place: i32): void {
  schedule(handle(i), time, rank, place);
}

export function cancelHandle(i: i32): void {
  cancel(handle(i));
}

export function isScheduled(i: i32): bool {
  return handle(i).position !== 0;
}

export function scheduledCount(): i32 {
  return eventCount();
}

/** Time of the first event. */
export function nextTime(): f64 {
  return firstTime();
}

/** Handle of the first event, which is taken out. */
export function takeNext(): i32 {
  firstTime();
  return removeFirst().argument;
}
