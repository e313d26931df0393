import { expect, test } from "vitest";
import type { Pathway, Simulation } from "#pathway";
import { answer, type Crew, inlineCrew, prepare } from "#study";
import { bottleneck } from "../../src/study/bottleneck.ts";
import { simulate } from "../../src/study/simulate.ts";
import { desk, twoYears } from "./small-document.ts";

type Ran = { job: number; wants: string; from: number; count: number; numbers: number };

/** A crew that writes down what it was asked for. */
function watchedCrew(): { crew: Crew; ran: Ran[] } {
  const ran: Ran[] = [];
  const own = inlineCrew();
  const crew: Crew = {
    ...own,
    run: async (job, from, count) => {
      const batch = await own.run(job, from, count);
      const numbers =
        batch.pool.length + batch.recordings.reduce((sum, { quantiles, months }) => sum + quantiles.length + months.length, 0);
      ran.push({ job: job.id, wants: job.wants, from, count, numbers });
      return batch;
    },
  };
  return { crew, ran };
}

const many: Simulation = { ...twoYears, replications: 70 };

async function baseRun(pathway: Pathway = desk) {
  const { scenario } = prepare(pathway, many);
  return simulate(scenario!, { seed: many.seed, replications: 70, crew: inlineCrew() });
}

test("no replication is run twice: the closer look goes on where the first look ended", async () => {
  const { crew, ran } = watchedCrew();
  const rows = await bottleneck(await baseRun(), { crew });
  expect(rows[0]!.gain!.replications).toBe(70);
  expect(new Set(ran.map(({ job }) => job)).size).toBe(1);
  const numbers = ran.flatMap(({ from, count }) => Array.from({ length: count }, (_, i) => from + i));
  expect(numbers).toEqual(Array.from({ length: 70 }, (_, i) => i));
});

test("of each trial only the values come back, since the measures need no more", async () => {
  const { crew, ran } = watchedCrew();
  await bottleneck(await baseRun(), { crew });
  expect(ran.length).toBeGreaterThan(5);
  for (const { wants, numbers } of ran) expect([wants, numbers]).toEqual(["values", 0]);
});

test("the gain is what a run of the pathway with one more gives against the same clients", async () => {
  const [row] = await bottleneck(await baseRun(), { crew: inlineCrew() });
  const { clerk } = desk.resources!;
  const capacity = (prepare(desk, many).scenario!.program.resources.capacityValue[0] ?? 0) + 1;
  const more: Pathway = { ...desk, resources: { ...desk.resources, clerk: { ...clerk!, capacity } } };
  const of = async (pathway: Pathway) =>
    (await answer(pathway, many, { crew: inlineCrew(), withBottleneck: false })).answer!.points[0]!.summary;
  const [before, after] = [await of(desk), await of(more)];
  expect(row!.gain!.throughput!.mean).toBeCloseTo(after.throughput.mean - before.throughput.mean, 9);
});

test("a resource whose capacity is uncertain is not tried: there is no number to add one to", async () => {
  const uncertain: Pathway = {
    ...desk,
    parameters: {
      ...desk.parameters,
      clerks: {
        name: { fi: "virkailijoita" },
        value: {
          uncertain: {
            discrete: [
              [1, 1],
              [3, 1],
            ],
          },
        },
        unit: "person",
        basis: "assumption",
      },
    },
  };
  const { crew, ran } = watchedCrew();
  const rows = await bottleneck(await baseRun(uncertain), { crew });
  expect(rows.map(({ gain }) => gain)).toEqual([null]);
  expect(ran).toEqual([]);
});
