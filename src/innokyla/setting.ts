import type { Node } from "#chart";
import { type Block, blank, heading, item, list, paragraph } from "./content.ts";
import { type EvidenceRow, evidenceRows } from "./evidence-rows.ts";
import type { Telling } from "./telling.ts";

/** Toimintaympäristö: what stage the model tells of, who acts, where clients come from. */
export function environmentText(telling: Telling): Block[] {
  const { words, context, input, results, chart } = telling;
  const { stage, actors = {} } = input.pathway;
  const names = Object.keys(actors).map(context.names.actor);
  const doors = results ? evidenceRows(results, "demand").map((row) => basedItem(telling, row)) : doorItems(telling, chart.nodes[0]!);
  return [
    blank(words.blanks.environment),
    paragraph(stage === undefined ? null : words.stages[stage], names.length === 0 ? null : words.actors(telling.joined(names))),
    ...(doors.length > 0 ? [heading(words.doors), ...list(doors)] : []),
  ];
}

/** Without a simulation: the states to which the ways lead that leave the beginning. */
function doorItems({ chart, step, joined }: Telling, root: Node) {
  const first = chart.nodes[root.initial];
  if (!first) return [];
  const targets = first.lists
    .flatMap(({ transitions }) => transitions)
    .flatMap(({ target }) => (target < 0 ? [] : [step(chart.nodes[target]!)]));
  return targets.length === 0 ? [] : [item([joined(targets)])];
}

/** Kohderyhmä: groups, what the model knows of clients, imagined examples. */
export function targetText(telling: Telling): Block[] {
  const { words, context, input, say } = telling;
  const { groups = {}, personas = [] } = input.pathway;
  const traits = evidenceRows(context, "attribute");
  return [
    ...(Object.keys(groups).length > 0 ? [heading(words.groups), ...list(Object.keys(groups).map(context.names.group))] : []),
    ...(traits.length > 0 ? [heading(words.traits), ...list(traits.map((row) => basedItem(telling, row)))] : []),
    ...(personas.length > 0
      ? [
          heading(words.personas),
          ...list(personas.map(({ name, text }) => item([{ strong: `${say(name)}.` }, text === undefined ? null : say(text)]))),
        ]
      : []),
    blank(words.blanks.target),
  ];
}

/** A number with what it rests on. */
function basedItem({ words }: Telling, { name, value, basis }: EvidenceRow) {
  return item([{ strong: `${name}:` }, `${words.based(value, basis)}.`]);
}
