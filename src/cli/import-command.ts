import { basename, dirname } from "node:path";
import { Command, Option } from "commander";
import { CannotImport, type Imported } from "#artifact";
import { type ImportFormat, importFormatOf, imports } from "#export";
import { type FullText, type Language, say } from "#units";
import { languageOption } from "./options.ts";
import { readText, UnreadableFile } from "./read-files.ts";
import { makeWritable, Unwritable, writeWhole } from "./write-file.ts";

type ImportFlags = { from?: string; out?: string; lang: Language };

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
    .action(async (file: string, flags: ImportFlags) => {
      process.exitCode = await runImport(file, flags);
    });
}

/** The exit code: 0 done, 1 no pathway can be made, 2 a file cannot be read or written, or its kind is not known. */
async function runImport(file: string, { from, out, lang }: ImportFlags): Promise<number> {
  const format = from === undefined ? importFormatOf(file) : imports.find(({ id }) => id === from);
  if (!format) {
    process.stderr.write(`${basename(file)}: ${words.unknown[lang]} ${imports.map(({ id }) => id).join(", ")}\n`);
    return 2;
  }
  try {
    if (out !== undefined) makeWritable(dirname(out));
    const imported = await read(format, file);
    const text = `${JSON.stringify(imported.pathway, null, 2)}\n`;
    if (out === undefined) process.stdout.write(text);
    else writeWhole(out, text);
    tellLost(file, imported, lang);
    return 0;
  } catch (error) {
    if (error instanceof CannotImport) {
      process.stderr.write(`${basename(file)}: ${say(error.text, lang)}\n`);
      return 1;
    }
    if (!(error instanceof UnreadableFile || error instanceof Unwritable)) throw error;
    process.stderr.write(`${error.text[lang]}\n`);
    return 2;
  }
}

async function read(format: ImportFormat, file: string): Promise<Imported> {
  return format.read(readText(file));
}

function tellLost(file: string, { lost }: Imported, language: Language): void {
  if (lost.length === 0) return;
  const lines = lost.map(({ at, what }) => `  ${at === "" ? "" : `${at}: `}${say(what, language)}\n`);
  process.stderr.write(`${basename(file)}: ${words.lost[language]}\n${lines.join("")}`);
}
