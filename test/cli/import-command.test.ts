import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatOf } from "#export";
import { languages } from "#units";
import { runCheck } from "../../src/cli/check-command.ts";
import { type ImportOptions, importCommand, runImport } from "../../src/cli/import-command.ts";
import { foreignBpmn, foreignScxml } from "../export/foreign-files.ts";
import { documentOf, inputOf } from "../picture/input-of-model.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "polku-import-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function runOn(file: string, options: Partial<ImportOptions> = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runImport(file, { lang: "en", ...options }, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join(""), err: err.join("").replaceAll(`${folder}/`, "") };
}

/** What `polku check` says of a document that `import` has written. */
function levelToldOf(file: string): string {
  const told: string[] = [];
  expect(runCheck([file], { lang: "en" }, { out: () => {}, err: (text) => told.push(text), isColored: false })).toBe(0);
  return told.at(-1)!;
}

test.each(["bpmn", "scxml"] as const)("import gives back the model of an own %s file, and has nothing to tell of", async (id) => {
  const written = async (document: unknown) => (await formatOf(id)!.write(inputOf(document))).files[0]!;
  const model = documentOf("supported-employment");
  const { name, content } = await written(model);
  const out = join(folder, `from-${id}.pathway.json`);
  expect(await runOn(write(name, String(content)), { out })).toEqual({ code: 0, out: "", err: "" });
  const again = JSON.parse(readFileSync(out, "utf8"));
  const { machine: _machine, ...rest } = model as Record<string, unknown>;
  expect(again).toMatchObject(rest);
  expect((await written(again)).content).toBe(content);
  expect(levelToldOf(out)).toContain("The model can be simulated.");
});

test("import makes of a file of another modeler a pathway that check accepts, and tells what of it was not understood", async () => {
  const out = join(folder, "made", "anew", "foreign.pathway.json");
  const { code, err } = await runOn(write("foreign.bpmn", foreignBpmn), { out });
  expect(code).toBe(0);
  expect(err).toBe(
    [
      "foreign.bpmn: not understood, or put otherwise:",
      "  Gateway_1: “Kelpaako hakemus?”: The words of conditions are the names of transitions; shares or conditions are to be given in the model.",
      "  Event_reminder: “Muistutus”: An event that does not interrupt is left out with its branch.",
      "",
    ].join("\n"),
  );
  const { actors, machine } = JSON.parse(readFileSync(out, "utf8"));
  expect(Object.values(actors)).toEqual([{ name: { fi: "Asiakaspalvelu" } }, { name: { fi: "Työkykytiimi" } }]);
  expect(Object.keys(machine.states)).toEqual(["outside", "kasitteleHakemus", "paataTuesta", "hylatty", "valmis"]);
  expect(levelToldOf(out)).toContain("0 errors");
});

test("import writes to standard output where no file is named, in the language asked for what is told", async () => {
  const file = write("foreign.scxml", foreignScxml);
  const told = await Promise.all(languages.map((lang) => runOn(file, { lang })));
  for (const { code, out } of told) {
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: "polku/pathway@1" });
  }
  expect(told.map(({ err }) => err.split("\n")[0])).toEqual([
    "foreign.scxml: tätä ei ymmärretty tai se sanottiin toisin:",
    "foreign.scxml: detta förstods inte eller sades annorlunda:",
    "foreign.scxml: not understood, or put otherwise:",
  ]);
  for (const { err } of told) expect(err.split("\n").length).toBeGreaterThan(2);
});

test("import knows a file by its name, by what it says of itself, or by what it is told; else it lists the kinds", async () => {
  expect((await runOn(write("process.xml", foreignBpmn))).code).toBe(0);
  expect((await runOn(write("machine", foreignScxml))).code).toBe(0);
  expect((await runOn(write("no-ending", foreignBpmn), { from: "bpmn" })).code).toBe(0);
  expect(await runOn(write("letter.txt", "Hei!"), { lang: "sv" })).toEqual({
    code: 2,
    out: "",
    err: "letter.txt: filens slag framgår inte av namnet; ange det med --from: bpmn, scxml\n",
  });
});

test("import of a broken file, or of one that no pathway can say, tells why, writes nothing, and leaves what stood there", async () => {
  const out = join(folder, "kept.pathway.json");
  writeFileSync(out, "as it was");
  const before = readdirSync(folder).length;
  const inclusive = foreignBpmn.replaceAll("exclusiveGateway", "inclusiveGateway");
  expect(await runOn(write("cut.bpmn", foreignBpmn.slice(0, 900)), { out })).toMatchObject({
    code: 1,
    out: "",
    err: "cut.bpmn: The file is no BPMN 2.0 XML.\n",
  });
  expect(await runOn(write("inclusive.bpmn", inclusive), { out, lang: "fi" })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^inclusive\.bpmn: Gateway_1: ”Kelpaako hakemus\?”: Yhtä tai useaa haaraa valitsevaa porttia ei voi tuoda/),
  });
  const cut = await runOn(write("cut.scxml", "<scxml><state id='a'>"), { out, lang: "sv" });
  expect(cut).toMatchObject({ code: 1, err: expect.stringMatching(/^cut\.scxml: Filen är inte välformad XML/) });
  expect(readFileSync(out, "utf8")).toBe("as it was");
  expect(readdirSync(folder).length).toBe(before + 3);
});

test("import exits with 2 where a file cannot be read or written, before anything is made of it", async () => {
  expect(await runOn(join(folder, "nowhere.bpmn"), { lang: "fi" })).toEqual({
    code: 2,
    out: "",
    err: "tiedostoa nowhere.bpmn ei voi lukea: sellaista tiedostoa ei ole\n",
  });
  const file = write("sound.bpmn", foreignBpmn);
  const below = join(file, "x.pathway.json");
  expect(await runOn(file, { out: below })).toMatchObject({ code: 2, err: expect.stringMatching(/^cannot write sound\.bpmn/) });
  mkdirSync(join(folder, "taken.json"));
  expect((await runOn(file, { out: join(folder, "taken.json") })).code).toBe(2);
  expect(existsSync(below)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("the command refuses a kind that there is not with those that there are", async () => {
  const command = importCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  await expect(command.parseAsync(["--from", "visio", "x.vsdx"], { from: "user" })).rejects.toThrow("Allowed choices are bpmn, scxml.");
});
