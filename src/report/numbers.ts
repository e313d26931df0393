import { addMonths, civilDate, monthStart, parseDate, type QuantityUnit } from "#units";
import type { CoreTexts } from "./texts-fi.ts";

/** A value with the ends of its interval; equal ends mean that there is no interval. */
export type Interval = { readonly mean: number; readonly low: number; readonly high: number };

/** A figure in words: the value with its unit, and its interval (null where there is none to show). */
export type Figure = { value: string; interval: string | null };

/** The units in which a length of time is told. */
export type TimeUnit = "h" | "d" | "wk" | "mo" | "y";

const daysPer: Record<TimeUnit, number> = { h: 1 / 24, d: 1, wk: 7, mo: 30.4375, y: 365.25 };

/** Writes numbers, shares, money, lengths of time and dates as a language does. */
export interface Speech {
  readonly texts: CoreTexts;
  /** A number with exactly so many decimals; a dash for what is not finite. */
  number(value: number, decimals?: number): string;
  /** A number with as many decimals as it needs, at most `most`. */
  plain(value: number, most?: number): string;
  /** A share within 0–1 as a percentage. */
  percent(value: number, decimals?: number): string;
  rate(of: Interval): Figure;
  share(of: Interval): Figure;
  /** A difference of two shares, in percentage points. */
  points(of: Interval): Figure;
  euros(of: Interval): Figure;
  /** A length of time in days, told in the unit that fits its size, or in one that is given. */
  duration(of: Interval, unit?: TimeUnit): Figure;
  /** A number of days with the unit abbreviated, for narrow columns. */
  shortDuration(days: number): string;
  /** A number of days without an interval. */
  days(days: number): string;
  /** A day so many days after another (ISO), with its interval. */
  dateAfter(start: string, of: Interval): Figure;
  date(iso: string): string;
  /** A month written "2021-03". */
  month(yearMonth: string): string;
  /** A number and a unit of time, with the noun in the right form. */
  quantity(value: number, unit: QuantityUnit): string;
}

/** A value that is known exactly. */
export function exactly(value: number): Interval {
  return { mean: value, low: value, high: value };
}

/** Makes the speech of a language from its texts. */
export function createSpeech(texts: CoreTexts): Speech {
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (options: Intl.NumberFormatOptions, key: string) => {
    const found = formats.get(key) ?? new Intl.NumberFormat(texts.locale, options);
    formats.set(key, found);
    return found;
  };
  const finite = (value: number, write: (value: number) => string) =>
    Number.isFinite(value) ? write(value === 0 ? 0 : value) : texts.none;
  const number = (value: number, decimals = 0) =>
    finite(value, (v) =>
      format({ minimumFractionDigits: decimals, maximumFractionDigits: decimals }, `n${decimals}`).format(noMinusZero(v, decimals)),
    );
  const plain = (value: number, most = 3) =>
    finite(value, (v) => format({ maximumFractionDigits: most }, `p${most}`).format(noMinusZero(v, most)));
  const percent = (value: number, decimals = 0) =>
    finite(value, (v) =>
      format({ style: "percent", minimumFractionDigits: decimals, maximumFractionDigits: decimals }, `%${decimals}`).format(
        noMinusZero(v, decimals + 2),
      ),
    );
  const money = (value: number) =>
    finite(value, (v) => format({ style: "currency", currency: "EUR", maximumFractionDigits: 0 }, "€").format(noMinusZero(v, 0)));
  const noun = (unit: QuantityUnit, text: string) => `${text} ${texts.units[unit][text === "1" ? 0 : 1]}`;
  const duration = (of: Interval, unit = fittingUnit(of.mean)): Figure => {
    const scaled = scale(of, 1 / daysPer[unit]);
    const { value, interval } = figure(scaled, decimalsOfTime(scaled.mean), number);
    return { value: noun(unit, value), interval: interval && `${interval} ${texts.shortUnits[unit]}` };
  };
  const shortDuration = (days: number) => {
    const unit = fittingUnit(days);
    const scaled = days / daysPer[unit];
    return finite(days, () => `${number(scaled, decimalsOfTime(scaled))} ${texts.shortUnits[unit]}`);
  };
  return {
    texts,
    number,
    plain,
    percent,
    rate: (of) => figure(of, decimalsOfRate(of.mean), number),
    share: (of) => figure(of, Math.abs(of.mean) < 0.1 && of.mean !== 0 ? 1 : 0, percent, 2),
    points: (of) => {
      const { value, interval } = figure(scale(of, 100), 1, number);
      return { value: texts.percentagePoints(value), interval };
    },
    euros: (of) => figure(of, 0, money),
    duration,
    shortDuration,
    days: (days) => duration(exactly(days)).value,
    dateAfter: (start, { mean, low, high }) => {
      const at = (days: number) => dateText(texts, parseDate(start)! + Math.floor(days));
      const interval = at(low) === at(high) ? null : `${at(low)} – ${at(high)}`;
      return { value: at(mean), interval };
    },
    date: (iso) => dateText(texts, parseDate(iso) ?? Number.NaN),
    month: (yearMonth) => texts.month(Number(yearMonth.slice(0, 4)), Number(yearMonth.slice(5, 7))),
    quantity: (value, unit) => noun(unit, plain(value, 2)),
  };
}

function dateText(texts: CoreTexts, day: number): string {
  const { year, month, day: ofMonth } = civilDate(day);
  return texts.date(year, month, ofMonth);
}

/** Adds the sign that a difference carries. */
export function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text;
}

/** Whether the interval of a difference leaves out zero: it is more than chance. */
export function isBeyondChance({ low, high }: Interval): boolean {
  return low > 0 || high < 0;
}

/** The unit in which a length of time is told: hours below a day, days below two weeks, weeks below two months, months below two years, years. */
export function fittingUnit(days: number): TimeUnit {
  const size = Math.abs(days);
  if (size === 0) return "d";
  if (size < 1) return "h";
  if (size < 14) return "d";
  if (size < 61) return "wk";
  return size < 730 ? "mo" : "y";
}

/** Days in a unit of time. */
export function daysIn(unit: TimeUnit): number {
  return daysPer[unit];
}

/** The first days of the months of a series ("2021-03" …), as days from the start. */
export function monthDays(start: string, months: number): number[] {
  const first = parseDate(start)!;
  return Array.from({ length: months }, (_, i) => (i === 0 ? 0 : addMonths(monthStart(first), i) - first));
}

/** An interval in another unit. */
export function scale({ mean, low, high }: Interval, factor: number): Interval {
  return { mean: mean * factor, low: low * factor, high: high * factor };
}

// One more decimal than the value asks for may be spent on telling the ends of the interval apart.
function figure(of: Interval, decimals: number, write: (value: number, decimals: number) => string, shift = 0): Figure {
  if (of.low === of.high) return { value: write(of.mean, decimals), interval: null };
  const differ = (places: number) => of.low.toFixed(places + shift) !== of.high.toFixed(places + shift);
  const places = differ(decimals) || !differ(decimals + 1) ? decimals : decimals + 1;
  const interval = differ(places) ? range(write(of.low, places), write(of.high, places)) : null;
  return { value: write(of.mean, places), interval };
}

// A dash between negative numbers would read as a minus; a sign that both ends share stands once.
function range(low: string, high: string): string {
  const first = /[\s\u00a0]?[%€]$/.test(high) ? low.replace(/[\s\u00a0]?[%€]$/, "") : low;
  return /^[-−]/.test(low) || /^[-−]/.test(high) ? `${first} … ${high}` : `${first}–${high}`;
}

function decimalsOfRate(value: number): number {
  const size = Math.abs(value);
  if (size >= 100 || size === 0) return 0;
  if (size >= 1) return 1;
  return size >= 0.1 ? 2 : 3;
}

function decimalsOfTime(value: number): number {
  return Math.abs(value) >= 10 || value === 0 ? 0 : 1;
}

function noMinusZero(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) === 0 ? 0 : value;
}
