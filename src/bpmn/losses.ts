import type { Loss } from "#artifact";
import { nodeAt } from "#chart";
import { say } from "#units";
import type { Draft } from "./draft.ts";

/** What is lost, in the order of the model. */
export function lossesOf({ losses, chart }: Draft): Loss[] {
  const place = ({ at }: Loss) => nodeAt(chart, at)?.index ?? 0;
  return [...losses.values()].sort((a, b) => place(a) - place(b));
}

/** What is lost, for the file itself: each kind once, with the states that it is about. */
export function lossRemark(draft: Draft): string {
  const { chart, words, language } = draft;
  const kinds = new Map<string, string[]>();
  for (const { at, what } of lossesOf(draft)) {
    const text = say(what, language);
    const node = at === "" ? undefined : nodeAt(chart, at);
    kinds.set(text, [...(kinds.get(text) ?? []), ...(node === undefined ? [] : [say(node.name, language)])]);
  }
  if (kinds.size === 0) return "";
  const lines = [...kinds].map(([text, states]) => `– ${text}${states.length === 0 ? "" : ` (${[...new Set(states)].join("; ")})`}`);
  return [words.lost, ...lines].join("\n");
}
