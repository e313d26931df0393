import { compareCharts } from "#chart";
import { tables } from "#report";
import { type Block, blank, heading, type Item, item, list, paragraph, table } from "./content.ts";
import { fallBlocks } from "./interfaces.ts";
import type { Telling } from "./telling.ts";
import { wordTable } from "./word-table.ts";

/** Kehitystyön lähtökohtana olevat tarpeet: pain points, and where a client falls between. */
export function needsText(telling: Telling): Block[] {
  const { words, chart, context, say, step } = telling;
  const pains: Item[] = [];
  for (const { meta, index } of [...chart.nodes, ...chart.transitions.map(({ meta, source }) => ({ meta, index: source }))]) {
    const node = chart.nodes[index]!;
    const actor = node.actor === null ? null : context.names.actor(node.actor);
    for (const { text, votes } of meta.painPoints ?? [])
      pains.push(item([{ strong: words.where(step(node), actor) }, say(text), votes ? `${words.votes(String(votes))}.` : null]));
  }
  return [...(pains.length > 0 ? [heading(words.painPoints), ...list(pains)] : []), ...fallBlocks(telling), blank(words.blanks.needs)];
}

/** Tavoiteltu muutos: what differs from the pathway before, and what the simulation was held against. */
export function changeText(telling: Telling): Block[] {
  const { words, input, results } = telling;
  const targets = results ? tables(results).find(({ id }) => id === "targets") : undefined;
  return [
    ...(input.picture.before ? differenceBlocks(telling, input.picture.before) : []),
    ...(targets ? [heading(words.targets), ...table(wordTable(targets))] : []),
    blank(words.blanks.change),
  ];
}

function differenceBlocks({ chart, words, say, joined }: Telling, before: NonNullable<Telling["input"]["picture"]["before"]>): Block[] {
  const { states } = compareCharts(before, chart);
  const named = (kind: (typeof states)[number]["kind"]) =>
    joined(states.filter((state) => state.kind === kind).map(({ before: old, after }) => say((after ?? old)!.name)));
  const [added, removed, changed] = [named("added"), named("removed"), named("changed")];
  const said = [
    ...(added === "" ? [] : [words.newSteps(added)]),
    ...(removed === "" ? [] : [words.goneSteps(removed)]),
    ...(changed === "" ? [] : [words.changedSteps(changed)]),
  ];
  return said.length === 0 ? [] : [paragraph(words.compared(say(before.pathway.title))), ...list(said)];
}

/** Muutoksen mittaaminen: what the model computes and can be followed in operation. */
export function measuringText({ words, context, input }: Telling): Block[] {
  const { measures } = context.texts.labels;
  const { active, activities = {} } = input.pathway;
  const hasCost = Object.values(activities).some(({ cost }) => cost !== undefined);
  const kept = Object.entries(measures).filter(([id]) => {
    if (id === "cost" || id === "benefit") return hasCost;
    return active !== undefined || !["starts", "activeTime", "withinBand", "wait", "timeToStart", "clearedAt"].includes(id);
  });
  return [heading(words.measures), ...list(kept.map(([, name]) => name)), blank(words.blanks.measuring)];
}

/** Ratkaisujen ideointi: the ideas of the model. */
export function ideasText({ words, input, say, chart, step }: Telling): Block[] {
  const ideas = (input.pathway.ideas ?? []).map(({ text, about, owner, votes }) => {
    const node = chart.nodes.find(({ path }) => path === about);
    return item([
      node === undefined ? null : { strong: words.where(step(node), null) },
      say(text),
      owner === undefined ? null : words.ideaOwner(owner),
      votes ? `${words.votes(String(votes))}.` : null,
    ]);
  });
  return [...(ideas.length > 0 ? [heading(words.ideasOf), ...list(ideas)] : []), blank(words.blanks.ideas)];
}
