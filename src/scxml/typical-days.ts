import { type Distribution, lawOf } from "#pathway";
import { lawMean } from "#random";

/** Mean days of a length of time without parameters, of open days too; 0 where none is given, 1 to the next opening of a calendar. */
export function typicalDays(length: Distribution | undefined): number {
  if (length === undefined) return 0;
  const ready = lawOf(length);
  return "until" in ready ? 1 : lawMean(ready.law);
}
