import { isQueue, type Node } from "#chart";
import type { Activity } from "#pathway";
import { amountText, lawText } from "#report";
import type { Run } from "./content.ts";
import type { Telling } from "./telling.ts";
import { wayOn } from "./way-on.ts";

/** What is told of a state, sentence by sentence: who, what, how long, by when, what hurts, where to. */
export function stepSentences(telling: Telling, node: Node, around: Node | null): (Run | null)[] {
  const { words, chart, context } = telling;
  const { names } = context;
  const actor =
    node.actor === null
      ? around === null && chart.nodes[0]!.initial !== node.index
        ? words.nobody
        : null
      : node.actor === around?.actor
        ? null
        : words.responsible(names.actor(node.actor));
  return [
    actor,
    ...reservations(telling, node),
    ...activitySentences(telling, node),
    ...remarks(telling, node),
    node.kind === "parallel" ? words.parallel : null,
    ...wayOn(telling, node),
    ...(node.kind === "compound" && chart.nodes[node.parent]?.kind !== "parallel" ? [startsWith(telling, node)] : []),
  ];
}

/** Where a state begins is told only where it is not the first one listed. */
function startsWith({ chart, words, step }: Telling, node: Node): string | null {
  const first = node.children.map((child) => chart.nodes[child]!).find(({ kind }) => kind !== "history" && kind !== "final");
  const initial = chart.nodes[node.initial];
  return initial && first && initial !== first && initial.kind === "atomic" ? words.startsAt(step(initial)) : null;
}

function reservations({ words, context }: Telling, { meta }: Node): string[] {
  const { names } = context;
  const held = Object.keys(meta.holds ?? {}).map(names.resource);
  const released = Object.entries(meta.releases ?? {}).flatMap(([id, amount]) => {
    const value = typeof amount === "object" ? context.input.pathway.parameters?.[amount.param]?.value : amount;
    return value === false || value === 0 || value === undefined ? [] : [names.resource(id)];
  });
  return [
    ...(held.length > 0 ? [words.holds(held.join(words.and))] : []),
    ...(released.length > 0 ? [words.releases(released.join(words.and))] : []),
  ];
}

function activitySentences(telling: Telling, node: Node): (string | null)[] {
  const { words, chart, context, say } = telling;
  if (node.activity === null) return [];
  const activity = context.input.pathway.activities?.[node.activity];
  if (isQueue(chart, node)) return [words.queues];
  if (activity === undefined) return [];
  const name = activity.name === undefined ? null : say(activity.name);
  return [
    name === null || isSaid(name, say(node.name)) ? null : words.doing(name),
    ...times(telling, activity),
    activity.note === undefined ? null : say(activity.note),
  ];
}

/** Whether the name of a state says already what is done there: "1 first meeting" of a first meeting. */
function isSaid(activity: string, state: string): boolean {
  return state.toLocaleLowerCase().endsWith(activity.toLocaleLowerCase());
}

function times(telling: Telling, activity: Activity): (string | null)[] {
  const { words, context } = telling;
  const { lead, duration } = activity;
  const who = peopleOf(telling, activity);
  const time = (length: Activity["lead"]) => (length === undefined || length === 0 ? null : lawText(context, length));
  const [before, during] = [time(lead), time(duration)];
  if (who === null) return [before, during].map((text) => (text === null ? null : words.takes(text)));
  return [before === null ? null : words.booking(before), words.work(who, during)];
}

/** Who is needed for an activity, in one line; null where nobody is. */
export function peopleOf({ context, words }: Telling, { needs = {} }: Activity): string | null {
  const told = Object.entries(needs).map(([id, need]) => {
    const units = typeof need === "object" && !("param" in need) ? (need.units ?? 1) : need;
    const count = typeof units === "number" ? units : context.input.pathway.parameters?.[units.param]?.value;
    return typeof count === "number" && count > 1
      ? `${context.speech.plain(count)} × ${context.names.resource(id)}`
      : context.names.resource(id);
  });
  return told.length === 0 ? null : told.join(words.and);
}

function remarks({ words, context, say }: Telling, { meta }: Node): (string | null)[] {
  const { deadline } = meta;
  const source = deadline?.source === undefined ? null : context.names.source(deadline.source);
  return [
    deadline === undefined ? null : words.deadline(amountText(context, deadline.within), source),
    meta.note === undefined ? null : say(meta.note),
    meta.critical === true ? words.critical : null,
    ...(meta.painPoints ?? []).map(({ text }) => words.pain(say(text))),
  ];
}
