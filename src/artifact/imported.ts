import type { Pathway } from "#pathway";
import type { Text } from "#units";
import type { Loss } from "./artifact.ts";

/** What a document of another kind gives: a pathway, and what of the document was not understood or is put otherwise (`at`: as the document names it). */
export interface Imported {
  readonly pathway: Pathway;
  readonly lost: readonly Loss[];
}

/** No pathway can be made of a document; tells why, for people. */
export class CannotImport extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en ?? text.fi);
    this.text = text;
  }
}
