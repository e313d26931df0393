import { expect, test } from "vitest";
import { refusalMessages } from "../../src/compile/refusal.ts";
import { expectSpoken, expectValues } from "../pathway/spoken.ts";

type Messages = typeof refusalMessages;

/** Values for each message; words with a 7 and numbers stand in it. */
const samples: { [Key in keyof Messages]: Parameters<Messages[Key]>[] } = {
  "not-compilable.history-from-within": [["a7", "b7"]],
  "not-compilable.initial-history": [
    ["a7", "b7"],
    ["", "b7"],
  ],
  "not-compilable.caseload": [["resource7", 2.5]],
  "not-compilable.several-workers": [["resource7", 2]],
  "not-compilable.held-together": [["state7", "resource7", "other7"]],
  "not-compilable.part-release": [["state7", "resource7", 1, 3]],
  "not-compilable.too-many-inside": [["resource7", 5, 3]],
  "not-compilable.fte-of-resource": [["id7", 1.3]],
  "not-compilable.fte-of-person": [["id7", 1.3]],
  "not-compilable.resource-calendar": [["id7"]],
  "not-compilable.person-calendar": [["id7"]],
  "not-compilable.never-there": [["person7", "resource7"]],
  "not-compilable.never-together": [[["one7", "two7"], "state7"]],
  "not-compilable.own-hours": [["state7"]],
};

test.each(Object.keys(samples) as (keyof Messages)[])("%s is said in three languages, with its values", (key) => {
  const say = refusalMessages[key] as (...values: unknown[]) => Parameters<typeof expectSpoken>[0];
  expect(samples[key].length).toBeGreaterThan(0);
  for (const values of samples[key]) {
    const spoken = say(...values);
    expectSpoken(spoken);
    expectValues(spoken, values);
  }
});
