import type { QuantityKind } from "#units";
import type { Formats } from "../../i18n/formats.ts";
import type { PathwayWords } from "./words.ts";

/** Units in which times are told, and how many days each has. */
const units = { min: 1 / 1440, h: 1 / 24, d: 1, mo: 30.4375, y: 365.25, wd: 1 };
type Unit = keyof typeof units;

/** The unit in which a time of so many days is told best: hours of work, open days, or days, months and years that pass. */
export function unitFor(days: number, kind: QuantityKind): { name: Unit; days: number } {
  const name: Unit =
    kind === "openDays"
      ? "wd"
      : kind === "working"
        ? days < 1 / 24
          ? "min"
          : "h"
        : days >= 1095
          ? "y"
          : days > 91
            ? "mo"
            : days < 1
              ? "h"
              : "d";
  return { name, days: units[name] };
}

/** A time in words: "2,5 kk". */
export function timeText(days: number, kind: QuantityKind, { formats, words }: { formats: Formats; words: PathwayWords }): string {
  const unit = unitFor(days, kind);
  return `${formats.number(days / unit.days)}\u00a0${words.units[unit.name]}`;
}
