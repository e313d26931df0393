import type { Node } from "#chart";
import { say } from "#units";
import { waitsName } from "./conditions.ts";
import { rootId } from "./names.ts";
import { type Plan, regionsId } from "./plan.ts";
import { typicalDays } from "./typical-days.ts";
import { actionElements, transitionsOf } from "./write-transitions.ts";
import { element, type XmlElement } from "./write-xml.ts";

/** The states of a machine: its own, or one that stands for it, with outcomes beside it. */
export function statesOf(plan: Plan): XmlElement[] {
  const { nodes } = plan.plain;
  const root = nodes[0]!;
  const children = root.children.map((child) => nodes[child]!);
  if (!plan.hasRoot) return children.map((child) => stateElement(plan, child));
  const inside = children.filter(({ kind }) => kind !== "final").map((child) => stateElement(plan, child));
  const outcomes = children.filter(({ kind }) => kind === "final").map((child) => stateElement(plan, child));
  const initial = plan.names.state(nodes[root.initial]!);
  return [element("state", { id: rootId, initial }, [...inStates(plan, root), ...inside]), ...outcomes];
}

function stateElement(plan: Plan, node: Node): XmlElement {
  const { plain, names, language } = plan;
  const children = node.children.map((child) => stateElement(plan, plain.nodes[child]!));
  const id = names.state(node);
  const about = { "polku:name": node.meta.name === undefined ? undefined : say(node.name, language), "polku:actor": actorOf(plan, node) };
  const inner = inStates(plan, node);
  if (node.kind === "history") {
    const target = element("transition", { target: names.state(plain.nodes[node.historyDefault]!) });
    return element("history", { id, type: node.isDeep ? "deep" : "shallow", ...about }, [...inner, target]);
  }
  if (node.kind === "final") return element("final", { id, ...about }, [...inner, ...outcomeOf(node)]);
  if (node.kind === "parallel" && !plan.framed.has(node.index)) return element("parallel", { id, ...about }, [...inner, ...children]);
  if (node.kind === "parallel") {
    const regions = regionsId(plan, node);
    return element("state", { id, initial: regions, ...about }, [
      ...inner,
      element("parallel", { id: regions, "polku:helps": "true" }, children),
    ]);
  }
  const initial = node.kind === "compound" ? names.state(plain.nodes[node.initial]!) : undefined;
  return element("state", { id, initial, ...about }, [...inner, ...children]);
}

function actorOf({ chart, language }: Plan, { meta: { actor } }: Node): string | undefined {
  if (actor === undefined) return undefined;
  const name = chart.pathway.actors?.[actor]?.name;
  return name === undefined ? actor : say(name, language);
}

/** How the client ended, for whoever invoked the machine. */
function outcomeOf({ parent, meta: { outcome } }: Node): XmlElement[] {
  if (parent !== 0 || outcome === undefined) return [];
  return [element("donedata", {}, [element("param", { name: "outcome", expr: `'${outcome}'` })])];
}

/** What stands in a state beside other states. */
function inStates(plan: Plan, node: Node): XmlElement[] {
  const rest = node.index === 0 ? null : restOf(plan, node);
  const entry = entryOf(plan, node);
  const exit = exitOf(plan, node);
  return [
    ...(rest === null ? [] : [element("polku:state", {}, [{ text: rest }])]),
    ...(entry.length === 0 ? [] : [element("onentry", {}, entry)]),
    ...(exit.length === 0 ? [] : [element("onexit", {}, exit)]),
    ...transitionsOf(plan, node),
  ];
}

/** What SCXML has no place for, as JSON; null where there is nothing of it. */
function restOf({ chart }: Plan, { index }: Node): string | null {
  const { meta, tags, description, activity } = chart.nodes[index]!;
  const rest = {
    ...(activity === null ? {} : { activity }),
    ...(Object.keys(meta).length === 0 ? {} : { meta }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(description === null ? {} : { description }),
  };
  return Object.keys(rest).length === 0 ? null : JSON.stringify(rest);
}

function entryOf(plan: Plan, node: Node): XmlElement[] {
  const { chart, names, counted, waited } = plan;
  const own = [...counted].filter(([, { of, since }]) => node.index > 0 && (of === node.path || since === node.path));
  const resets = own.filter(([, { since }]) => since === node.path).map(([key]) => assign(key, "0"));
  const counts = own.filter(([, { of }]) => of === node.path).map(([key]) => assign(key, `${key} + 1`));
  const waits = waited.has(node.index) ? [assign(waitsName(names.state(node)), "false")] : [];
  const actions = actionElements(plan, chart.nodes[node.index]!.entry, node.entry);
  return [...resets, ...counts, ...waits, ...sendings(plan, node), ...actions];
}

function exitOf(plan: Plan, node: Node): XmlElement[] {
  const cancels = sendings(plan, node).map(({ attributes }) => element("cancel", { sendid: attributes.id }));
  return [...actionElements(plan, plan.chart.nodes[node.index]!.exit, node.exit), ...cancels];
}

function assign(location: string, expr: string): XmlElement {
  return element("assign", { location, expr });
}

/** Timers of a state, and the end of its activity, as events that come after some time. */
function sendings({ plain, names }: Plan, node: Node): XmlElement[] {
  const { delays = {}, activities = {} } = plain.pathway;
  return node.lists.flatMap(({ trigger }) => {
    if (trigger.kind === "after") return sending(names.own("after", node, trigger.delay), typicalDays(delays[trigger.delay]));
    if (trigger.kind !== "done" || node.activity === null) return [];
    const { lead, duration } = activities[node.activity] ?? {};
    return sending(names.own("finished", node), typicalDays(lead) + typicalDays(duration));
  });
}

function sending(event: string, days: number): XmlElement {
  return element("send", { event, id: event, delayexpr: `lasts(${Number(days.toPrecision(6))})` });
}
