import { lawMean } from "#random";
import type { Law } from "./distribution-schema.ts";
import { lawOf } from "./law-of.ts";
import type { Amount } from "./number-schema.ts";

/** The mean of an uncertain parameter's distribution. Throws where that is the time to an opening. */
export function uncertainMean(distribution: Amount | Law): number {
  const ready = lawOf(distribution);
  if ("until" in ready) throw new Error(`not a number: until ${ready.until}`);
  return lawMean(ready.law);
}
