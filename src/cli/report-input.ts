import { readFileSync } from "node:fs";
import { inputOf, type ReportInput } from "#report";
import type { Answer } from "#study";

/** Version of polku, from package.json beside the sources or the bundle. */
export function version(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  return version;
}

/** What a report is written from, of an answer. */
export function reportInput(answer: Answer): ReportInput {
  return inputOf(answer, version());
}
