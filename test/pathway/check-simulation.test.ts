import { expect, test } from "vitest";
import { checkSimulation, readPathway, readSimulation } from "#pathway";
import { smallPathway, smallSimulation } from "./small-pathway.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests spoil it at will
function diagnose(spoil: (document: any) => void): string[] {
  const document = smallSimulation();
  spoil(document);
  const { simulation, diagnostics } = readSimulation(document);
  const pathway = readPathway(smallPathway()).pathway!;
  return [...diagnostics, ...(simulation ? checkSimulation(simulation, pathway) : [])].map(({ code, at }) => `${code} ${at}`);
}

test("checkSimulation reports all that the pathway does not know at once", () => {
  const found = diagnose((document) => {
    document.demand[0].group = "old";
    document.demand[1].event = "referral";
    document.initial[0] = { in: ["ttk.nowhere"], group: "old", count: 1, elapsed: { until: "x" } };
    document.targets[0].of = "nowhere";
    document.change = { nothing: 1 };
  });
  expect(found).toEqual([
    "unknown-group demand[0].group",
    "unknown-group initial[0].group",
    "unknown-calendar initial[0].elapsed.until",
    "unknown-event demand[1].event",
    "unknown-state initial[0].in[0]",
    "unknown-state targets[0].of",
    "unknown-parameter change.nothing",
  ]);
});

test.each([
  ...([
    ["a backlog in fractions", (d) => (d.demand[0].backlog = 10.5), "not-whole demand[0].backlog"],
    ["a negative stream", (d) => (d.demand[1].perYear = -5), "out-of-range demand[1].perYear"],
    ["a negative month", (d) => (d.demand[1].monthly[3] = -1), "out-of-range demand[1].monthly[3]"],
    ["a year without weight", (d) => (d.demand[1].monthly = Array(12).fill(0)), "no-weight demand[1].monthly"],
    ["a release of a stream", (d) => (d.demand[1].release = { perMonth: 5 }), "misplaced-key demand[1].release"],
    ["months of a backlog", (d) => (d.demand[0].monthly = Array(12).fill(1)), "misplaced-key demand[0].monthly"],
    ["backlog and stream in one", (d) => (d.demand[0].perYear = 5), "demand-kind demand[0]"],
    ["two demands of one id", (d) => (d.demand[0].id = "new"), "duplicate-id demand[1].id"],
    ["a start that is no day", (d) => (d.start = "2021-02-30"), "bad-date start"],
    ["no horizon", (d) => (d.horizon = 0), "out-of-range horizon"],
    ["replications from more to fewer", (d) => (d.replications.to = 10), "bad-order replications.from"],
    ["precision of no measure", (d) => (d.replications.until = { speed: "1 %" }), "unknown-measure replications.until.speed"],
    [
      "a quantile of a rate",
      (d) => (d.targets[0] = { measure: "throughput", quantile: 0.5, atLeast: 1 }),
      "misplaced-key targets[0].quantile",
    ],
    ["a wait of nothing", (d) => delete d.targets[0].of, "missing-key targets[0].of"],
    [
      "the system's number of a state",
      (d) => (d.targets[0] = { measure: "numberInSystem", of: "ttk", atMost: 1 }),
      "misplaced-key targets[0].of",
    ],
    ["a quantile of 1", (d) => (d.targets[0].quantile = 1), "out-of-range targets[0].quantile"],
    ["an unknown value that is varied later", (d) => (d.vary = [{ workers: 4 }, { workers: 99 }]), "parameter-value vary[1].workers"],
    // biome-ignore lint/suspicious/noExplicitAny: tests spoil it at will
  ] as Array<[string, (document: any) => unknown, string]>),
])("%s is refused", (_, spoil, says) => {
  expect(diagnose(spoil)).toEqual([says]);
});

test("a warm-up as long as the horizon is refused", () => {
  expect(diagnose((d) => (d.warmUp = "4 y"))).toContain("out-of-range warmUp");
});

test("targets may be of a group, a resource or an outcome, as their measure allows", () => {
  const targets = [
    { measure: "timeInSystem", of: "longTerm", quantile: 0.5, atMost: "1 y" },
    { measure: "utilisation", of: "worker", atMost: 0.9 },
    { measure: "outcomes", of: "employed", atLeast: 100 },
    { measure: "throughput", atLeast: 100 },
  ];
  expect(diagnose((d) => (d.targets = targets))).toEqual([]);
});

test("clients of a pathway with several groups say which is theirs, those inside too; one group alone needs no saying", () => {
  const ungrouped = smallSimulation();
  delete ungrouped.demand[1].group;
  delete ungrouped.initial[0].group;
  const { simulation } = readSimulation(ungrouped);
  const found = checkSimulation(simulation!, readPathway(smallPathway()).pathway!);
  expect(found).toMatchObject([
    {
      code: "missing-key",
      severity: "error",
      at: "demand[1].group",
      message: { en: '"group" is missing: the pathway has 2 groups.' },
      hint: { en: "Groups: longTerm, young." },
    },
    {
      code: "missing-key",
      severity: "error",
      at: "initial[0].group",
      message: { en: '"group" is missing: the pathway has 2 groups.' },
      hint: { en: "Groups: longTerm, young." },
    },
  ]);
  const { young: _young, ...groups } = readPathway(smallPathway()).pathway!.groups!;
  const alone = { ...readPathway(smallPathway()).pathway!, groups };
  expect(checkSimulation(simulation!, alone).filter(({ code }) => code === "missing-key")).toEqual([]);
});
