import { expect, test } from "vitest";
import { pathwayMessages } from "#pathway";
import type { LawProblem } from "#random";
import { expectSpoken, expectValues } from "./spoken.ts";

type Messages = typeof pathwayMessages;

const some = { fi: "jotakin7", sv: "något7", en: "something7" };

/** Values for each message; words with a 7 and numbers stand in it. */
const samples: { [Key in keyof Messages]: Parameters<Messages[Key]>[] } = {
  "bad-json.after-end": [["x7"], [""]],
  "bad-json.comment": [[]],
  "bad-json.value": ["", "'a", ",", "05", "abc", "?"].map((rest) => [rest.slice(0, 1), rest]),
  "bad-json.open-text": [[]],
  "bad-json.escape": [["q7"]],
  "bad-json.too-deep": [[200]],
  "bad-json.colon": [["x7"]],
  "bad-json.comma": [
    ["}", "x7"],
    ["]", ""],
  ],
  "bad-json.key": [["}"], ["x7"]],
  "bad-json.entry": [["]"]],
  "duplicate-key": [["key7"]],
  "wrong-type.document": [[undefined, "polku/pathway@7"]],
  "unknown-format.missing": [
    [[], "polku/pathway@7"],
    [["fromat"], "polku/pathway@1"],
  ],
  "unknown-format": [["bpmn7", "polku/pathway@7"]],
  "unknown-format.kind": [
    ["result", "pathway"],
    ["other", "simulation"],
  ],
  "unknown-format.version": [[7, "pathway", "polku/pathway@7"]],
  "newer-format": [["polku/pathway@7", 6]],
  "unknown-key": [
    ["key7", ["other7"]],
    ["key7", ["keys7"]],
    ["key7", []],
  ],
  unsupported: [["key7", some]],
  "unsupported.event": [["event7", some]],
  "unsupported.value": [[["object"], "guard7", some]],
  "unsupported.list": [[["a", "b"], some]],
  "unsupported.delay": [["7"]],
  "missing-key": [["key7"]],
  "missing-key.entry": [[]],
  "missing-key.one-of": [[["one7", "two7"]]],
  "wrong-type": [
    [["number", "string", "object"], 7],
    [["number"], "7"],
    [["object"], "text7"],
    [["boolean"], "true"],
    [["array", "record", "int"], {}],
    [["string"], { a7: 1 }],
    [["string"], []],
  ],
  "bad-value": [
    ["wrod7", ["word7", "other7"]],
    [7, ["only7"]],
  ],
  "bad-value.here": [["text7"], [null]],
  "bad-value.empty": [[]],
  "bad-length": [
    [[1, 2], 3, true],
    [[], 1, false],
  ],
  "out-of-range": (["least", "above", "most", "below"] as const).map((relation) => [70, relation, 7]),
  "bad-quantity": [["5 dd7"]],
  "bad-date": [["1.1.2027"]],
  "bad-date.no-day": [["2027-02-30"]],
  "bad-percent": [["7 percent"]],
  "bad-id": [["Työ7"]],
  "bad-id.document": [["Työ7"]],
  "bad-id.event": [["Työ7"]],
  "bad-id.state": [["Työ7"]],
  "bad-id.key": [["Työ7"]],
  "bad-zone": [["Zone7"]],
  "bad-weekday": [["tue7", some]],
  "bad-hours": [["7-12"]],
  "bad-closed": [["5.7."]],
  "unknown-actor": [["id7", ["other7"]]],
  "unknown-resource": [["id7", ["other7"]]],
  "unknown-activity": [["id7", ["other7"]]],
  "unknown-delay": [["id7", ["other7"]]],
  "unknown-group": [["id7", ["other7"]]],
  "unknown-attribute": [["id7", ["other7"]]],
  "unknown-calendar": [["id7", ["other7"]]],
  "unknown-source": [["id7", ["other7"]]],
  "unknown-parameter": [["id7", ["other7"]]],
  "unknown-state": [["id7", ["other7"]]],
  "unknown-demand": [["id7", ["other7"]]],
  "unknown-measure": [["id7", ["other7"]]],
  "unknown-outcome": [["id7", ["other7"]]],
  "unknown-state.or-group": [["id7", ["other7"]]],
  "unknown-initial": [["id7", ["other7"]]],
  "unknown-value": [
    ["attribute7", "value7", ["other7"]],
    ["attribute7", "value7", null],
  ],
  "unknown-event": [["event7", ["other7"]]],
  "unheard-hazard": [["event7"]],
  "duplicate-id": (["demand", "source", "person", "idea", "persona", "note", "pain point", "transition"] as const).map((noun) => [
    noun,
    "id7",
    "sources[7].id",
  ]),
  "reserved-id": [["constructor7"]],
  "reserved-id.group": [[]],
  "misplaced-key": (["atomic", "compound", "parallel", "final", "history"] as const).map((kind) => ["key7", kind]),
  "misplaced-key.of-a-final": [["key7"]],
  "no-states": [["compound"], ["parallel"]],
  "missing-key.initial": [[["state7"]]],
  "misplaced-share": [[]],
  "empty-guard": [["guard7", ["one7", "two7", "three7"]]],
  "empty-guard.named-values": [["attribute7"]],
  "by-one-key": [[2]],
  "mixed-units": [[["working", "elapsed", "openDays"]]],
  "impossible-law": (
    [
      { kind: "not-positive", name: "mean", value: 0 },
      { kind: "negative", name: "value", value: -1 },
      { kind: "negative", name: "weight", position: 2, value: -1 },
      { kind: "not-whole", name: "k", value: 2.5 },
      { kind: "not-ordered", lowerName: "min", lower: 10, upperName: "mode", upper: 5 },
      { kind: "no-values" },
      { kind: "unequal-lists", values: 2, weights: 3 },
      { kind: "no-weight" },
      { kind: "no-lognormal", mu: 0, sigma: -1 },
    ] satisfies LawProblem[]
  ).flatMap((problem): Parameters<Messages["impossible-law"]>[] => [
    [problem, true],
    [problem, false],
  ]),
  "impossible-law.opening": [[]],
  "impossible-law.band": [[]],
  "wrong-type.plain-number": [["7 d"]],
  "no-weight": [[]],
  "no-weight.month": [[]],
  "not-whole": [[1, 0.5]],
  "not-whole.units": [[0.5]],
  "not-whole.backlog": [[0.5]],
  "out-of-range.share": [[70], [-1]],
  "out-of-range.not-negative": (["weight", "capacity", "cost", "here"] as const).map((what) => [what, -7]),
  "out-of-range.positive": (["caseload", "limit"] as const).map((what) => [what, 0]),
  "out-of-range.fte": [[1.3], [0]],
  "out-of-range.limit": [[]],
  "fraction-capacity": [[1.3, 2, 0.65]],
  "fraction-slots": [[4, 37.3]],
  "bad-order": [["2027-01-01", "2027-02-01"]],
  "overlapping-hours": [["07:00-09:00", "tue"]],
  "never-open": [[]],
  "always-open": [["resource7"]],
  "parameter-range": [
    [13, 1, 12],
    [13, undefined, 12],
    [0, 1, undefined],
  ],
  "parameter-range.empty": [[5, 4]],
  "parameter-in-parameter": [[]],
  "parameter-in-unit": [["7 h", "h7"]],
  "parameter-in-unit.opening": [[]],
  "parameter-type": [["parameter7", some]],
  "parameter-value": [["parameter7", 7, some]],
  "unknown-parameter.to-change": [["id7", ["other7"]]],
  "unknown-path": [
    ["/a7/b7", "/a7", "b7", ["c7"]],
    ["/a7", null, "a7", ["b7"]],
    ["/a7/b7", "/a7", "b", []],
  ],
  "bad-order.replications": [[7, 5]],
  "out-of-range.horizon": [[]],
  "out-of-range.warm-up": [[]],
  "nobody-comes": [[]],
  "demand-kind": [["id7"]],
  "misplaced-key.release": [[]],
  "misplaced-key.monthly": [[]],
  "backlog-warm-up": [["id7"]],
  "empty-target": [[]],
  "misplaced-key.quantile": [["measure7"]],
  "misplaced-key.of": [["measure7"]],
  "missing-key.of": [
    ["measure7", ["state", "group"]],
    ["measure7", ["pathway", "resource", "outcome"]],
  ],
  "missing-key.group": [[["one7", "two7"]]],
  "not-a-leaf": [
    ["state7", "compound", ["inner7"]],
    ["state7", "final", []],
  ],
};

test.each(Object.keys(samples) as (keyof Messages)[])("%s is said in three languages, with its values", (key) => {
  const say = pathwayMessages[key] as (...values: unknown[]) => Parameters<typeof expectSpoken>[0];
  expect(samples[key].length).toBeGreaterThan(0);
  for (const values of samples[key]) {
    const spoken = say(...values);
    expectSpoken(spoken);
    if (!inOtherWords.has(key)) expectValues(spoken, values);
  }
});

/** What these are told of stands in them in part: the rest of a text, the entries of a list, one candidate of several. */
const inOtherWords = new Set<keyof Messages>([
  "bad-json.value",
  "unknown-key",
  "wrong-type",
  "bad-value",
  "bad-length",
  "unknown-format.missing",
  "unknown-path",
]);
