import { type Exported, type ExportInput, fileName } from "#artifact";
import { csvFiles } from "#report";
import { subjectOf } from "./subject.ts";
import { tablesOf } from "./xlsx.ts";

/** Every table as CSV, as a spreadsheet of the language opens it: in Finnish and Swedish with semicolons and decimal commas. */
export function toCsvFiles(input: ExportInput): Exported {
  const subject = subjectOf(input);
  const style = input.language === "en" ? "plain" : "spreadsheet";
  const first = input.results === null ? input.pathway.id : input.results.simulation.id;
  const files = csvFiles(tablesOf(subject), subject.path, style).map(({ name, text }) => ({
    name: fileName([first, name.replace(/\.csv$/, "")], "csv"),
    mediaType: "text/csv",
    content: text,
  }));
  return { files, lost: [] };
}
