import { expect, test } from "vitest";
import { rememberedTraffic } from "../../src/study/remembered-traffic.ts";
import { withValues } from "../../src/study/scenario.ts";
import { trafficOf } from "../../src/study/traffic.ts";
import { repositoryScenario } from "./closed-form-scenarios.ts";

const baseline = repositoryScenario("ttk-baseline");

/** All of a traffic that is plain data. */
const figuresOf = ({ entries, perClient, arrivalsPerYear, approximations }: ReturnType<typeof trafficOf>) => ({
  entries,
  perClient,
  arrivalsPerYear,
  approximations,
});

test("what is known of clients from a scenario before is what is worked out anew, whatever has been turned", () => {
  const turned = [
    { workers: 9 },
    { caseload: 20 },
    { workers: 2, caseload: 60 },
    { physicianFte: 0.6 },
    { inflow: 400 },
    { noShow: 0.2 },
    {},
  ];
  for (const values of turned) {
    const scenario = withValues(baseline, values)!;
    expect(figuresOf(rememberedTraffic(scenario))).toEqual(figuresOf(trafficOf(scenario)));
  }
});

test("how many there are of a resource changes nothing of it, and is not worked out again; what clients do is", () => {
  const first = rememberedTraffic(baseline);
  expect(rememberedTraffic(withValues(baseline, { workers: 9, caseload: 20 })!)).toBe(first);
  expect(rememberedTraffic(withValues(baseline, { noShow: 0.2 })!)).not.toBe(first);
  expect(rememberedTraffic(withValues(baseline, {})!)).toBe(first);
});
