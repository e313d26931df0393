import type { GuardConfig, MachineNode, TransitionConfig, TransitionObject, Transitions } from "#pathway";
import { readActions } from "./read-actions.ts";
import { readCondition } from "./read-conditions.ts";
import { descriptorsOf, matching } from "./read-names.ts";
import { isHelp, isWithin, type ReadState } from "./read-states.ts";
import type { ReadElement } from "./read-xml.ts";
import { named, notUnderstood, ownJson, pointAt, type Reading } from "./reading.ts";

/** Where transitions of a state go in a machine, in the order in which they are tried. */
type Lists = {
  on: Map<string, TransitionObject[]>;
  always: TransitionObject[];
  after: Map<string, TransitionObject[]>;
  done: TransitionObject[];
  doneState: Map<ReadState, TransitionObject[]>;
};

/** Transitions for completion of a state that another one hears; they become its own. */
export type Completions = Map<ReadState, TransitionObject[]>;

/** Puts the transitions of a state into its node of the machine; what waits for the completion of other states into `completions`. */
export function readTransitions(
  reading: Reading,
  state: ReadState,
  node: MachineNode,
  { timers, completions }: { timers: ReadonlyMap<string, string>; completions: Completions },
): void {
  const lists: Lists = { on: new Map(), always: [], after: new Map(), done: [], doneState: completions };
  for (const element of named(state.element, "transition")) {
    if (isHelp(element)) continue;
    const transition = readTransition(reading, state, element);
    if (transition === null) continue;
    if (element.attributes.event === undefined) lists.always.push(transition);
    for (const descriptor of descriptorsOf(element.attributes.event))
      place(reading, { state, element, descriptor, transition, timers }, lists);
  }
  if (lists.on.size > 0) node.on = Object.fromEntries([...lists.on].map(([event, list]) => [event, short(list)]));
  if (lists.always.length > 0) node.always = short(lists.always);
  if (lists.after.size > 0) node.after = Object.fromEntries([...lists.after].map(([delay, list]) => [delay, short(list)]));
  if (lists.done.length > 0 && node.invoke) node.invoke = { ...node.invoke, onDone: short(lists.done) };
}

type Placing = {
  state: ReadState;
  element: ReadElement;
  descriptor: string;
  transition: TransitionObject;
  timers: ReadonlyMap<string, string>;
};

function place(reading: Reading, placing: Placing, lists: Lists): void {
  const { state, element, descriptor, transition, timers } = placing;
  const completed = /^done\.state\.(.+)$/.exec(descriptor)?.[1];
  const [, own, rest] = (reading.isOwn ? /^(finished|after)\.(.+)$/.exec(descriptor) : null) ?? [];
  const timer = timers.get(descriptor);
  if (own === "finished" || /^done\.invoke(\.|$)/.test(descriptor)) lists.done.push(transition);
  else if (own === "after") append(lists.after, rest!.slice(rest!.lastIndexOf(".") + 1), transition);
  else if (completed !== undefined && reading.byId.has(completed)) append(lists.doneState, reading.byId.get(completed)!, transition);
  else if (timer !== undefined) append(lists.after, timer, transition);
  else {
    const events = matching(descriptor, reading.events, reading.isOwn);
    for (const event of events) append(lists.on, reading.events.get(event)!, transition);
    if (events.length > 0) return;
    notUnderstood(reading, state, {
      fi: `Tapahtumaa ${JSON.stringify(descriptor)} ei ole: ${pointAt(element)}`,
      sv: `Det finns ingen händelse ${JSON.stringify(descriptor)}: ${pointAt(element)}`,
      en: `There is no event ${JSON.stringify(descriptor)}: ${pointAt(element)}`,
    });
  }
}

function append<Key>(lists: Map<Key, TransitionObject[]>, key: Key, transition: TransitionObject): void {
  lists.set(key, [...(lists.get(key) ?? []), transition]);
}

/** Transitions as a person would write them: one alone without a list, and without an object where it has a target only. */
export function short(list: readonly TransitionObject[]): Transitions {
  const written = list.map((transition): TransitionConfig => {
    const { target, ...others } = transition;
    return typeof target === "string" && Object.keys(others).length === 0 ? target : transition;
  });
  return written.length === 1 ? written[0]! : written;
}

/** A transition, or null where it can never be taken. */
function readTransition(reading: Reading, state: ReadState, element: ReadElement): TransitionObject | null {
  const { attributes } = element;
  const guard = readGuard(reading, state, element);
  if (guard === "never") return null;
  const transition: TransitionObject = {};
  const target = readTarget(reading, state, element);
  if (target) transition.target = target.path === "" ? `#${reading.machineId}` : `#${reading.machineId}.${target.path}`;
  if (typeof guard === "object") transition.guard = guard;
  const actions = readActions(reading, state, element);
  if (actions.length > 0) transition.actions = actions;
  if (attributes["polku:reenter"] === "true" || (target && leavesItself(state, target, attributes))) transition.reenter = true;
  const meta = attributes["polku:meta"];
  if (meta !== undefined) transition.meta = ownJson(meta);
  if (guard === "unknown") transition.meta = { ...transition.meta, name: { fi: attributes.cond! } };
  const description = attributes["polku:description"];
  if (description !== undefined) transition.description = description;
  return transition;
}

/** SCXML leaves the source even where the target lies in it, unless it is told otherwise (SCXML 3.13). */
function leavesItself(state: ReadState, target: ReadState, { type, "polku:target": meant }: ReadElement["attributes"]): boolean {
  if (meant !== undefined || state.parent === null || !isWithin(target, state)) return false;
  return !(type === "internal" && state.kind === "compound" && target !== state) && !(type === "internal" && state.kind === "parallel");
}

function readTarget(reading: Reading, state: ReadState, element: ReadElement): ReadState | null {
  const written = element.attributes["polku:target"] ?? element.attributes.target;
  const [first, ...others] = (written ?? "").split(/\s+/).filter((id) => id !== "");
  if (first === undefined) return null;
  if (others.length > 0)
    notUnderstood(reading, state, {
      fi: `Kohteita on useita, ja vain ensimmäinen jäi: ${pointAt(element)}`,
      sv: `Målen är flera, och bara det första blev kvar: ${pointAt(element)}`,
      en: `There are several targets, and only the first is kept: ${pointAt(element)}`,
    });
  const target = reading.byId.get(first);
  if (target) return target;
  notUnderstood(reading, state, {
    fi: `Tilaa ${first} ei ole: ${pointAt(element)}`,
    sv: `Tillståndet ${first} finns inte: ${pointAt(element)}`,
    en: `There is no state ${first}: ${pointAt(element)}`,
  });
  return null;
}

function readGuard(reading: Reading, state: ReadState, { attributes }: ReadElement): GuardConfig | "always" | "never" | "unknown" {
  const { cond } = attributes;
  const written = attributes["polku:guard"];
  if (cond === undefined) return "always";
  if (written !== undefined) return ownJson(written) ?? "always";
  const read = readCondition(cond, {
    state: (id) => reading.byId.get(id)?.path,
    flag: (name) => reading.flags.get(name),
  });
  if (read === "unknown")
    notUnderstood(reading, state, {
      fi: `Ehto jäi nimeksi: ${cond}`,
      sv: `Villkoret blev ett namn: ${cond}`,
      en: `The condition has become a name: ${cond}`,
    });
  if (read === "never")
    notUnderstood(reading, state, {
      fi: `Siirtymää, jonka ehto ei voi täyttyä, ei ole: ${cond}`,
      sv: `Övergången vars villkor inte kan uppfyllas finns inte: ${cond}`,
      en: `The transition whose condition cannot hold is left out: ${cond}`,
    });
  return read;
}
