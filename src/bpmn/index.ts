export { toBpmn } from "./to-bpmn.ts";
