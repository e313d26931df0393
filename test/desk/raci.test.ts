import { describe, expect, it } from "vitest";
import { toRaci } from "#desk";
import { raciRows } from "../../src/desk/raci.ts";
import { subjectOf } from "../../src/desk/subject.ts";
import { documentOf, inputOf } from "../picture/input-of-model.ts";
import { sheetsOf } from "./workbook.ts";

function rolesIn(model: string, path: string): Record<string, string> {
  const rows = raciRows(subjectOf(inputOf(documentOf(model))));
  return Object.fromEntries([...rows.find(({ step }) => step.node.path === path)!.roles].map(([actor, roles]) => [actor, roles.join("/")]));
}

describe("the table of who does what", () => {
  it.each(["keusote-ttk", "supported-employment"])("reads as the golden file says (%s)", async (name) => {
    const [workbook] = (await toRaci(inputOf(documentOf(name)))).files;
    const lines = sheetsOf(workbook!.content).flatMap(({ name: title, rows }) => [
      `# ${title}`,
      ...rows.map((row) =>
        row
          .map((cell) => cell ?? "")
          .join(" | ")
          .trimEnd(),
      ),
    ]);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`../golden/${name}/export/raci.txt`);
  });

  it("lets the actor of a state do it, and the one answer whose worker the client keeps", () => {
    expect(rolesIn("supported-employment", "tuettuTyo.tyossa")).toEqual({ sos: "R", tv: "A" });
    expect(rolesIn("keusote-ttk", "ttk.prosessi.alku")).toEqual({ ttk: "R/A" });
  });

  it("asks others of whom a resource is needed, and tells those to whom the client goes", () => {
    expect(rolesIn("keusote-ttk", "ttk.prosessi.arviointi.kela.arvio")).toEqual({ kela: "R", ttk: "A" });
    expect(rolesIn("keusote-ttk", "ttk.prosessi.saatto")).toEqual({ ttk: "R/A", kela: "I" });
    expect(rolesIn("keusote-ttk", "te.tunnistus")).toEqual({ te: "R", typ: "I", ttk: "I" });
  });

  it("names nobody to answer where the worker is given back, by a parameter too", () => {
    const document = documentOf("supported-employment") as { parameters: { releaseSupportedWork: { value: boolean } } };
    document.parameters.releaseSupportedWork.value = true;
    const rows = raciRows(subjectOf(inputOf(document)));
    expect([...rows.find(({ step }) => step.node.path === "tuettuTyo.tyossa")!.roles]).toEqual([
      ["sos", ["R"]],
      ["tv", ["C"]],
    ]);
  });

  it("says nothing of what the model does not say", () => {
    expect(rolesIn("keusote-ttk", "typ.kartoitus")).toEqual({ typ: "R" });
    const document = documentOf("supported-employment") as { machine: { states: { tuettuTyo: { meta: { actor?: string } } } } };
    delete document.machine.states.tuettuTyo.meta.actor;
    const rows = raciRows(subjectOf(inputOf(document)));
    expect([...rows.find(({ step }) => step.node.path === "tuettuTyo.tyossa")!.roles.keys()]).toEqual(["tv"]);
  });

  it("bears its rule in either file", async () => {
    const [workbook, page] = (await toRaci(inputOf(documentOf("savings"), "en"))).files;
    expect(sheetsOf(workbook!.content)[1]!.rows.flat().join(" ")).toContain("nothing was added");
    expect(String(page!.content)).toContain("nothing was added");
  });
});
