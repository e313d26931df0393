import type { ModdleElement } from "bpmn-moddle";
import type { MachineNode, TransitionObject } from "#pathway";
import { attachedTo, kindOfEvent } from "./blocks.ts";
import { nameTextOf } from "./element-texts.ts";
import { follow, incoming, outgoing } from "./follow.ts";
import { free, idFrom } from "./legal-names.ts";
import { addPlace, endIn, homeOf, type Place, placeOf, regionOf, type Sketch } from "./places.ts";
import { elementsOf, refuse, remark } from "./reading.ts";
import { eventOf, triggerOf, waysOf } from "./ways.ts";

/** What is done or awaited in a state of its own. */
const taskTypes = new Set(
  ["Task", "UserTask", "ManualTask", "ServiceTask", "ScriptTask", "SendTask", "BusinessRuleTask", "CallActivity", "ReceiveTask"].map(
    (type) => `bpmn:${type}`,
  ),
);
const subTypes = new Set(["bpmn:SubProcess", "bpmn:Transaction", "bpmn:AdHocSubProcess"]);
const dataTypes = /^bpmn:(DataObject|DataObjectReference|DataStoreReference)$/;

/** Makes states of all that stands in a scope, in its order. */
export function sketchScope(sketch: Sketch, scope: ModdleElement): void {
  const awaited = new Set(elementsOf(scope).flatMap((element) => (element.$type === "bpmn:EventBasedGateway" ? awaitedBy(element) : [])));
  for (const element of elementsOf(scope)) if (!awaited.has(element)) sketchElement(sketch, element);
}

function awaitedBy(gateway: ModdleElement): ModdleElement[] {
  return outgoing(gateway).map(({ targetRef }) => targetRef);
}

/** Makes a state of an element, and leads on from there. */
export function sketchElement(sketch: Sketch, element: ModdleElement): void {
  const { $type } = element;
  const isSub = subTypes.has($type);
  if ((taskTypes.has($type) || (isSub && !element.triggeredByEvent)) && !isReached(sketch, element)) return;
  if (taskTypes.has($type)) sketchTask(sketch, element);
  else if (isSub && element.triggeredByEvent) sketchEventSub(sketch, element);
  else if (isSub) sketchSub(sketch, element);
  else if ($type === "bpmn:EventBasedGateway") sketchRace(sketch, element);
  else if ($type === "bpmn:IntermediateCatchEvent") sketchCatch(sketch, element);
  else if ($type === "bpmn:ParallelGateway") sketchFork(sketch, element);
  else if ($type === "bpmn:IntermediateThrowEvent" && kindOfEvent(element) !== "signal" && kindOfEvent(element) !== "link")
    remarkTold(sketch, element);
  else if (dataTypes.test($type)) remark(sketch.reading, element, "data");
}

/** Whether anything leads to an element: what stands by itself is left out, unless the scope has no start and begins there. */
function isReached(sketch: Sketch, element: ModdleElement): boolean {
  const isBeginning = !elementsOf(element.$parent!).some(({ $type }) => $type === "bpmn:StartEvent");
  if (incoming(element).length > 0 || isBeginning || element.$parent!.$type === "bpmn:AdHocSubProcess") return true;
  remark(sketch.reading, element, element.isForCompensation ? "compensation" : "unreached");
  return false;
}

function remarkTold(sketch: Sketch, element: ModdleElement): void {
  if (kindOfEvent(element) !== "none") remark(sketch.reading, element, "told");
}

function sketchTask(sketch: Sketch, element: ModdleElement): void {
  const place = placeOf(sketch, element);
  if (element.$type === "bpmn:CallActivity") remark(sketch.reading, element, "callActivity");
  if (element.loopCharacteristics) remark(sketch.reading, element, "repeated");
  const ways = nextOf(sketch, element);
  if (element.$type === "bpmn:ReceiveTask") {
    const event = eventOf(sketch, "message", element.messageRef ?? element);
    addOn(place.node, event, ways);
  } else place.node.invoke = { src: activityOf(sketch, element), ...(ways.length === 0 ? {} : { onDone: plain(ways) }) };
  attach(sketch, element, place);
}

function activityOf(sketch: Sketch, element: ModdleElement): string {
  const name = nameTextOf(element);
  const id = free(idFrom(name.fi, "activity"), sketch.names.activities);
  sketch.activities[id] = { name };
  return id;
}

/** Where what an element does leads; several ways without a gateway are refused unless all but one have conditions. */
function nextOf(sketch: Sketch, element: ModdleElement): TransitionObject[] {
  const flows = outgoing(element);
  const isOpen = (flow: ModdleElement) => !flow.conditionExpression && element.default !== flow;
  if (flows.filter(isOpen).length > 1) refuse(sketch.reading, element, "implicitSplit");
  if (flows.length === 0)
    return [
      { target: `#${sketch.root.key}.${endIn(sketch, homeOf(sketch, element), nameTextOf({ $type: "bpmn:EndEvent", $attrs: {} })).path}` },
    ];
  return waysOf(sketch, flows);
}

/** Adds transitions to those of an event. */
function addOn(node: MachineNode, event: string, ways: readonly TransitionObject[]): void {
  if (ways.length === 0) return;
  node.on ??= {};
  const before = node.on[event];
  node.on[event] = before === undefined ? plain(ways) : [...(Array.isArray(before) ? before : [before]), ...ways];
}

/** Transitions as short as a document may write them. */
export function plain(ways: readonly TransitionObject[]): NonNullable<MachineNode["always"]> {
  const [only] = ways;
  if (ways.length !== 1) return [...ways];
  return Object.keys(only!).length === 1 ? (only!.target as string) : only!;
}

/** Attached events become events and delays of the state. */
function attach(sketch: Sketch, element: ModdleElement, { node }: Place): void {
  for (const event of attachedTo(element)) {
    const kind = kindOfEvent(event);
    if (event.cancelActivity === false) remark(sketch.reading, event, "nonInterrupting");
    else if (!(subTypes.has(element.$type) && (kind === "escalation" || kind === "error"))) listen(sketch, event, node);
  }
}

/** Adds what an event waits for, and where it leads, to a state. */
export function listen(sketch: Sketch, event: ModdleElement, node: MachineNode): void {
  const trigger = triggerOf(sketch, event);
  const ways = trigger === null ? [] : waysOf(sketch, outgoing(event));
  if (trigger === null || ways.length === 0) return;
  if ("on" in trigger) addOn(node, trigger.on, ways);
  else node.after = { ...node.after, [trigger.after]: plain(ways) };
}

function sketchCatch(sketch: Sketch, element: ModdleElement): void {
  if (kindOfEvent(element) !== "link") listen(sketch, element, placeOf(sketch, element).node);
}

function sketchRace(sketch: Sketch, element: ModdleElement): void {
  const { node } = placeOf(sketch, element);
  for (const awaited of awaitedBy(element)) {
    if (awaited.$type === "bpmn:ReceiveTask")
      addOn(node, eventOf(sketch, "message", awaited.messageRef ?? awaited), waysOf(sketch, outgoing(awaited)));
    else if (awaited.$type === "bpmn:IntermediateCatchEvent") listen(sketch, awaited, node);
    else remark(sketch.reading, awaited, "otherElement");
  }
}

function sketchFork(sketch: Sketch, element: ModdleElement): void {
  const block = sketch.blocks.get(element);
  if (block === undefined) return;
  const place = placeOf(sketch, element);
  for (const { first } of block.branches) begin(sketch, regionOf(sketch, block, first), [first]);
  const ways = block.join === null ? [] : nextOf(sketch, block.join);
  if (block.join === null) {
    const end = endIn(sketch, homeOf(sketch, element), nameTextOf({ $type: "bpmn:EndEvent", $attrs: {} }));
    ways.push({ target: `#${sketch.root.key}.${end.path}` });
  }
  if (ways.length > 0) place.node.onDone = plain(ways);
}

/** Says where a state begins: at the one place where the flows lead, or at a choice. */
function begin(sketch: Sketch, place: Place, flows: readonly ModdleElement[]): void {
  const ways = waysOf(sketch, flows);
  const [only] = ways;
  const target = typeof only?.target === "string" ? only.target.slice(sketch.root.key.length + 2) : "";
  const key = target.startsWith(place.path === "" ? "" : `${place.path}.`)
    ? target.slice(place.path === "" ? 0 : place.path.length + 1)
    : "";
  if (ways.length === 1 && only!.actions === undefined && key !== "" && !key.includes(".")) {
    place.node.initial = key;
    return;
  }
  const gateway = follow(flows[0]!)[0]?.flows.at(-1)?.sourceRef;
  const name = nameTextOf(gateway?.$type === "bpmn:ExclusiveGateway" ? gateway : { $type: "bpmn:ExclusiveGateway", $attrs: {} });
  const choice = addPlace(place, name.fi, { meta: { name }, always: plain(ways) });
  place.node.initial = choice.key;
}

function sketchSub(sketch: Sketch, element: ModdleElement): void {
  const { reading } = sketch;
  const place = placeOf(sketch, element);
  if (element.loopCharacteristics) remark(reading, element, "repeated");
  const starts = elementsOf(element).filter(({ $type }) => $type === "bpmn:StartEvent");
  const first = starts.length > 0 ? starts.flatMap(outgoing) : beginnings(element);
  if (element.$type === "bpmn:AdHocSubProcess" || elementsOf(element).length === 0 || first.length === 0) {
    remark(reading, element, element.$type === "bpmn:AdHocSubProcess" ? "adHoc" : "collapsed");
    const ways = nextOf(sketch, element);
    place.node.invoke = { src: activityOf(sketch, element), ...(ways.length === 0 ? {} : { onDone: plain(ways) }) };
  } else {
    place.node.states = {};
    sketch.homes.set(element, place);
    sketchScope(sketch, element);
    if (reading.refused.size > 0) return;
    if (starts.length > 1 || first.length > 1) refuse(reading, element, "noStart");
    else begin(sketch, place, first);
    const ways = nextOf(sketch, element);
    if (ways.length > 0 && Object.values(place.node.states).some(({ type }) => type === "final")) place.node.onDone = plain(ways);
  }
  attach(sketch, element, place);
}

/** Flows that would lead to what nothing leads to, where a scope has no start. */
function beginnings(scope: ModdleElement): ModdleElement[] {
  return elementsOf(scope)
    .filter((element) => (taskTypes.has(element.$type) || subTypes.has(element.$type)) && incoming(element).length === 0)
    .map((targetRef) => ({ $type: "bpmn:SequenceFlow", $attrs: {}, id: `to_${targetRef.id}`, targetRef }));
}

/** What interrupts a whole scope from within becomes an event of its state; what is done then stands beside the rest. */
function sketchEventSub(sketch: Sketch, element: ModdleElement): void {
  const start = elementsOf(element).find(({ $type }) => $type === "bpmn:StartEvent");
  if (start === undefined || start.isInterrupting === false) {
    remark(sketch.reading, element, "nonInterrupting");
    return;
  }
  const home = sketch.homes.get(element.$parent!)!;
  sketch.homes.set(element, home);
  sketchScope(sketch, element);
  if (sketch.reading.refused.size === 0) listen(sketch, start, home.node);
}

/** The doors of the process: its start events, or the one place where it can begin. */
export function sketchDoors(sketch: Sketch): void {
  const { process } = sketch.reading;
  const starts = elementsOf(process).filter(({ $type }) => $type === "bpmn:StartEvent");
  const first = starts.length > 0 ? [] : beginnings(process);
  if (starts.length === 0 && first.length !== 1) {
    refuse(sketch.reading, process, "noStart");
    return;
  }
  const name = { fi: "Ei vielä asiakkaana", sv: "Ännu inte klient", en: "Not yet a client" };
  const outside = addPlace(sketch.root, "outside", { meta: { name } });
  sketch.root.node.initial = outside.key;
  for (const start of starts) {
    const trigger = kindOfEvent(start) === "timer" ? { on: eventOf(sketch, "time", start) } : triggerOf(sketch, start);
    if (kindOfEvent(start) === "timer") remark(sketch.reading, start, "timer");
    if (trigger !== null && "on" in trigger) addOn(outside.node, trigger.on, waysOf(sketch, outgoing(start)));
  }
  if (starts.length === 0) addOn(outside.node, "start", waysOf(sketch, first));
}
