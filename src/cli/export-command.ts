import { Command, InvalidArgumentError, Option } from "commander";
import { type Artifact, CannotExport, type ExportInput, type Loss, type PictureChoice } from "#artifact";
import type { Chart } from "#chart";
import { type Format, formatOf, formats, tellsOfResults } from "#export";
import { hasErrors, type Pathway, type Simulation } from "#pathway";
import type { ReportInput } from "#report";
import { answer } from "#study";
import { type Language, say } from "#units";
import { type ExportWords, exportWords } from "./export-words.ts";
import { nodeHost } from "./node-host.ts";
import { languageOption, wholeNumber } from "./options.ts";
import { formatDiagnostics } from "./print-diagnostics.ts";
import { progressLine, stopOnInterrupt } from "./progress.ts";
import { loadJson, loadPathway, pathwayOf, simulationOf, UnreadableFile } from "./read-files.ts";
import { reportInput } from "./report-input.ts";
import { languageOf } from "./speak.ts";
import { threadCrew } from "./thread-crew.ts";
import { makeWritable, placeBelow, Unwritable, writeWhole } from "./write-file.ts";

type ExportFlags = {
  to: string[];
  out: string;
  lang: Language;
  replications?: number;
  workers?: number;
  view?: "lanes" | "statechart";
  theme?: "light" | "print";
  close?: string[];
  actor?: string;
  state?: string;
  overlay?: NonNullable<PictureChoice["overlay"]>;
  before?: string;
  scale?: number;
  paper?: "A4" | "A3";
  logReplications?: number;
};

/** `polku export FILE --to FORMAT…`: writes a pathway, or a pathway with the results of a simulation, in other forms. */
export function exportCommand(): Command {
  return new Command("export")
    .description("write a pathway, with the results of a simulation where one is given, in other forms")
    .argument("<file>", "pathway or simulation document; a simulation is run, and its results are told of")
    .requiredOption("--to <format...>", `one or more of: ${formats.map(({ id }) => id).join(", ")}; all: every one of them`, knownFormat)
    .option("-o, --out <folder>", "where the files go", ".")
    .addOption(languageOption())
    .addOption(new Option("--replications <n>", "replications, instead of the document's").argParser(wholeNumber(1)))
    .addOption(new Option("--workers <n>", "threads (default: one per core)").argParser(wholeNumber(1)))
    .addOption(new Option("--view <view>", "pictures: a lane for each actor, or nested states").choices(["lanes", "statechart"]))
    .addOption(new Option("--theme <theme>", "pictures: in colors, or for paper").choices(["light", "print"]))
    .option("--close <state...>", "pictures: states that are drawn closed")
    .addOption(new Option("--actor <actor>", "pictures: the lane of one actor only").conflicts("state"))
    .option("--state <state>", "pictures: one state with what lies in it and its neighbors")
    .addOption(
      new Option("--overlay <overlay>", "pictures: what is laid over them").choices([
        "waiting",
        "queue",
        "utilisation",
        "pains",
        "differences",
      ]),
    )
    .option("--before <file>", "pathway document that differences are shown against")
    .addOption(new Option("--scale <n>", "PNG: pixels for each unit of the picture").argParser(positive))
    .addOption(new Option("--paper <size>", "PDF: size of the sheet").choices(["A4", "A3"]))
    .addOption(new Option("--log-replications <n>", "event log: replications that are recorded (default: 1)").argParser(wholeNumber(1)))
    .addHelpText("after", () => `\n${formatList(languageOf(process.argv))}`)
    .action(async (file: string, flags: ExportFlags) => {
      process.exitCode = await runExport(file, flags);
    });
}

function knownFormat(id: string, before: string[] = []): string[] {
  if (id === "all") return formats.map((format) => format.id);
  if (formatOf(id) === undefined) throw new InvalidArgumentError(`the formats are: ${formats.map((format) => format.id).join(", ")}, all.`);
  return [...before, id];
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 20)) throw new InvalidArgumentError("a number above 0 and at most 20 is wanted.");
  return value;
}

function formatList(language: Language): string {
  const width = Math.max(...formats.map(({ id }) => id.length)) + 2;
  return `${exportWords[language].formats}:\n${formats.map(({ id, title, about }) => `  ${id.padEnd(width)}${say(title, language)}: ${say(about, language)}`).join("\n")}\n`;
}

/** Reads, runs, writes; the exit code: 0 done, 1 errors in a document or a format that cannot say it, 2 a file cannot be read or written, 130 stopped. */
async function runExport(file: string, flags: ExportFlags): Promise<number> {
  try {
    const read = readDocuments(file, flags.lang);
    if (read === null) return 1;
    makeWritable(flags.out);
    const before = flags.before === undefined ? null : readBefore(flags.before, flags.lang);
    if (before === null && flags.before !== undefined) return 1;
    const wanted = flags.to.map((id) => formatOf(id)!);
    const words = exportWords[flags.lang];
    const lacking = read.simulation ? [] : wanted.filter(({ results }) => results === "needed");
    const writable = wanted.filter((format) => !lacking.includes(format));
    for (const { id } of lacking) process.stderr.write(`${id}: ${words.needsSimulation}\n`);
    if (writable.length === 0) return 1;
    const results = await resultsOf(read, flags, writable);
    if (results === "stopped") return 130;
    if (results === "failed") return 1;
    const input = {
      ...read,
      results,
      language: flags.lang,
      picture: choiceOf(flags, before),
      host: nodeHost(),
      ...(flags.logReplications ? { log: { replications: flags.logReplications } } : {}),
    };
    const isWhole = await writeAll(writable, input, { out: flags.out, words });
    return isWhole && lacking.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unwritable || error instanceof UnreadableFile)) throw error;
    process.stderr.write(`${error.text[flags.lang]}\n`);
    return 2;
  }
}

type Documents = { pathway: Pathway; chart: Chart; simulation: Simulation | null };

/** The pathway of a file, and the simulation where the file is one; null where something is wrong, which is then told. */
function readDocuments(file: string, language: Language): Documents | null {
  const { json, diagnostics } = loadJson(file);
  if (hasErrors(diagnostics)) {
    tell(diagnostics, language);
    return null;
  }
  const isSimulation = String((json as { format?: unknown } | null)?.format).startsWith("polku/simulation@");
  const read = isSimulation ? simulationOf(json, file) : { simulation: null, pathway: pathwayOf(json, file), diagnostics: [] };
  const found = [...(read.pathway?.diagnostics ?? []), ...read.diagnostics];
  tell(
    found.filter(({ severity }) => severity === "error"),
    language,
  );
  if (hasErrors(found) || !read.pathway?.pathway || !read.pathway.chart || (isSimulation && !read.simulation)) return null;
  return { pathway: read.pathway.pathway, chart: read.pathway.chart, simulation: read.simulation };
}

function tell(diagnostics: Parameters<typeof formatDiagnostics>[0], language: Language): void {
  const isColored = process.stderr.isTTY === true && process.env.NO_COLOR === undefined;
  process.stderr.write(formatDiagnostics(diagnostics, { isColored, language }));
}

function readBefore(file: string, language: Language): Chart | null {
  const { chart, diagnostics } = loadPathway(file);
  tell(
    diagnostics.filter(({ severity }) => severity === "error"),
    language,
  );
  return hasErrors(diagnostics) ? null : chart;
}

/** Runs the simulation where a format asks for its results. */
async function resultsOf(
  { pathway, simulation }: Documents,
  flags: ExportFlags,
  wanted: readonly Format[],
): Promise<ReportInput | null | "stopped" | "failed"> {
  if (simulation === null || !wanted.some((format) => tellsOfResults(format, choiceOf(flags, null)))) return null;
  const crew = threadCrew(flags.workers);
  const progress = progressLine(flags.lang);
  const { signal, release } = stopOnInterrupt(flags.lang);
  // What tells of single replications runs those that it needs itself.
  const isQuick = wanted.every((format) => format.isOfSingleRuns || !tellsOfResults(format, choiceOf(flags, null)));
  const replications = isQuick ? 2 : flags.replications;
  try {
    const { vary: _vary, ...once } = simulation;
    const answered = await answer(pathway, once, {
      crew,
      signal,
      withBottleneck: !isQuick,
      onProgress: ({ done, wanted: all }) => progress.update(done, all),
      ...(replications === undefined ? {} : { replications }),
    });
    progress.end();
    tell(
      answered.diagnostics.filter(({ severity }) => severity === "error"),
      flags.lang,
    );
    if (!answered.answer) return "failed";
    return signal.aborted || answered.answer.points.length === 0 ? "stopped" : reportInput(answered.answer);
  } finally {
    release();
    crew.close();
  }
}

function choiceOf(flags: ExportFlags, before: Chart | null): PictureChoice {
  const { view, theme, overlay, scale, paper, close, actor, state } = flags;
  return {
    ...(view ? { view } : {}),
    ...(theme ? { theme } : {}),
    ...(overlay ? { overlay } : {}),
    ...(scale ? { scale } : {}),
    ...(paper ? { paper } : {}),
    collapsed: close ?? null,
    only: actor ? { actor } : state ? { state } : null,
    before,
  };
}

/** Writes each format whole or not at all; tells what is lost. False where one could not be written. */
async function writeAll(wanted: readonly Format[], input: ExportInput, to: { out: string; words: ExportWords }): Promise<boolean> {
  let isWhole = true;
  for (const format of wanted) {
    try {
      const { files, lost } = await format.write(input);
      for (const artifact of files) write(to.out, artifact);
      tellLost(format.id, lost, { language: input.language, words: to.words });
    } catch (error) {
      if (!(error instanceof CannotExport)) throw error;
      process.stderr.write(`${format.id}: ${say(error.text, input.language)}\n`);
      isWhole = false;
    }
  }
  return isWhole;
}

function write(folder: string, { name, content }: Artifact): void {
  const file = placeBelow(folder, name);
  writeWhole(file, content);
  process.stdout.write(`${file}\n`);
}

function tellLost(id: string, lost: readonly Loss[], { language, words }: { language: Language; words: ExportWords }): void {
  if (lost.length === 0) return;
  const lines = lost.map(({ at, what }) => `  ${at === "" ? "" : `${at}: `}${say(what, language)}\n`);
  process.stderr.write(`${id}: ${words.lost}\n${lines.join("")}`);
}
