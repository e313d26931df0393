export { type Format, type FormatKind, formatOf, formats, tellsOfResults } from "./formats.ts";
export { type ImportFormat, importFormatOf, imports } from "./imports.ts";
