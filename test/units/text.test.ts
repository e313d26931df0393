import { expect, test } from "vitest";
import { languages, say } from "#units";

test("say gives the language asked for", () => {
  const text = { fi: "Jono", sv: "Kö", en: "Queue" };
  expect(languages.map((language) => say(text, language))).toEqual(["Jono", "Kö", "Queue"]);
});

test("say falls back to Finnish", () => {
  expect(say({ fi: "Jono" }, "en")).toBe("Jono");
});
