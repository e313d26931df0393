import { dirname, join } from "node:path";
import { Command } from "commander";
import { type Diagnostic, hasErrors, type Pathway, type Simulation } from "#pathway";
import { type Context, createContext, csvFiles, headlineText, tables, textTable, toHtml, toResultJson } from "#report";
import { type Answer, type AnswerOptions, answer, answerScenarios, prepare } from "#study";
import type { Language } from "#units";
import { type RunFlags, runOptions } from "./options.ts";
import { formatDiagnostics } from "./print-diagnostics.ts";
import { progressLine, stopOnInterrupt } from "./progress.ts";
import { inFile, loadSimulation, type SimulationFile, UnreadableFile } from "./read-files.ts";
import { reportInput } from "./report-input.ts";
import { threadCrew } from "./thread-crew.ts";
import { makeWritable, Unwritable, writeWhole } from "./write-file.ts";

function withRunOptions(command: Command): Command {
  for (const option of runOptions()) command.addOption(option);
  return command;
}

/** `polku simulate FILE`: answers a simulation document; a `vary` in it is left aside. */
export function simulateCommand(): Command {
  return withRunOptions(
    new Command("simulate").description("answer the question of a simulation document").argument("<file>", "simulation document"),
  ).action(async (file: string, flags: RunFlags) => {
    process.exitCode = await runAnswer([file], flags, ([loaded], options) => {
      const { vary: _vary, ...simulation } = loaded!.simulation;
      return answer(loaded!.pathway, simulation, options);
    });
  });
}

/** `polku vary FILE`: answers a simulation document at every point of its `vary`, each compared with the first. */
export function varyCommand(): Command {
  return withRunOptions(
    new Command("vary")
      .description("answer a simulation document at every point of its vary")
      .argument("<file>", "simulation document with vary"),
  ).action(async (file: string, flags: RunFlags) => {
    process.exitCode = await runAnswer([file], flags, ([loaded], options) => answer(loaded!.pathway, loaded!.simulation, options));
  });
}

/** `polku compare A B`: runs two simulations with the seed of the first, so that both meet the same clients, and says what differs. */
export function compareCommand(): Command {
  return withRunOptions(
    new Command("compare")
      .description("compare two simulation documents, client by client")
      .argument("<a>", "simulation document")
      .argument("<b>", "simulation document to compare with it"),
  ).action(async (a: string, b: string, flags: RunFlags) => {
    process.exitCode = await runAnswer([a, b], flags, compareDocuments);
  });
}

type Loaded = { file: string; pathwayFile: string; pathway: Pathway; simulation: Simulation };

async function compareDocuments(loaded: readonly Loaded[], options: AnswerOptions): ReturnType<typeof answer> {
  const prepared = loaded.map(({ pathway, simulation }) => prepare(pathway, simulation));
  const diagnostics = prepared.flatMap((entry, i) => inFile(entry.diagnostics, loaded[i]!.file));
  const scenarios = prepared.flatMap(({ scenario }) => scenario ?? []);
  if (scenarios.length < loaded.length) return { answer: null, diagnostics };
  const { pathway, simulation } = loaded[0]!;
  const answered = await answerScenarios(scenarios, options);
  if ("code" in answered) return { answer: null, diagnostics: [...diagnostics, answered] };
  return { answer: { pathway, simulation, ...answered }, diagnostics };
}

type Ask = (loaded: readonly Loaded[], options: AnswerOptions) => ReturnType<typeof answer>;

/** Reads, answers, writes; the exit code: 0 done, 1 errors in a document, 2 a file cannot be read or written, 130 stopped. */
async function runAnswer(files: readonly string[], flags: RunFlags, ask: Ask): Promise<number> {
  const loaded = load(files, flags);
  if (typeof loaded === "number") return loaded;
  try {
    return await runLoaded(loaded, flags, ask);
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    process.stderr.write(`${error.text[flags.lang]}\n`);
    return 2;
  }
}

async function runLoaded(loaded: readonly Loaded[], flags: RunFlags, ask: Ask): Promise<number> {
  // Known before the work, lest its result be lost.
  for (const file of [flags.json === "-" ? undefined : flags.json, flags.report]) if (file !== undefined) makeWritable(dirname(file));
  if (flags.csv !== undefined) makeWritable(flags.csv);
  const crew = threadCrew(flags.workers);
  const progress = progressLine(flags.lang);
  const { signal, release } = stopOnInterrupt(flags.lang);
  try {
    const answered = await ask(loaded, {
      crew,
      signal,
      withBottleneck: flags.bottleneck,
      onProgress: ({ done, wanted }) => progress.update(done, wanted),
      ...(flags.seed === undefined ? {} : { seed: flags.seed }),
      ...(flags.replications === undefined ? {} : { replications: flags.replications }),
    });
    progress.end();
    tell(
      answered.diagnostics.flatMap((found) => inFile([found], fileOf(found, loaded[0]!))),
      flags.lang,
    );
    if (!answered.answer) return 1;
    if (answered.answer.points.length === 0) return 130;
    deliver(answered.answer, flags);
    return answered.answer.unfinished ? 130 : 0;
  } finally {
    release();
    crew.close();
  }
}

/** The document in which a finding's place is: that of the simulation where it has the part named first, else that of its pathway. */
export function fileOf({ at }: Diagnostic, { file, pathwayFile, simulation }: Omit<Loaded, "pathway">): string {
  const part = at.split(/[.[]/)[0]!;
  return part === "" || part in simulation ? file : pathwayFile;
}

function load(files: readonly string[], flags: RunFlags): readonly Loaded[] | number {
  try {
    const read = files.map(loadSimulation);
    for (const entry of read) tell(diagnosticsOf(entry), flags.lang);
    if (read.some((entry) => hasErrors(diagnosticsOf(entry)) || !entry.simulation || !entry.pathway?.pathway)) return 1;
    return read.map(({ file, simulation, pathway }) => ({
      file,
      pathwayFile: pathway!.file,
      simulation: simulation!,
      pathway: pathway!.pathway!,
    }));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    process.stderr.write(`${error.text[flags.lang]}\n`);
    return 2;
  }
}

function diagnosticsOf({ pathway, diagnostics }: SimulationFile) {
  return [...(pathway?.diagnostics ?? []), ...diagnostics];
}

function tell(diagnostics: readonly Diagnostic[], language: Language): void {
  const isColored = process.stderr.isTTY === true && process.env.NO_COLOR === undefined;
  process.stderr.write(formatDiagnostics(diagnostics, { isColored, language }));
}

/** Writes what was asked for; the headline table goes to stdout unless the result document does. */
function deliver(answered: Answer, flags: RunFlags): void {
  const input = reportInput(answered);
  const context = createContext(input, flags.lang);
  if (flags.json === "-") process.stdout.write(toResultJson(input));
  else process.stdout.write(headlineText(context) + sideBySide(context));
  if (flags.json !== undefined && flags.json !== "-") writeWhole(flags.json, toResultJson(input));
  if (flags.csv !== undefined) for (const { name, text } of csvFiles(tables(context), context)) writeWhole(join(flags.csv, name), text);
  if (flags.report !== undefined) {
    writeWhole(flags.report, toHtml(context));
    process.stderr.write(`${flags.report}\n`);
  }
}

/** Points side by side; of two also the differences, which for more are in the report and the files. Nothing where there is one point. */
function sideBySide(context: Context): string {
  const isPair = context.input.points.length === 2;
  const shown = tables(context).filter(({ id }) => id === "points" || (isPair && id === "differences"));
  return shown.map((table) => `\n${table.title}\n${textTable(table)}`).join("");
}
