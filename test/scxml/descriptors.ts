import { type Element, everyElement } from "./read-xml.ts";
import { plainName, type ScxmlState, Unconvertible } from "./scxml-states.ts";

/** The events of a document, and which of them the descriptors of a transition stand for. */
export interface Descriptors {
  /** Name of an event in the pathway. */
  rename(event: string): string;
  /** The events that an attribute `event` stands for, in order of first appearance, and whether completion of the state is one. */
  match(attribute: string, state: ScxmlState): { events: string[]; isDone: boolean };
}

/**
 * Collects the events of a document and of its script. A document is a closed world, so that `*` and prefixes, which pathways do not have,
 * can be written out event by event.
 */
export function readDescriptors(root: Element, states: readonly ScxmlState[], sent: readonly string[]): Descriptors {
  const elements = everyElement(root);
  const listened = elements.filter(({ name, attributes }) => name === "transition" && attributes.event).flatMap(descriptorsOf);
  const delayed = elements.filter(({ name, attributes }) => name === "send" && (attributes.delay || attributes.delayexpr));
  const late = new Set(delayed.flatMap(({ attributes }) => attributes.event ?? []));
  checkLate(elements, late);
  const raised = elements
    .filter((element) => element.name === "raise" || element.name === "send")
    .flatMap(({ attributes }) => attributes.event ?? []);
  const plain = listened.filter((descriptor) => !descriptor.includes("*") && !isDoneOrError(descriptor));
  const events = [...new Set([...sent, ...raised, ...plain])].filter((event) => !late.has(event));
  const names = new Map(events.map((event) => [event, event.split(".").map(plainName).join(".")]));
  if (new Set(names.values()).size < names.size) throw new Unconvertible("has two events of one name");
  return {
    rename: (event) => {
      const name = names.get(event);
      if (name === undefined) throw new Unconvertible("sends an event both at once and with a delay");
      return name;
    },
    match: (attribute, state) => {
      const descriptors = attribute.trim().split(/\s+/);
      const isDone = descriptors.some((descriptor) => matchesDone(descriptor, state, states));
      const matched = events.filter((event) => descriptors.some((descriptor) => matches(descriptor, event)));
      return { events: matched.map((event) => names.get(event)!), isDone };
    },
  };
}

function descriptorsOf({ attributes }: Element): string[] {
  return attributes.event!.trim().split(/\s+/);
}

function isDoneOrError(descriptor: string): boolean {
  return /^(done|error)(\.|$)/.test(descriptor);
}

/** What waits for a delayed event may only be the failure of the test, since no time passes. */
function checkLate(elements: readonly Element[], late: ReadonlySet<string>): void {
  for (const element of elements) {
    if (element.name !== "transition" || !element.attributes.event || element.attributes.target === "fail") continue;
    if (descriptorsOf(element).some((descriptor) => late.has(descriptor))) throw new Unconvertible("waits for a delayed event");
  }
}

/** Matching of event descriptors (SCXML 3.12.1). */
function matches(descriptor: string, event: string): boolean {
  const prefix = descriptor.replace(/\.\*?$/, "");
  return prefix === "*" || event === prefix || event.startsWith(`${prefix}.`);
}

/** True where completion of the state itself is among what the descriptor stands for; of another state the format cannot tell. */
function matchesDone(descriptor: string, state: ScxmlState, states: readonly ScxmlState[]): boolean {
  if (/^error(\.|$)/.test(descriptor)) throw new Unconvertible("hears errors of executable content");
  const completing = states.filter(({ children }) => children.some(({ kind }) => kind === "final"));
  const heard = completing.flatMap((other) => [other, ...(other.parent?.kind === "parallel" ? [other.parent] : [])]);
  const done = heard.filter(({ id }) => matches(descriptor, `done.state.${id}`));
  if (done.some((other) => other !== state) || (isDoneOrError(descriptor) && done.length === 0))
    throw new Unconvertible("hears of the completion of another state");
  return done.length > 0;
}
