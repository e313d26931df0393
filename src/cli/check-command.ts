import { resolve } from "node:path";
import { Command, Option } from "commander";
import { checkChart, type EvidenceCount, evidence, type Level, levelOf, levels } from "#chart";
import { type Diagnostic, hasErrors, parameterReferences } from "#pathway";
import type { Language } from "#units";
import { countSentence, pathwaySentence } from "./check-summary.ts";
import { languageOption } from "./options.ts";
import { formatDiagnostics, plainDiagnostic } from "./print-diagnostics.ts";
import { inFile, loadJson, type PathwayFile, pathwayOf, simulationOf, UnreadableFile } from "./read-files.ts";

/** What `check` is asked. Without `for` a pathway is held to the level that it has reached, that of a simulation to `simulate`. */
export type CheckOptions = { for?: Level; json?: boolean; lang: Language };

/** Where a command writes: data to `out`, words for people to `err`. */
export type Streams = { out: (text: string) => void; err: (text: string) => void; isColored: boolean };

/** What is said of one file. `level` and `evidence` are of pathways whose chart could be read, `uses` are a simulation's parameters. */
type FileReport = { file: string; kind: string; diagnostics: Diagnostic[]; level?: Level; evidence?: EvidenceCount; uses?: string[] };

/** `polku check FILE…`: everything wrong with pathways and simulations at once. Sets the exit code: 0 no errors, 1 errors, 2 a file cannot be read. */
export function checkCommand(): Command {
  return new Command("check")
    .description("say everything that is wrong with pathways and simulations, each with its place and what would be right")
    .argument("<file...>", "pathway or simulation documents")
    .addOption(new Option("--for <level>", "what the document is meant for").choices(levels))
    .addOption(languageOption())
    .option("--json", "write the findings to stdout as JSON")
    .action((files: string[], options: CheckOptions) => {
      const streams: Streams = {
        out: (text) => process.stdout.write(text),
        err: (text) => process.stderr.write(text),
        isColored: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
      };
      process.exitCode = runCheck(files, options, streams);
    });
}

/** Checks files and writes what is found; returns the exit code. A pathway that several files share is reported once. */
export function runCheck(files: readonly string[], options: CheckOptions, { out, err, isColored }: Streams): 0 | 1 | 2 {
  const reports = new Map<string, FileReport>();
  const unreadable: string[] = [];
  for (const file of files) {
    try {
      for (const report of checkFile(file, options.for)) {
        const known = reports.get(resolve(report.file));
        // Held to a higher level a pathway has more to answer for.
        if (known === undefined || report.diagnostics.length > known.diagnostics.length) reports.set(resolve(report.file), report);
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable.push(error.text[options.lang]);
    }
  }
  const used = new Set([...reports.values()].flatMap(({ uses = [] }) => uses.map((id) => `parameters.${id}`)));
  for (const report of reports.values())
    report.diagnostics = report.diagnostics.filter(({ code, at }) => code !== "unused-parameter" || !used.has(at));
  const all = [...reports.values()].flatMap(({ diagnostics }) => diagnostics);
  const plain = (report: FileReport) => ({
    ...report,
    diagnostics: report.diagnostics.map((diagnostic) => plainDiagnostic(diagnostic, options.lang)),
  });
  if (options.json) out(`${JSON.stringify({ files: [...reports.values()].map(plain), unreadable }, null, 2)}\n`);
  else err(formatDiagnostics(all, { isColored, language: options.lang }));
  for (const message of unreadable) err(`${message}\n`);
  if (!options.json) err(summary([...reports.values()], options.lang));
  if (unreadable.length > 0) return 2;
  return hasErrors(all) ? 1 : 0;
}

function summary(reports: readonly FileReport[], language: Language): string {
  const lines = reports.map(({ file, diagnostics, level, evidence: count }) => {
    const rest = level === undefined || count === undefined ? "" : ` ${pathwaySentence(level, count, language)}`;
    return `${file}: ${countSentence(diagnostics, language)}${rest}\n`;
  });
  return lines.join("");
}

/** A simulation is reported after its pathway. */
function checkFile(file: string, level: Level | undefined): FileReport[] {
  const { json, diagnostics } = loadJson(file);
  if (hasErrors(diagnostics)) return [{ file, kind: "unknown", diagnostics }];
  const kind = kindOf(json);
  if (kind !== "simulation") return [reportPathway(pathwayOf(json, file), level)];
  const read = simulationOf(json, file);
  const uses = read.simulation === null ? [] : parameterReferences(read.simulation).map(({ param }) => param);
  const own: FileReport = { file, kind, diagnostics: read.diagnostics, uses };
  return read.pathway === null ? [own] : [reportPathway(read.pathway, level ?? "simulate"), own];
}

function reportPathway({ file, chart, diagnostics }: PathwayFile, level: Level | undefined): FileReport {
  if (chart === null) return { file, kind: "pathway", diagnostics };
  const reached = levelOf(chart);
  return {
    file,
    kind: "pathway",
    diagnostics: [...diagnostics, ...inFile(checkChart(chart, { level: level ?? reached }), file)],
    level: reached,
    evidence: evidence(chart),
  };
}

/** The kind of a document as it says itself; whatever is neither is read as a pathway, which then says what is wrong. */
function kindOf(json: unknown): "pathway" | "simulation" {
  const format = typeof json === "object" && json !== null && "format" in json ? json.format : "";
  return typeof format === "string" && format.startsWith("polku/simulation@") ? "simulation" : "pathway";
}
