import { Command } from "commander";
import { type Chart, handovers } from "#chart";
import { hasErrors, type Pathway } from "#pathway";
import { textTable } from "#report";
import { type Language, say, type Text } from "#units";
import type { Streams } from "./check-command.ts";
import { languageOption } from "./options.ts";
import { formatDiagnostics } from "./print-diagnostics.ts";
import { loadJson, pathwayOf, simulationOf, UnreadableFile } from "./read-files.ts";
import { needsSimulation, programOf } from "./show-program.ts";

const words: Record<
  Language,
  Record<
    | "states"
    | "actors"
    | "parameters"
    | "state"
    | "name"
    | "actor"
    | "kind"
    | "activity"
    | "value"
    | "unit"
    | "basis"
    | "source"
    | "id"
    | "number"
    | "handovers"
    | "from"
    | "to",
    string
  >
> = {
  fi: {
    states: "Tilat",
    actors: "Toimijat",
    parameters: "Parametrit",
    state: "tila",
    name: "nimi",
    actor: "toimija",
    kind: "laji",
    activity: "toiminto",
    value: "arvo",
    unit: "yksikkö",
    basis: "peruste",
    source: "lähde",
    id: "tunnus",
    number: "määrä",
    handovers: "Yhdyspinnat",
    from: "mistä",
    to: "mihin",
  },
  sv: {
    states: "Tillstånd",
    actors: "Aktörer",
    parameters: "Parametrar",
    state: "tillstånd",
    name: "namn",
    actor: "aktör",
    kind: "slag",
    activity: "aktivitet",
    value: "värde",
    unit: "enhet",
    basis: "grund",
    source: "källa",
    id: "beteckning",
    number: "antal",
    handovers: "Gränsytor",
    from: "från",
    to: "till",
  },
  en: {
    states: "States",
    actors: "Actors",
    parameters: "Parameters",
    state: "state",
    name: "name",
    actor: "actor",
    kind: "kind",
    activity: "activity",
    value: "value",
    unit: "unit",
    basis: "basis",
    source: "source",
    id: "id",
    number: "count",
    handovers: "Interfaces",
    from: "from",
    to: "to",
  },
};

/** What `show` is asked: the tables of a pathway, or the program that a simulation is compiled to. */
export type ShowOptions = { lang: Language; program?: boolean };

/** `polku show FILE`: the states, actors, interfaces and parameters of a pathway (or of a simulation's pathway) as tables; with `--program` what a simulation is compiled to. */
export function showCommand(): Command {
  return new Command("show")
    .description("show the states, actors, interfaces and parameters of a pathway")
    .argument("<file>", "pathway or simulation document")
    .option("--program", "list the program that a simulation is compiled to instead, for people to read and compare")
    .addOption(languageOption())
    .action((file: string, options: ShowOptions) => {
      const streams: Streams = {
        out: (text) => process.stdout.write(text),
        err: (text) => process.stderr.write(text),
        isColored: process.stderr.isTTY === true,
      };
      process.exitCode = runShow(file, options, streams);
    });
}

/** Shows a file; returns the exit code: 0 done, 1 errors in a document, 2 a file cannot be read or is not what is needed. */
export function runShow(file: string, { lang, program = false }: ShowOptions, { out, err, isColored }: Streams): 0 | 1 | 2 {
  const refuse = (diagnostics: Parameters<typeof formatDiagnostics>[0]) => {
    err(formatDiagnostics(diagnostics, { isColored, language: lang }));
    return 1 as const;
  };
  try {
    const { json, diagnostics } = loadJson(file);
    if (hasErrors(diagnostics)) return refuse(diagnostics);
    const isSimulation = JSON.stringify((json as { format?: unknown } | null)?.format ?? "").includes("polku/simulation@");
    if (program) {
      if (!isSimulation) {
        err(`${file}: ${needsSimulation[lang]}\n`);
        return 2;
      }
      const listed = programOf(simulationOf(json, file));
      if (listed.text === null) return refuse(listed.diagnostics);
      out(listed.text);
      return 0;
    }
    const read = isSimulation ? simulationOf(json, file).pathway : pathwayOf(json, file);
    if (!read?.pathway || !read.chart) return refuse(read?.diagnostics ?? simulationOf(json, file).diagnostics);
    out(tablesOf(read.pathway, read.chart, lang));
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    err(`${error.text[lang]}\n`);
    return 2;
  }
}

function tablesOf(pathway: Pathway, chart: Chart, language: Language): string {
  const w = words[language];
  const name = (text: Text | undefined, otherwise: string) => (text ? say(text, language) : otherwise);
  const actorName = (id: string | null) => (id === null ? "" : name(pathway.actors?.[id]?.name, id));
  const states = chart.nodes
    .slice(1)
    .map((node) => [node.path, say(node.name, language), actorName(node.actor), node.kind, node.activity ?? ""]);
  const actors = Object.entries(pathway.actors ?? {}).map(([id, actor]) => [
    id,
    name(actor.name, id),
    String(chart.nodes.filter((node) => node.actor === id).length),
  ]);
  const pairs = new Map<string, number>();
  for (const { from, to } of handovers(chart)) pairs.set(`${from} ${to}`, (pairs.get(`${from} ${to}`) ?? 0) + 1);
  const interfaces = [...pairs].map(([pair, count]) => [...pair.split(" ").map(actorName), String(count)]);
  const parameters = Object.entries(pathway.parameters ?? {}).map(([id, { name: text, value, unit, basis, source }]) => [
    id,
    name(text, id),
    typeof value === "object" ? JSON.stringify(value.uncertain) : String(value),
    unit ?? "",
    basis ?? "",
    source ?? "",
  ]);
  const table = (id: keyof typeof w, headers: readonly string[], rows: readonly (readonly string[])[]) =>
    `${w[id]}\n${textTable({ id, title: w[id], columns: headers.map((label) => ({ key: label, label, kind: "text" as const })), rows: rows.map((row) => row.map((text) => ({ value: text, text }))) }, 160)}`;
  return [
    `${say(pathway.title, language)}\n`,
    table("states", [w.state, w.name, w.actor, w.kind, w.activity], states),
    table("actors", [w.id, w.name, w.number], actors),
    table("handovers", [w.from, w.to, w.number], interfaces),
    table("parameters", [w.id, w.name, w.value, w.unit, w.basis, w.source], parameters),
  ].join("\n");
}
