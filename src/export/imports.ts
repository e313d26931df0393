import type { Imported } from "#artifact";
import type { Text } from "#units";

/** A kind of document of which a pathway can be made. */
export interface ImportFormat {
  readonly id: string;
  /** How names of such files end, with the dot. */
  readonly endings: readonly string[];
  /** The namespace that every such document names, by which one is known whose name does not tell. */
  readonly namespace: string;
  readonly title: Text;
  /** Makes the pathway. Throws `CannotImport` where none can be made. */
  readonly read: (text: string) => Promise<Imported>;
}

/** All kinds of documents that can be read. Each loads what it needs only when it is asked for. */
export const imports: readonly ImportFormat[] = [
  {
    id: "bpmn",
    endings: [".bpmn", ".bpmn.xml", ".bpmn20.xml"],
    namespace: "http://www.omg.org/spec/BPMN/20100524/MODEL",
    title: { fi: "BPMN 2.0", sv: "BPMN 2.0", en: "BPMN 2.0" },
    read: async (text) => (await import("#bpmn")).fromBpmn(text),
  },
  {
    id: "scxml",
    endings: [".scxml"],
    namespace: "http://www.w3.org/2005/07/scxml",
    title: { fi: "SCXML 1.0", sv: "SCXML 1.0", en: "SCXML 1.0" },
    read: async (text) => (await import("#scxml")).fromScxml(text),
  },
];

/** The kind of document that a file is by its name, else by what it says of itself; undefined where it is none of them. */
export function importFormatOf(file: string, text = ""): ImportFormat | undefined {
  const byName = imports.find(({ endings }) => endings.some((ending) => file.toLowerCase().endsWith(ending)));
  const isXml = /^\uFEFF?\s*</.test(text);
  return byName ?? imports.find(({ namespace }) => isXml && text.includes(namespace));
}
