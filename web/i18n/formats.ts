import { type Language, parseDate, say, type Text } from "#units";

const locales: Record<Language, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

/** Numbers, dates and texts of documents as one language writes them. */
export interface Formats {
  readonly language: Language;
  /** A number with at most so many decimals (1), with a decimal comma where the language has one. */
  number(value: number, decimals?: number): string;
  /** A share 0..1 in per cent, with at most so many decimals (0). */
  percent(share: number, decimals?: number): string;
  /** A date as documents write it, 2021-03-01. */
  date(iso: string): string;
  /** A month as results write it, 2021-03. */
  month(iso: string): string;
  /** The time of the day, of milliseconds since 1970, where the page is; with its date where that is not today. */
  moment(at: number): string;
  /** The text of a document. */
  text(text: Text): string;
  /** The form of a word that goes with a number. */
  plural<T>(count: number, forms: { one: T; other: T }): T;
}

const made = new Map<Language, Formats>();

/** The formats of a language; the same object every time. */
export function formatsOf(language: Language): Formats {
  if (!made.has(language)) made.set(language, createFormats(language));
  return made.get(language)!;
}

function createFormats(language: Language): Formats {
  const locale = locales[language];
  const numbers = kept((decimals: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }));
  const percents = kept((decimals: number) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: decimals }));
  // Each is made when it is first needed: the page's first look has no dates, and these take tens of milliseconds.
  const days = once(() => new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "medium" }));
  const clocks = once(() => new Intl.DateTimeFormat(locale, { timeStyle: "short" }));
  const moments = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "short" }));
  const months = once(() => new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "short", year: "numeric" }));
  const atNoon = (iso: string) => new Date(`${iso}T12:00:00Z`);
  return {
    language,
    number: (value, decimals = 1) => (isPlain(value) ? String(value) : numbers(decimals).format(value)),
    percent: (share, decimals = 0) => percents(decimals).format(share),
    date: (iso) => (parseDate(iso) === null ? iso : days().format(atNoon(iso))),
    month: (iso) => (parseDate(`${iso}-01`) === null ? iso : months().format(atNoon(`${iso}-01`))),
    moment: (at) => (isToday(at) ? clocks() : moments()).format(at),
    text: (text) => say(text, language),
    // All three languages have the singular with one, and with nothing else.
    plural: (count, forms) => (count === 1 ? forms.one : forms.other),
  };
}

function isToday(at: number): boolean {
  return new Date(at).toDateString() === new Date().toDateString();
}

/** Whether a number is its digits in every language: those need no format. */
function isPlain(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1000;
}

function kept<T>(make: (key: number) => T): (key: number) => T {
  const found = new Map<number, T>();
  return (key) => {
    if (!found.has(key)) found.set(key, make(key));
    return found.get(key)!;
  };
}

function once<T>(make: () => T): () => T {
  let found: T | undefined;
  return () => {
    found ??= make();
    return found;
  };
}
