import { eventPattern, type GuardConfig, type Pathway, type TransitionObject } from "#pathway";
import type { Text } from "#units";
import { checkGuard } from "./check-guard.ts";
import type { CommandOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { freeId, idFrom } from "./free-id.ts";
import { refuse } from "./refusal.ts";
import { findShare } from "./share-bar.ts";
import { keyOf, kindOf, nodeOf, pathOfState, placedStates, sharedParallel, writeTarget } from "./state-paths.ts";
import { needState } from "./subject.ts";
import { insertTransition, newTransitionId, transitionsAt, type When } from "./transition-lists.ts";

/**
 * Draws a transition. Where nothing says what sets it off, it is what fits its state: the completion of what is inside, the end of the
 * activity (which is made where there is none), or for the state where clients begin the event by which they come.
 */
export function drawTransition(draft: Draft, command: CommandOf<"transition.draw">): void {
  const { from, to, name, guard } = command;
  checkEnds(draft, from, to);
  const when = command.when ?? fittingTrigger(draft.document, from, to);
  readyFor(draft, from, when);
  if (guard !== undefined) checkGuard(draft, guard, pathOfState(from));
  const id = newTransitionId(draft.document, from, to);
  const config = newConfig(draft.document, { from, to, id, name, guard });
  const list = transitionsAt(draft.document, from, when);
  if (guard === undefined && list.some((other) => other.target === to && other.config.guard === undefined))
    refuse(pathOfState(from), "drawn-already", from, to);
  insertTransition(draft, { from, when, position: command.position ?? roomFor(list) }, shareless(config, list));
  draft.created = id;
}

/** Refuses a transition between two states that cannot have one. */
export function checkEnds(draft: Draft, from: string, to: string): void {
  const path = needState(draft, from);
  needState(draft, to);
  const kind = kindOf(nodeOf(draft.document, from)!);
  if (kind === "final" || kind === "history") refuse(path, "nothing-leaves", from, kind);
  if (to === "") refuse(path, "into-root");
  const common = sharedParallel(draft.document, from, to);
  if (common !== null) refuse(path, "between-regions", from, to, common);
}

/** Makes ready what a trigger needs: an activity whose end it is, a delay that is there, something inside that may complete. Refuses what cannot be. */
export function readyFor(draft: Draft, from: string, when: When): void {
  const path = pathOfState(from);
  const node = nodeOf(draft.document, from)!;
  if (from === "" && (when === "always" || when === "done" || when === "doneState")) refuse(path, "root-waits");
  if (when === "done" && node.invoke === undefined) giveActivity(draft, from);
  if (when === "doneState" && kindOf(node) === "atomic") refuse(path, "nothing-completes", from);
  if (when.startsWith("on:") && !eventPattern.test(when.slice(3))) refuse(path, "bad-event", when.slice(3));
  if (!when.startsWith("after:")) return;
  const delays = Object.keys(draft.document.delays ?? {});
  if (!delays.includes(when.slice(6))) refuse(path, "unknown-thing", "delay", when.slice(6), delays);
}

/** Gives a state an activity of its own name, so that there is something whose end can be meant. */
function giveActivity(draft: Draft, state: string): void {
  const node = nodeOf(draft.document, state)!;
  const name = node.meta?.name;
  const id = freeId(idFrom(keyOf(state), "activity"), Object.keys(draft.document.activities ?? {}));
  draft.put(["activities", id], name === undefined ? {} : { name });
  draft.put([...pathOfState(state), "invoke"], { src: id });
}

function fittingTrigger(pathway: Pathway, from: string, to: string): When {
  const node = nodeOf(pathway, from)!;
  if (from !== "" && kindOf(node) !== "atomic") return "doneState";
  if (node.invoke === undefined && (from === "" || from === pathway.machine.initial)) return arrival(pathway, from, to);
  return "done";
}

function arrival(pathway: Pathway, from: string, to: string): When {
  const events = Object.keys(nodeOf(pathway, from)!.on ?? {});
  const used = placedStates(pathway).flatMap(({ node }) => Object.keys(node.on ?? {}));
  return `on:${freeId(`arrival.${keyOf(to)}`, [...events, ...used])}`;
}

type NewTransition = { from: string; to: string; id: string; name: Text | undefined; guard: GuardConfig | undefined };

function newConfig(pathway: Pathway, { from, to, id, name, guard }: NewTransition): TransitionObject {
  return {
    target: writeTarget(from, to, pathway.machine),
    ...(guard === undefined ? {} : { guard }),
    meta: { id, ...(name === undefined ? {} : { name }) },
  };
}

type List = ReturnType<typeof transitionsAt>;

/** A new way stands last, but before the one that takes the rest where shares are given. */
function roomFor(list: List): number {
  return hasShares(list) && list.at(-1)!.config.guard === undefined ? list.length - 1 : list.length;
}

/** Where others have shares, a new way without a condition has none of them to begin with. */
function shareless(config: TransitionObject, list: List): TransitionObject {
  if (config.guard !== undefined || !hasShares(list) || list.at(-1)!.config.guard !== undefined) return config;
  return { ...config, guard: { type: "share", params: { p: 0, basis: "assumption" } } };
}

function hasShares(list: List): boolean {
  return list.some(({ config, path }) => findShare(config.guard, path) !== null);
}
