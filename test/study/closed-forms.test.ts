import { expect, test } from "vitest";
import type { Summary } from "#statistics";
import { analyse, type ClosedForm, closedForms } from "../../src/study/closed-forms.ts";
import { maxStarts } from "../../src/study/offered-load.ts";
import type { Scenario } from "../../src/study/scenario.ts";
import { repositoryScenario, smallScenario } from "./closed-form-scenarios.ts";

const plan = (change: Record<string, unknown>, perYear = 0): Scenario =>
  repositoryScenario("ttk-plan", {
    change,
    demand: [
      { id: "backlog", event: "referral", group: "longTerm", backlog: 1600 },
      { id: "new", event: "referral", group: "longTerm", perYear },
    ],
  });

function formOf(forms: readonly ClosedForm[], code: ClosedForm["code"], at: string): ClosedForm {
  const form = forms.find((one) => one.code === code && one.at === at);
  if (!form) throw new Error(`no ${code} at ${at}`);
  return form;
}

const slotsOf = (change: Record<string, unknown>) => formOf(closedForms(plan(change)), "slots", "responsibleWorker");
const lead = (months: number) => ({ "/activities/activeProcess/lead": `${months} mo` });

test("four workers with 37.5 clients each for 4.5 months serve 400 a year", () => {
  expect(maxStarts(4 * 37.5, 4.5 * 30.4375)).toBeCloseTo(400, 9);
});

test("150 slots of the plan's own process serve 400 a year, 80 for each of five workers", () => {
  const form = slotsOf({ workers: 5, caseload: 30 });
  expect(form.value).toBeCloseTo(400, 9);
  expect(form.inputs.perWorker).toBeCloseTo(80, 9);
  expect(form.inputs.holdDays).toBeCloseTo(4.5 * 30.4375, 9);
});

test.each([
  [3, [320, 400, 480, 600, 800]],
  [4.5, [213, 267, 320, 400, 533]],
  [6, [160, 200, 240, 300, 400]],
])("an active process of %d months gives the plan's table of cases a year", (months, cases) => {
  // 37.5 clients for each of four workers are 150 slots: five workers with 30.
  const crews = [
    [4, 20],
    [4, 25],
    [4, 30],
    [5, 30],
    [4, 50],
  ] as const;
  const found = crews.map(([workers, caseload]) => Math.round(slotsOf({ workers, caseload, ...lead(months) }).value!));
  expect(found).toEqual(cases);
});

test("400 a year are out of reach with 20 clients per worker, unless the active process takes at most 2.4 months", () => {
  const asked = (change: Record<string, unknown>) => formOf(closedForms(plan(change, 400)), "slots", "responsibleWorker").inputs;
  expect(asked({ caseload: 20 })).toMatchObject({ isStable: 0 });
  expect(asked({ caseload: 20 }).missingStarts).toBeCloseTo(400 - 640 / 3, 6);
  expect(slotsOf({ caseload: 20, ...lead(2.4) }).value).toBeCloseTo(400, 9);
  expect(asked({ caseload: 20, ...lead(2.39) })).toMatchObject({ isStable: 1, missingStarts: 0 });
});

test.each([
  [0, 4],
  [100, 16 / 3],
  [200, 8],
  [300, 16],
])("a backlog of 1600 at 400 a year with %d new clients a year is cleared in %d years", (perYear, years) => {
  const scenario = plan({ workers: 5, caseload: 30 }, perYear);
  const form = formOf(closedForms(scenario), "backlog-time", "responsibleWorker");
  expect(form.value! / 365.25).toBeCloseTo(years, 9);
  expect(form.inputs.date).toBe(Math.ceil(scenario.setting.start + years * 365.25));
});

test.each([400, 450])("a backlog is never cleared with %d new clients a year", (perYear) => {
  const form = formOf(closedForms(plan({ workers: 5, caseload: 30 }, perYear)), "backlog-time", "responsibleWorker");
  expect(form.value).toBeNull();
  expect(form.inputs.missing).toBeCloseTo(perYear - 400, 9);
  expect(form.approximations).toContain("never");
});

test("a backlog is not cleared before the last of it is let in", () => {
  const scenario = repositoryScenario("ttk-plan", {
    demand: [{ id: "backlog", event: "referral", group: "longTerm", backlog: 1600, release: { perMonth: 20 } }],
  });
  const form = formOf(closedForms(scenario), "backlog-time", "responsibleWorker");
  expect(form.value).toBeCloseTo((1599 * 30.4375) / 20, 6);
});

test("a caseload above the limit is said", () => {
  expect(formOf(closedForms(repositoryScenario("ttk-baseline")), "slots", "responsibleWorker").inputs).toMatchObject({
    breachesLimit: 1,
    limit: 20,
  });
  expect(
    formOf(closedForms(repositoryScenario("ttk-baseline", { change: { caseload: 20 } })), "slots", "responsibleWorker").inputs,
  ).toMatchObject({ breachesLimit: 0 });
});

const desk = {
  outside: { on: { come: "desk" } },
  desk: { invoke: { src: "serve", onDone: "gone" } },
  gone: { type: "final" },
};
const atDesk = (duration: unknown, resource: Record<string, unknown> = {}) =>
  smallScenario(
    {
      activities: { serve: { needs: { clerk: 1 }, duration } },
      resources: { clerk: { capacity: 2, ...resource } },
      calendars: { office: { weekly: { "mon-fri": ["08:00-16:00"] }, holidays: "FI" } },
    } as never,
    desk,
    { demand: [{ id: "new", event: "come", perYear: 3652.5 }] },
  );

test("the wait of exponential service is Erlang's", () => {
  // λ = 10 a day, μ = 8 a day, c = 2: C = 25/52, W = C / (16 − 10).
  const form = formOf(closedForms(atDesk({ exponential: "3 h" })), "erlang-c", "clerk");
  expect(form.value).toBeCloseTo(25 / 52 / 6, 9);
});

test("the wait of other service is half of Erlang's and its variation", () => {
  const form = formOf(closedForms(atDesk("3 h")), "allen-cunneen", "clerk");
  expect(form.inputs.variation).toBeCloseTo(0, 9);
  expect(form.value).toBeCloseTo(25 / 52 / 6 / 2, 9);
});

test("no formula for waits is used where it does not apply, and the reason is given", () => {
  expect(formOf(closedForms(atDesk("3 h", { calendar: "office" })), "erlang-c", "clerk")).toMatchObject({
    value: null,
    approximations: ["not-always-open"],
  });
  expect(formOf(closedForms(atDesk("5 h")), "erlang-c", "clerk")).toMatchObject({ value: null, approximations: ["overloaded"] });
});

test("the load is hours asked for against hours open", () => {
  const forms = closedForms(atDesk("3 h", { calendar: "office", capacity: 4 }));
  const load = formOf(forms, "offered-load", "clerk");
  expect(load.value).toBeCloseTo(3652.5 * 3, 6);
  // Working days of Finland in ten years: about 251 a year.
  expect(load.inputs.openHours! / (4 * 8)).toBeGreaterThan(249);
  expect(load.inputs.openHours! / (4 * 8)).toBeLessThan(254);
  const stability = formOf(forms, "stability", "clerk");
  expect(stability.inputs).toMatchObject({ isStable: 0 });
  expect(stability.inputs.missingHours).toBeCloseTo(load.value! - load.inputs.openHours!, 6);
});

test("figures of a summary stand beside the formulas, and Little's law is worked out from them", () => {
  const estimate = (mean: number) => ({ mean });
  const summary = {
    arrivals: estimate(400),
    timeInSystem: estimate(136.96875),
    numberInSystem: estimate(150),
    starts: estimate(400),
    activeTime: estimate(136.96875),
    backlog: { clearedAt: estimate(1400) },
    states: { ttk: { arrivals: estimate(401) } },
    resources: { responsibleWorker: { utilisation: null, occupancy: estimate(1), wait: estimate(700) } },
  } as unknown as Summary;
  const forms = closedForms(plan({ workers: 5, caseload: 30 }), summary);
  expect(formOf(forms, "traffic", "ttk").simulated).toBe(401);
  expect(formOf(forms, "slots", "responsibleWorker").simulated).toBe(400);
  expect(formOf(forms, "backlog-time", "responsibleWorker").simulated).toBe(1400);
  expect(formOf(forms, "little", "").value).toBeCloseTo(150, 9);
  expect(formOf(forms, "little", "responsibleWorker")).toMatchObject({ simulated: 150 });
});

test("closed forms are plain data without NaN or infinity", () => {
  const forms = closedForms(repositoryScenario("ttk-baseline"));
  expect(JSON.parse(JSON.stringify(forms))).toEqual(forms);
  for (const { inputs, value } of forms)
    for (const number of [...Object.values(inputs), value ?? 0]) expect(Number.isFinite(number)).toBe(true);
  expect(analyse(repositoryScenario("ttk-baseline")).traffic.approximations).toContain("no-queue");
});
