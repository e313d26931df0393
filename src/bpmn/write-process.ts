import type { BpmnModdle, ModdleElement } from "bpmn-moddle";
import type { Draft } from "./draft.ts";
import { type Flow, type FlowEvent, type FlowNode, flowsWithin, nodesWithin, type Process, type Scope } from "./flow.ts";
import { xmlName, xmlText } from "./xml-text.ts";

/** The elements of a file by what they stand for. */
export interface Written {
  readonly moddle: BpmnModdle;
  readonly nodes: Map<FlowNode, ModdleElement>;
  readonly flows: Map<Flow, ModdleElement>;
  /** Messages, signals, escalations: they stand outside of the process. */
  readonly roots: ModdleElement[];
}

const tags: Record<FlowNode["kind"], string> = {
  start: "bpmn:StartEvent",
  end: "bpmn:EndEvent",
  throw: "bpmn:IntermediateThrowEvent",
  catch: "bpmn:IntermediateCatchEvent",
  boundary: "bpmn:BoundaryEvent",
  task: "bpmn:Task",
  userTask: "bpmn:UserTask",
  receiveTask: "bpmn:ReceiveTask",
  exclusive: "bpmn:ExclusiveGateway",
  eventBased: "bpmn:EventBasedGateway",
  parallel: "bpmn:ParallelGateway",
  subProcess: "bpmn:SubProcess",
};

/** Documents an element, each paragraph on a line of its own. */
export function document({ moddle }: Pick<Written, "moddle">, element: ModdleElement, notes: readonly string[]): void {
  const text = xmlText(notes.join("\n"));
  if (text !== "") element.documentation = [moddle.create("bpmn:Documentation", { text })];
}

/** The element of a node, made when it is first asked for. */
export function elementOf({ moddle, nodes }: Written, node: FlowNode): ModdleElement {
  const found = nodes.get(node);
  if (found !== undefined) return found;
  const made = moddle.create(tags[node.kind], { id: node.id, ...(node.name === "" ? {} : { name: xmlName(node.name) || node.id }) });
  nodes.set(node, made);
  return made;
}

/** Makes the elements of all nodes and flows, so that others may refer to them. */
export function writeElements(written: Written, process: Process): void {
  for (const node of nodesWithin(process.root)) elementOf(written, node);
  for (const flow of flowsWithin(process.root)) written.flows.set(flow, written.moddle.create("bpmn:SequenceFlow", { id: flow.id }));
}

/** Writes the nodes and flows of a scope into the process or sub-process. */
export function writeScope(written: Written, draft: Draft, into: ModdleElement, scope: Scope): void {
  const { moddle, flows } = written;
  into.flowElements = [];
  for (const node of scope.nodes) {
    const element = elementOf(written, node);
    element.$parent = into;
    into.flowElements.push(element);
    document(written, element, node.notes);
    if (node.inside !== null) writeScope(written, draft, element, node.inside);
    if (node.isLoop) element.loopCharacteristics = moddle.create("bpmn:StandardLoopCharacteristics", { testBefore: false });
    if (node.kind === "boundary") element.attachedToRef = elementOf(written, node.host!);
    if (node.kind === "boundary" && !node.isInterrupting) element.cancelActivity = false;
    if (node.event !== null) define(written, element, node.event, node.kind);
  }
  for (const flow of scope.flows) {
    const [source, target] = [elementOf(written, flow.source), elementOf(written, flow.target)];
    const element = flows.get(flow)!;
    element.sourceRef = source;
    element.targetRef = target;
    if (flow.name !== "") element.name = xmlName(flow.name) || draft.words.otherwise;
    if (flow.condition !== null) element.conditionExpression = moddle.create("bpmn:FormalExpression", { body: xmlText(flow.condition) });
    if (flow.isDefault) source.default = element;
    element.$parent = into;
    into.flowElements.push(element);
    for (const [end, key] of [
      [source, "outgoing"],
      [target, "incoming"],
    ] as const) {
      end[key] ??= [];
      end[key].push(element);
    }
  }
}

/** Says what an event waits for or tells. */
function define(written: Written, element: ModdleElement, event: FlowEvent, kind: FlowNode["kind"]): void {
  const { moddle } = written;
  if (kind === "receiveTask") {
    element.messageRef = rootOf(written, "bpmn:Message", "message", event.ref);
    return;
  }
  const id = `${element.id}__event`;
  const definition = ((): ModdleElement => {
    switch (event.kind) {
      case "message":
        return moddle.create("bpmn:MessageEventDefinition", { id, messageRef: rootOf(written, "bpmn:Message", "message", event.ref) });
      case "signal":
        return moddle.create("bpmn:SignalEventDefinition", { id, signalRef: rootOf(written, "bpmn:Signal", "signal", event.ref) });
      case "escalation":
        return moddle.create("bpmn:EscalationEventDefinition", {
          id,
          escalationRef: rootOf(written, "bpmn:Escalation", "escalation", event.ref),
        });
      case "conditional":
        return moddle.create("bpmn:ConditionalEventDefinition", {
          id,
          condition: moddle.create("bpmn:FormalExpression", { body: xmlText(event.ref) }),
        });
      default:
        return moddle.create("bpmn:TimerEventDefinition", {
          id,
          ...(event.duration === null ? {} : { timeDuration: moddle.create("bpmn:FormalExpression", { body: event.duration }) }),
        });
    }
  })();
  element.eventDefinitions = [definition];
}

/** A message, signal or escalation, one for each name. */
function rootOf({ moddle, roots }: Written, type: string, prefix: string, ref: string): ModdleElement {
  const name = xmlName(ref) || prefix;
  const found = roots.find((element) => element.$type === type && element.name === name);
  if (found !== undefined) return found;
  const count = roots.filter((element) => element.$type === type).length;
  const made = moddle.create(type, {
    id: `${prefix}__${count + 1}`,
    name,
    ...(prefix === "escalation" ? { escalationCode: `${prefix}__${count + 1}` } : {}),
  });
  roots.push(made);
  return made;
}
