import { Command } from "commander";
import { expect, test } from "vitest";
import { checkCommand } from "../../src/cli/check-command.ts";
import { exportCommand } from "../../src/cli/export-command.ts";
import { importCommand } from "../../src/cli/import-command.ts";
import { phrase } from "../../src/cli/phrases.ts";
import { showCommand } from "../../src/cli/show-command.ts";
import { compareCommand, simulateCommand, varyCommand } from "../../src/cli/simulate-command.ts";
import { languageOf, speak, usageError } from "../../src/cli/speak.ts";
import { staffCommand } from "../../src/cli/staff-command.ts";
import { usageWords } from "../../src/cli/usage-words.ts";

const commands = () => [
  simulateCommand(),
  varyCommand(),
  compareCommand(),
  staffCommand(),
  checkCommand(),
  showCommand(),
  exportCommand(),
  importCommand(),
];

/** What a command line without a fault of the documents says on stderr, in the language that it asks for. */
function told(...args: string[]): string {
  const program = new Command("polku").exitOverride();
  for (const command of commands()) program.addCommand(command.exitOverride());
  speak(program, languageOf(args));
  const said: string[] = [];
  for (const command of [program, ...program.commands]) command.configureOutput({ writeErr: (text) => said.push(text) });
  expect(() => program.parse(args, { from: "user" })).toThrow();
  return said.join("").trimEnd();
}

test("the language is that of --lang, and Finnish where it is not given or there is no such", () => {
  expect([["check", "--lang", "sv"], ["--lang=en", "check"], ["check"], ["--lang", "de"], ["check", "--lang"]].map(languageOf)).toEqual([
    "sv",
    "en",
    "fi",
    "fi",
    "fi",
  ]);
});

test("every command, argument and option is told of in Finnish and Swedish", () => {
  const english = commands().flatMap((command) => [
    command.description(),
    ...command.registeredArguments.map(({ description }) => description),
    ...command.options.map(({ description }) => description),
  ]);
  expect(english.length).toBeGreaterThan(40);
  expect(english.filter((text) => phrase(text, usageWords, "fi") === null || phrase(text, usageWords, "sv") === null)).toEqual([]);
});

test("what is wrong with a command line is told in the language that it asks for", () => {
  expect(told("simulate")).toBe("virhe: 'file' puuttuu");
  expect(told("chek")).toBe("virhe: tuntematon komento 'chek'\n(Tarkoititko check?)");
  expect(told("check", "--fro", "x.json", "--lang", "sv")).toBe("fel: okänt alternativ '--fro'\n(Menade du --for?)");
  expect(told("simulate", "x.json", "--seed", "z", "--lang", "sv")).toBe(
    "fel: '--seed <n>' kan inte ha värdet 'z'. Här behövs ett heltal, minst 0.",
  );
  expect(told("staff", "x.json", "--units", "workers=4-12")).toBe(
    "virhe: valitsimen '--units <id=from..to...>' arvoksi ei käy 'workers=4-12'. Tässä tarvitaan rajat, esimerkiksi workers=4..12 tai fte=0.2..0.6:0.1.",
  );
  expect(told("staff", "x.json", "--probability", "80", "--lang", "sv")).toBe(
    "fel: '--probability <p>' kan inte ha värdet '80'. Här behövs ett tal som är större än 0 och mindre än 1.",
  );
  expect(told("simulate", "x.json", "y.json")).toBe("virhe: komennolle 'simulate' annettiin liikaa: odotettiin 1, saatiin 2.");
  expect(told("check", "--for", "sing", "x.json", "--lang", "en")).toBe(
    "error: option '--for <level>' argument 'sing' is invalid. Allowed choices are draw, walk, simulate.",
  );
});

test("a sentence of the parser that is not known stays as it is", () => {
  expect(usageError("error: something new\n", "fi")).toBe("error: something new\n");
});

test("help has its titles, choices and defaults in the language too", () => {
  const command = checkCommand();
  speak(command, "fi");
  const help = command.helpInformation();
  expect(help).toMatch(/^Käyttö: check /);
  expect(help).toMatch(/Valitsimet:\n.*\(vaihtoehdot:\s+"draw",\s+"walk",\s+"simulate"\)/);
  expect(help).toMatch(/oletus:\s+"fi"/);
  expect(help).not.toMatch(/Usage|Options|choices|default|display/);
});
