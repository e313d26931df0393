import { expect, test } from "vitest";
import { createWalk, type Walk } from "#interpret";
import { coming, handMade, somebody } from "./hand-made.ts";

const parts = {
  resources: { desk: { capacity: 1 } },
  activities: { talk: { lead: "1 d", needs: { desk: 1 }, duration: "2 d" } },
  delays: { patience: "5 d" },
  hazards: { "life.event": { every: "9 d" } },
};
const first = {
  initial: "talking",
  states: { talking: { invoke: { src: "talk", onDone: "over" } }, over: {} },
  on: { "life.event": "end", complaint: {} },
  after: { patience: "end" },
};
const chart = handMade({ first }, parts);

function offered(walk: Walk): string[] {
  return walk.offers().map(({ kind, name, at }) => `${at} ${kind} ${name}`);
}

test("a walk begins in the initial configuration and waits for an event", () => {
  const walk = createWalk(chart, somebody, { seed: 1, replication: 0 });
  expect(walk.configuration()).toEqual(["outside"]);
  expect(offered(walk)).toEqual(["0 event come"]);
});

test("offers come in the order in which they would happen, then the events that somebody may send", () => {
  let walk = createWalk(chart, somebody, coming);
  expect(walk.active()).toEqual(["first", "first.talking"]);
  expect(offered(walk)).toEqual([
    "1 lead first.talking",
    "5 after first:patience",
    "9 hazard life.event",
    "0 event life.event",
    "0 event complaint",
  ]);
  walk = walk.deliver(walk.offers()[0]!);
  expect(offered(walk)[0]).toBe("1 grant first.talking:need");
  walk = walk.deliver(walk.offers()[0]!);
  expect(offered(walk)[0]).toBe("3 done first.talking");
  walk = walk.deliver(walk.offers()[0]!);
  expect(walk.configuration()).toEqual(["first.over"]);
  expect(walk.steps.map(({ trigger, time }) => `${time} ${trigger}`)).toEqual(["0 arrival", "1 lead", "1 grant", "3 done"]);
});

test("a walk never changes, so that the one before is the way back", () => {
  const walk = createWalk(chart, somebody, coming);
  const before = JSON.stringify([walk.offers(), walk.configuration(), walk.steps, walk.time]);
  const once = walk.deliver(walk.offers()[0]!);
  const twice = walk.deliver(walk.offers()[0]!);
  expect(JSON.stringify([walk.offers(), walk.configuration(), walk.steps, walk.time])).toBe(before);
  expect(once.offers()).toEqual(twice.offers());
  expect(once.previous).toBe(walk);
});

test("a walk that is over offers nothing and tells the outcome", () => {
  const walk = createWalk(chart, somebody, coming);
  const over = walk.deliver(walk.offers().find(({ kind, name }) => kind === "event" && name === "life.event")!);
  expect(over.isOver).toBe(true);
  expect(over.outcome).toBe("end");
  expect(over.offers()).toEqual([]);
});

test("what is taken later than it was due happens now", () => {
  const walk = createWalk(chart, somebody, coming);
  const late = walk.deliver({ ...walk.offers()[0]!, at: 4 });
  expect(late.time).toBe(4);
  expect(late.deliver(late.offers()[0]!).time).toBe(4);
});
