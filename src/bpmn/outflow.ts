import type { Transition, TransitionList } from "#chart";
import { arrive } from "./arrive.ts";
import { addFlow, addNode, choiceText, conditionText, type Draft, lose, nameOf } from "./draft.ts";
import type { FlowNode } from "./flow.ts";
import { hasRest } from "./forms.ts";
import { signalName } from "./triggers.ts";

/** Characters of a condition that may stand at a line; of a longer one only the share does, where it has one. */
const mostTold = 60;

/** Leads on from a node as a list of transitions says: straight, or by a gateway with its conditions. */
export function outflow(draft: Draft, out: FlowNode, list: TransitionList): void {
  const ways = distinct(draft, list);
  if (list.transitions.some(({ target }) => target < 0)) lose(draft, "internal", list.source);
  const [first] = ways;
  if (first === undefined) return;
  const isDecision = out.kind === "exclusive";
  if (!isDecision && ways.length === 1) {
    const condition = out.kind === "boundary" || out.kind === "catch" ? "" : conditionText(draft, first);
    const isInherent = first.guard?.type === "waiting" && out.host?.isQueue === true;
    if (first.guard !== null && !isInherent) lose(draft, "guarded", list.source);
    lead(draft, out, first, condition === "" || first.guard === null ? {} : { name: condition, condition });
    return;
  }
  const gateway = isDecision ? out : decisionAfter(draft, out, list);
  const isSure = hasRest(list);
  if (!isSure) lose(draft, "guarded", list.source);
  const rest = ways.find(({ guard }) => guard === null) ?? (isSure ? ways.at(-1)! : null);
  for (const way of ways) {
    const condition = choiceText(draft, way) || draft.words.otherwise;
    const name = condition.length <= mostTold ? condition : choiceText(draft, way, true);
    lead(draft, gateway, way, way === rest ? { name, isDefault: true } : { name, condition });
  }
}

/** The transitions that lead somewhere; of those with the same words to the same state only the first is ever taken. */
function distinct(draft: Draft, { transitions }: TransitionList): Transition[] {
  const seen = new Set<string>();
  return transitions.filter((way) => {
    const key = `${way.target} ${choiceText(draft, way)}`;
    if (way.target < 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function decisionAfter(draft: Draft, out: FlowNode, list: TransitionList): FlowNode {
  const suffix = out.kind === "boundary" || out.kind === "catch" || out.kind === "start" ? `${suffixOf(out)}_next` : "next";
  const gateway = addNode(
    draft,
    out.scope,
    { kind: "exclusive", state: out.state, suffix, name: draft.words.next },
    { actor: out.actor, notes: [nameOf(draft, list.source)] },
  );
  addFlow(draft, out, gateway);
  return gateway;
}

function suffixOf({ id }: FlowNode): string {
  return id.split("__").slice(1).join("_") || "event";
}

type Telling = { name?: string; condition?: string; isDefault?: boolean };

/** Leads along one transition to where it goes, by what it raises. */
function lead(draft: Draft, out: FlowNode, way: Transition, telling: Telling): void {
  const { chart } = draft;
  if (way.actions.some(({ type }) => type === "set")) lose(draft, "flags", way.source);
  let from = out;
  let about: Telling & { transition?: number } = { ...telling, transition: way.index };
  for (const action of way.actions) {
    if (action.type !== "raise" || !chart.events.includes(action.params.event)) continue;
    const { event } = action.params;
    lose(draft, "raised", way.source);
    const of = { state: way.source, suffix: `raise_${event.replaceAll(".", "_")}`, name: signalName(draft, event) };
    const thrown = addNode(
      draft,
      out.scope,
      { kind: "throw", ...of },
      { event: { kind: "signal", ref: signalName(draft, event) }, actor: out.actor },
    );
    addFlow(draft, from, thrown, about);
    [from, about] = [thrown, {}];
  }
  addFlow(draft, from, arrive(draft, out.scope, way.source, way.target), about);
}
