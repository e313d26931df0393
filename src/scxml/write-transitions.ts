import { type Node, shareOf, type Transition, type TransitionList } from "#chart";
import { edgeTexts } from "#layout";
import type { ActionConfig } from "#pathway";
import { all, any, conditionOf, flagName, waitsName } from "./conditions.ts";
import { heardInside, leadsInside, type Plan, regionsId } from "./plan.ts";
import { element, type XmlElement } from "./write-xml.ts";

/** The transitions of a state, in the order in which they are tried. */
export function transitionsOf(plan: Plan, node: Node): XmlElement[] {
  const written = node.lists.flatMap(({ transitions }) => transitions.map((transition) => transitionElement(plan, node, transition)));
  if (!plan.waited.has(node.index)) return written;
  return [...written, ...(["waits", "granted"] as const).map((what) => tidings(plan, node, what))];
}

/** Somebody outside tells whether the client waits. */
function tidings({ names }: Plan, node: Node, what: "waits" | "granted"): XmlElement {
  const assign = element("assign", { location: waitsName(names.state(node)), expr: String(what === "waits") });
  return element("transition", { event: names.own(what, node), "polku:helps": "true" }, [assign]);
}

function transitionElement(plan: Plan, node: Node, transition: Transition): XmlElement {
  const { chart, plain, names, language } = plan;
  const written = chart.transitions[transition.index]!;
  const choice = { shares: true, delays: true, events: "all", conditions: true } as const;
  const label = edgeTexts(chart, [written], { language, choice, namesActors: false }).join("; ");
  const condition = all([
    ...exclusions(plan, node, transition),
    ...(transition.guard ? [conditionOf(transition.guard, { chart: plain, names, transition })] : []),
  ]);
  return element(
    "transition",
    {
      event: names.trigger(transition, regionsId(plan, node)),
      cond: condition === "true" ? undefined : condition,
      ...goal(plan, transition),
      "polku:label": label === "" ? undefined : label,
      // What SCXML is told beside is no condition of the pathway.
      "polku:guard": condition === "true" ? undefined : JSON.stringify(written.guard),
      "polku:meta": Object.keys(written.meta).length === 0 ? undefined : JSON.stringify(written.meta),
      "polku:description": plan.descriptions[transition.index],
      "polku:reenter": transition.reenter ? "true" : undefined,
    },
    actionElements(plan, written.actions, transition.actions),
  );
}

/** Where a transition leads, and whether its source is left: SCXML has no way into a state itself that does not leave it. */
function goal(plan: Plan, transition: Transition): Record<string, string | undefined> {
  const { plain, names, framed } = plan;
  const { source, target, reenter } = transition;
  if (target < 0) return {};
  const [from, to] = [plain.nodes[source]!, plain.nodes[target]!];
  const id = names.state(to);
  const isEnding = to.kind === "final" && to.parent === 0;
  if (reenter || isEnding || !leadsInside(plain, transition)) return { target: id };
  if (target !== source) return { target: id, type: isCompound(plan, from) ? "internal" : undefined };
  if (from.kind === "atomic") return { "polku:target": id };
  const inner = framed.has(source) ? regionsId(plan, from) : names.state(plain.nodes[from.initial]!);
  return { target: inner, type: "internal", "polku:target": id };
}

function isCompound({ framed }: Plan, { kind, index }: Node): boolean {
  return kind === "compound" || framed.has(index);
}

/**
 * Holds where no region inside has taken the event, so that SCXML too asks the outer state only then. It need not be said where the inner
 * transition takes precedence anyway, unless a share would be drawn in vain.
 */
function exclusions({ plain, names }: Plan, node: Node, { trigger, target, source, reenter, guard }: Transition): string[] {
  if (trigger.kind !== "on") return [];
  const staysPut = (goal: number, from: number, isReentering: boolean) =>
    goal < 0 || (goal === from && !isReentering && plain.nodes[from]!.kind === "atomic");
  return heardInside(plain, node, trigger.event).flatMap((inner) => {
    const list = inner.lists.find((one) => one.trigger.kind === "on" && one.trigger.event === trigger.event)!;
    const mayBoth =
      shareOf(guard) !== null ||
      staysPut(target, source, reenter) ||
      list.transitions.some((one) => staysPut(one.target, one.source, one.reenter));
    if (!mayBoth) return [];
    return `!(${all([`In('${names.state(inner)}')`, anyOf(plain, names, list)].filter((part) => part !== "true"))})`;
  });
}

function anyOf(plain: Plan["plain"], names: Plan["names"], { transitions }: TransitionList): string {
  if (transitions.some(({ guard }) => guard === null)) return "true";
  return any(transitions.map((transition) => conditionOf(transition.guard!, { chart: plain, names, transition })));
}

/** What actions do; `written` are the same as their author wrote them. */
export function actionElements({ names }: Plan, written: readonly ActionConfig[], actions: readonly ActionConfig[]): XmlElement[] {
  return actions.map((action, i) => {
    if (action.type === "raise") return element("raise", { event: names.event(action.params.event) });
    const author = written[i]!;
    const to = author.type === "set" && typeof author.params.to === "object" ? JSON.stringify(author.params.to) : undefined;
    return element("assign", { location: flagName(action.params.flag), expr: String(action.params.to), "polku:to": to });
  });
}
