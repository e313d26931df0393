import { expect, test } from "vitest";
import { chartMessages } from "#chart";
import { expectSpoken, expectValues } from "../pathway/spoken.ts";

type Messages = typeof chartMessages;

const some = { fi: "jotakin7", sv: "något7", en: "something7" };
const nobody = { group: "", attributes: {} };

/** Values for each message; words with a 7 and numbers stand in it. */
const samples: { [Key in keyof Messages]: Parameters<Messages[Key]>[] } = {
  "unknown-target": [
    ["target7", "source7", some],
    ["target7", "", some],
  ],
  "unknown-state": [["state7", ["other7"]]],
  "sibling-region": [["a7", "b7", "c7"]],
  "reenter-root": [[]],
  "history-default": [["a7", "b7", ["c7"]]],
  "history-from-within": [["a7", "b7", "c7"]],
  "initial-history": [
    ["a7", "b7"],
    ["", "b7"],
  ],
  "targetless-always": [["a7"], [""]],
  "endless-always": [[["a7", "b7", "a7"]]],
  "closed-door": [["demand7", "event7", some]],
  "shares-over-one": [
    ["done7", "state7", nobody, 1.1],
    ["done7", "state7", { group: "young7", attributes: { town7: "hyvinkaa7" } }, 1.1],
  ],
  "no-rest": [
    ["done7", "state7", 0.6],
    ["done7", "state7", null],
  ],
  "may-stay": [
    ["done7", "state7", 0.6],
    ["done7", "state7", null],
  ],
  "nested-holds": [["inner7", "resource7", "outer7"]],
  "never-enough": [[2, "resource7", 1]],
  "opposite-order": [
    [{ resource: "one7", isPlaces: false }, { resource: "two7", isPlaces: true }, []],
    [{ resource: "one7", isPlaces: false }, { resource: "two7", isPlaces: true }, [{ resource: "three7", isPlaces: false }]],
  ],
  "timer-in-queue": [
    ["timer", "delay7", "state7", ["one7", "two7"]],
    ["hazard", "event7", "state7", ["one7"]],
  ],
  unreachable: [["state7"]],
  "no-final": [[true], [false]],
  "dead-end": [
    ["state7", true],
    ["state7", false],
  ],
  "no-actor": [
    ["state7", ["actor7"]],
    ["state7", []],
  ],
  "falls-between": (["outside", "no-actor", "dead-end", "no-outcome", "waits-with-sender", "back-without-plan"] as const).flatMap(
    (reason) =>
      (["turned-away", "timed-out", "event", "sent"] as const).map(
        (way): Parameters<Messages["falls-between"]> => [{ reason, way, from: ["te7"], to: "kela" }, "source7", "goal7"],
      ),
  ),
  "unheard-raise": [["event7", ["other7"]]],
  "unset-flag": [
    ["flag7", ["other7"]],
    ["flag7", []],
  ],
  "unread-flag": [["flag7"]],
  "unsent-event": [["event7"]],
  "unused-activity": [["id7"]],
  "unused-delay": [["id7"]],
  "unused-resource": [["id7"]],
  "unused-actor": [["id7", 3]],
  "unused-parameter": [["id7"]],
  "missing-for-walk.state": [["state7"], [""]],
  "missing-for-walk.way": [["done7", "state7"]],
  "missing-for-walk.activity": [["id7"]],
  "missing-for-simulate.door": [["state7"], [""]],
  "missing-for-simulate.way": [["done7", "state7"]],
  "missing-for-simulate.need": [["id7", ["one7", "two7"]]],
  "missing-for-simulate.length": [["id7"]],
  "missing-for-simulate.capacity": [["id7"]],
  "without-basis": (["parameter", "resource", "attribute", "lead", "duration", "delay", "hazard", "share"] as const).map((kind) => [
    kind,
    ["place7"],
    3,
  ]),
  "basis-without-source": [[]],
  "missing-language": [["sv", ["place7"], 3]],
};

test.each(Object.keys(samples) as (keyof Messages)[])("%s is said in three languages, with its values", (key) => {
  const say = chartMessages[key] as (...values: unknown[]) => Parameters<typeof expectSpoken>[0];
  expect(samples[key].length).toBeGreaterThan(0);
  for (const values of samples[key]) {
    const spoken = say(...values);
    expectSpoken(spoken);
    expectValues(spoken, values);
  }
});

test("a fall names who let go and, where the client waits with somebody, with whom", () => {
  const fall = { way: "sent" as const, from: ["te7"], to: "kela7" };
  for (const reason of ["waits-with-sender", "back-without-plan"] as const)
    expectValues(chartMessages["falls-between"]({ ...fall, reason }, "source7", "goal7"), ["te7", "kela7", "source7", "goal7"]);
});
