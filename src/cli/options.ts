import { InvalidArgumentError, Option } from "commander";
import { type Language, languages } from "#units";

/** Options that every command which runs a simulation takes. */
export type RunFlags = {
  lang: Language;
  replications?: number;
  seed?: number;
  workers?: number;
  json?: string;
  csv?: string;
  report?: string;
  bottleneck: boolean;
};

/** Reads a whole number from `least` up. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < least) throw new InvalidArgumentError(`a whole number from ${least} up is wanted.`);
    return value;
  };
}

/** The language of what is said and written. */
export const languageOption = () => new Option("--lang <language>", "language of the answer").choices(languages).default("fi");

/** The options of `RunFlags`. */
export function runOptions(): Option[] {
  return [
    languageOption(),
    new Option("--replications <n>", "replications, instead of the document's").argParser(wholeNumber(1)),
    new Option("--seed <n>", "seed, instead of the document's").argParser(wholeNumber(0)),
    new Option("--workers <n>", "threads (default: one per core); the answer does not depend on it").argParser(wholeNumber(1)),
    new Option("--json <file>", "write the result document; - writes it to stdout instead of the table"),
    new Option("--csv <folder>", "write every table as a CSV file"),
    new Option("--report <file>", "write the report as one HTML file"),
    new Option("--no-bottleneck", "leave out what one more unit of each resource would bring"),
  ];
}
