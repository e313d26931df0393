import { fallsBetween, handovers } from "#chart";
import { type Block, heading, type Item, item, list, paragraph } from "./content.ts";
import { stepsOf } from "./states.ts";
import type { Telling } from "./telling.ts";

/** Where clients are handed over, which transitions are critical, and where somebody may fall between. */
export function interfaceBlocks(telling: Telling): Block[] {
  const { words, chart } = telling;
  const pairs = handovers(chart).map((pair) => pairItem(telling, pair));
  const critical = criticalItems(telling);
  return [
    heading(words.interfaces),
    ...(pairs.length === 0 ? [paragraph(words.noInterfaces)] : list(pairs)),
    ...(critical.length === 0 ? [] : [heading(words.criticalSteps), ...list(critical)]),
    ...fallBlocks(telling),
  ];
}

function pairItem(telling: Telling, { from, to, transitions }: ReturnType<typeof handovers>[number]): Item {
  const { words, chart, context, step, reason } = telling;
  const told = transitions.map((index) => {
    const transition = chart.transitions[index]!;
    const { why } = reason(transition);
    const way = words.leads(step(chart.nodes[transition.source]!), step(chart.nodes[transition.target]!));
    return why === null ? way : `${way} (${why})`;
  });
  return item([{ strong: words.crossing(context.names.actor(from), context.names.actor(to)) }, `${[...new Set(told)].join("; ")}.`]);
}

/** The states that the model marks as critical, with who is responsible. */
export function criticalItems({ chart, context, step }: Telling): Item[] {
  return stepsOf(chart)
    .filter(({ meta }) => meta.critical === true)
    .map((node) => item([node.actor === null ? step(node) : `${step(node)} (${context.names.actor(node.actor)})`]));
}

/** Where a client falls between, place by place. */
export function fallBlocks(telling: Telling): Block[] {
  const { words, chart, step } = telling;
  const falls = fallsBetween(chart).map(({ reason, source, state }) =>
    item([`${words.leads(step(chart.nodes[source]!), step(chart.nodes[state]!))}: ${words.fallReasons[reason]}.`]),
  );
  return [heading(words.falls), ...(falls.length === 0 ? [paragraph(words.noFalls)] : list(falls))];
}
