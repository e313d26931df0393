import { describe, expect, it } from "vitest";
import type { Pathway, Simulation } from "#pathway";
import { type Answer, answer, type Crew, createReplicator, inlineCrew } from "#study";
import { desk, twoYears } from "./small-document.ts";

/** A crew that keeps several batches under way and finishes them in an order of its own. */
function unrulyCrew(size: number): Crew {
  const replicators = Array.from({ length: size }, createReplicator);
  let calls = 0;
  return {
    size,
    run: async (job, from, count) => {
      const call = calls++;
      await new Promise((resolve) => setTimeout(resolve, (call * 7) % 11));
      return replicators[call % size]!(job, from, count);
    },
    close: () => {},
  };
}

async function ask(pathway: Pathway, simulation: Simulation, crew: Crew = inlineCrew(), withBottleneck = false): Promise<Answer> {
  const { answer: given, diagnostics } = await answer(pathway, simulation, { crew, withBottleneck });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return given!;
}

/** All that a result is made of, as text. */
function told({ points }: Answer): string {
  return JSON.stringify(points.map(({ summary, bottleneck }) => [summary, bottleneck]));
}

describe("simulate", () => {
  it("gives the same bytes whoever runs the replications, in whatever order", async () => {
    const alone = await ask(desk, twoYears, inlineCrew(), true);
    expect(told(await ask(desk, twoYears, unrulyCrew(3), true))).toBe(told(alone));
    expect(told(await ask(desk, { ...twoYears, seed: 6 }))).not.toBe(told(alone));
  });

  it("stops where the precision asked for is reached, at the same replication whoever runs them", async () => {
    const simulation: Simulation = { ...twoYears, replications: { from: 5, to: 2000, until: { throughput: "2 %" } } };
    const alone = await ask(desk, simulation);
    const { throughput, replications } = alone.points[0]!.summary;
    expect(alone.points[0]!.run.ended).toBe("precise");
    expect(replications).toBeLessThan(2000);
    expect((throughput.high - throughput.low) / 2 / throughput.mean).toBeLessThan(0.02);
    expect(told(await ask(desk, simulation, unrulyCrew(4)))).toBe(told(alone));
  });

  it("keeps what was finished without a gap when it is stopped, and says so", async () => {
    const signal = { aborted: false };
    let told = 0;
    const { answer: given } = await answer(
      desk,
      { ...twoYears, replications: 400 },
      {
        crew: unrulyCrew(2),
        withBottleneck: true,
        signal,
        onProgress: ({ done }) => {
          told = done;
          if (done >= 50) signal.aborted = true;
        },
      },
    );
    expect(told).toBeGreaterThanOrEqual(50);
    expect(given!.unfinished).not.toBeNull();
    expect(given!.points[0]!.run.recordings.length).toBeLessThan(400);
    expect(given!.points[0]!.run.recordings.length).toBe(given!.unfinished!.done);
    expect(given!.points[0]!.bottleneck).toBeNull();
  });

  it("meets the same clients at every point of vary, so that a point equal to the first differs by nothing", async () => {
    const { points, differences } = await ask(desk, { ...twoYears, vary: { clerks: [1, 1, 2] } });
    expect(points).toHaveLength(3);
    expect(differences[0]!.measures.throughput!.difference).toMatchObject({ mean: 0, low: 0, high: 0 });
    expect(differences[1]!.measures.numberInSystem!.difference.high).toBeLessThan(0);
    expect(points[2]!.summary.states.service!.wait!.mean).toBeLessThan(points[0]!.summary.states.service!.wait!.mean);
  });

  it("finds that one more clerk shortens the wait, by paired replications", async () => {
    const { points } = await ask(desk, twoYears, inlineCrew(), true);
    const [row] = points[0]!.bottleneck!;
    expect(row!.resource).toBe("clerk");
    expect(row!.gain!.replications).toBeGreaterThanOrEqual(40);
    expect(row!.utilisation).toBeCloseTo((250 * 1.2) / 365.25, 1);
  });

  it("draws an uncertain parameter once per replication, within its range, and widens the interval by it", async () => {
    const uncertain: Pathway = {
      ...desk,
      parameters: {
        ...desk.parameters,
        mean: { name: { fi: "kesto" }, value: { uncertain: { uniform: [0.5, 1.1] } }, unit: "d", basis: "assumption" },
      },
      activities: { serve: { ...desk.activities!.serve!, duration: { exponential: { param: "mean" } } } },
    };
    const sure: Pathway = { ...desk, activities: { serve: { ...desk.activities!.serve!, duration: { exponential: "0.8 d" } } } };
    const drawn = (await ask(uncertain, twoYears)).points[0]!.summary.states.service!.service!;
    const fixed = (await ask(sure, twoYears)).points[0]!.summary.states.service!.service!;
    expect(drawn.mean).toBeCloseTo(0.8, 1);
    expect(drawn.high - drawn.low).toBeGreaterThan(2 * (fixed.high - fixed.low));
    expect(drawn.replications.p5).toBeGreaterThan(0.4);
    expect(told(await ask(uncertain, twoYears, unrulyCrew(2)))).toBe(told(await ask(uncertain, twoYears)));
  });

  it("says what is wrong in the documents instead of running", async () => {
    const { answer: given, diagnostics } = await answer(
      desk,
      { ...twoYears, change: { clerk: 2 } },
      { crew: inlineCrew(), withBottleneck: false },
    );
    expect(given).toBeNull();
    expect(diagnostics.map(({ message }) => message.en).join(" ")).toMatch(/clerk/);
  });
});
