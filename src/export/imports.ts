import type { Imported } from "#artifact";
import type { Text } from "#units";

/** A kind of document of which a pathway can be made. */
export interface ImportFormat {
  readonly id: string;
  /** How names of such files end, with the dot. */
  readonly endings: readonly string[];
  readonly title: Text;
  /** Makes the pathway. Throws `CannotImport` where none can be made. */
  readonly read: (text: string) => Promise<Imported>;
}

/** All kinds of documents that can be read. Each loads what it needs only when it is asked for. */
export const imports: readonly ImportFormat[] = [
  {
    id: "bpmn",
    endings: [".bpmn", ".bpmn.xml", ".bpmn20.xml"],
    title: { fi: "BPMN 2.0", sv: "BPMN 2.0", en: "BPMN 2.0" },
    read: async (text) => (await import("#bpmn")).fromBpmn(text),
  },
  {
    id: "scxml",
    endings: [".scxml"],
    title: { fi: "SCXML 1.0", sv: "SCXML 1.0", en: "SCXML 1.0" },
    read: async (text) => (await import("#scxml")).fromScxml(text),
  },
];

/** The kind of document that a file is by its name; undefined where it is none of them. */
export function importFormatOf(file: string): ImportFormat | undefined {
  return imports.find(({ endings }) => endings.some((ending) => file.toLowerCase().endsWith(ending)));
}
