export { createContext } from "./context.ts";
export { csvFiles, toCsv } from "./csv.ts";
export { headline } from "./headline.ts";
export { toHtml } from "./html.ts";
export { stressRecord } from "./record.ts";
export type { ReportInput, ReportPoint } from "./report-input.ts";
export { toResult, toResultJson } from "./result-document.ts";
export { tables } from "./tables.ts";
export { headlineSentences, headlineText, textTable } from "./text-table.ts";
