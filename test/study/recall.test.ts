import { expect, test } from "vitest";
import { createRecall, type Known, type Recall } from "../../src/study/recall.ts";

/** A client who says what is asked, and notes it. */
function client(recall: Recall, facts: Readonly<Record<string, string>>) {
  return {
    factOf: (fact: unknown) => facts[fact as string],
    ask: (fact: string) => {
      recall.note(fact, facts[fact]);
      return facts[fact];
    },
  };
}

test("an answer serves every client of whom what it asked is true", () => {
  const recall = createRecall();
  const known: Known<string, string> = new Map();
  let found = 0;
  const answerFor = (facts: Record<string, string>) => {
    const { factOf, ask } = client(recall, facts);
    return recall.answer(known, "key", factOf, () => `${ask("group")} ${++found}`);
  };
  expect(answerFor({ group: "a", town: "north" })).toBe("a 1");
  expect(answerFor({ group: "a", town: "south" })).toBe("a 1");
  expect(answerFor({ group: "b", town: "south" })).toBe("b 2");
  expect(answerFor({ group: "a", town: "east" })).toBe("a 1");
});

test("what asks for an answer hangs on the facts of that answer, found or remembered", () => {
  const recall = createRecall();
  const inner: Known<string, string | undefined> = new Map();
  const outer: Known<string, string> = new Map();
  const answerFor = (facts: Record<string, string>, key: string) => {
    const { factOf, ask } = client(recall, facts);
    const within = () => recall.answer(inner, "same", factOf, () => ask("group"));
    return recall.answer(outer, key, factOf, () => `${key} of ${within()}`);
  };
  expect(answerFor({ group: "a" }, "one")).toBe("one of a");
  // The inner answer is remembered here, and its fact must be noted all the same.
  expect(answerFor({ group: "a" }, "two")).toBe("two of a");
  expect(answerFor({ group: "b" }, "two")).toBe("two of b");
  expect(answerFor({ group: "b" }, "one")).toBe("one of b");
});

test("what was asked outside an answer is no part of it, and what it asked stays with it", () => {
  const recall = createRecall();
  const known: Known<number, number> = new Map();
  const { ask } = client(recall, { group: "a" });
  ask("group");
  let found = 0;
  recall.answer(
    known,
    1,
    () => "anything",
    () => ++found,
  );
  recall.answer(
    known,
    1,
    () => "something else",
    () => ++found,
  );
  expect(found).toBe(1);
});
