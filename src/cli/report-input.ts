import { readFileSync } from "node:fs";
import { hashDocument } from "#pathway";
import type { ReportInput } from "#report";
import type { Answer } from "#study";

/** Version of polku, from package.json beside the sources or the bundle. */
export function version(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  return version;
}

/** What a report is written from, of an answer. */
export function reportInput(answer: Answer): ReportInput {
  const { pathway, simulation, seed, points, differences, assumed, unfinished } = answer;
  const isComparison = points.some(({ run }) => run.scenario.simulation.id !== simulation.id);
  return {
    pathway,
    simulation,
    version: version(),
    seed,
    replications: Math.min(...points.map(({ run }) => run.recordings.length)),
    hashes: { simulation: hashDocument(simulation), pathway: hashDocument(pathway) },
    start: simulation.start,
    points: points.map(({ run, summary, bottleneck, closedForms }) => ({
      // A comparison of two documents: each point has documents and a title of its own.
      ...(isComparison ? { title: run.scenario.simulation.title, pathway: run.scenario.pathway, simulation: run.scenario.simulation } : {}),
      change: run.scenario.change,
      summary,
      bottleneck,
      closedForms,
    })),
    differences,
    assumed,
    ...(unfinished ? { unfinished } : {}),
  };
}
