import { expect, test } from "vitest";
import type { Pathway } from "#pathway";
import { type Answered, answerScenarios, createInquiry, inlineCrew, prepare } from "#study";
import { desk, twoYears } from "./small-document.ts";

const scenarios = [1, 2].map((clerks) => prepare(desk, twoYears, { clerks }).scenario!);

function told(answered: unknown): string {
  const { seed, points, differences, assumed } = answered as Answered;
  return JSON.stringify([
    seed,
    differences,
    assumed,
    points.map(({ summary, bottleneck, closedForms }) => [summary, bottleneck, closedForms]),
  ]);
}

test("an inquiry answers step by step with what a run of as many replications gives, and runs none of them twice", async () => {
  const own = inlineCrew();
  const ran: number[] = [];
  const crew = {
    ...own,
    run: (...[job, from, count]: Parameters<typeof own.run>) => {
      if (job.wants === "all") ran.push(...Array.from({ length: count }, (_, i) => from + i));
      return own.run(job, from, count);
    },
  };
  const inquiry = createInquiry(scenarios, { crew });
  for (const [replications, withBottleneck] of [
    [7, false],
    [30, false],
    [61, true],
  ] as const) {
    const step = await inquiry.answerAt(replications, { withBottleneck });
    const whole = await answerScenarios(scenarios, { crew: own, replications, withBottleneck });
    expect(told(step)).toBe(told(whole));
  }
  expect(ran.sort((a, b) => a - b)).toEqual(Array.from({ length: 61 }, (_, i) => [i, i]).flat());
});

test("an inquiry tells how far it has come with all scenarios, and answers nothing once it is stopped", async () => {
  const signal = { aborted: false };
  const seen: number[] = [];
  const inquiry = createInquiry(scenarios, {
    crew: inlineCrew(),
    seed: 9,
    signal,
    onProgress: ({ done, wanted }) => seen.push(done / wanted),
  });
  const answered = (await inquiry.answerAt(20)) as Answered;
  expect(answered.seed).toBe(9);
  expect(answered.points.map(({ summary }) => summary.replications)).toEqual([20, 20]);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  signal.aborted = true;
  expect(await inquiry.answerAt(40)).toBeNull();
});

test("an inquiry about clients who go round without an end says where", async () => {
  const round: Pathway = {
    ...desk,
    activities: { nothing: { duration: 0 } },
    machine: {
      id: "round",
      initial: "outside",
      states: {
        outside: { on: { arrive: "ping" } },
        ping: { invoke: { src: "nothing", onDone: "pong" } },
        pong: { invoke: { src: "nothing", onDone: "ping" } },
      },
    },
  };
  const { scenario } = prepare(round, twoYears);
  expect(await createInquiry([scenario!], { crew: inlineCrew() }).answerAt(5)).toMatchObject({ code: "endless-round" });
});
