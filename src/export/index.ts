export { type Format, type FormatKind, formatOf, formats, tellsOfResults } from "./formats.ts";
export { importFormatOf, imports } from "./imports.ts";
