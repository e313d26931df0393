import { expect, test } from "vitest";
import { type DocumentParts, runDocument } from "./run-document.ts";

const set = (flag: string, to = true) => ({ type: "set" as const, params: { flag, to } });
const isSet = (is: string) => ({ type: "flag" as const, params: { is } });
const steps = { activities: { one: { duration: "1 d" } } };
const out = { type: "final" } as const;

/** Where one client is after it has arrived, and after each step: "0 > leaves". */
function walk(parts: DocumentParts): string[] {
  return runDocument(parts).log.map((line) => line.replace(/ a1 .* > /, " > "));
}

test("shares: the one whose interval holds the draw is taken, by group; where the rest of its guard fails, the next that holds", () => {
  const share = (p: number, by?: Record<string, number>) => ({
    type: "share" as const,
    params: { p, ...(by ? { by: { group: by } } : {}) },
  });
  const end = (group: string) =>
    runDocument(
      {
        ...steps,
        groups: { sure: {}, never: {}, barred: {} },
        states: {
          outside: { on: { come: "work" } },
          work: {
            invoke: {
              src: "one",
              onDone: [
                {
                  target: "first",
                  guard: { type: "all", params: { of: [share(1, { never: 0 }), { type: "group", params: { in: ["sure", "never"] } }] } },
                },
                "rest",
              ],
            },
          },
          first: {},
          rest: {},
        },
      },
      { demand: [{ id: "a", event: "come", group, backlog: 1 }] },
    ).log.at(-1);
  expect(["sure", "never", "barred"].map(end)).toEqual(["1 a1 done work > first", "1 a1 done work > rest", "1 a1 done work > rest"]);
});

test("visits counts the entries of a state, the current one too, since another was last entered", () => {
  const visits = (of: string, atLeast: number, since?: string) => ({
    type: "visits" as const,
    params: { of, atLeast, ...(since ? { since } : {}) },
  });
  // Two tries in each of three rounds: the third round ends it.
  expect(
    walk({
      ...steps,
      states: {
        outside: { on: { come: "round" } },
        round: {
          initial: "try",
          states: {
            try: {
              invoke: {
                src: "one",
                onDone: [
                  { target: "#test.pause", guard: visits("round.try", 2, "round") },
                  { target: "try", reenter: true },
                ],
              },
            },
          },
        },
        pause: { invoke: { src: "one", onDone: [{ target: "out", guard: visits("round", 3) }, "round"] } },
        out,
      },
    }),
  ).toEqual([
    "0 > round.try",
    "1 > round.try",
    "2 > pause",
    "3 > round.try",
    "4 > round.try",
    "5 > pause",
    "6 > round.try",
    "7 > round.try",
    "8 > pause",
    "9 > out",
  ]);
});

test("all, any and not combine guards; flags can be cleared", () => {
  const all = (...of: unknown[]) => ({ type: "all", params: { of } });
  const any = (...of: unknown[]) => ({ type: "any", params: { of } });
  const not = (of: unknown) => ({ type: "not", params: { of } });
  const end = (guard: unknown) =>
    walk({
      ...steps,
      states: {
        outside: { on: { come: "work" }, exit: [set("x"), set("y"), set("y", false)] },
        work: { always: [{ target: "yes", guard }, "no"] },
        yes: {},
        no: {},
      } as DocumentParts["states"],
    })[0];
  const [x, y] = [isSet("x"), isSet("y")];
  expect(end(all(x, not(y)))).toBe("0 > yes");
  expect(end(all(x, y))).toBe("0 > no");
  expect(end(any(y, x))).toBe("0 > yes");
  expect(end(any(y, not(x)))).toBe("0 > no");
  expect(end(not(any(y, all(x, y))))).toBe("0 > yes");
});

test("an attribute that grows is compared with what it is now", () => {
  const parts = (below: string): DocumentParts => ({
    attributes: { unemployed: { duration: "10 d", grows: true } },
    activities: { week: { duration: "7 d" } },
    states: {
      outside: { on: { come: "work" } },
      work: {
        invoke: { src: "week", onDone: [{ target: "short", guard: { type: "attribute", params: { name: "unemployed", below } } }, "long"] },
      },
      short: {},
      long: {},
    },
  });
  expect(walk(parts("17 d"))[1]).toBe("7 > long");
  expect(walk(parts("17.5 d"))[1]).toBe("7 > short");
});
