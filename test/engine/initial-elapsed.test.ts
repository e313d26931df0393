import { expect, test } from "vitest";
import { type DocumentParts, runDocument } from "./run-document.ts";

const out = { type: "final" } as const;
const nobody = { demand: [{ id: "z", event: "come", backlog: 1, from: "2024-04-01" }], days: 200 };

/** A state whose activity has a lead and then a duration, both outside the pathway's own resources; after it one more wait. */
function office(lead: unknown, duration: unknown): DocumentParts {
  return {
    activities: { decide: { lead, duration }, rest: { duration: "30 d" } },
    states: {
      outside: { on: { come: "deciding" } },
      deciding: { invoke: { src: "decide", onDone: "resting" } },
      resting: { invoke: { src: "rest", onDone: "out" } },
      out,
    },
  };
}

/** When clients who have been deciding for so long are done deciding, and done resting. */
function ends(parts: DocumentParts, elapsed: unknown, count = 1, seed = 1): { decided: number[]; rested: number[] } {
  const { log } = runDocument(parts, { ...nobody, initial: [{ in: ["deciding"], count, elapsed }] as never }, seed);
  const at = (what: string) => log.filter((line) => line.includes("initial[0]") && line.includes(what)).map(Number.parseFloat);
  return { decided: at("done deciding"), rested: at("done resting") };
}

// A lead of 5 days and a duration of 10: 15 in all, whatever part of them has passed.
test.each([
  ["in the lead", "3 d", 12],
  ["at the end of the lead", "5 d", 10],
  ["after the lead", "8 d", 7],
  ["near the end of the duration", "14 d", 1],
])("a client who has been there since %s has the rest of both before it", (_, elapsed, end) => {
  expect(ends(office("5 d", "10 d"), elapsed).decided).toEqual([end]);
});

test("a client who has been there for longer than the activity can take is done at the start", () => {
  expect(ends(office("5 d", "10 d"), "20 d").decided).toEqual([0]);
});

test("what is entered at the start because the activity before it is over begins then, and takes its whole time", () => {
  expect(ends(office("5 d", "10 d"), "20 d").rested).toEqual([30]);
  expect(ends(office("5 d", "10 d"), "8 d").rested).toEqual([37]);
});

test("what is entered at the start by a transition that waits for nothing takes its whole time", () => {
  const parts: DocumentParts = {
    activities: { rest: { duration: "30 d" } },
    delays: { patience: "40 d" },
    states: {
      outside: { on: { come: "deciding" } },
      deciding: { always: "resting" },
      resting: { after: { patience: "gone" }, invoke: { src: "rest", onDone: "waiting" } },
      waiting: { after: { patience: "gone" } },
      gone: out,
    },
  };
  const { log } = runDocument(parts, { ...nobody, initial: [{ in: ["deciding"], count: 1, elapsed: "8 d" }] });
  expect(log.filter((line) => line.includes("initial[0]"))).toEqual([
    "30 initial[0]1 done resting > waiting",
    "70 initial[0]1 after waiting:patience > gone",
  ]);
});

// U of 0 to 10 days and 1 day more, given more than 9: the end is anywhere in the next 2 days.
test("lead and duration are drawn given that together they are longer than what has elapsed", () => {
  const { decided } = ends(office({ uniform: ["0 d", "10 d"] }, "1 d"), "9 d", 400);
  expect(decided.length).toBe(400);
  for (const end of decided) expect(end > 0 && end <= 2).toBe(true);
  const early = decided.filter((end) => end <= 1).length;
  // Binomial of 400 with chance 1/2: mean 200, standard deviation 10.
  expect(Math.abs(early - 200)).toBeLessThan(40);
});

// A lead that hardly ever lasts 50 days: the client is in the duration.
test("a client is not kept in a lead that must be over", () => {
  for (const end of ends(office({ exponential: "1 d" }, "100 d"), "50 d", 100).decided) expect(end > 50 && end < 70).toBe(true);
});

test("a lead before resources are asked for is what is left of it, and service is whole", () => {
  const parts: DocumentParts = {
    resources: { clerk: { capacity: 9 } },
    activities: { decide: { lead: "5 d", needs: { clerk: 1 }, duration: "10 d" } },
    states: { outside: { on: { come: "deciding" } }, deciding: { invoke: { src: "decide", onDone: "out" } }, out },
  };
  expect(ends(parts, "3 d").decided).toEqual([12]);
  expect(ends(parts, "8 d").decided).toEqual([10]);
});
