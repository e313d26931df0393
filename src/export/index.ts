export { type Format, type FormatKind, formatOf, formats } from "./formats.ts";
