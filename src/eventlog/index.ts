export { toLogCsv } from "./log-csv.ts";
export { toXes } from "./xes.ts";
