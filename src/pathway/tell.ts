import { type CodeOf, createTeller } from "./catalog.ts";
import type { Diagnostic, Path } from "./diagnostic.ts";
import { pathwayMessages } from "./pathway-messages.ts";

type Messages = typeof pathwayMessages;

/** Makes a diagnostic of this room, of any severity. */
export const tell = createTeller(pathwayMessages);

/** Makes a diagnostic of severity error. */
export function errorAt<Key extends keyof Messages>(path: Path, key: Key, ...values: Parameters<Messages[Key]>): Diagnostic {
  return tell("error", path, key, ...values);
}

/** Makes a diagnostic of severity warning. */
export function warningAt<Key extends keyof Messages>(path: Path, key: Key, ...values: Parameters<Messages[Key]>): Diagnostic {
  return tell("warning", path, key, ...values);
}

/** The code of a diagnostic of this room. */
export type PathwayCode = CodeOf<keyof Messages>;
