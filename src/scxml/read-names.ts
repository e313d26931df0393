import { eventFrom, free, idFrom } from "./legal-names.ts";
import type { ReadElement } from "./read-xml.ts";

/** All elements of a document, in document order. */
export function everyElement(element: ReadElement): ReadElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** Names for the events that a document listens to, raises and sends: by the name in SCXML, the name in a pathway. */
export function readEvents(document: ReadElement, isOwn: boolean): Map<string, string> {
  const elements = everyElement(document);
  const heard = elements.filter(({ name }) => name === "transition").flatMap(({ attributes }) => descriptorsOf(attributes.event));
  const raised = elements.filter(({ name }) => name === "raise" || name === "send").flatMap(({ attributes }) => attributes.event ?? []);
  const all = new Set([...heard.filter((one) => !one.includes("*")).map((one) => one.replace(/\.$/, "")), ...raised]);
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const event of all) {
    if (/^(done|error)(\.|$)/.test(event)) continue;
    const original = isOwn && event.startsWith("event_") ? event.slice("event_".length).replaceAll("_", ".") : event;
    names.set(event, free(eventFrom(original), taken));
  }
  return names;
}

/** Descriptors of an attribute `event`. */
export function descriptorsOf(attribute: string | undefined): string[] {
  return attribute === undefined ? [] : attribute.split(/\s+/).filter((one) => one !== "");
}

/** The events that a descriptor stands for: a document is a closed world, in which "a" and "a.*" hear "a" and "a.b" (SCXML 3.12.1). */
export function matching(descriptor: string, events: ReadonlyMap<string, string>, isOwn: boolean): string[] {
  if (isOwn && events.has(descriptor)) return [descriptor];
  const prefix = descriptor.replace(/\.\*?$/, "");
  return [...events.keys()].filter((event) => event === prefix || event.startsWith(`${prefix}.`));
}

/** Flags for what a document sets to true or false and to nothing else. */
export function readFlags(document: ReadElement, isOwn: boolean): Map<string, string> {
  const assigned = everyElement(document).filter(({ name }) => name === "assign");
  const others = new Set(assigned.filter(({ attributes }) => !isTruth(attributes.expr)).map(({ attributes }) => attributes.location));
  const taken = new Set<string>();
  const flags = new Map<string, string>();
  for (const { attributes } of assigned) {
    const { location } = attributes;
    if (location === undefined || others.has(location) || flags.has(location) || (isOwn && /^(Waits|Visits)_/.test(location))) continue;
    flags.set(location, free(idFrom(isOwn ? location.replace(/^Flag_/, "") : location), taken));
  }
  return flags;
}

/** Whether an expression is true or false as it stands. */
export function isTruth(expression: string | undefined): boolean {
  return /^\s*(true|false)\s*$/.test(expression ?? "");
}
