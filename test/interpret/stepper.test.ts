import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Chart, readChart } from "#chart";
import {
  askedAttributes,
  type Choice,
  type ClientFacts,
  createStepper,
  createWalk,
  drawAttributes,
  runClient,
  type Stepper,
} from "#interpret";
import { readPathway, resolveParameters } from "#pathway";
import { handMade, somebody } from "./hand-made.ts";

const folder = new URL("../../models/", import.meta.url);
const charts = readdirSync(folder)
  .filter((name) => name.endsWith(".pathway.json"))
  .map((name): [string, Chart] => {
    const { pathway } = readPathway(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
    return [name, readChart(resolveParameters(pathway!, {})).chart!];
  });
const ttk = charts.find(([name]) => name.startsWith("keusote-ttk"))![1];
const anybody = (chart: Chart, number = 0): ClientFacts => {
  const who = { number, demand: "walk" };
  const group = Object.keys(chart.pathway.groups ?? {})[0] ?? "";
  return { ...who, group, attributes: drawAttributes(chart, who, { seed: 1, replication: 0 }), arrivedAt: 0 };
};
const arrival = (stepper: Stepper, event: string): Choice =>
  stepper.choices().find(({ kind, offers }) => kind === "event" && offers[0]!.name === event)!;

const forked = handMade(
  {
    first: {
      invoke: {
        src: "talk",
        onDone: [
          { target: "second", guard: { type: "share", params: { p: 0.25 } } },
          { target: "third", guard: { type: "share", params: { p: 0.5 } } },
          { target: "end" },
        ],
      },
    },
    second: {
      always: [{ target: "end", guard: { type: "share", params: { p: 0.1 } } }, { target: "third" }],
    },
    third: { after: { patience: "end" }, on: { call: "first" }, meta: { holds: { desk: 1 } } },
  },
  {
    resources: { desk: { capacity: 1 } },
    activities: { talk: { lead: "1 d", needs: { desk: 1 }, duration: "2 d" } },
    delays: { patience: "5 d" },
  },
);

describe("a stepper", () => {
  test("tells every way an activity may end, how likely each is, and what is waited for on the way", () => {
    const stepper = createStepper(forked, somebody, { seed: 1 });
    stepper.take(arrival(stepper, "come"));
    const choices = stepper.choices();
    const told = choices.map(({ kind, probability, active, time }) => [
      kind,
      Math.round(1000 * probability) / 1000,
      active.join(" "),
      time,
    ]);
    expect(told).toEqual([
      ["activity", 0.025, "end", 3],
      ["activity", 0.225, "third", 3],
      ["activity", 0.5, "third", 3],
      ["activity", 0.25, "end", 3],
    ]);
    expect(choices[0]!.waitsFor).toEqual(["desk"]);
    expect(choices[0]!.offers.map(({ kind }) => kind)).toEqual(["lead", "grant", "done"]);
    expect(choices.map(({ isOver }) => isOver)).toEqual([true, false, false, true]);
  });

  test("goes the way that was chosen, however unlikely, says what is waited for, and goes back", () => {
    const stepper = createStepper(forked, somebody, { seed: 1 });
    stepper.take(arrival(stepper, "come"));
    stepper.take(stepper.choices()[1]!);
    expect(stepper.steps.at(-1)!.active).toEqual(["third"]);
    expect(stepper.waiting()).toEqual([{ path: "third", resources: ["desk"] }]);
    const [timer, call] = stepper.choices();
    expect([timer!.kind, timer!.time, call!.kind, call!.time]).toEqual(["timer", 8, "event", 3]);
    stepper.take(timer!);
    expect([stepper.isOver, stepper.outcome, stepper.choices()]).toEqual([true, "end", []]);
    expect(stepper.undo()).toBe(true);
    expect([stepper.isOver, stepper.outcome, stepper.steps.at(-1)!.active]).toEqual([false, null, ["third"]]);
    stepper.undo();
    stepper.undo();
    expect(stepper.undo()).toBe(false);
    expect(stepper.steps.map(({ active }) => active)).toEqual([["outside"]]);
  });

  test("asks nothing twice: a decision that has fallen is not offered again", () => {
    const chart = handMade({
      first: { always: [{ target: "end", guard: { type: "share", params: { p: 1e-9 } } }], on: { nudge: {} } },
    });
    const stepper = createStepper(chart, somebody, { seed: 1 });
    expect(stepper.choices().map(({ active }) => active)).toEqual([["end"], ["first"]]);
    stepper.take(stepper.choices()[1]!);
    expect(stepper.choices().map(({ active }) => active)).toEqual([["first"]]);
  });

  test("by chance ends as the client does who is run alone", () => {
    fc.assert(
      fc.property(fc.constantFrom(...charts), fc.nat(1e6), ([, chart], number) => {
        const facts = anybody(chart, number);
        const stepper = createStepper(chart, facts, { seed: 7 });
        const event = chart.nodes[chart.nodes[0]!.initial]!.lists.flatMap(({ trigger }) =>
          trigger.kind === "on" ? [trigger.event] : [],
        )[0]!;
        stepper.take({ offers: arrival(stepper, event).offers, wishes: [] });
        for (let i = 0; i < 300 && stepper.byChance(); i++);
        const { outcome } = runClient(chart, facts, { seed: 7, replication: 0, event, horizon: 1e6 });
        expect(stepper.outcome).toBe(outcome);
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  test("sees in XState's running actor what the walk by pure transitions sees", () => {
    fc.assert(
      fc.property(fc.constantFrom(...charts), fc.array(fc.nat(1000), { maxLength: 15 }), ([, chart], picks) => {
        const facts = anybody(chart);
        const stepper = createStepper(chart, facts, { seed: 3 });
        let walk = createWalk(chart, facts, { seed: 3, replication: 0 });
        for (const pick of picks) {
          const offers = walk.offers();
          if (offers.length === 0) break;
          const offer = offers[pick % offers.length]!;
          walk = walk.deliver(offer);
          stepper.take({ offers: [offer], wishes: [] });
          expect(stepper.steps.at(-1)!.active).toEqual(walk.active());
          expect(stepper.steps.at(-1)!.time).toBe(walk.time);
        }
        expect(stepper.outcome).toBe(walk.outcome);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  test("keeps what its choices promise: transitions, states and time", () => {
    fc.assert(
      fc.property(fc.constantFrom(...charts), fc.array(fc.nat(1000), { maxLength: 12 }), ([, chart], picks) => {
        const stepper = createStepper(chart, anybody(chart), { seed: 4 });
        for (const pick of picks) {
          const choices = stepper.choices();
          if (choices.length === 0) break;
          const choice = choices[pick % choices.length]!;
          stepper.take(choice);
          const { taken, active, time } = stepper.steps.at(-1)!;
          expect({ taken, active, time }).toEqual({ taken: choice.taken, active: choice.active, time: choice.time });
        }
        const before = JSON.stringify(stepper.steps);
        stepper.repeat();
        expect(JSON.stringify(stepper.steps)).toBe(before);
      }),
      { seed: 8, numRuns: 60 },
    );
  });

  test("hands on what XState tells, from the first actor on, and again when the way is repeated", () => {
    const told: string[] = [];
    const stepper = createStepper(ttk, anybody(ttk), { seed: 1, inspect: ({ type }) => told.push(type) });
    stepper.take(arrival(stepper, "referral.te"));
    expect(told[0]).toBe("@xstate.actor");
    for (const type of ["@xstate.event", "@xstate.microstep", "@xstate.snapshot"]) expect(told).toContain(type);
    const once = told.length;
    stepper.repeat();
    expect(told.length).toBeGreaterThan(once);
  });
});

test("attributes are asked for where guards or numbers depend on them", () => {
  expect(askedAttributes(ttk)).toEqual(["age", "unemployed"]);
  expect(askedAttributes(forked)).toEqual([]);
});
