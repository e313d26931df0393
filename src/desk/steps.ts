import { type Chart, isQueue, type Node, type Transition } from "#chart";
import { edgeTexts } from "#layout";
import type { Activity, Distribution, Num } from "#pathway";
import { amountText, lawText, type PathwayContext } from "#report";
import { type Evidence, say, type Text } from "#units";

/** What kind of state a step is. */
type StepKind = "start" | "queue" | "outcome" | "phase" | "parallel" | "step";

/** A length of time that a state knows: what passes before, how long it takes, or after what time the client moves on. */
interface StepTime {
  readonly role: "before" | "takes" | "after";
  readonly text: string;
}

/** What a state does with a resource: it needs it for what is done, the client keeps it, or gives it back. */
interface StepResource {
  readonly use: "needs" | "keeps" | "frees";
  readonly id: string;
  readonly name: string;
}

/** What a fact of a state rests on. */
interface StepGrounds {
  readonly of: "activity" | "deadline" | "state";
  readonly basis: "source" | "derived" | "assumption" | "none";
  /** "source (the plan)", as the language says it. */
  readonly text: string;
}

/** A way out of a state: what is said at it, and where it leads. */
interface StepWay {
  readonly transition: Transition;
  readonly about: string;
  /** "" where the state is not left. */
  readonly to: string;
  /** Who takes over, where that is somebody else. */
  readonly taker: string | null;
}

/** What a pathway says of one state, in words. */
export interface Step {
  readonly node: Node;
  readonly kind: StepKind;
  /** 1: a state at the top. */
  readonly level: number;
  readonly name: string;
  readonly actor: string | null;
  /** What is done, where it is called otherwise than the state. */
  readonly activity: string | null;
  readonly times: readonly StepTime[];
  readonly resources: readonly StepResource[];
  readonly deadline: string | null;
  readonly ways: readonly StepWay[];
  readonly notes: readonly string[];
  readonly painPoints: readonly string[];
  readonly grounds: readonly StepGrounds[];
}

/** The states of a pathway in document order, without the marks at which parts end or are taken up again. */
export function stepsOf(chart: Chart, context: PathwayContext): Step[] {
  return chart.nodes.filter((node) => isTold(node)).map((node) => stepOf(chart, node, context));
}

function isTold({ index, kind, parent }: Node): boolean {
  return index > 0 && kind !== "history" && (kind !== "final" || parent === 0);
}

function stepOf(chart: Chart, node: Node, context: PathwayContext): Step {
  const { pathway } = chart;
  const text = (value: Text | undefined) => (value === undefined ? [] : [say(value, context.language)]);
  const activity = node.activity === null ? undefined : pathway.activities?.[node.activity];
  const name = say(node.name, context.language);
  const done = isQueue(chart, node) ? undefined : text(activity?.name)[0];
  const within = node.meta.deadline?.within;
  return {
    node,
    kind: kindOf(chart, node),
    level: node.path.split(".").length,
    name,
    actor: node.actor === null ? null : context.names.actor(node.actor),
    activity: done === undefined || done === name ? null : done,
    times: timesOf(chart, node, context),
    resources: resourcesOf(node, activity, context),
    deadline: within === undefined ? null : amountText(context, within),
    ways: chart.transitions.filter(({ source }) => source === node.index).map((way) => wayOf(chart, way, context)),
    notes: [...text(node.meta.note), ...(node.description === null ? [] : [node.description]), ...text(activity?.note)],
    painPoints: (node.meta.painPoints ?? []).flatMap((point) => text(point.text)),
    grounds: groundsOf(node, activity, context),
  };
}

function kindOf(chart: Chart, node: Node): StepKind {
  if (node.kind === "final") return "outcome";
  if (node.kind === "parallel") return "parallel";
  if (node.kind === "compound") return "phase";
  let first = chart.nodes[0]!;
  while (first.initial >= 0) first = chart.nodes[first.initial]!;
  if (node.index === first.index && node.activity === null) return "start";
  return isQueue(chart, node) ? "queue" : "step";
}

function timesOf({ pathway }: Chart, node: Node, context: PathwayContext): StepTime[] {
  const activity = node.activity === null ? undefined : pathway.activities?.[node.activity];
  const times: StepTime[] = [];
  const add = (role: StepTime["role"], length: Distribution | undefined) => {
    if (length !== undefined && !isNothing(length)) times.push({ role, text: lawText(context, length) });
  };
  // Where nobody is needed, what passes before is all there is of it.
  const isAlone = isNothing(activity?.duration) && Object.keys(activity?.needs ?? {}).length === 0;
  add(isAlone ? "takes" : "before", activity?.lead);
  add("takes", activity?.duration);
  for (const { trigger } of node.lists) if (trigger.kind === "after") add("after", pathway.delays?.[trigger.delay]);
  return times;
}

function isNothing(length: Distribution | undefined): boolean {
  if (length === undefined || length === 0) return true;
  if (typeof length === "object") return "fixed" in length && isNothing(length.fixed);
  return typeof length === "string" && Number.parseFloat(length) === 0;
}

function resourcesOf(node: Node, activity: Activity | undefined, context: PathwayContext): StepResource[] {
  const { names } = context;
  const of = (use: StepResource["use"], ids: readonly string[]) => ids.map((id): StepResource => ({ use, id, name: names.resource(id) }));
  return [
    ...of("needs", Object.keys(activity?.needs ?? {})),
    ...of("keeps", Object.keys(node.meta.holds ?? {})),
    ...of("frees", freedIn(node, context)),
  ];
}

/** The resources that a state gives back of those that the client keeps. */
export function freedIn({ meta }: Node, { input, point }: PathwayContext): string[] {
  const value = (units: Num | boolean) =>
    typeof units === "object" ? (point.change[units.param] ?? input.pathway.parameters?.[units.param]?.value) : units;
  return Object.entries(meta.releases ?? {}).flatMap(([id, units]) => ([false, 0].includes(value(units) as never) ? [] : [id]));
}

function wayOf(chart: Chart, transition: Transition, { language, names }: PathwayContext): StepWay {
  const { target, source, isHandover, toActor } = transition;
  const choice = { shares: true, delays: true, events: "named", conditions: true } as const;
  const goal = target < 0 || target === source ? null : chart.nodes[target]!;
  return {
    transition,
    about: edgeTexts(chart, [transition], { language, choice, namesActors: false }).join("; "),
    to: goal === null ? "" : say(landing(chart, goal).name, language),
    taker: isHandover && toActor !== null ? names.actor(toActor) : null,
  };
}

/** A mark is not told by its own name: where a part ends, that part; where it is taken up again, that too. */
function landing(chart: Chart, node: Node): Node {
  return isTold(node) || node.parent < 0 ? node : chart.nodes[node.parent]!;
}

function groundsOf(node: Node, activity: Activity | undefined, { names, texts }: PathwayContext): StepGrounds[] {
  const { bases } = texts.record;
  const of = (what: StepGrounds["of"], owner: Evidence | undefined): StepGrounds[] => {
    if (owner?.basis === undefined && owner?.source === undefined) return [];
    const basis = owner.basis ?? "source";
    return [{ of: what, basis, text: owner.source === undefined ? bases[basis] : `${bases[basis]} (${names.source(owner.source)})` }];
  };
  return [...of("activity", activity), ...of("deadline", node.meta.deadline), ...of("state", node.meta)];
}
