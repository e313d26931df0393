import { expect, test } from "vitest";
import { calendarsOf, readPathway } from "#pathway";
import { smallPathway } from "./small-pathway.ts";

test("calendarsOf takes zone and default apart from the calendars", () => {
  const { zone, defaultId, specs } = calendarsOf(readPathway(smallPathway()).pathway!);
  expect([zone, defaultId, Object.keys(specs)]).toEqual(["Europe/Helsinki", "office", ["office", "clinic"]]);
});

test("calendarsOf a document without calendars is Helsinki's time and nothing else", () => {
  expect(calendarsOf({})).toEqual({ zone: "Europe/Helsinki", defaultId: null, specs: {} });
});
