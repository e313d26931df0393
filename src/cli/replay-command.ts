import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command, Option } from "commander";
import { hasErrors, hashDocument, type Pathway, type Replications, type Result, readResult, type Simulation, varyPoints } from "#pathway";
import { toResult } from "#report";
import { type Answer, answer, type Crew } from "#study";
import type { Language } from "#units";
import type { Streams } from "./check-command.ts";
import { languageOption, wholeNumber } from "./options.ts";
import { formatDiagnostics } from "./print-diagnostics.ts";
import { progressLine, stopOnInterrupt } from "./progress.ts";
import { inFile, loadJson, loadSimulation, UnreadableFile } from "./read-files.ts";
import { replayWords } from "./replay-words.ts";
import { reportInput, version } from "./report-input.ts";
import { firstDifferences } from "./result-differences.ts";
import { threadCrew } from "./thread-crew.ts";

/** What `replay` is asked. */
export interface ReplayFlags {
  readonly lang: Language;
  readonly simulation?: string;
}

/** How the replications of a replay are run, and who is told. */
type ReplayRun = { readonly crew: Crew; readonly signal?: { aborted: boolean }; onProgress?(done: number, wanted: number): void };

/** How many places that differ are named. */
const mostNamed = 10;

/** `polku replay RESULT`: runs again what a result document says, and tells whether the same comes of it. */
export function replayCommand(): Command {
  return new Command("replay")
    .description("run a result document again, and say whether the same comes of it")
    .argument("<file>", "result document")
    .option("--simulation <file>", "simulation document that the result is of, where it is not found beside the result or in simulations/")
    .addOption(new Option("--workers <n>", "threads (default: one per core); the answer does not depend on it").argParser(wholeNumber(1)))
    .addOption(languageOption())
    .action(async (file: string, flags: ReplayFlags & { workers?: number }) => {
      const streams: Streams = {
        out: (text) => process.stdout.write(text),
        err: (text) => process.stderr.write(text),
        isColored: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
      };
      const crew = threadCrew(flags.workers);
      const progress = progressLine(flags.lang);
      const { signal, release } = stopOnInterrupt(flags.lang);
      try {
        process.exitCode = await runReplay(file, flags, streams, { crew, signal, onProgress: progress.update });
      } finally {
        progress.end();
        release();
        crew.close();
      }
    });
}

/** Runs a result again; the exit code: 0 the same, 1 not the same or errors in a document, 2 a file cannot be read or found, 130 stopped. */
export async function runReplay(file: string, flags: ReplayFlags, streams: Streams, run: ReplayRun): Promise<number> {
  try {
    return await replay(file, flags, streams, run);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    streams.err(`${error.text[flags.lang]}\n`);
    return 2;
  }
}

async function replay(file: string, { lang, simulation: given }: ReplayFlags, streams: Streams, run: ReplayRun): Promise<number> {
  const words = replayWords[lang];
  const refuse = (diagnostics: Parameters<typeof formatDiagnostics>[0]) => {
    streams.err(formatDiagnostics(diagnostics, { isColored: streams.isColored, language: lang }));
    return 1;
  };
  const loaded = loadJson(file);
  if (hasErrors(loaded.diagnostics)) return refuse(loaded.diagnostics);
  const { result, diagnostics } = readResult(loaded.json, file);
  if (result === null) return refuse(diagnostics);
  const simulationFile = given ?? findSimulation(file, result);
  if (simulationFile === null) {
    streams.err(`${file}: ${words.notFound(`${result.simulation.id}.simulation.json`)}\n`);
    return 2;
  }
  const read = loadSimulation(simulationFile);
  const found = [...(read.pathway?.diagnostics ?? []), ...read.diagnostics];
  if (hasErrors(found) || !read.simulation || !read.pathway?.pathway) return refuse(found);
  const asked = questionOf(result, read.simulation, read.pathway.pathway);
  if (typeof asked === "string") {
    streams.out(`${words.changed[asked](asked === "pathway" ? read.pathway.file : simulationFile)}\n`);
    return 1;
  }
  const again = await answerAgain(result, asked, read.pathway.pathway, run);
  if (again.diagnostics.length > 0 && !again.answer) return refuse(inFile(again.diagnostics, simulationFile));
  if (!again.answer || run.signal?.aborted) return 130;
  return tell(result, again.answer, lang, streams);
}

/** The document of the result's simulation: beside it, or in `simulations/` beside it, above it or here. */
function findSimulation(file: string, { simulation }: Result): string | null {
  const name = `${simulation.id}.simulation.json`;
  const folders = [dirname(file), join(dirname(file), "simulations"), join(dirname(file), "..", "simulations"), "simulations"];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/**
 * The question that a result answers, of documents whose hashes are those in it: with or without the simulation's `vary`, as the command that made it
 * asked. Else which of the documents is another by now, or that two were compared, of which a result names the first alone.
 */
function questionOf(result: Result, simulation: Simulation, pathway: Pathway): Simulation | "pathway" | "simulation" | "comparison" {
  const { vary: _vary, ...plain } = simulation;
  const asked = [plain as Simulation, simulation].find((one) => hashDocument(one) === result.simulation.hash);
  if (asked === undefined) return "simulation";
  if (hashDocument(pathway) !== result.pathway.hash) return "pathway";
  return varyPoints(asked.vary).length === result.points.length ? asked : "comparison";
}

function answerAgain(result: Result, simulation: Simulation, pathway: Pathway, run: ReplayRun): ReturnType<typeof answer> {
  const isEven = result.points.every(({ replications }) => replications === result.replications);
  // Where each point took as many as it needed, the document's own rule finds the same numbers.
  const replications: Replications = isEven ? result.replications : simulation.replications;
  return answer(pathway, simulation, {
    crew: run.crew,
    seed: result.seed,
    replications,
    withBottleneck: result.points.some(({ bottleneck }) => Array.isArray(bottleneck)),
    ...(run.signal ? { signal: run.signal } : {}),
    onProgress: ({ done, wanted }) => run.onProgress?.(done, wanted),
  });
}

function tell(result: Result, again: Answer, lang: Language, { out }: Streams): number {
  const words = replayWords[lang];
  // Of an answer that was stopped, what was finished is held against the same replications.
  const { version: made, unfinished: _unfinished, $schema: _schema, ...before } = result;
  const { version: _version, unfinished: _none, ...after } = JSON.parse(JSON.stringify(toResult(reportInput(again)))) as Result;
  const differences = firstDifferences(before, after, mostNamed);
  const hash = hashDocument(after);
  if (differences.length === 0) {
    out(`${words.same(String(result.replications), String(result.seed))}\n${words.hash} ${hash}\n`);
    return 0;
  }
  out(`${words.different}\n`);
  for (const { at, before: was, after: is } of differences) out(`  ${at}: ${words.was} ${was}, ${words.is} ${is}\n`);
  if (made !== version()) out(`${words.versions(made, version())}\n`);
  return 1;
}
