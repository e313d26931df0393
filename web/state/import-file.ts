import { CannotImport } from "#artifact";
import { importFormatOf } from "#export";
import type { Diagnostic, Pathway } from "#pathway";
import { inEachLanguage, say, type Text } from "#units";
import { tellOfDocument } from "./document-messages.ts";

/** What a file of another kind gives: a pathway and what of the file was not understood; or null and why. Null altogether where the file is of no other kind. */
export type ImportedFile = { readonly pathway: Pathway | null; readonly diagnostics: readonly Diagnostic[] } | null;

/** Makes a pathway of a file of another kind, as `polku import` does. Takes long: the page has it done in a worker (`workers/reader.ts`). */
export async function importFile(name: string, text: string): Promise<ImportedFile> {
  const format = importFormatOf(name, text);
  if (format === undefined) return null;
  try {
    const { pathway, lost } = await format.read(text);
    return { pathway, diagnostics: lost.map(({ at, what }) => tellOfDocument("info", at, "not-understood", full(what))) };
  } catch (error) {
    if (!(error instanceof CannotImport)) throw error;
    return { pathway: null, diagnostics: [tellOfDocument("error", "", "cannot-import", full(error.text))] };
  }
}

function full(text: Text) {
  return inEachLanguage((language) => say(text, language));
}
