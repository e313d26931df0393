import type { Node } from "#chart";
import { headline } from "#report";
import { type Block, heading, type Item, item, list, paragraph } from "./content.ts";
import { contentText } from "./content-text.ts";
import { interfaceBlocks } from "./interfaces.ts";
import { outlineBlocks } from "./outline.ts";
import { roleBlocks } from "./roles.ts";
import { childrenOf, momentsOf, onlyInside, outcomesOf } from "./states.ts";
import { stepSentences } from "./step-sentences.ts";
import type { Telling } from "./telling.ts";

/** A text for a field of Innokylä is no longer than about this many characters; what is longer is told in the large, and in full beside it. */
const mostSigns = 5000;

/** Ratkaisun perusidea, and beside it the pathway step by step where that does not fit in: then the field tells it in the large. */
export function solutionTexts(telling: Telling): { idea: Block[]; detail: Block[] } {
  const { words } = telling;
  const begin = nutshellBlocks(telling);
  const detail = [heading(words.stepByStep), ...stepBlocks(telling), ...roleBlocks(telling), ...interfaceBlocks(telling)];
  const whole = [...begin, ...detail, ...outcomeBlocks(telling)];
  if (contentText(whole, words.fill).length <= mostSigns) return { idea: whole, detail: [] };
  return { idea: [...begin, paragraph(words.longerText), ...outlineBlocks(telling), ...outcomeBlocks(telling)], detail };
}

/** The pathway in short: what it is for, and how large it is. */
function nutshellBlocks(telling: Telling): Block[] {
  const { words, chart, input, results, say } = telling;
  const { summary } = input.pathway;
  const actors = Object.keys(input.pathway.actors ?? {}).length;
  const counts = [
    [momentsOf(chart).length, words.steps],
    [actors, words.actorCount],
    [outcomesOf(chart).length, words.outcomeCount],
  ] as const;
  const told = counts.flatMap(([count, say]) => (count === 0 ? [] : [say(String(count))]));
  const size = told.length < 2 ? told.join("") : `${told.slice(0, -1).join(", ")}${words.and}${told.at(-1)}`;
  return [
    heading(words.nutshell),
    ...(summary === undefined ? [] : [paragraph(say(summary))]),
    paragraph(size === "" ? null : words.size(size), results === null || actors < 2 ? null : simulatedHandovers(telling)),
  ];
}

function outcomeBlocks(telling: Telling): Block[] {
  return [heading(telling.words.outcomes), ...list(outcomesOf(telling.chart).map((node) => outcomeItem(telling, node)))];
}

function simulatedHandovers({ results, words }: Telling): string | null {
  const handovers = results?.point.summary.handovers;
  return handovers ? words.simulatedHandovers(results.speech.rate(handovers).value) : null;
}

/** The throughput of a simulation in one sentence; null where none was run. */
export function throughputSentence({ results, words }: Telling): string | null {
  const row = results && headline(results).find(({ id }) => id === "throughput");
  return row ? words.simulatedThroughput(words.isLowered ? lowered(row.sentence) : row.sentence) : null;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLocaleLowerCase() + sentence.slice(1);
}

/** The states at the top one after the other, numbered, each with what lies in it. */
function stepBlocks(telling: Telling): Block[] {
  const { chart } = telling;
  return list(
    childrenOf(chart, chart.nodes[0]!).map((node) => stepItem(telling, node, null)),
    true,
  );
}

function stepItem(telling: Telling, node: Node, around: Node | null): Item {
  const { chart, say } = telling;
  const only = onlyInside(chart, node);
  const inside = childrenOf(chart, node);
  const sentences = [...stepSentences(telling, node, around), ...(only ? stepSentences(telling, only, node) : [])];
  const told = sentences.filter((sentence, i) => sentences.indexOf(sentence) === i);
  const below = only ? [] : inside.map((child) => stepItem(telling, child, node));
  return item([{ strong: closed(say(node.name)) }, ...told], below);
}

/** A name as a sentence: a full stop unless it ends with a sign of its own. */
function closed(name: string): string {
  return /[.!?…]$/.test(name) ? name : `${name}.`;
}

function outcomeItem({ words, say, context }: Telling, { name, meta, actor }: Node): Item {
  return item([
    { strong: closed(say(name)) },
    actor === null ? null : words.responsible(context.names.actor(actor)),
    meta.counts === false ? words.notCounted : null,
    meta.note === undefined ? null : say(meta.note),
  ]);
}
