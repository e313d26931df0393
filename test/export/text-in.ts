import fc from "fast-check";
import { expect } from "vitest";
import type { ExportInput } from "#artifact";
import { formatOf } from "#export";

/** Languages in which states are drawn. */
export const textFormats = ["mermaid", "plantuml", "dot", "smcat"] as const;

/** What is written of a pathway in one of them. */
export async function textIn(id: (typeof textFormats)[number], input: ExportInput): Promise<string> {
  const { files } = await formatOf(id)!.write(input);
  expect(files).toHaveLength(1);
  return files[0]!.content as string;
}

/** Names that mean something to one language or another, and any others. */
export const names = fc.array(
  fc.oneof(
    fc.string({ unit: "binary", maxLength: 500 }),
    fc.constantFrom(
      '"; } digraph x { "',
      "end note",
      "[*] --> x",
      "%%{init: {}}%%",
      "@enduml",
      "!include /etc/hosts",
      "%date() $x <color:red>**b**",
      "a # b ; c : d { e } [ f ] / g",
      "<script>alert(1)</script>&amp;&lt;",
      "--",
      "\\n\\l\\G\\",
      "// */ /* #",
      "😀".repeat(250),
      "שלום \u202e עולם",
      "\u0000\u0007\ud800\u2028\r\n",
      "x".repeat(500),
    ),
  ),
  { minLength: 1, maxLength: 4 },
);

/** How often properties of them are tried. */
export const hostile = { seed: 12, numRuns: 15, endOnFailure: true } as const;
