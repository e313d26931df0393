import { type Language, languages, parseQuantity, type QuantityUnit } from "#units";

/** One step of a path as a working group writes it down: what, who is responsible, how long it takes. */
export interface PlainStep {
  readonly name: string;
  readonly actor: string | null;
  readonly time: PlainTime | null;
  /** What stood for the time and was not understood; null where all was. */
  readonly unread: string | null;
}

/** A length of time: one quantity, or from the first to the second. */
export interface PlainTime {
  readonly low: string;
  readonly high: string;
}

/** Words for units by language, as people write them; "v" is a year in Finnish and a week in Swedish. */
const words: Readonly<Record<Language, Readonly<Record<string, QuantityUnit>>>> = {
  fi: {
    min: "min",
    minuutti: "min",
    minuuttia: "min",
    h: "h",
    t: "h",
    tunti: "h",
    tuntia: "h",
    pv: "d",
    päivä: "d",
    päivää: "d",
    arkipäivä: "wd",
    arkipäivää: "wd",
    aukiolopv: "wd",
    aukiolopäivää: "wd",
    työpäivä: "wd",
    työpäivää: "wd",
    vk: "wk",
    viikko: "wk",
    viikkoa: "wk",
    kk: "mo",
    kuukausi: "mo",
    kuukautta: "mo",
    v: "y",
    vuosi: "y",
    vuotta: "y",
  },
  sv: {
    min: "min",
    minut: "min",
    minuter: "min",
    h: "h",
    tim: "h",
    timme: "h",
    timmar: "h",
    d: "d",
    dag: "d",
    dagar: "d",
    öppetdagar: "wd",
    arbetsdag: "wd",
    arbetsdagar: "wd",
    vardagar: "wd",
    v: "wk",
    vecka: "wk",
    veckor: "wk",
    mån: "mo",
    månad: "mo",
    månader: "mo",
    år: "y",
  },
  en: {
    min: "min",
    minute: "min",
    minutes: "min",
    h: "h",
    hour: "h",
    hours: "h",
    d: "d",
    day: "d",
    days: "d",
    wd: "wd",
    "working days": "wd",
    "open days": "wd",
    wk: "wk",
    week: "wk",
    weeks: "wk",
    mo: "mo",
    month: "mo",
    months: "mo",
    y: "y",
    year: "y",
    years: "y",
  },
};

const headings = ["vaihe", "tila", "steg", "fas", "läge", "step", "phase", "state"];

/**
 * Reads steps, one a line: the step, who is responsible, how long it takes ("2 vk", "3–5 pv", "30 min"), apart by a tab (as a spreadsheet copies cells),
 * a semicolon or a bar. Empty lines are passed over, and a first line of headings.
 */
export function readSteps(text: string, language: Language): PlainStep[] {
  const rows = text
    .split(/\r?\n/)
    .map((line) => line.split(/\t|;|\|/).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ""));
  const isHeading = headings.includes(rows[0]?.[0]?.toLowerCase() ?? "");
  return rows.slice(isHeading ? 1 : 0).flatMap(([name = "", actor = "", time = ""]) => {
    if (name === "") return [];
    const read = readTime(time, language);
    return [{ name, actor: actor === "" ? null : actor, time: read, unread: time === "" || read !== null ? null : time }];
  });
}

/** A length of time as people write it in a language, or as documents do: "2 vk", "3–5 päivää", "2,5 h"; null where it is none. */
export function readTime(text: string, language: Language): PlainTime | null {
  const match = /^(\d+(?:[.,]\d+)?)(?:\s*[-–—]\s*(\d+(?:[.,]\d+)?))?\s*([\p{L} .]+)$/u.exec(text.trim());
  if (!match) return null;
  const word = match[3]!.trim().toLowerCase().replace(/\.$/, "");
  const unit = [words[language], ...languages.map((one) => words[one])].map((known) => known[word]).find((one) => one !== undefined);
  if (unit === undefined) return null;
  const amount = (number: string) => `${Number(number.replace(",", "."))} ${unit}`;
  const [low, high] = [amount(match[1]!), amount(match[2] ?? match[1]!)];
  return parseQuantity(low)!.days <= parseQuantity(high)!.days ? { low, high } : { low: high, high: low };
}
