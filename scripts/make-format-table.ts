import { readFileSync, writeFileSync } from "node:fs";
import { withFormatTable } from "./format-table.ts";

/** Writes the table of formats into the README. */
const readme = new URL("../README.md", import.meta.url);
writeFileSync(readme, withFormatTable(readFileSync(readme, "utf8")));
