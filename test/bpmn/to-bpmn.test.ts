import type { ModdleElement } from "bpmn-moddle";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBpmn } from "#bpmn";
import { languages } from "#units";
import { hostileNames, renamed } from "../innokyla/hostile-names.ts";
import { documentOf, inputOf, modelNames } from "../picture/input-of-model.ts";
import { lintRemarks, pictureFaults, readFile, schemaErrors } from "./judge-file.ts";

async function xmlOf(document: unknown, language: (typeof languages)[number] = "fi"): Promise<string> {
  const { files } = await toBpmn(inputOf(document, language));
  return files[0]!.content as string;
}

const written = new Map<string, Promise<string>>();
const modelXml = (name: string) => {
  if (!written.has(name)) written.set(name, xmlOf(documentOf(name)));
  return written.get(name)!;
};

describe("toBpmn", () => {
  it.each(modelNames)("%s is read by moddle without a warning, and bpmnlint's recommended rules have nothing to say", async (name) => {
    const xml = await modelXml(name);
    expect((await readFile(xml)).warnings).toEqual([]);
    expect(await lintRemarks(xml)).toEqual([]);
  });

  it("writes what the schemas of BPMN 2.0 and BPSim accept", async () => {
    expect(schemaErrors(await Promise.all(modelNames.map(modelXml)))).toBe("");
  });

  it.each(modelNames)("draws %s without overlaps, with straight lines around everything", async (name) => {
    const { definitions } = await readFile(await modelXml(name));
    expect(pictureFaults(definitions)).toEqual([]);
  });

  it("draws what would be too wide in parts: the whole with its sub-processes folded, and each of these by itself", async () => {
    const { definitions } = await readFile(await modelXml("keusote-ttk"));
    const [whole, ...parts] = definitions.diagrams.map(({ plane }: ModdleElement) => plane);
    const shapes = (plane: ModdleElement) => plane.planeElement.filter(({ $type }: ModdleElement) => $type === "bpmndi:BPMNShape");
    const folded = shapes(whole).filter(({ isExpanded }: ModdleElement) => isExpanded === false);
    expect(folded.length).toBeGreaterThan(2);
    expect(parts.map(({ bpmnElement }: ModdleElement) => bpmnElement.id)).toEqual(
      folded.map(({ bpmnElement }: ModdleElement) => bpmnElement.id),
    );
    for (const plane of [whole, ...parts])
      expect(Math.max(...shapes(plane).map(({ bounds }: ModdleElement) => bounds.x + bounds.width))).toBeLessThan(7200);
    const { definitions: small } = await readFile(await modelXml("supported-employment"));
    expect(small.diagrams).toHaveLength(1);
  });

  it("gives the same bytes for the same input", async () => {
    expect(await xmlOf(documentOf("supported-employment"))).toBe(await modelXml("supported-employment"));
  });

  it.each(["keusote-ttk", "supported-employment"])("says %s as it did before", async (name) => {
    const xml = (await modelXml(name)).replaceAll(/<polku:pathway[\s\S]*?<\/polku:pathway>/g, "");
    await expect(xml).toMatchFileSnapshot(`../golden/${name}/export/${name}.bpmn`);
  });

  it("names everything in the language asked for, and tells what is lost in the file as well", async () => {
    for (const language of languages) {
      const { files, lost } = await toBpmn(inputOf(documentOf("supported-employment"), language));
      const { definitions } = await readFile(files[0]!.content as string);
      const roots = definitions.rootElements;
      const collaboration = roots.find(({ $type }: { $type: string }) => $type === "bpmn:Collaboration");
      const remark: string = collaboration.artifacts[0].text;
      expect(lost.length).toBeGreaterThan(3);
      for (const { what } of lost) expect(remark).toContain(what[language]);
      const client = { fi: "Asiakas", sv: "Klient", en: "Client" }[language];
      expect(collaboration.participants[0].name).toBe(client);
    }
  });

  it("holds names that may be anything: the file stays well formed, valid, and says nothing but them", async () => {
    const files: string[] = [];
    const plain = (await readFile(await modelXml("supported-employment"))).definitions;
    await fc.assert(
      fc.asyncProperty(hostileNames, async (name) => {
        const xml = await xmlOf(renamed(documentOf("supported-employment"), name));
        const { definitions, warnings } = await readFile(xml);
        expect(warnings).toEqual([]);
        expect(elementCount(definitions)).toBeLessThanOrEqual(elementCount(plain));
        expect(xml).not.toContain("<script>");
        files.push(xml);
      }),
      { seed: 4, numRuns: 12 },
    );
    expect(schemaErrors(files)).toBe("");
  });
});

function elementCount(definitions: Awaited<ReturnType<typeof readFile>>["definitions"]): number {
  const process = definitions.rootElements.find(({ $type }: { $type: string }) => $type === "bpmn:Process");
  return process.flowElements.length;
}
