export { type Compiled, compile } from "./compile.ts";
export { listProgram } from "./listing.ts";
export { openingsOf } from "./openings.ts";
export type { Labels, Setting } from "./setting.ts";
