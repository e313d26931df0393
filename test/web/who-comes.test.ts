import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPathway, readSimulation } from "#pathway";
import { otherCircumstances } from "../../web/views/compare/who-comes.ts";
import type { Case } from "../../web/workers/worker-api.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8"));

function caseOf(model: string, id: string): Case {
  const pathway = readPathway(read(`models/${model}.pathway.json`)).pathway!;
  return { pathway, simulation: readSimulation(read(`simulations/${id}.simulation.json`)).simulation! };
}

const baseline = caseOf("keusote-ttk", "ttk-baseline");
const { demand, ...rest } = baseline.simulation;
const withDemand = (other: typeof demand): Case => ({ ...baseline, simulation: { ...rest, demand: other } });

describe("who comes to scenarios that are compared", () => {
  test("is the same as is and to be, whose demand is written in two documents", () => {
    expect(otherCircumstances([caseOf("keusote-as-is", "compare-as-is"), caseOf("keusote-ttk", "compare-to-be")])).toEqual(new Set());
  });

  test("is the same where only words about it differ, or what is turned in the pathway", () => {
    const told = demand.map((one) => ({ ...one, note: { fi: "Laskettu uudelleen.", sv: "Räknat på nytt.", en: "Counted again." } }));
    expect(otherCircumstances([baseline, withDemand(told), { ...baseline, change: { workers: 4 } }])).toEqual(new Set());
  });

  test("is another where a parameter of the demand is turned", () => {
    const param = JSON.stringify(demand).match(/"param":"(\w+)"/)![1]!;
    const value = baseline.pathway.parameters![param]!.value;
    expect(otherCircumstances([baseline, { ...baseline, change: { [param]: value } }])).toEqual(new Set());
    expect(otherCircumstances([baseline, { ...baseline, change: { [param]: 987 } }])).toEqual(new Set(["demand"]));
  });

  test("is another with other demand, and so are the beginning and the time simulated", () => {
    expect(otherCircumstances([baseline, withDemand(demand.slice(1))])).toEqual(new Set(["demand"]));
    const inside = [{ in: ["ttk.prosessi.jono"], count: 12, basis: "assumption" as const }];
    const later = { ...baseline, simulation: { ...baseline.simulation, start: "2022-01-01", initial: inside } };
    expect(otherCircumstances([baseline, later])).toEqual(new Set(["initial", "time"]));
  });
});
