import { hashDocument } from "#pathway";
import type { Answer } from "#study";
import type { ReportInput } from "./report-input.ts";

/** What a report is written from, of an answer; `version` is that of polku. */
export function inputOf(answer: Answer, version: string): ReportInput {
  const { pathway, simulation, seed, points, differences, assumed, unfinished } = answer;
  const isComparison = points.some(({ run }) => run.scenario.simulation.id !== simulation.id);
  return {
    pathway,
    simulation,
    version,
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
