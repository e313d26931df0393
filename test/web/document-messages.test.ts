import { expect, test } from "vitest";
import { documentMessages } from "../../web/state/document-messages.ts";
import { expectSpoken, expectValues } from "../pathway/spoken.ts";

test("a file that cannot be had is told of in three languages", () => {
  const spoken = documentMessages["not-loaded"]("why7");
  expectSpoken(spoken);
  expectValues(spoken, "why7");
});

test("what is not understood of a file of another kind is told as its reader tells it, and what to do where nothing can be made of it", () => {
  const what = { fi: "fi7", sv: "sv7", en: "en7" };
  expect(documentMessages["not-understood"](what)).toEqual({ message: what });
  const refused = documentMessages["cannot-import"](what);
  expect(refused.message).toEqual(what);
  expectSpoken({ message: refused.hint });
});

test("a pathway that is not here is told of in three languages, with what it could be", () => {
  const say = documentMessages["missing-pathway"];
  for (const spoken of [say("a7", "near7", [], []), say("a7", null, ["fits7"], ["all7"]), say("a7", null, [], ["all7"])]) {
    expectSpoken(spoken);
    expectValues(spoken, "a7");
  }
  expect(say("a7", "near7", ["fits7"], []).hint.sv).toBe('Menade du "../models/near7.pathway.json"? Eller öppna båda filerna tillsammans.');
  expect(say("a7", null, ["fits7"], ["all7"]).hint.fi).toBe(
    'Siihen sopisi: "../models/fits7.pathway.json". Tai avaa molemmat tiedostot yhdessä.',
  );
  expect(say("a7", null, [], ["all7"]).hint.en).toBe("There are: all7. Or open both files together.");
});
