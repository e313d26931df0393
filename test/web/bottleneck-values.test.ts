import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Chart, nodeAt, readChart } from "#chart";
import { readPathway, readSimulation } from "#pathway";
import { heatLevel, heatMeasures, heatSteps, heatValues, mostUsed, resourcesOf } from "#picture";
import type { ReportPoint } from "#report";
import { answerScenarios, inlineCrew, prepare } from "#study";

let chart: Chart;
let summary: ReportPoint["summary"];

const json = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, "../..", file), "utf8"));

beforeAll(async () => {
  const pathway = readPathway(json("models/keusote-ttk.pathway.json")).pathway!;
  const simulation = readSimulation(json("simulations/ttk-baseline.simulation.json")).simulation!;
  chart = readChart(pathway).chart!;
  const { scenario } = prepare(pathway, simulation);
  const answered = await answerScenarios([scenario!], { crew: inlineCrew(), replications: 3, withBottleneck: false });
  if ("code" in answered) throw new Error(answered.message.en);
  summary = answered.points[0]!.summary;
}, 60_000);

describe("values of the heat map", () => {
  test("are those of the summary for a state of its own", () => {
    const queues = heatValues(chart, summary, "queue", null);
    const waits = heatValues(chart, summary, "wait", null);
    for (const path of ["ttk.prosessi.jono", "ttk.konsultaatio"]) {
      expect(queues.get(path)!.own).toBe(summary.states[path]!.queue!.mean);
      expect(waits.get(path)!.own).toBe(summary.states[path]!.wait!.mean);
    }
    expect(heatValues(chart, summary, "queue", 7).get("ttk.prosessi.jono")!.own).toBe(
      summary.overTime.states["ttk.prosessi.jono"]!.queue!.mean[7],
    );
    expect(queues.get("tyollistyi")).toEqual({ own: null, inside: null });
  });

  test("add up waiting inside a state without counting a hold and its queue twice, and take the largest of the others", () => {
    const queues = heatValues(chart, summary, "queue", null);
    const [hold, queue] = [queues.get("ttk.prosessi")!, queues.get("ttk.prosessi.jono")!];
    expect(hold.own).toBeCloseTo(queue.own!, 9);
    expect(hold.inside).toBeGreaterThanOrEqual(queue.own!);
    expect(hold.inside).toBeLessThan(1.5 * queue.own!);
    const waits = heatValues(chart, summary, "wait", null);
    const inside = chart.nodes.filter(({ path }) => path.startsWith("ttk.prosessi")).flatMap(({ path }) => waits.get(path)!.own ?? []);
    expect(waits.get("ttk.prosessi")!.inside).toBe(Math.max(...inside));
  });

  test("estimate the wait of a month by its queue, so that the months agree with the simulated wait", () => {
    const { wait } = summary.states["ttk.prosessi.jono"]!;
    const months = summary.overTime.at.map((_, month) => heatValues(chart, summary, "wait", month).get("ttk.prosessi.jono")!.own!);
    const mean = months.reduce((sum, value) => sum + value, 0) / months.length;
    expect(mean).toBeGreaterThan(0.7 * wait!.mean);
    expect(mean).toBeLessThan(1.4 * wait!.mean);
  });

  test("tell of the resource that is used most of those that a state needs or holds", () => {
    const queue = nodeAt(chart, "ttk.prosessi.jono")!;
    expect(resourcesOf(chart, queue)).toEqual([{ id: "responsibleWorker", isHeld: true }]);
    const used = heatValues(chart, summary, "utilisation", null);
    expect(used.get("ttk.prosessi.jono")!.own).toBe(summary.resources.responsibleWorker!.occupancy!.mean);
    expect(mostUsed(chart, summary, queue, null)).toBe("responsibleWorker");
    for (const [path, { own }] of used) {
      expect(own === null).toBe(resourcesOf(chart, nodeAt(chart, path)!).length === 0);
      if (own !== null) expect(own).toBeLessThan(1.5);
    }
  });

  test("have six levels, each beginning at its step", () => {
    for (const measure of heatMeasures) {
      const levels = heatSteps[measure].flatMap((step) => [heatLevel(measure, step - 1e-6), heatLevel(measure, step)]);
      expect(levels).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4, 5]);
    }
  });
});
