import type { ActionConfig, Distribution } from "#pathway";
import { idFrom } from "./legal-names.ts";
import { descriptorsOf, isTruth } from "./read-names.ts";
import type { ReadState } from "./read-states.ts";
import type { ReadElement } from "./read-xml.ts";
import { named, notUnderstood, ownJson, pointAt, type Reading } from "./reading.ts";

/** Executable content as actions. Assignments of data that are no flags, scripts and the like are told of. */
export function readActions(reading: Reading, state: ReadState, { children }: ReadElement): ActionConfig[] {
  return children.flatMap((element) => readAction(reading, state, element) ?? []);
}

function readAction(reading: Reading, state: ReadState, element: ReadElement): ActionConfig | null {
  const { name, attributes } = element;
  const { event, location, expr } = attributes;
  const flag = location === undefined ? undefined : reading.flags.get(location);
  const heard = event === undefined ? undefined : reading.events.get(event);
  if (name === "assign" && flag !== undefined && isTruth(expr)) {
    const written = attributes["polku:to"];
    return { type: "set", params: { flag, to: written === undefined ? expr!.trim() === "true" : ownJson(written) } };
  }
  if (name === "raise" && heard !== undefined) return { type: "raise", params: { event: heard } };
  if (name === "send" && heard !== undefined && isSentHere(element)) {
    if (attributes.target === undefined)
      notUnderstood(reading, state, {
        fi: `${pointAt(element)} tulee heti eikä vasta jonon perällä.`,
        sv: `${pointAt(element)} kommer genast och inte sist i kön.`,
        en: `${pointAt(element)} comes at once and not at the end of the queue.`,
      });
    return { type: "raise", params: { event: heard } };
  }
  if (isOfOwnMaking(reading, element)) return null;
  notUnderstood(reading, state, {
    fi: `Ei ymmärretty: ${pointAt(element)}`,
    sv: `Förstods inte: ${pointAt(element)}`,
    en: `Not understood: ${pointAt(element)}`,
  });
  return null;
}

function isSentHere({ attributes: { target = "#_internal", delay, delayexpr, type = "scxml" } }: ReadElement): boolean {
  return target === "#_internal" && delayexpr === undefined && daysOfDelay(delay ?? "0s") === 0 && /scxml/i.test(type);
}

/** What this program writes so that activities end, timers run out and visits are counted. */
function isOfOwnMaking({ isOwn }: Reading, { name, attributes }: ReadElement): boolean {
  if (!isOwn) return false;
  if (name === "send") return /^(finished|after)\./.test(attributes.event ?? "");
  if (name === "cancel") return /^(finished|after)\./.test(attributes.sendid ?? "");
  return name === "assign" && /^(Visits|Waits)_/.test(attributes.location ?? "");
}

/** Timers of a state: events that are sent on entry with a delay and are heard in the state itself; by event, the name of the delay. */
export function readTimers(reading: Reading, state: ReadState): ReadonlyMap<string, string> {
  const timers = new Map<string, string>();
  if (reading.isOwn) return timers;
  const heard = new Set(named(state.element, "transition").flatMap(({ attributes }) => descriptorsOf(attributes.event)));
  for (const send of named(state.element, "onentry").flatMap((handler) => named(handler, "send"))) {
    const { event, delay, delayexpr } = send.attributes;
    const days = daysOfDelay(delay ?? /^\s*'([^']*)'\s*$/.exec(delayexpr ?? "")?.[1] ?? "");
    if (event === undefined || !heard.has(event) || days === null || days === 0) continue;
    timers.set(event, delayNamed(reading, idFrom(event), quantityOf(days)));
  }
  return timers;
}

/** Executable content of a state without what makes its timers. */
export function handlersOf(state: ReadState, name: "onentry" | "onexit", timers: ReadonlyMap<string, string>): ReadElement {
  const handlers = named(state.element, name);
  const sends = named(state.element, "onentry").flatMap((handler) => named(handler, "send"));
  const ids = new Set(sends.flatMap(({ attributes: { event, id } }) => (id !== undefined && timers.has(event ?? "") ? id : [])));
  const isTimer = (element: ReadElement) =>
    (element.name === "send" && timers.has(element.attributes.event ?? "")) ||
    (element.name === "cancel" && ids.has(element.attributes.sendid ?? ""));
  return { name, attributes: {}, text: "", children: handlers.flatMap(({ children }) => children.filter((child) => !isTimer(child))) };
}

/** The id of a delay of this length; a new one where another has the name. */
function delayNamed({ delays }: Reading, name: string, length: Distribution): string {
  for (let i = 1; ; i++) {
    const id = i === 1 ? name : `${name}${i}`;
    if (delays[id] !== undefined && delays[id] !== length) continue;
    delays[id] = length;
    return id;
  }
}

const units: Readonly<Record<string, number>> = { ms: 1 / 86_400_000, s: 1 / 86_400, m: 1 / 1440, min: 1 / 1440, h: 1 / 24, d: 1 };

/** Days of a length of time as SCXML and its interpreters write them ("5s", "200ms", "1d"); null where it is none. */
function daysOfDelay(text: string): number | null {
  const [, number, unit] = /^\s*(\d*\.?\d+)\s*(ms|s|m|min|h|d)\s*$/.exec(text) ?? [];
  return number === undefined ? null : Number(number) * units[unit!]!;
}

/** A length of time in the largest unit in which it is a whole number, or else in minutes. */
function quantityOf(days: number): string {
  for (const [unit, length] of [
    ["d", 1],
    ["h", 1 / 24],
    ["min", 1 / 1440],
  ] as const) {
    const count = Number((days / length).toFixed(6));
    if (count >= 1 && Number.isInteger(count)) return `${count} ${unit}`;
  }
  return `${Number((days * 1440).toPrecision(6))} min`;
}
