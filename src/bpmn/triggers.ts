import type { Chart, TransitionList } from "#chart";
import { say } from "#units";
import { addNode, conditionText, type Draft, delayText, lose, nameOf } from "./draft.ts";
import type { FlowEvent, FlowNode, Scope } from "./flow.ts";
import { isoDuration } from "./iso-duration.ts";

/** What a list of transitions waits for: what it is called, as what event, and how long until it happens. */
type Heard = { name: string; event: FlowEvent; law: FlowNode["law"]; suffix: string; notes: string[]; listens?: string };

/** How an event of the model is heard: what life sends as a condition, what the pathway itself tells as a signal, all else as a message. */
export function eventOf(draft: Draft, event: string): FlowEvent {
  const { pathway } = draft.chart;
  const hazard = pathway.hazards?.[event];
  if (hazard !== undefined) return { kind: "conditional", ref: hazard.name === undefined ? event : say(hazard.name, draft.language) };
  return isRaised(draft.chart, event) ? { kind: "signal", ref: signalName(draft, event) } : { kind: "message", ref: event };
}

/** What a signal is called: as the transition that gives it, or by the event's id. */
export function signalName({ chart, language }: Draft, event: string): string {
  const gives = chart.transitions.find(
    ({ actions, meta }) => meta.name !== undefined && actions.some((action) => action.type === "raise" && action.params.event === event),
  );
  return gives?.meta.name === undefined ? event : say(gives.meta.name, language);
}

function isRaised({ nodes, transitions }: Chart, event: string): boolean {
  const actions = [...nodes.flatMap(({ entry, exit }) => [...entry, ...exit]), ...transitions.flatMap((one) => one.actions)];
  return actions.some((action) => action.type === "raise" && action.params.event === event);
}

/** What a list waits for. */
export function heard(draft: Draft, list: TransitionList): Heard {
  const { trigger, transitions, source } = list;
  const { resolved, words } = draft;
  const only = transitions.length === 1 && transitions[0]!.guard?.type !== "waiting" ? conditionText(draft, transitions[0]!) : "";
  const withCondition = (name: string) => (only === "" || only === name ? name : `${name}: ${only}`);
  if (trigger.kind === "on") {
    const event = eventOf(draft, trigger.event);
    const law = resolved.pathway.hazards?.[trigger.event]?.every ?? null;
    return {
      name: withCondition(event.ref),
      event: event.kind === "conditional" ? { ...event, ref: withCondition(event.ref) } : event,
      law,
      suffix: trigger.event.replaceAll(".", "_"),
      notes: [`${words.event}: ${trigger.event}`],
      listens: trigger.event,
    };
  }
  if (trigger.kind === "after") {
    const law = resolved.pathway.delays?.[trigger.delay] ?? null;
    const duration = law === null ? null : isoDuration(law);
    const name = delayText(draft, transitions[0]!) || trigger.delay;
    return { name: withCondition(name), event: { kind: "timer", ref: trigger.delay, duration }, law, suffix: trigger.delay, notes: [] };
  }
  if (trigger.kind === "done") return doneHeard(draft, source, words.done);
  const name = only === "" ? nameOf(draft, source) : only;
  return { name, event: { kind: "conditional", ref: name }, law: null, suffix: trigger.kind, notes: [] };
}

/** The end of what is done throughout a state with states inside: a timer where nobody is needed for it. */
function doneHeard(draft: Draft, source: number, done: (what: string) => string): Heard {
  const { chart, resolved, language } = draft;
  const id = chart.nodes[source]!.activity!;
  const named = chart.pathway.activities?.[id]?.name;
  const name = done(named === undefined ? id : say(named, language));
  const activity = resolved.pathway.activities?.[id];
  const { needs = {}, lead, duration } = activity ?? {};
  const isTimer = Object.keys(needs).length === 0 && (lead === undefined) !== (duration === undefined);
  if (!isTimer) return { name, event: { kind: "conditional", ref: name }, law: null, suffix: "done", notes: [] };
  const law = lead ?? duration!;
  return { name, event: { kind: "timer", ref: id, duration: isoDuration(law) }, law, suffix: "done", notes: [] };
}

/** Attaches what interrupts a state to its node. */
export function addBoundary(draft: Draft, host: FlowNode, list: TransitionList): FlowNode {
  const { name, suffix, ...about } = heard(draft, list);
  if (list.source !== host.state) lose(draft, "copies", list.source);
  const isInterrupting = list.transitions.some(({ target }) => target >= 0);
  return addNode(
    draft,
    host.scope,
    { kind: "boundary", state: host.state, suffix: `at_${suffix}`, name },
    { ...about, host, isInterrupting },
  );
}

/** Adds an event that is waited for on its own. */
export function addCatch(draft: Draft, scope: Scope, state: number, list: TransitionList): FlowNode {
  const { name, suffix, ...about } = heard(draft, list);
  if (list.source !== state) lose(draft, "copies", list.source);
  return addNode(draft, scope, { kind: "catch", state, suffix: `at_${suffix}`, name }, about);
}

/** The lists of which some transition leads somewhere. */
export function leadingLists(lists: readonly TransitionList[]): TransitionList[] {
  return lists.filter(({ transitions }) => transitions.some(({ target }) => target >= 0));
}
