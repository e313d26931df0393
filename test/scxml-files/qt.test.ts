import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Chart } from "#chart";
import { drawAttributes } from "#interpret";
import { toScxml } from "#scxml";
import { chartOf, tapes } from "../equivalence/random-chart.ts";
import { modelNames } from "../picture/input-of-model.ts";
import { forClient } from "./for-client.ts";
import { chooser, journeysIn, modelOf } from "./journeys.ts";
import { type Journey, type Stop, wayOf } from "./same-way.ts";

/** Qt's clock cannot be set: what grows has always been there or never will be, and nothing that is sent with a delay comes by itself. */
function standingStill(xml: string): string {
  return xml
    .replace("return Math.round(days * Day * 1000) + 'ms';", "return '1000000s';")
    .replace('"since": 0 }', '"since": new Date().getTime() }');
}

function withoutGrowth(chart: Chart, { facts, ...journey }: Journey): Journey {
  const growing = Object.entries(chart.pathway.attributes ?? {}).filter(([, one]) => "grows" in one && one.grows);
  const value = facts.number % 2 === 0 ? -1e7 : 1e7;
  return {
    ...journey,
    facts: { ...facts, attributes: { ...facts.attributes, ...Object.fromEntries(growing.map(([id]) => [id, value])) } },
  };
}

/** Walks all in Qt, and expects it to be where XState is. */
function expectSameWays(walks: readonly { xml: string; way: readonly Stop[] }[]): void {
  const folder = mkdtempSync(join(tmpdir(), "qt-"));
  try {
    const asked = walks.map(({ xml, way }, i) => {
      const file = join(folder, `${i}.scxml`);
      writeFileSync(file, xml);
      return { file, way: way.map(({ events }) => events) };
    });
    const ran = spawnSync("/usr/bin/python3", [join(import.meta.dirname, "walk_in_qt.py")], {
      input: JSON.stringify(asked),
      maxBuffer: 1e8,
      env: { ...process.env, QT_QPA_PLATFORM: "offscreen" },
    });
    expect(ran.stderr.toString()).toBe("");
    const told = JSON.parse(ran.stdout.toString()) as { errors: string[]; stops: string[][] }[];
    for (const [i, { errors, stops }] of told.entries()) {
      expect(errors).toEqual([]);
      const { way } = walks[i]!;
      for (const [j, leaves] of stops.entries()) {
        const said = way
          .slice(0, j + 1)
          .map(({ events }) => events.join(", "))
          .join(" → ");
        expect(leaves, said).toEqual(way[j]!.configuration);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.runIf(process.env.POLKU_VERIFY === "export")(
  "Qt, an interpreter of SCXML that is not XState, takes the way that XState takes",
  () => {
    test.each(modelNames)("through %s", (name) => {
      const { chart, xml } = modelOf(name);
      const journeys = fc.sample(journeysIn(chart, 40), { seed: 9, numRuns: 40 }).map((journey) => withoutGrowth(chart, journey));
      expectSameWays(
        journeys.map((journey) => ({
          xml: standingStill(forClient(xml, { seed: journey.seed, ...journey.facts })),
          way: wayOf(chart, journey),
        })),
      );
    });

    test("through random charts", () => {
      const sample = fc.sample(fc.tuple(tapes, fc.nat(1e6), fc.array(fc.nat(1000), { minLength: 25, maxLength: 25 })), {
        seed: 5,
        numRuns: 100,
      });
      const walks = sample.map(([tape, seed, choices]) => {
        const chart = chartOf(tape);
        const client = { number: seed % 7, demand: "any" };
        const attributes = drawAttributes(chart, client, { seed, replication: 0 });
        const facts = { ...client, group: seed % 2 === 0 ? "a" : "b", attributes, arrivedAt: 0 };
        const journey = withoutGrowth(chart, { facts, event: "go", seed, choose: chooser(choices), steps: 25 });
        const xml = toScxml({ pathway: chart.pathway, chart, language: "fi" }).files[0]!.content as string;
        return { xml: standingStill(forClient(xml, { seed, ...journey.facts })), way: wayOf(chart, journey) };
      });
      expectSameWays(walks);
    });
  },
);
