export { type Artifact, CannotExport, type Exported, type Loss } from "./artifact.ts";
export type { ExportHost } from "./export-host.ts";
export type { ExportInput } from "./export-input.ts";
export { fileName } from "./file-name.ts";
export { CannotImport, type Imported } from "./imported.ts";
export type { PictureChoice } from "./picture-choice.ts";
