import type { Formats } from "../../i18n/formats.ts";
import { closedText } from "./closed-text.ts";
import type { Control, ControlValue } from "./control.ts";
import { readNumber, tidy } from "./number-text.ts";
import type { SimulateWords } from "./words.ts";

/** How many times larger a control's number is shown than it stands in the document: shares are shown in per cent. */
export function shownFactor({ unit }: Pick<Control, "unit">): number {
  return unit === "share" ? 100 : 1;
}

/** The unit as a person reads it; "" for none. */
export function unitText({ unit }: Pick<Control, "unit">, words: SimulateWords): string {
  return words.units[unit] ?? unit;
}

/** A value as its field shows it, without the unit. */
export function valueText(control: Control, value: ControlValue, formats: Formats): string {
  if (typeof value === "number") return formats.number(tidy(value * shownFactor(control)), 6);
  return typeof value === "boolean" ? "" : closedText(value);
}

/** Reads what is written in a number's field; or says what is wrong with it. */
export function readValue(control: Control, text: string, formats: Formats, words: SimulateWords): number | { problem: string } {
  const shown = readNumber(text);
  if (shown === null) return { problem: words.notNumber(text) };
  const value = tidy(shown / shownFactor(control));
  if (control.isWhole && !Number.isInteger(value)) return { problem: words.notWhole(text) };
  const { min, max } = control;
  if (value >= min && (max === null || value <= max)) return value;
  const [low, high] = [min, max ?? min].map((end) => valueText(control, end, formats));
  return { problem: max === null ? words.tooSmall(low!) : words.outOfRange(low!, high!) };
}
