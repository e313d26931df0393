export { type Format, type FormatKind, formatOf, formats } from "./formats.ts";
export { type ImportFormat, importFormatOf, imports } from "./imports.ts";
