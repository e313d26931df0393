/** A civil date; `month` 1..12, `day` 1..31. */
export type CivilDate = { year: number; month: number; day: number };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days from 1970-01-01 to a date of the Gregorian calendar, after Howard Hinnant, "chrono-compatible low-level date algorithms" (2013). */
export function dayNumber(year: number, month: number, day: number): number {
  // The year starts in March, so that the leap day is its last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date of a day number: the inverse of `dayNumber`. */
export function civilDate(number: number): CivilDate {
  const z = Math.floor(number) + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The day number of an ISO date such as "2021-03-01"; null where there is no such day. */
export function parseDate(iso: string): number | null {
  const match = pattern.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** The ISO date of a day number; years 0..9999. */
export function formatDate(number: number): string {
  const { year, month, day } = civilDate(number);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The length of a month in days. */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** The day of the week of a day number: 0 is Monday, 6 is Sunday. */
export function weekday(number: number): number {
  return (((Math.floor(number) + 3) % 7) + 7) % 7;
}

/** The first day of the month in which a day lies. */
export function monthStart(number: number): number {
  const { year, month } = civilDate(number);
  return dayNumber(year, month, 1);
}

/** The day that many months later (or earlier); a day that the month lacks becomes its last (31 January + 1 = 28 February). */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civilDate(number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayNumber(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The first days of all months that begin within [from, to), in order. */
export function monthStarts(from: number, to: number): number[] {
  const starts: number[] = [];
  let start = monthStart(from);
  if (start < from) start = addMonths(start, 1);
  for (; start < to; start = addMonths(start, 1)) starts.push(start);
  return starts;
}
