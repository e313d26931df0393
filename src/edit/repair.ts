import { type Chart, type Transition, triggerName } from "#chart";
import type { Diagnostic } from "#pathway";
import type { Command } from "./command.ts";
import { nameFrom } from "./entry-commands.ts";
import { freeId } from "./free-id.ts";
import { findShare } from "./share-bar.ts";
import { keyOf } from "./state-paths.ts";
import type { TransitionRef, When } from "./transition-lists.ts";

const outside = { fi: "Palvelujen ulkopuolella", sv: "Utanför tjänsterna", en: "Outside services" };
const end = { fi: "Polku päättyy", sv: "Stigen slutar", en: "The path ends" };

/** The command that puts right what a diagnostic of `checkChart` complains of; null where it is for people to say what would be right. */
export function repairOf(chart: Chart, { code, at }: Diagnostic): Command | null {
  switch (code) {
    case "missing-for-walk":
      return nameOf(chart, at);
    case "missing-for-simulate":
      return at === "machine.initial" ? newDoor(chart) : at.startsWith("machine.") ? evenShares(chart, at) : null;
    case "no-rest":
      return lastTakesRest(chart, at);
    case "no-final":
      return chart.nodes.some(({ kind, parent }) => kind === "final" && parent === 0)
        ? null
        : { type: "state.add", parent: "", name: end, kind: "final" };
    case "no-actor":
      return onlyActor(chart, at);
    default:
      return unused(code, at);
  }
}

function nameOf(chart: Chart, at: string): Command | null {
  const node = chart.nodes.find((other) => other.at === at);
  if (node) return { type: "text", of: { kind: "state", id: node.path }, field: "name", language: "fi", text: nameFrom(node.key).fi };
  const activity = /^activities\.(\w+)$/.exec(at)?.[1];
  if (activity !== undefined) {
    const state = chart.nodes.find((other) => other.activity === activity);
    const text = state?.meta.name?.fi ?? nameFrom(activity).fi;
    return { type: "text", of: { kind: "activity", id: activity }, field: "name", language: "fi", text };
  }
  const transition = chart.transitions.find((other) => other.at === at);
  if (!transition) return null;
  return { type: "all", commands: namesApart(chart, transition) };
}

/** Names for all nameless transitions of a list that lead where one does, with numbers, so that each can be told from the others. */
function namesApart(chart: Chart, transition: Transition): Command[] {
  const same = listOf(chart, transition).filter(({ target }) => target === transition.target);
  const goal = chart.nodes[transition.target < 0 ? transition.source : transition.target]!;
  // A state that is still without a name gets the same one from its key.
  const name = goal.meta.name?.fi ?? nameFrom(goal.key).fi;
  return same.flatMap((one, i): Command[] =>
    one.meta.name === undefined && one.meta.id === undefined
      ? [{ type: "text", of: { kind: "transition", id: refOf(chart, one) }, field: "name", language: "fi", text: `${name} (${i + 1})` }]
      : [],
  );
}

/** Clients come from outside: a state before the one where the path begins, which they leave by an event. */
function newDoor(chart: Chart): Command {
  const first = chart.nodes[chart.nodes[0]!.initial]!;
  const key = freeId(
    "outside",
    chart.nodes[0]!.children.map((child) => chart.nodes[child]!.key),
  );
  return {
    type: "all",
    commands: [
      { type: "state.add", parent: "", name: outside, id: key, before: first.key },
      { type: "state.initial", state: "", initial: key },
      { type: "transition.draw", from: key, to: first.path },
    ],
  };
}

/** Where nothing says how many go which way, as many go each. */
function evenShares(chart: Chart, at: string): Command | null {
  const transition = chart.transitions.find((other) => other.at === at);
  if (!transition) return null;
  const list = listOf(chart, transition);
  const open = list.filter(({ guard }) => guard === null);
  if (list.some(({ guard }) => findShare(guard ?? undefined, []) !== null) || open.length < 2) return null;
  return { type: "share", transition: refOf(chart, open[0]!), p: Math.round(1e6 / open.length) / 1e6, basis: "assumption" };
}

/** Whoever is last takes what is left, if its condition is nothing but a share. */
function lastTakesRest(chart: Chart, at: string): Command | null {
  const first = chart.transitions.find((other) => other.at === at || other.at.startsWith(`${at}[`));
  const last = first && listOf(chart, first).at(-1);
  if (last?.guard?.type !== "share") return null;
  return { type: "set", of: { kind: "transition", id: refOf(chart, last) }, field: "guard", value: null };
}

function onlyActor(chart: Chart, at: string): Command | null {
  const actors = Object.keys(chart.pathway.actors ?? {});
  const node = chart.nodes.find((other) => other.at === at);
  return actors.length === 1 && node ? { type: "set", of: { kind: "state", id: node.path }, field: "actor", value: actors[0]! } : null;
}

function unused(code: string, at: string): Command | null {
  const kind = /^unused-(activity|delay|resource|actor|parameter)$/.exec(code)?.[1];
  const id = keyOf(at);
  return kind === undefined ? null : { type: "delete", of: { kind: kind as "activity", id } };
}

function listOf(chart: Chart, { source, trigger }: Transition): readonly Transition[] {
  const name = triggerName(trigger);
  return chart.nodes[source]!.lists.find((list) => triggerName(list.trigger) === name)!.transitions;
}

function refOf(chart: Chart, transition: Transition): TransitionRef {
  const { meta, source, trigger } = transition;
  if (meta.id !== undefined) return meta.id;
  return { from: chart.nodes[source]!.path, when: triggerName(trigger) as When, position: listOf(chart, transition).indexOf(transition) };
}
