import type { Text } from "#units";

/** A file that an export gives: text is written as UTF-8. `name` has no folder except where an export makes a folder of its own. */
export interface Artifact {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/** Something that a format cannot say of the pathway: where (dotted path of a state, "" the whole), and what is lost or put otherwise. */
export interface Loss {
  readonly at: string;
  readonly what: Text;
}

/** What an export gives: at least one file, and what is lost in it, which stands in the file as well where the format has a place for it. */
export interface Exported {
  readonly files: readonly Artifact[];
  readonly lost: readonly Loss[];
}

/** A pathway cannot be said in a format at all; tells why, for people. Nothing is written then. */
export class CannotExport extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en ?? text.fi);
    this.text = text;
  }
}
