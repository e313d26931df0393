import { basename, dirname } from "node:path";
import { Command, Option } from "commander";
import { CannotImport, type Imported } from "#artifact";
import { importFormatOf, imports } from "#export";
import { type FullText, type Language, say } from "#units";
import type { Streams } from "./check-command.ts";
import { languageOption } from "./options.ts";
import { readText, UnreadableFile } from "./read-files.ts";
import { makeWritable, Unwritable, writeWhole } from "./write-file.ts";

/** What `import` is asked: the kind of file (by default that of its name or of what stands in it), and where the pathway goes (by default to standard output). */
export type ImportOptions = { from?: string; out?: string; lang: Language };

const words = {
  unknown: {
    fi: "tiedoston lajia ei tunnisteta nimestä; kerro se valitsimella --from:",
    sv: "filens slag framgår inte av namnet; ange det med --from:",
    en: "the kind of file cannot be told by its name; give it by --from:",
  },
  lost: {
    fi: "tätä ei ymmärretty tai se sanottiin toisin:",
    sv: "detta förstods inte eller sades annorlunda:",
    en: "not understood, or put otherwise:",
  },
} as const satisfies Record<string, FullText>;

/** `polku import FILE`: makes a pathway document of a file of another kind. */
export function importCommand(): Command {
  return new Command("import")
    .description("make a pathway document of a file of another kind; what was not understood is told")
    .argument("<file>", `a file that ends in ${imports.flatMap(({ endings }) => endings).join(", ")}`)
    .addOption(new Option("--from <format>", "what kind of file it is, where its name does not tell").choices(imports.map(({ id }) => id)))
    .option("-o, --out <file>", "where the pathway document goes (default: standard output)")
    .addOption(languageOption())
    .action(async (file: string, options: ImportOptions) => {
      process.exitCode = await runImport(file, options, {
        out: (text) => process.stdout.write(text),
        err: (text) => process.stderr.write(text),
      });
    });
}

/** Makes a pathway of a file and tells what was not understood; returns the exit code: 0 done, 1 no pathway can be made, 2 a file cannot be read or written, or its kind is not known. */
export async function runImport(file: string, { from, out, lang }: ImportOptions, to: Pick<Streams, "out" | "err">): Promise<0 | 1 | 2> {
  try {
    if (out !== undefined) makeWritable(dirname(out));
    const source = readText(file);
    const format = from === undefined ? importFormatOf(file, source) : imports.find(({ id }) => id === from);
    if (!format) {
      to.err(`${basename(file)}: ${words.unknown[lang]} ${imports.map(({ id }) => id).join(", ")}\n`);
      return 2;
    }
    const imported = await format.read(source);
    const text = `${JSON.stringify(imported.pathway, null, 2)}\n`;
    if (out === undefined) to.out(text);
    else writeWhole(out, text);
    to.err(lostLines(file, imported, lang));
    return 0;
  } catch (error) {
    if (error instanceof CannotImport) {
      to.err(`${basename(file)}: ${say(error.text, lang)}\n`);
      return 1;
    }
    if (!(error instanceof UnreadableFile || error instanceof Unwritable)) throw error;
    to.err(`${error.text[lang]}\n`);
    return 2;
  }
}

function lostLines(file: string, { lost }: Imported, language: Language): string {
  if (lost.length === 0) return "";
  const lines = lost.map(({ at, what }) => `  ${at === "" ? "" : `${at}: `}${say(what, language)}\n`);
  return `${basename(file)}: ${words.lost[language]}\n${lines.join("")}`;
}
