import { beforeAll, expect, test } from "vitest";
import type { Recording } from "#engine";
import { type SummaryInput, summarize } from "#statistics";
import { runSimulation } from "./run-simulation.ts";

let input: SummaryInput;
beforeAll(() => {
  input = runSimulation("ttk-baseline", 4);
}, 60_000);

/** The audit after some numbers of the last replication were changed. */
function auditAfter(change: (values: Float64Array) => void) {
  const last = input.recordings.at(-1)!;
  const values = last.values.slice();
  change(values);
  return auditOf({ ...input, recordings: [...input.recordings.slice(0, -1), { ...last, values }] });
}

function auditOf(given: SummaryInput) {
  return Object.fromEntries(summarize(given).audit.map((line) => [line.code, line]));
}

test("audit passes what the engine makes", () => {
  const audit = auditOf(input);
  expect(Object.keys(audit)).toEqual([
    "little",
    "flow",
    "time-in-states",
    "offered-load",
    "whole-cycles",
    "distinct-replications",
    "warm-up-backlog",
  ]);
  for (const code of ["little", "flow", "time-in-states", "offered-load", "whole-cycles", "distinct-replications", "warm-up-backlog"])
    expect(audit[code], code).toMatchObject({ passes: true });
  // How a backlog drains is what is asked: nothing is said of the weight of the start.
  expect(audit["start-weight"]).toBeUndefined();
});

test("audit finds that the start weighs where a service without a backlog fills up from empty", () => {
  const filling = { demand: [{ id: "new", event: "referral", perYear: 60 }], horizon: "4 y" };
  const slow = { "/activities/activeProcess/lead": "30 mo" };
  expect(auditOf(runSimulation("ttk-plan", 4, { ...filling, change: slow }))["start-weight"]).toMatchObject({
    passes: false,
    at: "numberInSystem",
  });
  expect(
    auditOf(runSimulation("ttk-plan", 4, { ...filling, horizon: "8 y", change: { "/activities/activeProcess/lead": "5 d" } }))[
      "start-weight"
    ],
  ).toMatchObject({ passes: true });
});

test("audit finds a state whose clients and times do not agree", () => {
  const s = input.names.states.indexOf("ttk.ohjaus");
  const audit = auditAfter((values) => {
    values[input.layout.state.areaNumber + s]! *= 1 + 1e-6;
  });
  expect(audit.little).toMatchObject({ passes: false, at: "ttk.ohjaus" });
  expect(audit.little!.found).toBeCloseTo(1e-6, 9);
  expect(audit["time-in-states"]).toMatchObject({ passes: false, at: "ttk" });
});

test("audit finds a region in which clients are not as long as in its parallel state", () => {
  const region = "ttk.prosessi.arviointi.fysio";
  const s = input.names.states.indexOf(region);
  const audit = auditAfter((values) => {
    values[input.layout.state.areaNumber + s]! *= 1.5;
  });
  expect(audit["time-in-states"]).toMatchObject({ passes: false, at: region });
});

test("audit finds a lost client", () => {
  const audit = auditAfter((values) => {
    values[input.layout.path.departures]! -= 1;
  });
  expect(audit.flow).toMatchObject({ passes: false, found: 1, allowed: 0 });
});

test("audit counts a number that is not one as a deviation", () => {
  const [first, ...rest] = input.recordings;
  const values = first!.values.slice();
  values[input.layout.path.departures] = Number.NaN;
  const audit = auditOf({ ...input, recordings: [{ ...first!, values }, ...rest] });
  expect(audit.flow).toMatchObject({ passes: false, found: Number.NaN });
});

test("audit finds work that nobody was seen to do", () => {
  const { layout, names, recordings } = input;
  const s = names.states.indexOf("ttk.kasittely");
  const doubled = recordings.map((recording) => {
    const values = recording.values.slice();
    values[layout.state.serviceSum + s]! *= 2;
    return { ...recording, values };
  });
  const line = auditOf({ ...input, recordings: doubled })["offered-load"];
  expect(line).toMatchObject({ passes: false, at: "teamMeeting" });
  expect(line!.found).toBeCloseTo(0.5, 1);
});

test("audit finds a replication that was run twice", () => {
  const recordings: Recording[] = [...input.recordings, input.recordings[1]!, input.recordings[1]!];
  expect(auditOf({ ...input, recordings })["distinct-replications"]).toMatchObject({ passes: false, found: 2 });
});

test("audit says nothing of equal replications where nothing is drawn from a continuous law", () => {
  const fixed = runSimulation("ttk-plan", 3, { change: { "/activities/activeProcess/lead": "4 mo" } });
  const audit = auditOf(fixed);
  expect(audit["distinct-replications"]).toBeUndefined();
  expect(audit["whole-cycles"]).toBeUndefined();
  expect(audit["offered-load"]).toBeUndefined();
});

test("audit warns of a window that cuts a year and of a warm-up that throws a backlog away", () => {
  const audit = auditOf(runSimulation("ttk-baseline", 2, { horizon: "30 mo", warmUp: "3 mo" }));
  expect(audit["whole-cycles"]).toMatchObject({ passes: false, allowed: 1.5 });
  expect(audit["whole-cycles"]!.found).toBeCloseTo(27 * 30.4375 - 2 * 365.25, 6);
  expect(audit["warm-up-backlog"]).toMatchObject({ passes: false, found: 3 * 30.4375, at: "backlog" });
  expect(audit.little).toMatchObject({ passes: true });
  expect(audit.flow).toMatchObject({ passes: true });
});

test("audit counts overtime as work where services that began are finished after closing", () => {
  const instructor = { actor: "ttk", capacity: 1, fte: 0.8, calendar: "office", atClose: "finish" };
  const late = runSimulation("ttk-baseline", 2, { horizon: "2 y", change: { "/resources/socialInstructor": instructor } });
  const { resources, audit } = summarize(late);
  const worker = resources.socialInstructor!;
  const { areaBusy, areaOvertime } = late.layout.resource;
  const r = late.names.resources.indexOf("socialInstructor");
  const shares = late.recordings.map(({ values }) => values[areaOvertime + r]! / values[areaBusy + r]!);
  // More than what the check lets pass.
  expect(Math.min(...shares)).toBeGreaterThan(0.03);
  expect(worker.overtime!.mean).toBeCloseTo(late.recordings.reduce((sum, { values }) => sum + values[areaOvertime + r]!, 0) / 2 / 2, 9);
  expect(resources.nurse!.overtime).toBeNull();
  expect(audit.find(({ code }) => code === "offered-load")).toMatchObject({ passes: true });
});
