import type { ModdleElement } from "bpmn-moddle";
import type { ActionConfig, GuardConfig, TransitionObject } from "#pathway";
import { kindOfEvent } from "./blocks.ts";
import { nameTextOf } from "./element-texts.ts";
import { type Arrival, definitionsOf, follow } from "./follow.ts";
import { free, idFrom } from "./legal-names.ts";
import { actorOf, endIn, homeOf, type Place, placeOf, regionOf, type Sketch } from "./places.ts";
import { quantityOf } from "./read-duration.ts";
import { remark } from "./reading.ts";

/** Where some flows lead, as a list of transitions: shares where names tell them, the usual way last. */
export function waysOf(sketch: Sketch, flows: readonly ModdleElement[]): TransitionObject[] {
  const arrivals = flows.flatMap((flow) => follow(flow));
  const ways = arrivals.flatMap((arrival) => {
    const place = placeAt(sketch, arrival);
    return place === null ? [] : [{ arrival, place, ...tellingOf(arrival) }];
  });
  const usual = ways.find(({ isUsual }) => isUsual) ?? ways.at(-1);
  const others = ways.filter((way) => way !== usual);
  const areShares =
    others.length > 0 && others.every(({ share }) => share !== null) && others.reduce((sum, { share }) => sum + share!, 0) <= 1 + 1e-9;
  if (others.length > 0 && !areShares) remarkConditions(sketch, ways[0]!.arrival);
  return [...others, ...(usual === undefined ? [] : [usual])].map((way) => {
    const guard: GuardConfig | null = areShares && way !== usual ? { type: "share", params: { p: way.share! } } : null;
    const actions = signalsOf(sketch, way.arrival);
    const name = ways.length > 1 && way.name !== "" ? { meta: { name: { fi: way.name } } } : {};
    return {
      target: `#${sketch.root.key}.${way.place.path}`,
      ...(guard === null ? {} : { guard }),
      ...(actions.length === 0 ? {} : { actions }),
      ...name,
    };
  });
}

function remarkConditions(sketch: Sketch, { flows }: Arrival): void {
  const gateway = flows.map(({ sourceRef }) => sourceRef).find(({ $type }) => $type === "bpmn:ExclusiveGateway") ?? flows[0]!.sourceRef;
  remark(sketch.reading, gateway, "conditions");
}

/** The state at which an arrival arrives; null where the flows go round. */
function placeAt(sketch: Sketch, arrival: Arrival): Place | null {
  const { at, flows } = arrival;
  if (at === null) {
    remark(sketch.reading, flows.at(-1)!, "circle");
    return null;
  }
  const known = sketch.places.get(at);
  if (known !== undefined) return known;
  if (at.$type === "bpmn:EndEvent") return endPlace(sketch, at);
  if (at.$type === "bpmn:ParallelGateway") return joinPlace(sketch, at, flows.at(-1)!) ?? placeOf(sketch, at);
  // A gateway or event without a way on: all ends there.
  if (at.$type === "bpmn:ExclusiveGateway" || at.$type === "bpmn:IntermediateThrowEvent")
    return endIn(sketch, homeOf(sketch, at), nameTextOf(at));
  return placeOf(sketch, at);
}

function endPlace(sketch: Sketch, at: ModdleElement): Place {
  if (kindOfEvent(at) === "terminate" && homeOf(sketch, at) !== sketch.homes.get(at.$parent!)) remark(sketch.reading, at, "terminate");
  if (["message", "signal", "compensate"].includes(kindOfEvent(at))) remark(sketch.reading, at, "told");
  return endIn(sketch, homeOf(sketch, at), nameTextOf(at), actorOf(sketch, at));
}

/** The end of the branch that comes to a join; null where the gateway is no join. */
function joinPlace(sketch: Sketch, at: ModdleElement, last: ModdleElement): Place | null {
  for (const block of sketch.blocks.values()) {
    if (block.join !== at) continue;
    const branch = block.branches.find(({ first, elements }) => first === last || elements.has(last.sourceRef));
    if (branch !== undefined) return endIn(sketch, regionOf(sketch, block, branch.first), null);
  }
  return null;
}

/** What the names of flows tell of a way: its share, the words beside it, and whether it is taken where no condition holds. */
function tellingOf({ flows }: Arrival): { share: number | null; name: string; isUsual: boolean } {
  let share: number | null = null;
  const words: string[] = [];
  for (const flow of flows) {
    const name = String(flow.name ?? "").trim();
    if (name === "") continue;
    const [whole, number, rest] = /^(\d+(?:[.,]\d+)?)\s*%\s*(.*)$/.exec(name) ?? [];
    if (whole === undefined) words.push(name);
    else {
      share = (share ?? 1) * (Number(number!.replace(",", ".")) / 100);
      if (rest !== "") words.push(rest!);
    }
  }
  const isUsual = flows.some((flow) => flow.sourceRef?.default === flow);
  return { share, name: words.join(", "), isUsual };
}

/** Signals that the process itself awaits are raised. */
function signalsOf(sketch: Sketch, { signals }: Arrival): ActionConfig[] {
  return signals.map((signal) => ({ type: "raise", params: { event: eventOf(sketch, "signal", signal) } }));
}

/** The event of the pathway that a message, signal or condition is, one for each. */
export function eventOf(sketch: Sketch, kind: string, about: ModdleElement): string {
  const key = `${kind} ${about.id ?? about.name}`;
  const found = sketch.events.get(key);
  if (found !== undefined) return found;
  const event = free(idFrom(String(about.name ?? ""), kind), sketch.names.events);
  sketch.events.set(key, event);
  return event;
}

/** What an event waits for: a delay of known length, or an event of the pathway. Null for what is not understood. */
export function triggerOf(sketch: Sketch, event: ModdleElement): { after: string } | { on: string } | null {
  const [definition] = definitionsOf(event);
  switch (kindOfEvent(event)) {
    case "timer": {
      const after = delayOf(sketch, event, definition!);
      if (after !== null) return { after };
      remark(sketch.reading, event, "timer");
      return { on: eventOf(sketch, "time", event) };
    }
    case "message":
      return { on: eventOf(sketch, "message", definition!.messageRef ?? event) };
    case "signal":
      return { on: eventOf(sketch, "signal", definition!.signalRef ?? event) };
    case "conditional":
      return { on: eventOf(sketch, "condition", event) };
    case "error":
    case "escalation":
      return { on: eventOf(sketch, "problem", event) };
    case "none":
      return { on: eventOf(sketch, "event", event) };
    default:
      remark(
        sketch.reading,
        event,
        kindOfEvent(event) === "compensate" || kindOfEvent(event) === "cancel" ? "compensation" : "otherElement",
      );
      return null;
  }
}

function delayOf(sketch: Sketch, event: ModdleElement, definition: ModdleElement): string | null {
  const length = quantityOf(String(definition.timeDuration?.body ?? ""));
  if (length === null) return null;
  const id = free(idFrom(String(event.name ?? ""), "delay"), sketch.names.delays);
  sketch.delays[id] = length;
  return id;
}
