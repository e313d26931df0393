import { expect, test } from "vitest";
import { createShareTest, type ShareVerdict, zoneAround } from "#statistics";
import { uniforms } from "./samples.ts";

function run(
  share: number,
  setting: { share: number; zone: number; error: number },
  uniform: () => number,
): { verdict: ShareVerdict; trials: number } {
  const judged = createShareTest(setting);
  let trials = 0;
  while (judged.verdict === "open") {
    judged.add(uniform() < share);
    trials++;
  }
  return { verdict: judged.verdict, trials };
}

test.each([
  [0.8, 0.05, 0.05],
  [0.8, 0.05, 0.01],
  [0.9, 0.05, 0.05],
  [0.5, 0.1, 0.1],
])("at the edges of the zone around %d (± %d) at most %d of the verdicts are wrong", (share, zone, error) => {
  const runs = 1500;
  const uniform = uniforms(7);
  for (const [edge, wrong] of [
    [share - zone, "met"],
    [share + zone, "missed"],
  ] as const) {
    let mistakes = 0;
    for (let i = 0; i < runs; i++) if (run(edge, { share, zone, error }, uniform).verdict === wrong) mistakes++;
    // Wald's bounds keep the errors up to their overshoot, which is on the safe side here; three standard errors of a share of the runs.
    expect(mistakes / runs).toBeLessThan(error + 3 * Math.sqrt((error * (1 - error)) / runs));
    expect(mistakes).toBeGreaterThan(0);
  }
});

test("a verdict comes when the outcomes are as many times likelier at one edge as the error allows, and stays", () => {
  // At 0.75 against 0.85 each success weighs ln(0.85 / 0.75) and the bound is ln(0.95 / 0.05): 24 successes in a row; a failure weighs ln(0.15 / 0.25): 6.
  const successes = createShareTest({ share: 0.8, zone: 0.05, error: 0.05 });
  const said = Array.from({ length: 30 }, () => successes.add(true));
  expect(said.indexOf("met")).toBe(23);
  const failures = createShareTest({ share: 0.8, zone: 0.05, error: 0.05 });
  expect(Array.from({ length: 6 }, () => failures.add(false))).toEqual(["open", "open", "open", "open", "open", "missed"]);
  for (let i = 0; i < 100; i++) failures.add(true);
  expect(failures.verdict).toBe("missed");
});

test("far from the zone a verdict takes fewer trials than at it", () => {
  const mean = (share: number) => {
    const uniform = uniforms(3);
    let trials = 0;
    for (let i = 0; i < 300; i++) trials += run(share, { share: 0.8, zone: 0.05, error: 0.05 }, uniform).trials;
    return trials / 300;
  };
  expect(mean(0.2)).toBeLessThan(12);
  expect(mean(0.99)).toBeLessThan(40);
  expect(mean(0.8)).toBeGreaterThan(80);
});

test("the zone stays within 0–1, and a zone that does not is refused", () => {
  expect([0.8, 0.5, 0.99, 0.02].map(zoneAround)).toEqual([0.05, 0.05, expect.closeTo(0.005), 0.01]);
  expect(() => createShareTest({ share: 0.97, zone: 0.05, error: 0.05 })).toThrow("invalid zone: 0.05 around 0.97");
  expect(() => createShareTest({ share: 0.8, zone: 0.05, error: 0.6 })).toThrow("invalid error: 0.6");
});
