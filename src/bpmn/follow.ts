import type { ModdleElement } from "bpmn-moddle";
import { ownNamespace } from "./namespaces.ts";

/** Where a sequence flow leads: the flows passed, the element at which a state begins or the process ends, and the signals given on the way. */
export interface Arrival {
  readonly flows: readonly ModdleElement[];
  /** Null where the flows go round in a circle. */
  readonly at: ModdleElement | null;
  readonly signals: readonly ModdleElement[];
}

/** The id of the element at which an arrival ends. */
export function end({ at }: Arrival): string {
  return at === null ? "" : String(at.id);
}

/**
 * Follows a flow through gateways where ways part or join, through events that only tell something, and out of sub-processes, to where
 * something is done or awaited, branches begin or join, or all ends. At a decision there are several arrivals.
 */
export function follow(flow: ModdleElement, before: readonly ModdleElement[] = []): Arrival[] {
  if (before.includes(flow)) return [{ flows: before, at: null, signals: [] }];
  const flows = [...before, flow];
  const at: ModdleElement | undefined = flow.targetRef;
  if (at === undefined) return [];
  return pass(at).flatMap((next): Arrival[] => {
    if (next === at) return [{ flows, at, signals: [] }];
    const signal = signalOf(at);
    return follow(next, flows).map((arrival) => (signal === null ? arrival : { ...arrival, signals: [signal, ...arrival.signals] }));
  });
}

/** The flows by which a way goes on beyond an element; the element itself where it stops there. */
function pass(at: ModdleElement): ModdleElement[] {
  const out = outgoing(at);
  const mark = markOf(at);
  if (mark?.role === "exit" && at.$type === "bpmn:EndEvent") return beyond(at, outgoing(at.$parent!));
  if (mark !== null && (mark.role === "state" || mark.role === "done")) return [at];
  switch (at.$type) {
    case "bpmn:ExclusiveGateway":
      return beyond(at, out);
    case "bpmn:ParallelGateway":
    case "bpmn:InclusiveGateway":
      return out.length === 1 && incoming(at).length <= 1 ? out : [at];
    case "bpmn:IntermediateThrowEvent":
      return beyond(at, linked(at) ?? out);
    case "bpmn:EndEvent":
      return beyond(at, caughtAt(at));
    default:
      return [at];
  }
}

function beyond(at: ModdleElement, flows: readonly ModdleElement[]): ModdleElement[] {
  return flows.length === 0 ? [at] : [...flows];
}

/** The flows out of an element, as the flows themselves say: files need not list them twice. */
export function outgoing(element: ModdleElement): ModdleElement[] {
  return siblingFlows(element).filter((flow) => flow.sourceRef === element);
}

/** The flows into an element. */
export function incoming(element: ModdleElement): ModdleElement[] {
  return siblingFlows(element).filter((flow) => flow.targetRef === element);
}

function siblingFlows({ $parent }: ModdleElement): ModdleElement[] {
  const elements: ModdleElement[] = $parent?.flowElements ?? [];
  return elements.filter(({ $type }) => $type === "bpmn:SequenceFlow");
}

/** The definitions of an event. */
export function definitionsOf(event: ModdleElement): ModdleElement[] {
  return event.eventDefinitions ?? [];
}

function linked(at: ModdleElement): ModdleElement[] | null {
  const link = definitionsOf(at).find(({ $type }) => $type === "bpmn:LinkEventDefinition");
  if (link === undefined) return null;
  const elements: ModdleElement[] = at.$parent?.flowElements ?? [];
  const caught = elements.find(
    (other) =>
      other.$type === "bpmn:IntermediateCatchEvent" &&
      definitionsOf(other).some(({ $type, name }) => $type === "bpmn:LinkEventDefinition" && name === link.name),
  );
  return caught === undefined ? [] : outgoing(caught);
}

/** The flows out of the event that catches what an end throws, at the sub-process around it or at one further out. */
function caughtAt(at: ModdleElement): ModdleElement[] {
  const [thrown] = definitionsOf(at);
  const kind = thrown?.$type;
  if (thrown === undefined || (kind !== "bpmn:EscalationEventDefinition" && kind !== "bpmn:ErrorEventDefinition")) return [];
  const key = kind === "bpmn:ErrorEventDefinition" ? "errorRef" : "escalationRef";
  for (let sub = at.$parent; sub?.$parent?.flowElements !== undefined; sub = sub.$parent) {
    const host = sub;
    const around: ModdleElement[] = sub.$parent.flowElements;
    const catching = around.filter(
      (event) =>
        event.$type === "bpmn:BoundaryEvent" && event.attachedToRef === host && definitionsOf(event).some(({ $type }) => $type === kind),
    );
    const refOf = (event: ModdleElement) => definitionsOf(event)[0]?.[key];
    const caught = catching.find((event) => refOf(event) === thrown[key]) ?? catching.find((event) => refOf(event) === undefined);
    if (caught !== undefined) return outgoing(caught);
  }
  return [];
}

function signalOf(at: ModdleElement): ModdleElement | null {
  if (at.$type !== "bpmn:IntermediateThrowEvent") return null;
  return definitionsOf(at).find(({ $type }) => $type === "bpmn:SignalEventDefinition")?.signalRef ?? null;
}

/** What a file of this program says of an element; null where it says nothing. */
export interface Mark {
  readonly tag: "node" | "flow" | "pathway";
  readonly role?: string;
  readonly state?: string;
  readonly name?: string;
  readonly transition?: string;
  readonly arrives?: string;
  readonly lane?: string;
  readonly language?: string;
  readonly text?: string;
}

/** Reads the mark of an element. */
export function markOf(element: ModdleElement): Mark | null {
  const values: ModdleElement[] = element.extensionElements?.values ?? [];
  for (const value of values) {
    const [, tag] = /^(?:[\w.-]+:)?(node|flow|pathway)$/.exec(value.$type) ?? [];
    if (tag === undefined || namespaceOf(value) !== ownNamespace) continue;
    const { role, state, name, transition, arrives, lane, language } = value as unknown as Record<string, string>;
    const given = Object.fromEntries(
      Object.entries({ role, state, name, transition, arrives, lane, language, text: value.$body }).filter(
        ([, text]) => typeof text === "string",
      ),
    );
    return { tag: tag as Mark["tag"], ...given };
  }
  return null;
}

function namespaceOf(value: ModdleElement): string | undefined {
  return (value as unknown as { $descriptor?: { ns?: { uri?: string } } }).$descriptor?.ns?.uri ?? (value.$uri as string | undefined);
}
