export { innokylaPackage } from "./package-folder.ts";
