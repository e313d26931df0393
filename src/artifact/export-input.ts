import type { Chart } from "#chart";
import type { Pathway } from "#pathway";
import type { ReportInput } from "#report";
import type { Language } from "#units";
import type { ExportHost } from "./export-host.ts";
import type { PictureChoice } from "./picture-choice.ts";

/** All that an export is made from. */
export interface ExportInput {
  /** The document as its author wrote it. */
  readonly pathway: Pathway;
  readonly chart: Chart;
  readonly language: Language;
  /** What a simulation of the pathway gave; null where none was run. */
  readonly results: ReportInput | null;
  readonly picture: PictureChoice;
  /** How many replications, from the first, an event log records; 1 where nothing is said. */
  readonly log?: { readonly replications: number };
  readonly host: ExportHost;
}
