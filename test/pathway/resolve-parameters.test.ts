import fc from "fast-check";
import { expect, test } from "vitest";
import {
  clampToRange,
  ownValue,
  type Pathway,
  parameterReferences,
  readPathway,
  readSimulation,
  resolveParameters,
  resolveSimulation,
} from "#pathway";
import { arbitraryPathway } from "./arbitrary-pathway.ts";
import { smallPathway, smallSimulation } from "./small-pathway.ts";

const small = (): Pathway => readPathway(smallPathway()).pathway!;

test("parameterReferences lists every place in document order", () => {
  expect(parameterReferences(small()).map(({ param, at }) => `${param} ${at}`)).toEqual([
    "workers resources.worker.capacity",
    "length activities.interview.duration",
    "share machine.states.triage.invoke.onDone[0].guard.params.p",
    "early machine.states.ttk.states.over.meta.releases.worker",
  ]);
});

test("resolveParameters puts own values in place: numbers, booleans, means, and quantities in the parameter's unit", () => {
  const resolved = resolveParameters(small(), {});
  expect(resolved.resources!.worker!.capacity).toBe(4);
  expect(resolved.activities!.interview!.duration).toBe("2 h");
  expect(JSON.stringify(resolved.machine)).toContain('"p":0.6');
  expect(JSON.stringify(resolved.machine)).toContain('"releases":{"worker":true}');
});

test("resolveParameters prefers the values given, and keeps them as the parameters' own", () => {
  const resolved = resolveParameters(small(), { workers: 7, early: false, share: 0.5, length: 1 });
  expect(resolved.resources!.worker!.capacity).toBe(7);
  expect(resolved.activities!.interview!.duration).toBe("1 h");
  expect(resolved.parameters!.share!.value).toBe(0.5);
  expect(JSON.stringify(resolved.machine)).toContain('"releases":{"worker":false}');
});

test("resolveParameters leaves the document it is given as it was", () => {
  const pathway = small();
  resolveParameters(pathway, { workers: 7 });
  expect(JSON.stringify(pathway)).toBe(JSON.stringify(smallPathway()));
});

test("resolveParameters leaves no reference and a document that can be read", () => {
  fc.assert(
    fc.property(arbitraryPathway, fc.integer({ min: 1, max: 5 }), (document, count) => {
      const resolved = resolveParameters(document as unknown as Pathway, { count });
      expect(parameterReferences(resolved)).toEqual([]);
      expect(JSON.stringify(resolved)).not.toContain('"param"');
      expect(readPathway(resolved).pathway).not.toBeNull();
    }),
    { seed: 1, numRuns: 40 },
  );
});

test("resolveParameters throws on an id that the pathway lacks", () => {
  expect(() => resolveParameters(small(), { wrokers: 1 })).toThrow("unknown parameter: wrokers");
});

test("resolveSimulation resolves demand but not what is changed or varied", () => {
  const document = smallSimulation();
  document.demand[1].perYear = { param: "workers" };
  document.horizon = { param: "length" };
  document.change = { "/resources/worker/capacity": { param: "workers" } };
  const resolved = resolveSimulation(readSimulation(document).simulation!, small(), { workers: 9 });
  expect(resolved.demand[1]!.perYear).toBe(9);
  expect(resolved.horizon).toBe("2 h");
  expect(resolved.change).toEqual({ "/resources/worker/capacity": { param: "workers" } });
});

test("ownValue of an uncertain parameter is its mean within its range", () => {
  expect(ownValue({ value: { uncertain: { uniform: [2, 6] } } })).toBe(4);
  expect(ownValue({ value: { uncertain: { uniform: [2, 6] } }, max: 3 })).toBe(3);
});

test("clampToRange keeps what is inside", () => {
  expect([-1, 2, 9].map((value) => clampToRange({ value: 0, min: 0, max: 5 }, value))).toEqual([0, 2, 5]);
});
