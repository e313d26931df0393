export { toCsvFiles } from "./csv.ts";
export { toDocx } from "./docx.ts";
export { toHtmlReport } from "./html-report.ts";
export { toLeaflet } from "./leaflet.ts";
export { toPptx } from "./pptx.ts";
export { toRaci } from "./raci.ts";
export { toXlsx } from "./xlsx.ts";
