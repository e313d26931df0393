import { expect, test } from "vitest";
import { createWorld, runReplication } from "#engine";
import { createDraws, sample } from "#random";
import { prepareDocument } from "./run-document.ts";

/** Two laws of every kind that a document can name. */
const durations = [
  "3 d",
  { uniform: ["1 d", "9 d"] },
  { uniform: ["0 d", "0.5 d"] },
  { triangular: ["1 d", "2 d", "9 d"] },
  { triangular: ["0 d", "0 d", "400 d"] },
  { pert: ["1 d", "2 d", "9 d"] },
  { pert: ["0 d", "5 d", "5 d"] },
  { exponential: "3 d" },
  { exponential: "0.001 d" },
  { erlang: { k: 3, mean: "6 d" } },
  { gamma: { mean: "6 d", cv: 0.4 } },
  { gamma: { mean: "6 d", cv: 1.7 } },
  { weibull: { shape: 0.7, scale: "8 d" } },
  { weibull: { shape: 2.5, scale: "8 d" } },
  { lognormal: { mean: "8 d", sd: "3 d" } },
  { lognormal: { median: "8 d", p90: "80 d" } },
  { empirical: ["1 d", "2 d", "7 d"] },
  {
    discrete: [
      ["1 d", 0.25],
      ["2 d", 0.5],
      ["7 d", 0.25],
    ],
  },
];

test("the kernel draws from every law, bit for bit, what src/random draws at the same address", () => {
  const activities = Object.fromEntries(durations.map((duration, i) => [`a${i}`, { duration }]));
  const states = Object.fromEntries(
    durations.map((_, i) => [`s${i}`, { invoke: { src: `a${i}`, onDone: i + 1 < durations.length ? `s${i + 1}` : "out" } }]),
  );
  const { program } = prepareDocument({ activities, states: { outside: { on: { come: "s0" } }, ...states, out: { type: "final" } } });
  const world = createWorld(program!);
  runReplication(world, 123_456_789_012, 5);
  const draws = createDraws();
  draws.key(123_456_789_012, 5);
  const { kind, offset, columns } = program!.laws;
  expect(new Set(kind).size).toBe(11);
  for (let law = 0; law < kind.length; law++) {
    for (let client = 0; client < 500; client++) {
      const source = (0x9e3779b9 * (client + 1)) >>> 0;
      draws.at(client, 0xdeadbeef, source, client % 7);
      expect(world.kernel.drawLaw(law, client, 0xdeadbeef, source, client % 7)).toBe(sample(kind[law]!, columns, offset[law]!, draws));
    }
  }
});
