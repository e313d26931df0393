import { expect, test } from "vitest";
import { runClient } from "#interpret";
import { coming, handMade, somebody, told } from "./hand-made.ts";

test("runClient takes an activity through lead and service", () => {
  const chart = handMade({ first: { invoke: { src: "talk", onDone: "end" } } }, { activities: { talk: { lead: "2 d", duration: "3 d" } } });
  expect(told(chart)).toEqual(["0 arrival come → first", "5 done first → end"]);
  expect(runClient(chart, somebody, coming).outcome).toBe("end");
  expect(runClient(chart, somebody, { ...coming, horizon: 5 }).outcome).toBeNull();
});

test("runClient lets each timer in a row start when the one before it fires", () => {
  const chart = handMade({ first: { after: { ten: "second" } }, second: { after: { ten: "end" } } }, { delays: { ten: "10 d" } });
  expect(told(chart)).toEqual(["0 arrival come → first", "10 after first:ten → second", "20 after second:ten → end"]);
});

test("at one time completions come first, then timers in document order, then hazards", () => {
  const region = (delay: string) => ({ initial: "on", states: { on: { after: { [delay]: "off" } }, off: {} } });
  const first = {
    type: "parallel",
    states: {
      b: region("day"),
      a: region("day"),
      c: { initial: "on", states: { on: { invoke: { src: "talk", onDone: "off" } }, off: {} } },
    },
    on: { strikes: {} },
  };
  const chart = handMade(
    { first },
    { delays: { day: "1 d" }, activities: { talk: { duration: "1 d" } }, hazards: { strikes: { every: "1 d" } } },
  );
  expect(runClient(chart, somebody, { ...coming, horizon: 1.5 }).steps.map(({ name }) => name)).toEqual([
    "come",
    "first.c.on",
    "first.b.on:day",
    "first.a.on:day",
    "strikes",
  ]);
});

test("two timers of one state that tie fire in the order of the document", () => {
  const chart = handMade({ first: { after: { late: {}, early: {} } } }, { delays: { early: "1 d", late: "1 d" } });
  expect(told(chart).slice(1)).toEqual(["1 after first:late → first", "1 after first:early → first"]);
});

test("a timer whose guard is false when it fires is spent", () => {
  const first = {
    after: {
      one: { target: "end", guard: { type: "flag", params: { is: "ready" } } },
      two: { actions: { type: "set", params: { flag: "ready", to: true } } },
    },
  };
  expect(told(handMade({ first }, { delays: { one: "1 d", two: "2 d" } }))).toHaveLength(3);
});

test("leaving a state stops its activity, so that no done event comes late", () => {
  const states = {
    first: { invoke: { src: "talk", onDone: "end" }, after: { soon: "second" } },
    second: { invoke: { src: "talk", onDone: "end" } },
  };
  const chart = handMade(states, { activities: { talk: { duration: "3 d" } }, delays: { soon: "2 d" } });
  expect(told(chart)).toEqual(["0 arrival come → first", "2 after first:soon → second", "5 done second → end"]);
});

test("a hazard's clock runs on while some state accepts its event, and starts anew after striking", () => {
  const group = { initial: "one", on: { strikes: {} }, states: { one: { after: { day: "two" } }, two: {} } };
  const chart = handMade({ first: group }, { hazards: { strikes: { every: "3 d" } }, delays: { day: "1 d" } });
  expect(told(chart, { horizon: 7 }).slice(1)).toEqual([
    "1 after first.one:day → first.two",
    "3 hazard strikes → first.two",
    "6 hazard strikes → first.two",
  ]);
});

test("a hazard's clock stops when no state accepts its event", () => {
  const states = { first: { on: { strikes: "end" }, after: { two: "pause" } }, pause: { after: { two: "first" } } };
  const chart = handMade(states, { hazards: { strikes: { every: "3 d" } }, delays: { two: "2 d" } });
  expect(runClient(chart, somebody, { ...coming, horizon: 20 }).steps.some(({ trigger }) => trigger === "hazard")).toBe(false);
});

test("a parallel state is done when all regions are, and its onDone follows in the same macrostep", () => {
  const region = (delay: string) => ({ initial: "on", states: { on: { after: { [delay]: "off" } }, off: { type: "final" } } });
  const chart = handMade(
    { first: { type: "parallel", states: { a: region("one"), b: region("two") }, onDone: "end" } },
    { delays: { one: "1 d", two: "2 d" } },
  );
  expect(told(chart)).toEqual([
    "0 arrival come → first.a.on first.b.on",
    "1 after first.a.on:one → first.a.off first.b.on",
    "2 after first.b.on:two → end",
  ]);
});

test.each([
  ["shallow", "first.in.deep.x"],
  ["deep", "first.in.deep.y"],
])("a %s history state leads back to where the client was", (history, back) => {
  const inner = {
    initial: "plain",
    states: {
      plain: { after: { day: "deep" } },
      deep: { initial: "x", states: { x: { after: { day: "y" } }, y: {} } },
      back: { type: "history", history },
    },
  };
  const first = { initial: "in", states: { in: { ...inner, after: { three: "out" } }, out: { after: { day: "#m.first.in.back" } } } };
  const chart = handMade({ first }, { delays: { day: "1 d", three: "3 d" } });
  const steps = told(chart, { horizon: 4.5 });
  expect(steps.at(-2)).toBe("3 after first.in:three → first.out");
  expect(steps.at(-1)).toBe(`4 after first.out:day → ${back}`);
});

test("a history state that remembers nothing leads to its default, or to where its parent begins", () => {
  const box = (target?: string) => ({ initial: "a", states: { a: {}, b: {}, back: { type: "history", ...(target ? { target } : {}) } } });
  expect(told(handMade({ first: { always: "#m.box.back" }, box: box("b") }))).toEqual(["0 arrival come → box.b"]);
  expect(told(handMade({ first: { always: "#m.box.back" }, box: box() }))).toEqual(["0 arrival come → box.a"]);
});

test.each([
  ["restart", 13],
  ["resume", 10],
])("an activity to which history leads back: %s", (onReturn, end) => {
  const first = {
    initial: "work",
    states: {
      work: { initial: "task", states: { task: { invoke: { src: "talk", onDone: "#m.end" } }, back: { type: "history" } } },
      pause: { after: { four: "#m.first.work.back" } },
    },
    on: { strikes: ".pause" },
  };
  const parts = {
    activities: { talk: { duration: "6 d", onReturn } },
    hazards: { strikes: { every: { discrete: [["3 d", 1]] } } },
    delays: { four: "4 d" },
  };
  // The hazard would strike on its own clock every three days; only the first time does it find the activity.
  const chart = handMade(
    { first: { ...first, on: { strikes: { target: ".pause", guard: { type: "visits", params: { of: "first.pause", below: 1 } } } } } },
    parts,
  );
  expect(runClient(chart, somebody, coming).steps.at(-1)!.time).toBe(end);
});

test("flags are set by actions and asked for by guards", () => {
  const set = (to: boolean) => ({ type: "set", params: { flag: "ready", to } });
  const isReady = { type: "flag", params: { is: "ready" } };
  const states = {
    first: { entry: set(true), exit: set(false), after: { day: { target: "second", guard: isReady } } },
    second: { always: [{ target: "end", guard: isReady }, { target: "third" }] },
    third: {},
  };
  expect(told(handMade(states, { delays: { day: "1 d" } }))).toEqual(["0 arrival come → first", "1 after first:day → third"]);
});

test("regions talk by raised events and by in", () => {
  const a = {
    initial: "idle",
    states: { idle: { after: { day: { target: "busy", actions: { type: "raise", params: { event: "hello" } } } } }, busy: {} },
  };
  const b = {
    initial: "idle",
    states: {
      idle: { on: { hello: "heard" } },
      heard: { always: { target: "seen", guard: { type: "in", params: { state: "first.a.busy" } } } },
      seen: {},
    },
  };
  expect(told(handMade({ first: { type: "parallel", states: { a, b } } }, { delays: { day: "1 d" } }))[1]).toBe(
    "1 after first.a.idle:day → first.a.busy first.b.seen",
  );
});

test("visits counts entries, the present one too, and since another state begins to count anew", () => {
  const loop = (since?: string) => ({
    first: { after: { day: { target: "second" } } },
    second: {
      after: {
        day: [
          { target: "end", guard: { type: "visits", params: { of: "second", atLeast: 3, ...(since ? { since } : {}) } } },
          { target: "second", reenter: true, guard: { type: "visits", params: { of: "second", below: 2 } } },
          { target: "first" },
        ],
      },
    },
  });
  expect(told(handMade(loop(), { delays: { day: "1 d" } })).at(-1)).toBe("5 after second:day → end");
  expect(runClient(handMade(loop("first"), { delays: { day: "1 d" } }), somebody, coming).outcome).toBeNull();
});

test("an attribute that grows is asked for as it is now", () => {
  const guard = { type: "attribute", params: { name: "unemployed", atLeast: "4 d" } };
  const first = {
    after: {
      day: [
        { target: "end", guard },
        { target: "first", reenter: true },
      ],
    },
  };
  const chart = handMade({ first }, { attributes: { unemployed: { duration: "1 d", grows: true } }, delays: { day: "1 d" } });
  expect(told(chart, {}, { ...somebody, attributes: { unemployed: 1 } }).at(-1)).toBe("3 after first:day → end");
});

test("group, attribute, all, any and not decide together", () => {
  const town = { type: "attribute", params: { name: "town", in: ["x"] } };
  const isYoung = { type: "group", params: { in: ["young"] } };
  const always = [
    { target: "both", guard: { type: "all", params: { of: [town, isYoung] } } },
    { target: "neither", guard: { type: "not", params: { of: { type: "any", params: { of: [town, isYoung] } } } } },
    { target: "one" },
  ];
  const chart = handMade(
    { first: { always }, both: {}, neither: {}, one: {} },
    { groups: { young: {}, old: {} }, attributes: { town: { values: { x: 1, y: 1 } } } },
  );
  const at = (group: string, value: string) => told(chart, {}, { ...somebody, group, attributes: { town: value } })[0];
  expect(at("young", "x")).toContain("both");
  expect(at("old", "y")).toContain("neither");
  expect(at("old", "x")).toContain("one");
});

test("waiting holds until a grant, which comes after all other events of its time", () => {
  const giveUp = (delay: string) => ({
    first: { invoke: { src: "talk", onDone: "end" }, after: { [delay]: { target: "gone", guard: { type: "waiting" } } } },
    gone: {},
  });
  const parts = {
    resources: { desk: { capacity: 1 } },
    activities: { talk: { lead: "1 d", needs: { desk: 1 }, duration: "5 d" } },
    delays: { before: "0 d", same: "1 d", later: "2 d" },
  };
  expect(told(handMade(giveUp("before"), parts)).at(-1)).toBe("6 done first → end");
  expect(told(handMade(giveUp("same"), parts)).at(-1)).toBe("1 after first:same → gone");
  expect(told(handMade(giveUp("later"), parts)).at(-1)).toBe("6 done first → end");
});

test("grants of one moment come together, before what they set off at once", () => {
  const again = { target: "on", reenter: true, guard: { type: "visits", params: { of: "first.a.on", below: 3 } } };
  const region = (onDone: unknown) => ({ initial: "on", states: { on: { invoke: { src: "talk", onDone } } } });
  const chart = handMade(
    { first: { type: "parallel", states: { a: region(again), b: region("#m.end") } } },
    { resources: { desk: { capacity: 2 } }, activities: { talk: { needs: { desk: 1 } } } },
  );
  expect(told(chart).map((line) => line.split(" → ")[0])).toEqual(["0 arrival come", "0 done first.a.on", "0 done first.b.on"]);
});

test("an activity waits for the hold above it, unless the client had the same hold before", () => {
  const guard = { type: "waiting", params: { of: "first" } };
  const hold = (extra: object) => ({ meta: { holds: { slot: 1 } }, ...extra });
  const states = {
    first: hold({
      initial: "talk",
      states: { talk: { invoke: { src: "talk", onDone: "#m.second" } } },
      after: { before: { target: "gone", guard } },
    }),
    second: hold({ after: { before: { target: "gone", guard: { type: "waiting" } }, one: "end" } }),
    gone: {},
  };
  const parts = { resources: { slot: { capacity: 1 } }, activities: { talk: { duration: "1 d" } }, delays: { before: "0 d", one: "1 d" } };
  expect(told(handMade(states, parts))).toEqual(["0 arrival come → first.talk", "0 after first:before → gone"]);
  const patient = { ...states, first: { ...states.first, after: {} } };
  expect(told(handMade(patient, parts)).at(-1)).toBe("2 after second:one → end");
});

test("a calendar's arithmetic may be given", () => {
  const chart = handMade(
    { first: { invoke: { src: "talk", onDone: "end" } } },
    { activities: { talk: { duration: "5 wd" } }, calendars: { default: "office", office: { weekly: { "mon-fri": ["08:00-16:00"] } } } },
  );
  const clock = (now: number, drawn: { days: number; kind: string }) =>
    now + (drawn.kind === "openDays" ? (drawn.days * 7) / 5 : drawn.days);
  expect(told(chart, { clock }).at(-1)).toBe("7 done first → end");
});
