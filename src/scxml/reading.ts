import { CannotImport, type Loss } from "#artifact";
import type { Pathway } from "#pathway";
import type { Text } from "#units";
import type { ReadState } from "./read-states.ts";
import type { ReadElement } from "./read-xml.ts";

/** All that is known while a document is read, and what is made of it beside the machine. */
export interface Reading {
  readonly document: ReadElement;
  /** Whether this program wrote it. */
  readonly isOwn: boolean;
  readonly root: ReadState;
  readonly byId: ReadonlyMap<string, ReadState>;
  /** By the name that an event has in SCXML, its name in a pathway. */
  readonly events: ReadonlyMap<string, string>;
  /** By the name that a datum has in SCXML, the flag that is made of it. */
  readonly flags: ReadonlyMap<string, string>;
  readonly machineId: string;
  readonly activities: NonNullable<Pathway["activities"]>;
  readonly delays: NonNullable<Pathway["delays"]>;
  readonly lost: Loss[];
}

/** Notes what was not understood of a state, or of the document where none is given. */
export function notUnderstood(reading: Reading, state: ReadState | null, what: Text): void {
  reading.lost.push({ at: state?.id ?? state?.path ?? "", what });
}

/** Elements of a state with a name. */
export function named({ children }: ReadElement, name: string): ReadElement[] {
  return children.filter((child) => child.name === name);
}

/** An element as one would point at it. */
export function pointAt({ name, attributes }: ReadElement): string {
  const written = Object.entries(attributes).filter(([key]) => !key.startsWith("polku:") && !key.startsWith("xmlns"));
  return `<${[name, ...written.slice(0, 3).map(([key, value]) => `${key}="${value.slice(0, 60)}"`)].join(" ")}>`;
}

/** JSON that this program once wrote. Throws `CannotImport` where somebody has broken it. */
// biome-ignore lint/suspicious/noExplicitAny: the schema of a pathway judges what is made of it
export function ownJson(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    const start = text.slice(0, 60);
    throw new CannotImport({
      fi: `Nimiavaruuden polku tieto ei ole enää eheä: ${start}`,
      sv: `En uppgift i namnrymden polku är inte längre hel: ${start}`,
      en: `What stands in the namespace polku is broken: ${start}`,
    });
  }
}
