import type { Chart, Node } from "#chart";
import { say } from "#units";
import { arrive } from "./arrive.ts";
import { connectAll } from "./connect.ts";
import { actorName, addFlow, addNode, createDraft, type Draft, lose, nameOf } from "./draft.ts";
import { type FlowNode, nodesWithin, type Process } from "./flow.ts";
import { triggersOf } from "./forms.ts";
import { first, initialOf } from "./landing.ts";
import { divideLanes } from "./lanes.ts";
import { tidyScope } from "./tidy-scope.ts";
import { eventOf, leadingLists } from "./triggers.ts";

/** Puts a pathway as a BPMN process: what there is and what leads where, without places. `resolved` is its chart with parameters resolved. */
export function buildProcess(chart: Chart, resolved: Chart, language: Draft["language"]): { process: Process; draft: Draft } {
  const draft = createDraft(chart, resolved, language);
  const initial = chart.nodes[first(draft, initialOf(chart.nodes[0]!))]!;
  const doors = addDoors(draft, initial);
  connectAll(draft);
  for (const { inside } of draft.gates.values()) tidyScope(draft, inside);
  tidyScope(draft, draft.root);
  noteLosses(draft, doors.length > 0 ? initial.index : -1);
  const { lanes, outside } = divideLanes(draft, initial.actor);
  const name = initial.actor !== null && !lanes.includes(initial.actor) ? actorName(draft, initial.actor) : draft.words.client;
  const isClientHeard = doors.some(({ event }) => event?.kind === "message");
  return { process: { root: draft.root, lanes, client: isClientHeard ? { name } : null, outside }, draft };
}

/** Where clients come in: an event for each that the first state waits for, or a plain start where something is done there. */
function addDoors(draft: Draft, initial: Node): FlowNode[] {
  const lists = leadingLists(triggersOf(draft.chart, draft.forms, initial));
  const isDoor = draft.forms[initial.index] === "wait" && lists.every(({ trigger }) => trigger.kind === "on");
  if (!isDoor || lists.length === 0) {
    const start = addNode(draft, draft.root, { kind: "start", state: initial.index, suffix: "start", name: draft.words.start });
    addFlow(draft, start, arrive(draft, draft.root, 0, initial.index));
    return [];
  }
  return lists.map((list) => {
    const event = list.trigger.kind === "on" ? list.trigger.event : "";
    const targets = [...new Set(list.transitions.filter(({ target }) => target >= 0).map(({ target }) => target))];
    const name = list.transitions[0]!.meta.name;
    const told = targets.length > 1 ? event : name === undefined ? nameOf(draft, targets[0]!) : say(name, draft.language);
    const node = addNode(
      draft,
      draft.root,
      { kind: "start", state: initial.index, suffix: `on_${event.replaceAll(".", "_")}`, name: draft.words.comes(told) },
      {
        event: eventOf(draft, event),
        actor: draft.chart.nodes[targets[0]!]!.actor,
        notes: [`${draft.words.event}: ${event}`],
        listens: event,
      },
    );
    draft.pending.push({ kind: "list", node, list });
    return node;
  });
}

function noteLosses(draft: Draft, door: number): void {
  const made = new Set(nodesWithin(draft.root).map(({ state }) => state));
  for (const { meta, index } of draft.chart.nodes) if (meta.holds !== undefined || meta.releases !== undefined) lose(draft, "holds", index);
  for (const { index, kind, parent } of draft.chart.nodes)
    if ((kind === "atomic" || (kind === "final" && parent === 0)) && !made.has(index) && index !== door) lose(draft, "unreached", index);
}
