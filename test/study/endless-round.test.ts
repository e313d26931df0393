import { expect, test } from "vitest";
import { readPathway, readSimulation } from "#pathway";
import { answer, inlineCrew } from "#study";
import { studyMessages } from "../../src/study/study-messages.ts";
import { expectSpoken, expectValues } from "../pathway/spoken.ts";

test("a client who goes round without an end is told as a finding with the state's place, not thrown", async () => {
  const { pathway } = readPathway({
    format: "polku/pathway@1",
    id: "round",
    title: { fi: "Kehä" },
    activities: { nothing: { duration: 0 } },
    machine: {
      id: "round",
      initial: "outside",
      states: {
        outside: { on: { come: "inside" } },
        inside: {
          initial: "ping",
          states: { ping: { invoke: { src: "nothing", onDone: "pong" } }, pong: { invoke: { src: "nothing", onDone: "ping" } } },
        },
      },
    },
  });
  const { simulation } = readSimulation({
    format: "polku/simulation@1",
    id: "round",
    title: { fi: "Kehä" },
    pathway: "round.pathway.json",
    start: "2024-01-01",
    horizon: "1 y",
    seed: 1,
    replications: 3,
    demand: [{ id: "a", event: "come", backlog: 2 }],
  });
  const { answer: none, diagnostics } = await answer(pathway!, simulation!, { crew: inlineCrew(), withBottleneck: false });
  expect(none).toBeNull();
  const found = diagnostics.filter(({ severity }) => severity === "error");
  expect(found.map(({ code }) => code)).toEqual(["endless-round"]);
  expect(found[0]!.at).toMatch(/^machine\.states\.inside\.states\.(ping|pong)$/);
  expect(found[0]!.hint?.en).toContain("duration");
  expectSpoken(found[0]!);
});

test.each(["steps", "events"] as const)("an endless round of %s is told of in three languages", (kind) => {
  const spoken = studyMessages["endless-round"](kind, 7);
  expectSpoken(spoken);
  expectValues(spoken, 7);
});
