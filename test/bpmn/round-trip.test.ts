import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBpmn, toBpmn } from "#bpmn";
import { canonicalJson, type Pathway } from "#pathway";
import { type Language, languages } from "#units";
import { chartOf, tapes } from "../equivalence/random-chart.ts";
import { hostileNames, renamed } from "../innokyla/hostile-names.ts";
import { documentOf, inputOf, modelNames } from "../picture/input-of-model.ts";

async function fileOf(document: unknown, language: Language = "fi"): Promise<string> {
  return (await toBpmn(inputOf(document, language))).files[0]!.content as string;
}

const supported = documentOf("supported-employment") as Pathway;

describe("a pathway that goes to BPMN and comes back", () => {
  it.each(modelNames)("is %s to the letter, in every language", async (name) => {
    for (const language of name.startsWith("keusote") ? (["fi"] as const) : languages) {
      const { pathway, lost } = await fromBpmn(await fileOf(documentOf(name), language));
      expect(JSON.stringify(pathway)).toBe(JSON.stringify(documentOf(name)));
      expect(lost).toEqual([]);
    }
  });

  it("is the same whatever it is made of, even where BPMN cannot say it", async () => {
    await fc.assert(
      fc.asyncProperty(tapes, async (tape) => {
        const { pathway: before } = chartOf(tape);
        expect(canonicalJson((await fromBpmn(await fileOf(before))).pathway)).toBe(canonicalJson(before));
      }),
      { seed: 5, numRuns: 6 },
    );
  });

  it("is the same whatever its names are", async () => {
    const document = documentOf("ttk-plan");
    await fc.assert(
      // A name of blanks alone is none in BPMN.
      fc.asyncProperty(
        hostileNames.filter((name) => name.trim() !== ""),
        async (name) => {
          const before = renamed(document, name);
          expect((await fromBpmn(await fileOf(before))).pathway).toEqual(before);
        },
      ),
      { seed: 6, numRuns: 15 },
    );
  });

  it("has the new name of a state that was renamed in the drawing, in the language of the drawing", async () => {
    const xml = await fileOf(supported, "sv");
    const { pathway } = await fromBpmn(xml.replace('name="1 avtal med klienten"', 'name="1 överenskommelse"'));
    const { sopiminen } = pathway.machine.states.tv!.states!;
    expect(sopiminen!.meta!.name).toEqual({ fi: "1 sopiminen asiakkaan kanssa", sv: "1 överenskommelse", en: "1 engagement" });
    expect(pathway.machine.states.tv!.states!.profiili).toEqual(supported.machine.states.tv!.states!.profiili);
  });

  it("has the new actor of a state that was moved to another lane", async () => {
    const xml = (await fileOf(supported)).replaceAll("<bpmn:flowNodeRef>tv_sopiminen</bpmn:flowNodeRef>", "");
    const moved = xml.replace(/(<bpmn:lane id="lane__of_sos"[^>]*>)/, "$1<bpmn:flowNodeRef>tv_sopiminen</bpmn:flowNodeRef>");
    const { pathway } = await fromBpmn(moved);
    expect(pathway.machine.states.tv!.states!.sopiminen!.meta!.actor).toBe("sos");
  });

  it("leads where a flow was led in the drawing, and keeps what else is known of the transition", async () => {
    const xml = await fileOf(supported);
    const led = xml.replace(/(<bpmn:sequenceFlow id="flow__tv_sopiminen" [^>]*targetRef=")tv_profiili"/, '$1tv_tyonantaja"');
    expect(led).not.toBe(xml);
    const { pathway } = await fromBpmn(led);
    expect(pathway.machine.states.tv!.states!.sopiminen!.invoke).toEqual({
      src: "engagement",
      onDone: "#supportedEmployment.tv.tyonantaja",
    });
  });

  it("has no longer what was taken out of the drawing", async () => {
    const xml = await fileOf(supported);
    const flow = (id: string) => new RegExp(`<bpmn:sequenceFlow id="${id}"[\\s\\S]*?</bpmn:sequenceFlow>`);
    const cut = xml
      .replace(/<bpmn:boundaryEvent id="tv_jono__at_patience"[\s\S]*?<\/bpmn:boundaryEvent>/, "")
      .replace(flow("flow__tv_jono__at_patience"), "")
      .replace(/<bpmn:endEvent id="luopui"[\s\S]*?<\/bpmn:endEvent>/, "");
    const { pathway } = await fromBpmn(cut);
    expect(pathway.machine.states.tv!.states!.jono!.after).toBeUndefined();
    // The other queue leads to the same end, which therefore stays.
    expect(pathway.machine.states.tuettuTyo!.states!.jono!.after).toEqual({ patience: "#supportedEmployment.luopui" });
    expect(pathway.machine.states.luopui).toBeDefined();
  });

  it("has what was added to the drawing, beside what leads to it", async () => {
    const xml = await fileOf(supported);
    const added = xml
      .replace(/(<bpmn:sequenceFlow id="flow__tv_sopiminen" [^>]*targetRef=")tv_profiili"/, '$1uusi"')
      .replace(
        "</bpmn:process>",
        '<bpmn:task id="uusi" name="Kotikäynti"/><bpmn:sequenceFlow id="uusi_profiili" sourceRef="uusi" targetRef="tv_profiili"/></bpmn:process>',
      );
    const { pathway } = await fromBpmn(added);
    const { kotikaynti, sopiminen } = pathway.machine.states.tv!.states!;
    expect(sopiminen!.invoke!.onDone).toBe("#supportedEmployment.tv.kotikaynti");
    expect(kotikaynti).toEqual({
      meta: { name: { fi: "Kotikäynti" } },
      invoke: { src: "kotikaynti", onDone: "#supportedEmployment.tv.profiili" },
    });
    expect(pathway.activities!.kotikaynti).toEqual({ name: { fi: "Kotikäynti" } });
    expect(pathway.resources).toEqual(supported.resources);
  });

  it("is made of the drawing alone where the model in the file is damaged, and tells so", async () => {
    const xml = (await fileOf(supported)).replace('{"document":{', '{"document":{"broken":1,');
    const { pathway, lost } = await fromBpmn(xml);
    expect(lost[0]!.what.en).toContain("cannot be read");
    expect(Object.keys(pathway.machine.states)).toContain("odottaaValmentajaa");
  });
});
