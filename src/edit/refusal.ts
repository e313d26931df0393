import type { Diagnostic, Path } from "#pathway";
import { createTeller } from "#pathway";
import { editMessages } from "./edit-messages.ts";

type Messages = typeof editMessages;

/** Makes a diagnostic of this room. */
export const tell = createTeller(editMessages);

/** What ends a command that cannot be carried out; it never leaves the room. */
export class Refusal extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super("refused");
    this.diagnostics = diagnostics;
  }
}

/** Ends a command with what is wrong at a place, and what would be right. */
export function refuse<Key extends keyof Messages>(path: Path, key: Key, ...values: Parameters<Messages[Key]>): never {
  throw new Refusal([tell("error", path, key, ...values)]);
}
