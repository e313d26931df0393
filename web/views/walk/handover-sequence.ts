import type { Chart, Node } from "#chart";
import type { Step } from "#interpret";
import { actorColors } from "../../draw/scene.ts";
import type { Sequence, SequenceItem, SequenceLane, SequenceRow } from "../../draw/sequence.ts";
import { actorName, leavesOf, placeName, type Telling } from "./places.ts";
import { stepText } from "./step-texts.ts";

/** How a client went from actor to actor: one lane for the client, and one for each actor met, in the order of the model. */
export function handoverSequence(telling: Telling, steps: readonly Step[], dayOf: (time: number) => string): Sequence {
  const { chart } = telling;
  const met = new Set<string | null>(
    steps.flatMap(({ active, taken }) => [
      ...leavesOf(chart, active).map(({ actor }) => actor),
      ...taken.flatMap((index) => [chart.transitions[index]!.fromActor, chart.transitions[index]!.toActor]),
    ]),
  );
  const actors = actorsOf(chart).filter((actor) => met.has(actor));
  const lanes: SequenceLane[] = [
    { name: telling.words.client, color: "nobody" },
    ...actors.map((actor) => ({ name: actorName(telling, actor), color: colorOf(chart, actor) })),
  ];
  const laneOf = (actor: string | null) => (actor === null ? 0 : actors.indexOf(actor) + 1);
  const rows = steps.map((step, i): SequenceRow => {
    const before = steps[i - 1];
    return {
      time: dayOf(step.time),
      items: [...messages(telling, step, before, laneOf), ...places(telling, step, before, laneOf)],
      active: leavesOf(chart, step.active)
        .filter(({ kind }) => kind !== "final")
        .map(({ actor }) => laneOf(actor)),
    };
  });
  return { timeWidth: 92, lanes, rows: rows.filter(({ items }) => items.length > 0) };
}

/** Colors of actors are those of the picture of the pathway. */
function colorOf(chart: Chart, actor: string): string {
  return `actor-${actorsOf(chart).indexOf(actor) % actorColors}`;
}

function actorsOf({ pathway, nodes }: Chart): string[] {
  const named = Object.keys(pathway.actors ?? {});
  const others = nodes.flatMap(({ actor }) => (actor === null || named.includes(actor) ? [] : [actor]));
  return [...named, ...new Set(others)];
}

function messages(telling: Telling, step: Step, before: Step | undefined, laneOf: (actor: string | null) => number): SequenceItem[] {
  if (!before) return [];
  const { chart } = telling;
  const over = step.taken.map((index) => chart.transitions[index]!).filter(({ fromActor, toActor }) => fromActor !== toActor);
  const text = stepText(telling, step);
  const pairs = over.map(({ fromActor, toActor, target }) => ({ from: laneOf(fromActor), to: laneOf(target < 0 ? fromActor : toActor) }));
  const distinct = pairs.filter(({ from, to }, i) => from !== to && pairs.findIndex((pair) => pair.from === from && pair.to === to) === i);
  const told = distinct.map(({ from, to }) => ({ kind: "message", from, to, text, isHandover: from > 0 && to > 0 }) as const);
  return [...told, ...joining(telling, step, before, { told, laneOf })];
}

type Message = Extract<SequenceItem, { kind: "message" }>;

/** Of parallel phases, one that begins with another actor is begun by whoever had the client before. */
function joining(
  telling: Telling,
  step: Step,
  before: Step,
  { told, laneOf }: { told: readonly Message[]; laneOf: (actor: string | null) => number },
): Message[] {
  const { chart } = telling;
  const first = step.taken.map((index) => chart.transitions[index]!).find(({ target }) => target >= 0);
  if (!first) return [];
  const from = told.at(-1)?.to ?? laneOf(first.toActor);
  const fresh = leavesOf(chart, step.active).filter(({ path, actor }) => !before.active.includes(path) && actor !== null);
  const lanes = new Set(fresh.map(({ actor }) => laneOf(actor)));
  return [...lanes]
    .filter((to) => to !== from && !told.some((message) => message.to === to))
    .map((to) => ({ kind: "message", from, to, text: "", isHandover: false }));
}

function places(telling: Telling, step: Step, before: Step | undefined, laneOf: (actor: string | null) => number): SequenceItem[] {
  const isFresh = (node: Node) => !(before?.active ?? []).includes(node.path);
  return leavesOf(telling.chart, step.active)
    .filter(isFresh)
    .map((node) => ({
      kind: "place",
      lane: laneOf(node.actor),
      text: placeName(telling, node),
      isOutcome: node.kind === "final" && node.parent === 0,
    }));
}
