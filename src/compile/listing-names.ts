import type { Program } from "#engine";
import { hashName } from "#random";
import { nameAt } from "./listing-lines.ts";
import type { Labels } from "./setting.ts";

/** Names of what the numbers of a program stand for; a number that stands for nothing is written as `#7`. */
export interface Names {
  state(index: number): string;
  event(index: number): string;
  flag(index: number): string;
  resource(index: number): string;
  calendar(index: number): string;
  draw(index: number): string;
  group(index: number): string;
  demand(index: number): string;
  outcome(index: number): string;
  month(index: number): string;
  hazard(index: number): string;
  timer(index: number): string;
  worker(index: number): string;
  attribute(index: number): string;
  value(attribute: number, index: number): string;
  activity(index: number): string;
  request(index: number): string;
  list(index: number): string;
  counter(index: number): string;
}

/** A program and the names of its parts. */
export type Listed = { readonly program: Program; readonly names: Names; readonly labels: Labels };

const requestKinds = ["need", "hold"];

/** The name whose hash a column holds; both where they differ. */
export function hashed(name: string, hash: number | undefined): string {
  return hashName(name) === hash ? name : `${name} (hash ${hash})`;
}

/** Names for a program's numbers, from the labels and from what refers to what. */
export function namesOf(program: Program, labels: Labels): Names {
  const of = (names: readonly string[]) => (index: number) => nameAt(names, index);
  const state = of(labels.states.map((path) => (path === "" ? "(root)" : path)));
  const event = of(labels.events);
  const { state: activityState, requestState, requestHold } = program.activities;
  const activity = of(labels.activities.map((src, a) => `${src} at ${state(activityState[a] ?? -1)}`));
  const request = of(Array.from(requestState, (s, r) => `${requestKinds[requestHold[r]!] ?? `#${requestHold[r]}`} of ${state(s)}`));
  const timer = of(labels.timers.map(({ state: path, delay }) => `${path} after ${delay}`));
  const hazard = of(labels.hazards);
  const list = of(listNames(program, { state, event, delays: labels.timers.map(({ delay }) => delay) }));
  return {
    state,
    event,
    flag: of(labels.flags),
    resource: of(labels.resources),
    calendar: of(labels.calendars),
    draw: of(labels.draws),
    group: of(labels.groups.map((group) => (group === "" ? "everybody" : group))),
    demand: of(labels.demand),
    outcome: of(labels.outcomes),
    month: of(labels.months),
    hazard,
    timer,
    worker: (index) => labels.people[index] ?? `worker ${index}`,
    attribute: of(labels.attributes.map(({ name }) => name)),
    value: (attribute, index) => nameAt(labels.attributes[attribute]?.values ?? [], index),
    activity,
    request,
    list,
    counter: of(counterNames(program, { state, list, hazard })),
  };
}

/** Names of lists: the state, and what sets the list off, as those columns say that lead to it. */
function listNames(
  { states, transitions }: Program,
  names: { state: (index: number) => string; event: (index: number) => string; delays: readonly string[] },
): string[] {
  const triggers = Array.from(transitions.listSource, (): string[] => []);
  const add = (list: number, state: number, trigger: string) =>
    triggers[list]?.push(state === transitions.listSource[list] ? trigger : `${trigger} of ${names.state(state)}`);
  states.alwaysList.forEach((list, state) => void add(list, state, "always"));
  states.doneList.forEach((list, state) => void add(list, state, "done"));
  states.doneStateList.forEach((list, state) => void add(list, state, "doneState"));
  transitions.timerList.forEach((list, t) => void add(list, transitions.timerState[t]!, `after ${names.delays[t] ?? `#${t}`}`));
  transitions.eventList.forEach((list, i) => {
    const event = Math.floor(i / states.kind.length);
    add(list, i - event * states.kind.length, `on ${names.event(event)}`);
  });
  return triggers.map((found, list) => `${names.state(transitions.listSource[list]!)} ${found.join(" and ") || "never"}`);
}

/** Names of counters: all that is counted there. */
function counterNames(
  { states, transitions, guards }: Program,
  names: { state: (index: number) => string; list: (index: number) => string; hazard: (index: number) => string },
): string[] {
  const users = Array.from({ length: states.counterCount }, (): string[] => []);
  states.entryCounter.forEach((counter, state) => void users[counter]?.push(`entries of ${names.state(state)}`));
  transitions.listShare.forEach((share, list) => void users[guards.shareCounter[share] ?? -1]?.push(`shares of ${names.list(list)}`));
  transitions.hazardCounter.forEach((counter, h) => void users[counter]?.push(`clock of ${names.hazard(h)}`));
  const visits = (verb: string, start: Int32Array, list: Int32Array) =>
    states.kind.forEach((_, state) => {
      for (let i = start[state]!; i < start[state + 1]!; i++) users[list[i]!]?.push(`${verb} ${names.state(state)}`);
    });
  visits("visits of", states.bumpStart, states.bumpList);
  visits("since", states.clearStart, states.clearList);
  return users.map((found) => found.join(", ") || "nothing");
}
