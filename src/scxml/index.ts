export { fromScxml } from "./from-scxml.ts";
export { toScxml } from "./to-scxml.ts";
export { typicalDays } from "./typical-days.ts";
