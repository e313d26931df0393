import { expect, test } from "vitest";
import { readPathway } from "#pathway";
import { smallPathway } from "./small-pathway.ts";

/** Writes a value at a path such as "resources/worker/caseload" of the small pathway, and says what comes of it. */
function withValue(path: string, value: unknown): string[] {
  const document = smallPathway();
  const steps = path.split("/");
  const last = steps.pop()!;
  let owner = document;
  for (const step of steps) owner = owner[step];
  owner[last] = value;
  return readPathway(document).diagnostics.map(({ code, at }) => `${code} ${at}`);
}

test.each([
  ["attributes/town/values/hyvinkaa", -0.1, "out-of-range attributes.town.values.hyvinkaa"],
  ["attributes/age/number", "18 y", "wrong-type attributes.age.number"],
  ["attributes/age/number", { until: "clinic" }, "impossible-law attributes.age.number"],
  ["resources/worker/caseload", 0, "out-of-range resources.worker.caseload"],
  ["resources/worker/limit/clients", 0, "out-of-range resources.worker.limit.clients"],
  ["resources/worker/capacity", -1, "out-of-range resources.worker.capacity"],
  ["resources/physician/capacity/0/value", 1.5, "fraction-capacity resources.physician.capacity[0].value"],
  ["resources/physician/fte", 0, "out-of-range resources.physician.fte"],
  ["people/0/fte", 2, "out-of-range people[0].fte"],
  ["activities/interview/needs/physician", { units: 0 }, "not-whole activities.interview.needs.physician.units"],
  ["activities/interview/cost/perHour", -45, "out-of-range activities.interview.cost.perHour"],
  ["active/band", ["6 mo", "3 mo"], "impossible-law active.band"],
  ["machine/states/ttk/meta/holds/worker", 1.5, "not-whole machine.states.ttk.meta.holds.worker"],
  ["machine/states/ttk/states/over/meta/releases/worker", -1, "not-whole machine.states.ttk.states.over.meta.releases.worker"],
  ["machine/states/ttk/meta/deadline/within", "0 d", "out-of-range machine.states.ttk.meta.deadline.within"],
  ["parameters/workers/min", 20, "parameter-range parameters.workers.min"],
  ["delays/patience", { exponential: 0 }, "impossible-law delays.patience"],
  ["delays/patience", { erlang: { k: 1.5, mean: "1 d" } }, "impossible-law delays.patience"],
  ["delays/patience", { lognormal: { median: "6 d", p90: "5 d" } }, "impossible-law delays.patience"],
  ["delays/patience", { discrete: [["1 d", 0]] }, "impossible-law delays.patience"],
  [
    "delays/patience",
    { uniform: ["1 d", "2 d"], by: { group: { young: { uniform: ["9 d", "2 d"] } } } },
    "impossible-law delays.patience.by.group.young",
  ],
  ["delays/patience", { fixed: "1 d", by: { group: { young: "2 wd" } } }, "mixed-units delays.patience"],
  ["delays/patience", { uniform: [0, "2 h"] }, "mixed-units delays.patience"],
])("%s = %j is refused", (path, value, says) => {
  expect(withValue(path, value)).toEqual([says]);
});

test.each([
  ["resources/worker/capacity", 0],
  ["resources/worker/caseload", 37.5],
  ["machine/states/ttk/states/over/meta/releases/worker", 0],
  ["delays/patience", { triangular: ["5 d", "5 d", "5 d"] }],
  ["delays/patience", { uniform: ["0 h", "2 h"] }],
  ["delays/patience", { gamma: { mean: "1 wk", cv: { param: "share" } } }],
  [
    "attributes/age/number",
    {
      discrete: [
        [18, 1],
        [40, 0],
      ],
    },
  ],
  ["activities/interview/needs/physician", { who: "own" }],
])("%s = %j is fine", (path, value) => {
  expect(withValue(path, value)).toEqual([]);
});
