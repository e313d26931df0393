export { fromBpmn } from "./from-bpmn.ts";
export { toBpmn } from "./to-bpmn.ts";
