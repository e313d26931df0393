import { describe, expect, it } from "vitest";
import { pagesOf } from "#picture";
import { sheetOf } from "../../src/picture/sheet.ts";
import { splitPages } from "../../src/picture/split-pages.ts";
import { subjectOf } from "../../src/picture/subject.ts";
import { documentOf, inputOf, modelNames } from "./input-of-model.ts";

describe.each(modelNames)("%s on sheets of A4", (name) => {
  it("has every state open on one page, text that can be read, and at every cut signs both ways", async () => {
    const subject = subjectOf(inputOf(documentOf(name)));
    const pages = await splitPages(subject, sheetOf("A4"));
    const details = pages.length === 1 ? pages : pages.slice(1);
    for (const { scale } of details) expect(scale * 20).toBeGreaterThan(6.5);
    const open = details.map(({ picture }) => {
      const { connectors } = picture.look;
      return picture.scene.nodes.filter(
        ({ path, kind, flags }) => kind !== "initial" && !flags.isCollapsed && !flags.isFrame && !connectors.has(path),
      );
    });
    const drawn = open
      .flat()
      .filter(({ flags }) => !flags.isOutcome)
      .map(({ path }) => path);
    const leaves = subject.chart.nodes.filter(
      ({ index, children, parent, kind }) => index > 0 && children.length === 0 && !(parent === 0 && kind === "final"),
    );
    expect(drawn.sort()).toEqual(leaves.map(({ path }) => path).sort());
    for (const [i, { picture }] of details.entries()) {
      for (const { page, isInto } of picture.look.connectors.values()) {
        expect(page).toBeGreaterThan(1);
        const there = details[page! - 2]!.picture.look;
        const onTags = (tags: typeof there.tags) => [...tags.values()].map(({ text }) => Number(/\d+$/.exec(text)?.[0]));
        const back = [...[...there.connectors.values()].flatMap((one) => one.page ?? []), ...onTags(there.tags)];
        // What is closed here is open on another page, to which ways lead back.
        const closed = onTags(picture.look.tags);
        const both = [i + 2, ...closed];
        expect(
          back.some((one) => both.includes(one)),
          `${isInto ? "from" : "to"} page ${page} on ${i + 2}`,
        ).toBe(true);
      }
    }
  });
});

it("a small pathway is one page, a large one has an overview that tells where each closed state is drawn", async () => {
  expect(await pagesOf(inputOf(documentOf("savings")))).toHaveLength(1);
  const pages = await splitPages(subjectOf(inputOf(documentOf("keusote-ttk"))), sheetOf("A4"));
  const { scene, look } = pages[0]!.picture;
  const closed = scene.nodes.filter(({ flags }) => flags.isCollapsed);
  expect(closed.length).toBeGreaterThan(4);
  for (const { path, name } of closed) {
    const page = Number(/\d+$/.exec(look.tags.get(path)!.text)![0]);
    expect(
      pages[page - 1]!.picture.scene.nodes.some((node) => node.path === path && node.flags.isFrame),
      name,
    ).toBe(true);
  }
});

it("A3 holds more than A4", async () => {
  const input = inputOf(documentOf("keusote-ttk"));
  const on = async (paper: "A4" | "A3") => pagesOf({ ...input, picture: { paper } });
  const [small, large] = [await on("A4"), await on("A3")];
  expect(large.length).toBeLessThan(small.length);
  expect(large[0]!.width).toBeCloseTo(small[0]!.height * 2, 0);
});

it("one lane, or one state, is drawn with signs of what is next to it, and unknown ones are refused", async () => {
  const lane = await pagesOf(inputOf(documentOf("keusote-ttk"), "en", { only: { actor: "kela" } }));
  expect(lane).toHaveLength(1);
  expect(lane[0]!.long).toContain("outside the picture: Consultation before referral");
  const state = await pagesOf(inputOf(documentOf("keusote-ttk"), "en", { only: { state: "typ" }, view: "statechart" }));
  expect(state[0]!.short).toContain("TYP service");
  await expect(pagesOf(inputOf(documentOf("keusote-ttk"), "en", { only: { actor: "nobody" } }))).rejects.toThrow('no actor "nobody"');
  await expect(pagesOf(inputOf(documentOf("keusote-ttk"), "en", { only: { state: "a.b" } }))).rejects.toThrow('no state "a.b"');
  await expect(pagesOf(inputOf(documentOf("keusote-ttk"), "en", { collapsed: ["a.b"] }))).rejects.toThrow('no state "a.b"');
  await expect(pagesOf(inputOf(documentOf("keusote-ttk"), "en", { overlay: "queue" }))).rejects.toThrow("results of a simulation");
  await expect(pagesOf(inputOf(documentOf("savings"), "en", { overlay: "pains" }))).rejects.toThrow("no pain points");
  await expect(pagesOf(inputOf(documentOf("savings"), "en", { overlay: "differences" }))).rejects.toThrow("pathway to compare with");
});
