import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkChart, readChart } from "#chart";
import { readBar, type TransitionRef } from "#edit";
import type { Pathway, TransitionObject } from "#pathway";
import { carryOut, refusalOf, stateOf } from "./carry-out.ts";
import { valid } from "./models.ts";

type Share = { p: unknown; by?: unknown; basis?: string; source?: string };

/** A decision with shares as given (null: no guard), each way to an end of its own. */
function decision(shares: ReadonlyArray<Share | number | null>, more: object = {}): Pathway {
  const ways = shares.map((share, i) => {
    const target = `end${i}`;
    if (share === null) return { target };
    return { target, guard: { type: "share", params: typeof share === "number" ? { p: share } : share }, meta: { id: `way${i}` } };
  });
  const ends = Object.fromEntries(shares.map((_, i) => [`end${i}`, { type: "final" }]));
  return valid({
    format: "polku/pathway@1",
    id: "decision",
    title: { fi: "Valinta" },
    sources: [{ id: "book", title: "Book" }],
    groups: { young: {}, old: {} },
    parameters: { kept: { value: 0.4, min: 0, max: 0.5 }, unsure: { value: { uncertain: { uniform: [0.2, 0.4] } } } },
    activities: { work: {} },
    machine: { id: "decision", initial: "work", states: { work: { invoke: { src: "work", onDone: ways } }, ...ends } },
    ...more,
  });
}

const waysOf = (pathway: Pathway) => stateOf(pathway, "work").invoke!.onDone as TransitionObject[];
const sharesOf = (pathway: Pathway) => waysOf(pathway).map(({ guard }) => (guard?.type === "share" ? guard.params : null));
const at = (position: number): TransitionRef => ({ from: "work", when: "done", position });

describe("share", () => {
  test("scales the others, and leaves the rest to the last", () => {
    const { pathway } = carryOut(decision([0.5, 0.3, null]), { type: "share", transition: "way0", p: 0.75 });
    expect(sharesOf(pathway)).toEqual([{ p: 0.75, basis: "assumption" }, { p: 0.15, basis: "assumption" }, null]);
    const rest = carryOut(decision([0.5, 0.3, null]), { type: "share", transition: at(2), p: 0.6 }).pathway;
    expect(sharesOf(rest)).toMatchObject([{ p: 0.25 }, { p: 0.15 }, null]);
  });

  test("gives numbers to a sketch that has none: the others share evenly what is left", () => {
    const { pathway } = carryOut(decision([null, null, null]), {
      type: "share",
      transition: at(0),
      p: 0.5,
      basis: "source",
      source: "book",
    });
    expect(sharesOf(pathway)).toEqual([{ p: 0.5, basis: "source", source: "book" }, { p: 0.25, basis: "assumption" }, null]);
  });

  test("makes the rest of the last where the shares are the whole already, and spreads evenly what nobody had", () => {
    expect(sharesOf(carryOut(decision([0.6, 0.4]), { type: "share", transition: "way0", p: 0.7 }).pathway)).toMatchObject([
      { p: 0.7 },
      null,
    ]);
    expect(sharesOf(carryOut(decision([1, 0, null]), { type: "share", transition: "way0", p: 0.5 }).pathway)).toMatchObject([
      { p: 0.5 },
      { p: 0.25 },
      null,
    ]);
  });

  test("lets those who stay stay in proportion where there is no rest", () => {
    expect(sharesOf(carryOut(decision([0.2, 0.2]), { type: "share", transition: "way0", p: 0.6 }).pathway)).toMatchObject([
      { p: 0.6 },
      { p: 0.1 },
    ]);
  });

  test("holds for one group where it is asked for one, and keeps what others are", () => {
    const base = decision([{ p: 0.5, by: { group: { young: 0.8 } } }, 0.3, null]);
    const young = carryOut(base, { type: "share", transition: "way1", p: 0.5, by: { axis: "group", value: "young" } }).pathway;
    // Of the young 80 % went the first way, and nobody the last: 50 % are left for the first.
    expect(sharesOf(young)).toMatchObject([{ p: 0.5, by: { group: { young: 0.5 } } }, { p: 0.3, by: { group: { young: 0.5 } } }, null]);
    const plain = carryOut(decision([{ p: 0.5, by: { group: { young: 0.8 } } }, 0.1, null]), {
      type: "share",
      transition: "way0",
      p: 0.2,
    }).pathway;
    expect(sharesOf(plain)).toMatchObject([{ p: 0.2, by: { group: { young: 0.8 } } }, { p: 0.16, by: { group: { young: 0.1 } } }, null]);
  });

  test("leaves what parameters keep, and changes the parameter of its own", () => {
    const base = decision([{ p: { param: "kept" } }, 0.2, null]);
    expect(sharesOf(carryOut(base, { type: "share", transition: "way1", p: 0.6 }).pathway)).toMatchObject([
      { p: { param: "kept" } },
      { p: 0.6 },
      null,
    ]);
    const { pathway } = carryOut(base, { type: "share", transition: "way0", p: 0.1 });
    expect(pathway.parameters!.kept!.value).toBe(0.1);
    expect(sharesOf(pathway)).toMatchObject([{ p: { param: "kept" } }, { p: 0.3 }, null]);
    expect(refusalOf(base, { type: "share", transition: "way1", p: 0.7 }).message.en).toBe(
      "A share of 70 % does not fit: what parameters keep leaves 60 % at most.",
    );
    expect(refusalOf(base, { type: "share", transition: "way0", p: 0.8 }).code).toBe("outside-parameter");
    expect(refusalOf(decision([{ p: { param: "unsure" } }, null]), { type: "share", transition: "way0", p: 0.3 }).code).toBe(
      "share-of-parameter",
    );
  });

  test("is refused where there is no bar, or none of that kind", () => {
    expect(refusalOf(decision([0.5]), { type: "share", transition: "way0", p: 0.3 }).code).toBe("no-bar");
    expect(refusalOf(decision([0.5, null]), { type: "share", transition: "way0", p: 1.2 }).code).toBe("bad-share");
    const base = decision([{ p: 0.5, by: { group: { young: 0.8 } } }, null]);
    expect(refusalOf(base, { type: "share", transition: "way0", p: 0.3, by: { axis: "age", value: "x" } }).code).toBe("two-axes");
    const full = decision([{ p: { param: "kept" } }, 0.6], { parameters: { kept: { value: 0.4 } } });
    expect(refusalOf(full, { type: "share", transition: "way1", p: 0.3 }).code).toBe("share-alone");
  });

  test("goes to the others in proportion when a way is deleted, and the last takes the rest", () => {
    const { pathway } = carryOut(decision([0.5, 0.3, null]), { type: "transition.delete", transition: "way0" });
    expect(sharesOf(pathway)).toMatchObject([{ p: 0.6 }, null]);
    expect(sharesOf(carryOut(decision([0.5, 0.3, null]), { type: "transition.delete", transition: at(2) }).pathway)).toMatchObject([
      { p: 0.625 },
      null,
    ]);
  });

  test("always leaves a bar that makes one, for everybody, and no chart with shares over one", () => {
    const part = fc.record({
      p: fc.integer({ min: 0, max: 30 }).map((n) => n / 100),
      young: fc.option(fc.integer({ min: 0, max: 30 }).map((n) => n / 100)),
    });
    const step = fc.record({
      way: fc.nat(3),
      p: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
      group: fc.option(fc.constantFrom("young", "old")),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), fc.array(step, { minLength: 1, maxLength: 6 }), (parts, steps) => {
        let pathway = decision([...parts.map(({ p, young }) => ({ p, ...(young === null ? {} : { by: { group: { young } } }) })), null]);
        for (const { way, p, group } of steps) {
          const transition = at(way % (parts.length + 1));
          pathway = carryOut(pathway, {
            type: "share",
            transition,
            p,
            ...(group === null ? {} : { by: { axis: "group", value: group } }),
          }).pathway;
          const bar = readBar(pathway, "work", "done")!;
          for (const column of bar.columns) expect(column.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          const value = group === null ? 0 : bar.values.indexOf(group) + 1;
          expect(bar.columns[Math.max(0, value)]![way % (parts.length + 1)]).toBeCloseTo(p, 6);
          expect(checkChart(readChart(pathway).chart!, { level: "draw" }).filter(({ code }) => code === "shares-over-one")).toEqual([]);
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});
