import { handovers, type Node } from "#chart";
import { type Block, heading, type Item, item, list, paragraph } from "./content.ts";
import { fallBlocks } from "./interfaces.ts";
import { childrenOf, momentsOf, stepsOf } from "./states.ts";
import type { Telling } from "./telling.ts";

/** Places where a client may fall between are told one by one up to this many; more are counted, and left to the long text. */
const mostFalls = 5;

/** The pathway in the large: its parts with who answers for them and where they lead, whose clients they are, who hands over to whom. */
export function outlineBlocks(telling: Telling): Block[] {
  const { words, chart } = telling;
  const senders = senderItems(telling);
  const critical = stepsOf(chart).filter(({ meta }) => meta.critical === true);
  const roles = roleItems(telling);
  return [
    heading(words.outline),
    ...list(
      childrenOf(chart, chart.nodes[0]!).map((node) => partItem(telling, node)),
      true,
    ),
    ...(roles.length === 0 ? [] : [heading(words.roles), ...list(roles)]),
    heading(words.interfaces),
    ...(senders.length === 0 ? [paragraph(words.noInterfaces)] : list(senders)),
    ...(critical.length === 0 ? [] : [heading(words.criticalSteps), paragraph(`${telling.joined(critical.map(telling.step))}.`)]),
    ...briefFalls(telling),
  ];
}

function briefFalls(telling: Telling): Block[] {
  const { words } = telling;
  const falls = fallBlocks(telling);
  const count = falls.reduce((sum, block) => sum + (block.kind === "list" ? block.items.length : 0), 0);
  return count > mostFalls ? [heading(words.falls), paragraph(words.manyFalls(String(count)))] : falls;
}

/** A state at the top: who answers for it, what lies in it, and to which other parts it leads. */
function partItem(telling: Telling, node: Node): Item {
  const { words, chart, context, say, step, joined } = telling;
  const inside = childrenOf(chart, node).map((child) => say(child.name));
  const next = nextParts(telling, node).map(step);
  return item([
    { strong: `${say(node.name)}.` },
    node.actor === null ? null : words.responsible(context.names.actor(node.actor)),
    inside.length < 2 ? null : words.inIt(joined(inside)),
    next.length === 0 ? null : words.next(joined(next)),
  ]);
}

/** The other states at the top to which some transition leads from within a state. */
function nextParts({ chart }: Telling, { index, end }: Node): Node[] {
  const isWithin = (at: number, node: Pick<Node, "index" | "end">) => at >= node.index && at < node.end;
  const targets = chart.transitions.filter(({ source }) => isWithin(source, { index, end })).map(({ target }) => target);
  return childrenOf(chart, chart.nodes[0]!).filter((other) => other.index !== index && targets.some((target) => isWithin(target, other)));
}

/** Who takes part: in how many steps, with which staff, and who answers for the client. */
function roleItems(telling: Telling): Item[] {
  const { words, chart, context, input, step, joined } = telling;
  const { actors = {}, resources = {} } = input.pathway;
  return Object.keys(actors).flatMap((id) => {
    const owned = Object.keys(resources).filter((resource) => resources[resource]!.actor === id);
    const steps = momentsOf(chart).filter(({ actor }) => actor === id).length;
    if (steps === 0 && owned.length === 0) return [];
    const keeps = owned.flatMap((resource) => {
      const kept = stepsOf(chart).filter(({ meta }) => Object.hasOwn(meta.holds ?? {}, resource));
      return kept.length === 0 ? [] : [words.ownWorker(context.names.resource(resource), joined(kept.map(step)))];
    });
    const staff = owned.length === 0 ? null : words.staff(joined(owned.map(context.names.resource)));
    return [item([{ strong: `${context.names.actor(id)}:` }, `${words.steps(String(steps))}.`, ...keeps, staff])];
  });
}

/** Each actor that hands clients over, and to whom. */
function senderItems({ chart, context, joined }: Telling): Item[] {
  const receivers = new Map<string, string[]>();
  for (const { from, to } of handovers(chart)) receivers.set(from, [...(receivers.get(from) ?? []), context.names.actor(to)]);
  return [...receivers].map(([from, to]) => item([{ strong: `${context.names.actor(from)} →` }, `${joined(to)}.`]));
}
