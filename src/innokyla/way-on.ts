import type { Node, Transition } from "#chart";
import { lawText } from "#report";
import type { Telling } from "./telling.ts";

/** Where a client goes from a state: what follows, what time and life may bring meanwhile. */
export function wayOn(telling: Telling, node: Node): string[] {
  const { words, context, chart } = telling;
  const next: string[] = [];
  const meanwhile: string[] = [];
  const late: string[] = [];
  for (const { trigger, transitions } of node.lists) {
    const leading = transitions.filter(({ target }) => target >= 0);
    if (trigger.kind === "after") {
      const delay = context.input.pathway.delays?.[trigger.delay];
      const time = delay === undefined ? trigger.delay : lawText(context, delay);
      if (leading.length > 0) late.push(words.timeout(time, leading.map((one) => placeTold(telling, one)).join("; ")));
      continue;
    }
    const hazard = trigger.kind === "on" ? context.input.pathway.hazards?.[trigger.event] : undefined;
    if (hazard === undefined) {
      next.push(...leading.map((one) => placeTold(telling, one)));
      continue;
    }
    const name = context.names.hazard((trigger as { event: string }).event);
    const where = leading.map((one) => placeTold(telling, one, name)).join(words.or);
    if (leading.length > 0) meanwhile.push(words.leads(name, where));
  }
  const initial = chart.nodes[0]!.initial === node.index;
  const told = [...new Set(next)].filter((text) => !next.some((other) => other !== text && other.startsWith(`${text} (`) && initial));
  return [
    ...(told.length > 0 ? [words.next(told.join("; "))] : []),
    ...late,
    ...(meanwhile.length > 0 && !initial ? [words.anytime([...new Set(meanwhile)].join("; "))] : []),
  ];
}

/** Where a transition leads, with its share and its reason in brackets; `known` is a reason that was told already. */
function placeTold(telling: Telling, transition: Transition, known: string | null = null): string {
  const { share, why } = telling.reason(transition);
  const place = placeOf(telling, transition);
  const more = known !== null && why?.startsWith(`${known}: `) ? why.slice(known.length + 2) : why;
  const reasons = [share, more === known || more === place ? null : more].filter((part) => part !== null);
  return reasons.length === 0 ? place : `${place} (${reasons.join(": ")})`;
}

function placeOf({ chart, words, step }: Telling, { source, target }: Transition): string {
  const node = chart.nodes[target]!;
  if (target === source) return words.again;
  if (node.kind === "history") return words.back(step(chart.nodes[node.parent]!));
  if (node.kind !== "final") return step(node);
  return node.parent === 0 ? words.ends(step(node)) : words.partDone;
}
