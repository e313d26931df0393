import { resourceText } from "#report";
import { type Block, heading, item, list } from "./content.ts";
import { momentsOf, stepsOf } from "./states.ts";
import type { Telling } from "./telling.ts";

/** Who answers for what, and with whom: one item for each actor that has a state or a resource. */
export function roleBlocks(telling: Telling): Block[] {
  const { words, chart, context, input, step } = telling;
  const { actors = {}, resources = {} } = input.pathway;
  const items = Object.keys(actors).flatMap((id) => {
    const moments = momentsOf(chart)
      .filter(({ actor }) => actor === id)
      .map(step);
    const owned = Object.entries(resources).filter(([, { actor }]) => actor === id);
    const keeps = owned.flatMap(([resource]) => {
      const kept = stepsOf(chart).filter(({ meta }) => Object.hasOwn(meta.holds ?? {}, resource));
      return kept.length === 0 ? [] : [words.ownWorker(context.names.resource(resource), telling.joined(kept.map(step)))];
    });
    if (moments.length === 0 && owned.length === 0) return [];
    return [
      item([
        { strong: `${context.names.actor(id)}.` },
        moments.length === 0 ? null : words.role(telling.joined(moments)),
        ...keeps,
        owned.length === 0 ? null : words.staff(owned.map(([resource]) => staffText(telling, resource)).join(", ")),
      ]),
    ];
  });
  return items.length === 0 ? [] : [heading(words.roles), ...list(items)];
}

/** A resource with what it is made of in brackets. */
function staffText({ context }: Telling, resource: string): string {
  return `${context.names.resource(resource)} (${resourceText(context, resource)})`;
}
