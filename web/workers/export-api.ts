import type { Artifact, ExportInput, Loss, PictureChoice } from "#artifact";
import type { Pathway } from "#pathway";
import type { Text } from "#units";

/** How a pathway is to be drawn, with the pathway that differences are shown against as a document. */
export type PageChoice = Omit<PictureChoice, "before"> & { readonly before?: Pathway | null };

/** What is asked of the worker that exports, one at a time. */
export interface ToExport extends Pick<ExportInput, "pathway" | "language" | "results"> {
  readonly format: string;
  readonly picture: PageChoice;
}

/** What it gives: files and what is lost in them; why the pathway cannot be said in the format; or a fault of the program. */
export type FromExport =
  | { readonly kind: "done"; readonly files: readonly Artifact[]; readonly lost: readonly Loss[] }
  | { readonly kind: "refused"; readonly why: Text }
  | { readonly kind: "error"; readonly error: string };
