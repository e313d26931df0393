import { describe, expect, it } from "vitest";
import { readChart } from "#chart";
import { readPathway } from "#pathway";
import { storyOf } from "../../src/desk/story.ts";
import { documentOf } from "../picture/input-of-model.ts";

function told(document: unknown) {
  const { nodes, outcome, doors } = storyOf(readChart(readPathway(document).pathway!).chart!);
  return { path: nodes.map(({ path }) => path), outcome: outcome?.path ?? null, doors: doors.map(({ path }) => path) };
}

describe("the story of a pathway", () => {
  it("goes the likeliest way, by what happens where nothing else leads on within the part", () => {
    expect(told(documentOf("supported-employment"))).toEqual({
      path: ["tv.jono", "tv.sopiminen", "tv.profiili", "tv.etsinta", "tv.tyonantaja", "tv.tuki"],
      outcome: "tyollistyi",
      doors: ["tv", "tuettuTyo"],
    });
  });

  it("tells regions that go on at the same time as one step, and comes in by the likeliest door", () => {
    const { path, doors, outcome } = told(documentOf("keusote-ttk"));
    expect(path.slice(0, 3)).toEqual(["te.haastattelu", "te.tunnistus", "ttk.konsultaatio"]);
    expect(path).toContain("ttk.prosessi.arviointi");
    expect(path.filter((one) => one.startsWith("ttk.prosessi.arviointi."))).toEqual([]);
    expect(outcome).toBe("kuntoutus");
    expect(doors).toContain("ttk");
  });

  it("ends where it would come to what it has told", () => {
    const { pathway } = readPathway(documentOf("savings"));
    const machine = {
      id: "round",
      initial: "start",
      states: {
        start: { on: { go: "first" } },
        first: { invoke: { src: "work", onDone: "second" } },
        second: { invoke: { src: "work", onDone: "first" } },
      },
    };
    const { chart } = readChart({ ...pathway!, activities: { work: { duration: "1 d" } }, machine } as NonNullable<typeof pathway>);
    const { nodes, outcome } = storyOf(chart!);
    expect([nodes.map(({ path }) => path), outcome]).toEqual([["first", "second"], null]);
  });

  it("moves on after a time where nothing else leads on", () => {
    const { pathway } = readPathway(documentOf("savings"));
    const machine = {
      id: "timed",
      initial: "start",
      states: { start: { on: { go: "wait" } }, wait: { after: { month: "end" } }, end: { type: "final", meta: { outcome: "done" } } },
    };
    const { chart } = readChart({ ...pathway!, delays: { month: "1 mo" }, machine } as NonNullable<typeof pathway>);
    const { nodes, outcome } = storyOf(chart!);
    expect([nodes.map(({ path }) => path), outcome?.path]).toEqual([["wait"], "end"]);
  });
});
