import { dirname, join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { type Diagnostic, hasErrors, type UnitRange } from "#pathway";
import {
  createPathwayContext,
  createStaffingContext,
  csvFiles,
  staffingTables,
  staffingText,
  toStaffingHtml,
  toStaffingJson,
  unitsText,
} from "#report";
import { type Crew, type StaffingAnswer, staff } from "#study";
import { type RunFlags, runOptions } from "./options.ts";
import { formatDiagnostics } from "./print-diagnostics.ts";
import { stopOnInterrupt } from "./progress.ts";
import { inFile, loadJson, type SimulationFile, simulationOf, UnreadableFile } from "./read-files.ts";
import { version } from "./report-input.ts";
import { fileOf } from "./simulate-command.ts";
import { staffProgress } from "./staff-progress.ts";
import { staffWords } from "./staff-words.ts";
import { threadCrew } from "./thread-crew.ts";
import { makeWritable, Unwritable, writeWhole } from "./write-file.ts";

/** Options of `polku staff`. */
export type StaffFlags = Omit<RunFlags, "bottleneck"> & {
  units?: Record<string, UnitRange>;
  probability?: number;
  pruning: boolean;
  frontier: boolean;
};

/** Where a command writes, and whether that is in colors and on a terminal. */
interface StaffStreams {
  out(text: string): void;
  err(text: string): void;
  readonly isTerminal: boolean;
  readonly isColored: boolean;
}

/** `polku staff FILE`: the cheapest staffing that meets all targets of a simulation document together, with the probability asked for. */
export function staffCommand(): Command {
  const command = new Command("staff")
    .description("find the cheapest staffing that meets all targets of a simulation document")
    .argument("<file>", "simulation document with targets");
  for (const option of runOptions()) if (option.attributeName() !== "bottleneck") command.addOption(option);
  return command
    .addOption(
      new Option("--units <id=from..to...>", "what is turned and within which range, instead of the document's").argParser(unitRange),
    )
    .addOption(new Option("--probability <p>", "probability of meeting all targets, instead of the document's").argParser(probabilityOf))
    .option("--no-pruning", "try also what has less than a staffing that falls short")
    .option("--no-frontier", "leave out the shortest wait for each cost")
    .action(async (file: string, flags: StaffFlags) => {
      const isTerminal = process.stderr.isTTY === true;
      const streams = {
        out: (text: string) => process.stdout.write(text),
        err: (text: string) => process.stderr.write(text),
        isTerminal,
        isColored: isTerminal && process.env.NO_COLOR === undefined,
      };
      process.exitCode = await runStaff(file, flags, streams, () => threadCrew(flags.workers));
    });
}

/** Reads "workers=4..12" or, with a step, "fte=0.2..0.6:0.1". */
function unitRange(text: string, before: Record<string, UnitRange> = {}): Record<string, UnitRange> {
  const found = /^(.+)=(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)(?::(\d+(?:\.\d+)?))?$/.exec(text);
  if (!found || Number(found[4]) === 0) throw new InvalidArgumentError("a range such as workers=4..12 or fte=0.2..0.6:0.1 is wanted.");
  const [, key, from, to, step] = found;
  return { ...before, [key!]: { from: Number(from), to: Number(to), ...(step === undefined ? {} : { step: Number(step) }) } };
}

function probabilityOf(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError("a number above 0 and below 1 is wanted.");
  return value;
}

/** Reads, searches, writes; the exit code: 0 done, 1 errors in a document, 2 a file cannot be read or written or has no ranges, 130 stopped. */
export async function runStaff(file: string, flags: StaffFlags, streams: StaffStreams, makeCrew: () => Crew): Promise<number> {
  const tell = (diagnostics: readonly Diagnostic[]) =>
    streams.err(formatDiagnostics(diagnostics, { isColored: streams.isColored, language: flags.lang }));
  try {
    const loaded = load(file, flags);
    const found = [...(loaded.pathway?.diagnostics ?? []), ...loaded.diagnostics];
    tell(found);
    if (hasErrors(found) || !loaded.simulation || !loaded.pathway?.pathway) return 1;
    if (!loaded.simulation.staffing) {
      streams.err(`${staffWords[flags.lang].noRanges(file)}\n`);
      return 2;
    }
    for (const path of [flags.json === "-" ? undefined : flags.json, flags.report]) if (path !== undefined) makeWritable(dirname(path));
    if (flags.csv !== undefined) makeWritable(flags.csv);
    const { answer, diagnostics } = await searched(loaded, flags, streams, makeCrew());
    const place = { file, pathwayFile: loaded.pathway.file, simulation: loaded.simulation };
    tell(diagnostics.flatMap((one) => inFile([one], fileOf(one, place))));
    if (!answer) return 1;
    deliver(answer, flags, streams);
    return answer.isUnfinished ? 130 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile || error instanceof Unwritable)) throw error;
    streams.err(`${error.text[flags.lang]}\n`);
    return 2;
  }
}

/** The document with what the options say of its staffing; a unit keeps the step and the cost that the document gives it. */
function load(file: string, { units, probability }: StaffFlags): SimulationFile {
  const { json, diagnostics } = loadJson(file);
  if (hasErrors(diagnostics) || typeof json !== "object" || json === null) return { file, simulation: null, pathway: null, diagnostics };
  if (units === undefined && probability === undefined) return simulationOf(json, file);
  const { staffing, ...document } = json as { staffing?: { units?: Record<string, object> } };
  if (units === undefined && staffing === undefined) return simulationOf(json, file);
  const turned = units && Object.fromEntries(Object.entries(units).map(([key, range]) => [key, { ...staffing?.units?.[key], ...range }]));
  return simulationOf(
    { ...document, staffing: { ...staffing, ...(probability ? { probability } : {}), ...(turned ? { units: turned } : {}) } },
    file,
  );
}

async function searched(loaded: SimulationFile, flags: StaffFlags, streams: StaffStreams, crew: Crew): ReturnType<typeof staff> {
  const { seed, replications, lang } = flags;
  const pathway = loaded.pathway!.pathway!;
  const context = createPathwayContext(pathway, lang);
  const progress = staffProgress(streams.err, streams.isTerminal);
  const { signal, release } = stopOnInterrupt(lang);
  try {
    return await staff(pathway, loaded.simulation!, {
      crew,
      signal,
      isPruned: flags.pruning,
      withFrontier: flags.frontier,
      onProgress: ({ trying, replications: done }) =>
        progress.update(() => staffWords[lang].trying(unitsText(context, trying.units), context.speech.number(done))),
      ...(seed === undefined ? {} : { seed }),
      ...(replications === undefined ? {} : { replications }),
    });
  } finally {
    progress.end();
    release();
    crew.close();
  }
}

/** Writes what was asked for; the answer goes to stdout unless the JSON does. */
function deliver(answer: StaffingAnswer, flags: StaffFlags, streams: StaffStreams): void {
  const context = createStaffingContext(answer, flags.lang, version());
  streams.out(flags.json === "-" ? toStaffingJson(context) : staffingText(context));
  if (flags.json !== undefined && flags.json !== "-") writeWhole(flags.json, toStaffingJson(context));
  if (flags.csv !== undefined)
    for (const { name, text } of csvFiles(staffingTables(context), context)) writeWhole(join(flags.csv, name), text);
  if (flags.report !== undefined) {
    writeWhole(flags.report, toStaffingHtml(context));
    streams.err(`${flags.report}\n`);
  }
}
