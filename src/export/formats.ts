import type { Exported, ExportInput } from "#artifact";
import type { Text } from "#units";

/** What kind of reader a format is for; formats are listed by it. */
export type FormatKind = "picture" | "document" | "process" | "data";

/** A format in which a pathway leaves polku. */
export interface Format {
  /** What it is called on the command line. */
  readonly id: string;
  readonly kind: FormatKind;
  readonly title: Text;
  /** What it is for, in one sentence. */
  readonly about: Text;
  /** Whether a simulation's results are needed, are told of where there are any, or play no part. */
  readonly results: "needed" | "used" | "unused";
  /** Makes the files. Throws `CannotExport` where the pathway cannot be said in the format. */
  readonly write: (input: ExportInput) => Promise<Exported>;
}

/** All formats, in the order in which they are offered. Each loads what it needs only when it is asked for. */
export const formats: readonly Format[] = [
  {
    id: "xstate",
    kind: "process",
    title: { fi: "XState 5 (JSON)", sv: "XState 5 (JSON)", en: "XState 5 (JSON)" },
    about: {
      fi: "Tilakone, jonka createMachine ja Stately lukevat sellaisenaan.",
      sv: "Tillståndsmaskin som createMachine och Stately läser som den är.",
      en: "A machine that createMachine and Stately read as it stands.",
    },
    results: "unused",
    write: async (input) => (await import("./xstate-json.ts")).toXStateJson(input),
  },
];

/** The format of an id; undefined where there is none. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
