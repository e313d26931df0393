import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type AnyStateMachine, type AnyStateNode, createMachine, fromCallback, initialTransition, transition } from "xstate";
import { readChart } from "#chart";
import { bindMachine, createWalk, runClient } from "#interpret";
import { readPathway, resolveParameters } from "#pathway";
import { coming, handMade, somebody } from "./hand-made.ts";

const models = readdirSync("models").filter((file) => file.endsWith(".pathway.json"));

function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

test("XState accepts the machine of every model as it stands, and bound it has the same states and targets", () => {
  expect(models.length).toBeGreaterThan(0);
  for (const file of models) {
    const { pathway } = readPathway(JSON.parse(readFileSync(`models/${file}`, "utf8")));
    const plain = createMachine(pathway!.machine as never) as AnyStateMachine;
    const { chart } = readChart(resolveParameters(pathway!, {}));
    const bound = bindMachine(chart!);
    expect(nodesOf(bound.root).map(({ id }) => id)).toEqual(nodesOf(plain.root).map(({ id }) => id));
    expect(nodesOf(bound.root).map(({ id }) => id)).toEqual(chart!.nodes.map(({ id }) => id));
    const targets = (machine: AnyStateMachine) =>
      nodesOf(machine.root).flatMap((node) => [...node.transitions.values()].flat().map(({ target }) => target?.map(({ id }) => id)));
    expect(targets(bound)).toEqual(targets(plain));
  }
});

test("bindMachine gives two guards of one type and the same params an answer each", () => {
  const share = () => ({ type: "share", params: { p: 0.5 } });
  const list = (yes: string) => [{ target: yes, guard: share() }, { target: "end" }];
  const chart = handMade(
    { first: { on: { one: list("left"), two: list("left") } }, left: {} },
    { hazards: { one: { every: "1 d" }, two: { every: "1 d" } } },
  );
  const ends = Array.from({ length: 40 }, (_, number) =>
    ["one", "two"].map((event) => {
      const walk = createWalk(chart, { ...somebody, number }, coming);
      return walk.deliver(walk.offers().find(({ kind, name }) => kind === "event" && name === event)!).configuration()[0];
    }),
  );
  const pairs = new Set(ends.map((pair) => pair.join(" ")));
  expect([...pairs].sort()).toEqual(["end end", "end left", "left end", "left left"]);
});

test.each([
  [false, 2],
  [true, 5],
])("counting entries leaves it to XState how often it looks at always (with an activity: %s)", (hasActivity, entries) => {
  const invoke = hasActivity ? { invoke: { src: "talk" } } : {};
  // Plain XState, with a count of its own: it looks again only when an actor was started or the set of states has changed.
  let count = 0;
  const first = { ...invoke, always: { target: "first", reenter: true, guard: () => ++count < 5 } };
  const plain = createMachine({ initial: "outside", states: { outside: { on: { come: "first" } }, first } } as never, {
    actors: { talk: fromCallback(() => {}) },
  });
  transition(plain, initialTransition(plain)[0], { type: "come" });
  expect(count).toBe(hasActivity ? entries : entries - 1);

  const again = { target: "first", reenter: true, guard: { type: "visits", params: { of: "first", below: 5 } } };
  const told = (atLeast: number) => ({ target: "end", guard: { type: "visits", params: { of: "first", atLeast } } });
  const isEntered = (atLeast: number) => {
    const chart = handMade(
      { first: { ...invoke, always: again, on: { tell: told(atLeast) } } },
      { activities: { talk: { duration: "1 d" } }, hazards: { tell: { every: "1 d" } } },
    );
    const walk = createWalk(chart, somebody, coming);
    return walk.deliver(walk.offers().find(({ name }) => name === "tell")!).isOver;
  };
  expect([entries, entries + 1].map(isEntered)).toEqual([true, false]);
});

test("a timer never fires at once for want of an implementation", () => {
  const chart = handMade({ first: { after: { long: "end" } } }, { delays: { long: "180 d" } });
  expect(runClient(chart, somebody, { ...coming, horizon: 1000 }).steps.at(-1)).toMatchObject({
    time: 180,
    trigger: "after",
    name: "first:long",
  });
});

test("a macrostep that does not end throws", () => {
  const chart = handMade({ first: { always: "second" }, second: { always: "first" } });
  expect(() => runClient(chart, somebody, coming)).toThrow("Infinite loop");
});

test("events that do not end at one time throw", () => {
  const chart = handMade({ first: { after: { now: { target: "first", reenter: true } } } }, { delays: { now: "0 d" } });
  expect(() => runClient(chart, somebody, { ...coming, eventsAtOnce: 50 })).toThrow("endless events at one time: first");
});
