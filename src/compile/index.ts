export { type Compiled, compile } from "./compile.ts";
export { openings } from "./calendars.ts";
export type { Labels, Setting } from "./setting.ts";
