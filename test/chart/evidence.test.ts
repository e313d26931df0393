import { expect, test } from "vitest";
import { checkChart, evidence, handovers, levelOf } from "#chart";
import { readPathway } from "#pathway";
import { chartOf, chartOfStates } from "./chart-of.ts";
import { smallChart } from "./small-chart.ts";

test("evidence counts each number once, with the basis of what it belongs to", () => {
  const document = smallChart();
  document.parameters.ready = { value: 0.5, basis: "source", source: "plan" };
  document.machine.states.triage.invoke.onDone[0].guard.params = { p: { param: "ready" }, by: { group: { young: { param: "ready" } } } };
  document.activities.triage = { lead: "5 d", duration: { fixed: "1 d", basis: "derived" }, source: "plan" };
  delete document.delays.patience.basis;
  const { items, ...counts } = evidence(chartOf(document));
  expect(items.map(({ kind, at, basis, source }) => [kind, at, basis, source].join(" "))).toEqual([
    "parameter parameters.workers assumption ",
    "parameter parameters.ready source plan",
    "resource resources.worker assumption ",
    "resource resources.physician assumption ",
    "attribute attributes.town assumption ",
    "lead activities.triage.lead source plan",
    "duration activities.triage.duration derived ",
    "lead activities.interview.lead assumption ",
    "duration activities.interview.duration assumption ",
    "duration activities.visit.duration assumption ",
    "delay delays.patience  ",
    "hazard hazards.findsJob assumption ",
  ]);
  expect(counts).toEqual({ total: 12, source: 2, derived: 1, assumption: 8, none: 1 });
  expect(evidence(readPathway(document).pathway!)).toEqual({ items, ...counts });
});

test("evidence leaves out what is no number about the world", () => {
  const activities = {
    queue: { duration: 0 },
    opening: { lead: { until: "clinic" } },
    zero: { duration: "0 h" },
    empty: { lead: { fixed: 0 } },
  };
  const chart = chartOfStates({ out: {} }, { activities, delays: {}, calendars: { clinic: { weekly: { mon: ["08:00-12:00"] } } } });
  expect(evidence(chart).total).toBe(0);
});

test("an event with dots is written in the place of a hazard as everywhere else", () => {
  const chart = chartOfStates(
    { out: { on: { "moves.away": "out" } } },
    { activities: {}, delays: {}, hazards: { "moves.away": { every: "1 y" } } },
  );
  expect(evidence(chart).items.map(({ at }) => at)).toEqual(['hazards["moves.away"]']);
});

test("handovers counts the transitions between each pair of actors", () => {
  const document = smallChart();
  expect(handovers(chartOf(document)).map(({ from, to, count }) => `${from} ${to} ${count}`)).toEqual(["te ttk 1"]);
  document.machine.states.ttk.on.findsJob = "triage";
  document.machine.states.triage.after = { patience: "ttk" };
  expect(handovers(chartOf(document)).map(({ from, to, count }) => `${from} ${to} ${count}`)).toEqual(["te ttk 2", "ttk te 1"]);
});

test("levelOf tells how far a document has come", () => {
  const document = smallChart();
  expect(levelOf(chartOf(document))).toBe("simulate");
  delete document.activities.visit.duration;
  expect(levelOf(chartOf(document))).toBe("walk");
  delete document.machine.states.triage.meta.name;
  expect(levelOf(chartOf(document))).toBe("draw");
});

test("what only a walk needs does not stop a simulation", () => {
  const document = smallChart();
  delete document.machine.states.triage.meta.name;
  const severities = (level: "walk" | "simulate") =>
    checkChart(chartOf(document), { level }).map(({ code, severity }) => `${code} ${severity}`);
  expect([severities("walk"), severities("simulate")]).toEqual([["missing-for-walk error"], ["missing-for-walk warning"]]);
});
