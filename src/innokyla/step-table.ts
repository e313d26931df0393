import { isQueue, type Node } from "#chart";
import type { Activity } from "#pathway";
import { lawText } from "#report";
import type { WordTable } from "./content.ts";
import { kindOf, momentsOf } from "./states.ts";
import { peopleOf } from "./step-sentences.ts";
import type { Telling } from "./telling.ts";

/** The pathway as Innokylä's palvelutuokiot and their kontaktipisteet: one row for each state in which something is done or waited for. */
export function stepTable(telling: Telling): WordTable {
  const { words, chart, results } = telling;
  const { columns } = words;
  const moments = momentsOf(chart);
  const simulated = results ? [columns.arrivals, columns.wait] : [];
  return {
    title: words.stepTable,
    columns: [columns.moment, columns.actor, columns.kind, columns.people, columns.processes, columns.places, columns.time, ...simulated],
    rows: moments.map((node) => [...rowOf(telling, node), ...figuresOf(telling, node)]),
    note: words.stepTableNote(results !== null),
  };
}

function rowOf(telling: Telling, node: Node): string[] {
  const { words, chart, context, say, step } = telling;
  const { none } = context.texts.core;
  const activity = node.activity === null ? undefined : context.input.pathway.activities?.[node.activity];
  const people = activity === undefined ? null : peopleOf(telling, activity);
  const held = Object.keys(node.meta.holds ?? {}).map(context.names.resource);
  const isTold = activity?.name !== undefined && !isQueue(chart, node) && say(activity.name) !== say(node.name);
  return [
    step(node),
    node.actor === null ? none : context.names.actor(node.actor),
    words.kinds[kindOf(chart, node)],
    [people, ...held].filter((name) => name !== null).join(words.and) || none,
    isTold ? say(activity!.name!) : none,
    words.fillShort,
    activity === undefined ? none : lengthText(telling, activity, people !== null) || none,
  ];
}

function lengthText({ words, context }: Telling, { lead, duration }: Activity, isServed: boolean): string {
  const time = (length: Activity["lead"]) => (length === undefined || length === 0 ? null : lawText(context, length));
  const [first, second] = [time(lead), time(duration)];
  const told = isServed ? [first && words.before(first), second && words.during(second)] : [first, second];
  return told.filter((part) => part !== null).join("; ");
}

function figuresOf({ results }: Telling, { path }: Node): string[] {
  if (results === null) return [];
  const state = results.point.summary.states[path];
  const { none } = results.texts.core;
  const wait = state?.wait && state.wait.mean > 0 ? results.speech.shortDuration(state.wait.mean) : none;
  return [state ? results.speech.rate({ ...state.arrivals, low: state.arrivals.mean, high: state.arrivals.mean }).value : none, wait];
}
