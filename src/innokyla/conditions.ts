import { evidence, handovers } from "#chart";
import { amountText, headlineTopics, resourceText, tables } from "#report";
import { type Block, blank, heading, item, list, paragraph, table } from "./content.ts";
import { criticalItems } from "./interfaces.ts";
import { sizingBlocks } from "./sizing.ts";
import { stepsOf } from "./states.ts";
import type { Telling } from "./telling.ts";
import { wordTable } from "./word-table.ts";

/** Toimivuuden ja käyttöönoton ehdot: who is needed, what limits, how many clients how many workers serve, what must be agreed. */
export function conditionsText(telling: Telling): Block[] {
  const { words, input } = telling;
  const hasStaff = Object.keys(input.pathway.resources ?? {}).length > 0;
  return [
    ...(hasStaff ? [heading(words.staffing), ...staffList(telling)] : []),
    heading(words.limits),
    ...limitBlocks(telling),
    ...sizingBlocks(telling),
    ...agreedBlocks(telling),
    ...deadlineBlocks(telling),
    heading(words.hours),
    paragraph(evidenceSentence(telling)),
    blank(words.blanks.conditions),
  ];
}

function staffList({ context, input, say }: Telling): Block[] {
  const { bases } = context.texts.record;
  return list(
    Object.entries(input.pathway.resources ?? {}).map(([id, resource]) =>
      item([
        { strong: `${context.names.resource(id)}:` },
        `${resourceText(context, id)} (${bases[resource.basis ?? (resource.source === undefined ? "none" : "source")]}).`,
        resource.note === undefined ? null : say(resource.note),
      ]),
    ),
  );
}

function limitBlocks({ results, words }: Telling): Block[] {
  if (results === null) return [paragraph(words.limitsUnknown)];
  const topics = headlineTopics(results).filter(({ id }) => id === "bottleneck" || id === "oneMore");
  const sentences = topics.flatMap(({ rows }) => rows.map(({ sentence }) => sentence));
  const more = tables(results).find(({ id }) => id === "bottleneck");
  return [
    paragraph(words.simulationOnly),
    ...(sentences.length === 0 ? [paragraph(words.limitsUnknown)] : list(sentences)),
    ...(more ? table(wordTable(more, ["resource", "utilisation", "shareOfWaiting", "throughput", "wait"])) : []),
  ];
}

function agreedBlocks(telling: Telling): Block[] {
  const { words, chart } = telling;
  const pairs = handovers(chart).length;
  const critical = criticalItems(telling);
  if (pairs === 0 && critical.length === 0) return [];
  return [
    heading(words.agreed),
    ...(pairs === 0 ? [] : [paragraph(words.tipsInterfaces(String(pairs)))]),
    ...(critical.length === 0 ? [] : [paragraph(`${words.criticalSteps}:`), ...list(critical)]),
  ];
}

function deadlineBlocks({ words, chart, context, step }: Telling): Block[] {
  const items = stepsOf(chart).flatMap((node) => {
    const { deadline } = node.meta;
    if (deadline === undefined) return [];
    const source = deadline.source === undefined ? null : context.names.source(deadline.source);
    return [item([{ strong: `${step(node)}.` }, words.deadline(amountText(context, deadline.within), source)])];
  });
  return items.length === 0 ? [] : [heading(words.deadlines), ...list(items)];
}

/** How many of the model's numbers rest on what. */
function evidenceSentence({ chart, words }: Telling): string {
  const count = evidence(chart);
  return words.evidence(
    ...([count.source, count.derived, count.assumption, count.none, count.total].map(String) as Parameters<typeof words.evidence>),
  );
}
