export { openings } from "./calendars.ts";
export { type Compiled, compile } from "./compile.ts";
export { listProgram } from "./listing.ts";
export type { Labels, Setting } from "./setting.ts";
