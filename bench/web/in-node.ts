import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readChart } from "../../src/chart/index.ts";
import { threadCrew } from "../../src/cli/thread-crew.ts";
import { layoutLanes, overview } from "../../src/layout/index.ts";
import { type Pathway, readPathway, readSimulation, type Simulation } from "../../src/pathway/index.ts";
import { inputOf } from "../../src/report/index.ts";
import { closedForms, createInquiry, prepare, withValues } from "../../src/study/index.ts";
import { median } from "./browser.ts";

/** The work of the page, done in Node: milliseconds of each round. The first rounds, in which Node still compiles the program, are left out. */
type Times = number[];

const warmUp = 5;

function pathwayOf(model: string): Pathway {
  return readPathway(JSON.parse(readFileSync(`models/${model}.pathway.json`, "utf8"))).pathway!;
}

/** The pathway and the simulation of the first view. */
function documents(): { pathway: Pathway; simulation: Simulation } {
  const { simulation } = readSimulation(JSON.parse(readFileSync("simulations/ttk-baseline.simulation.json", "utf8")));
  return { pathway: pathwayOf("keusote-ttk"), simulation: simulation! };
}

/** Milliseconds that the lanes of a model take: the first time in a process of its own, as it is in a worker, and at best. */
export async function timeLayout(model: string, isWhole: boolean, rounds: number): Promise<{ first: number; best: number }> {
  const firsts: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const args = [...process.execArgv, join(import.meta.dirname, "layout-in-node.ts"), model, String(isWhole)];
    firsts.push(Number((await promisify(execFile)(process.execPath, args)).stdout));
  }
  const times = Array.from({ length: rounds + 2 }, layoutOf(model, isWhole));
  return { first: median(firsts), best: Math.min(...times) };
}

/** What lays out the lanes of a model once, and gives the milliseconds it took. */
export function layoutOf(model: string, isWhole: boolean): () => number {
  const chart = readChart(pathwayOf(model)).chart!;
  const options = {
    language: "fi",
    collapsed: isWhole ? [] : overview(chart),
    endings: "marks",
    room: { width: 1280, height: 620 },
  } as const;
  return () => {
    const start = performance.now();
    layoutLanes(chart, options);
    return performance.now() - start;
  };
}

/** Closed forms of the first view's documents with one parameter turned. */
export function timeForms(parameter: string, values: readonly number[]): Times {
  const { pathway, simulation } = documents();
  const scenario = prepare(pathway, simulation).scenario!;
  const all = [...values.slice(0, warmUp), ...values].map((value) => {
    const start = performance.now();
    closedForms(withValues(scenario, { [parameter]: value })!);
    return performance.now() - start;
  });
  return all.slice(warmUp);
}

/** The first answer after 50 replications, with as many threads as the page has workers that simulate. */
export async function timeAnswer(parameter: string, values: readonly number[]): Promise<Times> {
  const { pathway, simulation } = documents();
  const crew = threadCrew(Math.max(1, availableParallelism() - 1));
  const times: Times = [];
  for (const value of [...values.slice(0, 2), ...values]) {
    const start = performance.now();
    const turned = { ...simulation, change: { ...simulation.change, [parameter]: value } };
    const { scenario } = prepare(pathway, turned);
    const answered = await createInquiry([scenario!], { crew }).answerAt(50);
    if (answered === null || "code" in answered) throw new Error("no answer");
    inputOf({ pathway, simulation: turned, ...answered }, "bench");
    times.push(performance.now() - start);
  }
  crew.close();
  return times.slice(2);
}
