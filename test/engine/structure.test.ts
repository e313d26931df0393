import { expect, test } from "vitest";
import { type DocumentParts, runDocument } from "./run-document.ts";

const out = { type: "final" } as const;
const set = (flag: string, to = true) => ({ type: "set" as const, params: { flag, to } });
const raise = (event: string) => ({ type: "raise" as const, params: { event } });
const isSet = (is: string) => ({ type: "flag" as const, params: { is } });
const isIn = (state: string) => ({ type: "in" as const, params: { state } });
const steps = { activities: { one: { duration: "1 d" }, two: { duration: "2 d" }, three: { duration: "3 d" } } };

/** Where one client is after it has arrived, and after each step: "0 > leaves". */
function walk(parts: DocumentParts): string[] {
  return runDocument(parts).log.map((line) => line.replace(/ a1 .* > /, " > "));
}

test("a parallel state is done when all its regions are, and only then goes on", () => {
  expect(
    walk({
      ...steps,
      states: {
        outside: { on: { come: "both" } },
        both: {
          type: "parallel",
          onDone: "after",
          states: {
            left: { initial: "work", states: { work: { invoke: { src: "one", onDone: "end" } }, end: { type: "final" } } },
            right: { initial: "work", states: { work: { invoke: { src: "three", onDone: "end" } }, end: { type: "final" } } },
          },
        },
        after: { invoke: { src: "two", onDone: "out" } },
        out,
      },
    }),
  ).toEqual(["0 > both.left.work both.right.work", "1 > both.left.end both.right.work", "3 > after", "5 > out"]);
});

test("a parallel state inside a region joins first, then the outer one does", () => {
  const leaf = (src: string) => ({
    initial: "work",
    states: { work: { invoke: { src, onDone: "end" } }, end: { type: "final" as const } },
  });
  expect(
    walk({
      ...steps,
      states: {
        outside: { on: { come: "both" } },
        both: {
          type: "parallel",
          onDone: "out",
          states: {
            left: {
              initial: "inner",
              states: { inner: { type: "parallel", onDone: "end", states: { a: leaf("one"), b: leaf("two") } }, end: { type: "final" } },
            },
            right: leaf("three"),
          },
        },
        out,
      },
    }),
  ).toEqual([
    "0 > both.left.inner.a.work both.left.inner.b.work both.right.work",
    "1 > both.left.inner.a.end both.left.inner.b.work both.right.work",
    "2 > both.left.end both.right.work",
    "3 > out",
  ]);
});

test("a compound state whose final child is reached is done, and its onDone is taken in the same macrostep", () => {
  expect(
    walk({
      ...steps,
      states: {
        outside: { on: { come: "work" } },
        work: {
          initial: "one",
          onDone: { target: "out", guard: isSet("fine") },
          states: { one: { invoke: { src: "one", onDone: { target: "end", actions: set("fine") } } }, end: { type: "final" } },
        },
        out,
      },
    }),
  ).toEqual(["0 > work.one", "1 > out"]);
});

test("an event raised in one region moves another, after the microstep that raised it", () => {
  expect(
    walk({
      ...steps,
      states: {
        outside: { on: { come: "both" } },
        both: {
          type: "parallel",
          states: {
            left: {
              initial: "work",
              states: { work: { invoke: { src: "one", onDone: { target: "ready", actions: raise("ready") } } }, ready: {} },
            },
            right: { initial: "wait", states: { wait: { on: { ready: { target: "go", guard: isIn("both.left.ready") } } }, go: {} } },
          },
        },
      },
    }),
  ).toEqual(["0 > both.left.work both.right.wait", "1 > both.left.ready both.right.go"]);
});

test("always is taken until nothing more holds, also across regions by in", () => {
  expect(
    walk({
      ...steps,
      states: {
        outside: { on: { come: "both" } },
        both: {
          type: "parallel",
          states: {
            left: {
              initial: "work",
              states: {
                work: { invoke: { src: "one", onDone: "ready" } },
                ready: { always: { target: "gone", guard: isIn("both.right.seen") } },
                gone: {},
              },
            },
            right: {
              initial: "wait",
              states: {
                wait: { always: { target: "seen", guard: isIn("both.left.ready") } },
                seen: { always: { target: "last", guard: isIn("both.left.gone") } },
                last: {},
              },
            },
          },
        },
      },
    }),
  ).toEqual(["0 > both.left.work both.right.wait", "1 > both.left.gone both.right.last"]);
});

test("exit actions run innermost first, then the transition's, then entry actions outermost first", () => {
  // Each action sets a flag only where the flags before it show that it runs in its turn.
  const inTurn = (events: string[]): DocumentParts => ({
    ...steps,
    states: {
      outside: { on: { come: "work" } },
      work: {
        exit: raise("b"),
        initial: "inner",
        states: { inner: { exit: raise("a"), invoke: { src: "one", onDone: { target: "#test.next.deep", actions: raise("c") } } } },
      },
      next: {
        entry: raise("d"),
        initial: "other",
        states: {
          other: {},
          deep: {
            entry: raise("e"),
            initial: "s0",
            states: {
              s0: { on: { [events[0]!]: "s1" } },
              s1: { on: { [events[1]!]: "s2" } },
              s2: { on: { [events[2]!]: "s3" } },
              s3: { on: { [events[3]!]: "s4" } },
              s4: { on: { [events[4]!]: "s5" } },
              s5: {},
            },
          },
        },
      },
    },
  });
  expect(walk(inTurn(["a", "b", "c", "d", "e"])).at(-1)).toBe("1 > next.deep.s5");
  expect(walk(inTurn(["b", "a", "c", "d", "e"])).at(-1)).toBe("1 > next.deep.s1");
});

test("an inner state's transition goes before its parent's; where its guard fails the parent's is taken", () => {
  const parts = (guard?: ReturnType<typeof isSet>): DocumentParts => ({
    delays: {},
    hazards: { "life.hit": { every: "1 d" } },
    states: {
      outside: { on: { come: "work" } },
      work: {
        on: { "life.hit": "outer" },
        initial: "inner",
        states: { inner: { on: { "life.hit": { target: "#test.innermost", ...(guard ? { guard } : {}) } } } },
      },
      outer: {},
      innermost: {},
    },
  });
  expect(walk(parts()).at(-1)).toBe("1 > innermost");
  expect(walk(parts(isSet("never"))).at(-1)).toBe("1 > outer");
});

test("one event takes a transition in every region that listens; a parallel state's own is taken where none does", () => {
  const parts = (leftListens: boolean): DocumentParts => ({
    hazards: { "life.hit": { every: "1 d" } },
    states: {
      outside: { on: { come: "both" } },
      both: {
        type: "parallel",
        on: { "life.hit": "elsewhere" },
        states: {
          left: { initial: "a", states: { a: leftListens ? { on: { "life.hit": "b" } } : {}, b: {} } },
          right: { initial: "a", states: { a: leftListens ? { on: { "life.hit": "b" } } : {}, b: {} } },
        },
      },
      elsewhere: {},
    },
  });
  expect(walk(parts(true))[1]).toBe("1 > both.left.b both.right.b");
  expect(walk(parts(false))[1]).toBe("1 > elsewhere");
});

test("a targetless transition acts and leaves nothing: timers and activities go on", () => {
  expect(
    walk({
      ...steps,
      delays: { soon: "1 d", end: "4 d" },
      states: {
        outside: { on: { come: "work" } },
        work: {
          invoke: { src: "three", onDone: [{ target: "fine", guard: isSet("seen") }, "out"] },
          after: { soon: { actions: set("seen") }, end: "out" },
        },
        fine: {},
        out,
      },
    }),
  ).toEqual(["0 > work", "1 > work", "3 > fine"]);
});

test("reenter leaves the source and enters it again, whatever the target inside it; without it only what is inside changes", () => {
  const parts = (reenter: boolean): DocumentParts => ({
    ...steps,
    delays: { end: "4 d" },
    states: {
      outside: { on: { come: "work" } },
      work: {
        after: { end: "out" },
        initial: "one",
        states: {
          one: { invoke: { src: "three", onDone: { target: "#test.work.two" } } },
          two: { invoke: { src: "three", onDone: "#test.out" } },
        },
        on: { "life.hit": { target: ".two", reenter } },
      },
      out,
    },
    hazards: { "life.hit": { every: "2 d" } },
  });
  // Without reenter the timer of 4 days runs on from 0; with it the timer starts anew at 2, and again at 4.
  expect(walk(parts(false))).toEqual(["0 > work.one", "2 > work.two", "4 > out"]);
  expect(walk(parts(true)).slice(0, 3)).toEqual(["0 > work.one", "2 > work.two", "4 > work.two"]);
});
