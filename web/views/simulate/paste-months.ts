import type { Language } from "#units";
import { readNumber } from "./number-text.ts";
import { cellName, type PasteProblem } from "./paste-cells.ts";
import type { SimulateWords } from "./words.ts";

const locales: Record<Language, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

const names = new Map<Language, string[]>();

/** The name of a month, 0 January. */
export function monthOf(month: number, language: Language): string {
  const found = names.get(language);
  if (found) return found[month]!;
  const format = new Intl.DateTimeFormat(locales[language], { month: "long", timeZone: "UTC" });
  const known = Array.from({ length: 12 }, (_, i) => format.format(new Date(Date.UTC(2021, i, 15))));
  names.set(language, known);
  return known[month]!;
}

/** Reads a month as people write it: its name or its beginning in any of the languages, 1/2024, 2024-01, 01.2024, 1. Null where it is none. */
export function readMonth(text: string): number | null {
  const plain = text.trim().toLowerCase();
  const numbers = /^(?:\d{4}[-/.](\d{1,2})(?:-\d{1,2})?|(?:\d{1,2}\.)?(\d{1,2})[./]\d{4}|(\d{1,2})\.?)$/.exec(plain);
  const number = Number(numbers?.[1] ?? numbers?.[2] ?? numbers?.[3] ?? Number.NaN);
  if (number >= 1 && number <= 12) return number - 1;
  const word = /^\p{L}{3,}/u.exec(plain)?.[0];
  if (word === undefined) return null;
  for (const language of Object.keys(locales) as Language[]) {
    for (let month = 0; month < 12; month++) {
      const name = monthOf(month, language);
      if (name.startsWith(word) || word.startsWith(name)) return month;
    }
  }
  return null;
}

type MonthWords = { readonly words: SimulateWords; readonly language: Language };
type Count = (text: string, at: readonly [number, number], problems: PasteProblem[]) => number;

/** Clients by calendar month, January first, from cells in rows or columns, with or without names of months; the mean of several years. */
export function monthsOfText(
  cells: readonly string[][],
  count: Count,
  { words, language }: MonthWords,
): { months: number[]; problems: PasteProblem[] } {
  const said = words.pasteProblems;
  const isAcross = cells.length <= 2 && cells.some((row) => row.length >= 12);
  const at = (r: number, c: number): [number, number] => (isAcross ? [c, r] : [r, c]);
  const lines = isAcross ? cells[0]!.map((_, c) => cells.map((row) => row[c] ?? "")) : cells;
  const problems: PasteProblem[] = [];
  const hasNames = lines.some((line) => line.length > 1);
  const sums = Array.from({ length: 12 }, () => ({ sum: 0, years: 0 }));
  let next = 0;
  for (const [r, line] of lines.entries()) {
    const last = line.length - 1;
    const isHeading = r === 0 && (hasNames ? readMonth(line[0]!) === null : true) && readNumber(line[last]!) === null && lines.length > 12;
    if (isHeading || line.every((cell) => cell === "")) continue;
    const month = hasNames ? readMonth(line[0]!) : next++ % 12;
    if (month === null) problems.push({ cell: cellName(...at(r, 0)), text: line[0] === "" ? said.empty : said.notMonth(line[0]!) });
    const value = count(hasNames ? line[last]! : line[0]!, at(r, hasNames ? last : 0), problems);
    if (month === null) continue;
    sums[month]!.sum += value;
    sums[month]!.years++;
  }
  const missing = sums.flatMap(({ years }, month) => (years === 0 ? [month] : []));
  if (problems.length === 0 && missing.length > 0) {
    const text = hasNames ? said.months(missing.map((month) => monthOf(month, language)).join(", ")) : said.twelve(String(next));
    problems.push({ cell: cellName(...at(lines.length - 1, 0)), text });
  }
  return { months: sums.map(({ sum, years }) => (years === 0 ? 0 : sum / years)), problems };
}
