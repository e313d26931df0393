export {
  addMonths,
  civilDate,
  dayNumber,
  daysInMonth,
  formatDate,
  monthStart,
  monthStarts,
  parseDate,
  weekday,
} from "./date.ts";
export type { Basis, Evidence } from "./evidence.ts";
export { bases } from "./evidence.ts";
export { parseClosed, parseHours, parseWeekdays, weekdays } from "./opening-hours.ts";
export type { QuantityKind, QuantityUnit } from "./quantity.ts";
export { formatQuantity, isQuantityUnit, kindOfUnit, parseQuantity, quantityPattern, quantityUnits } from "./quantity.ts";
export type { FullText, Language, Text } from "./text.ts";
export { inEachLanguage, languages, say } from "./text.ts";
