import { CannotImport, type Imported } from "#artifact";
import { readChart } from "#chart";
import { type Machine, type MachineNode, type Pathway, readPathway, type TransitionObject } from "#pathway";
import type { Language } from "#units";
import { documentIdFrom, free, idFrom } from "./legal-names.ts";
import { handlersOf, readActions, readTimers } from "./read-actions.ts";
import { descriptorsOf, everyElement, readEvents, readFlags } from "./read-names.ts";
import { isOwn, isWithin, type ReadState, readStates } from "./read-states.ts";
import { type Completions, readTransitions, short } from "./read-transitions.ts";
import { type ReadElement, readXml } from "./read-xml.ts";
import { named, notUnderstood, ownJson, pointAt, type Reading } from "./reading.ts";

/**
 * Makes a pathway of an SCXML document. Of this program's own documents all comes back; of others states, transitions, `In`, flags, raised
 * events, timers and invocations are understood, and the rest is told of: where it stands, and what it is. Throws `CannotImport` on what is no
 * SCXML, or of which no pathway can be made.
 */
export function fromScxml(xml: string): Imported {
  const document = readXml(xml);
  if (document.name !== "scxml") throw new CannotImport(notScxml(document));
  const reading = begin(document);
  const machine = machineOf(reading);
  noteRest(reading);
  const json = reading.isOwn ? ownDocument(reading, machine) : newDocument(reading, machine);
  const { pathway, diagnostics } = readPathway(json);
  const found = pathway ? readChart(pathway).diagnostics : diagnostics;
  const problem = found.find(({ severity }) => severity === "error");
  if (!pathway || problem) {
    const why = (language: Language) => (problem ? ` (${problem.at}: ${problem.message[language]})` : "");
    throw new CannotImport({
      fi: `Tästä ei tule polkua${why("fi")}.`,
      sv: `Detta blir ingen stig${why("sv")}.`,
      en: `No pathway can be made of this${why("en")}.`,
    });
  }
  return { pathway, lost: reading.lost };
}

function notScxml({ name }: ReadElement) {
  return {
    fi: `Tiedosto ei ole SCXML:ää: se alkaa elementistä <${name}>.`,
    sv: `Filen är inte SCXML: den börjar med elementet <${name}>.`,
    en: `The file is no SCXML: it begins with the element <${name}>.`,
  };
}

function begin(document: ReadElement): Reading {
  const { root, byId } = readStates(document);
  if (root.children.length === 0)
    throw new CannotImport({ fi: "Asiakirjassa ei ole tiloja.", sv: "Dokumentet har inga tillstånd.", en: "The document has no states." });
  const own = isOwn(document);
  const old = own ? ownJson(named(document, "polku:pathway")[0]!.text) : {};
  return {
    document,
    isOwn: own,
    root,
    byId,
    events: readEvents(document, own),
    flags: readFlags(document, own),
    machineId: idFrom(document.attributes.name ?? "imported"),
    activities: { ...old.activities },
    delays: { ...old.delays },
    lost: [],
  };
}

function machineOf(reading: Reading): Machine {
  const completions: Completions = new Map();
  const nodes = new Map<ReadState, MachineNode>();
  const node = nodeOf(reading, reading.root, { completions, nodes });
  for (const [state, list] of completions) addCompletion(reading, state, nodes.get(state)!, list);
  return { id: reading.machineId, ...node } as Machine;
}

/** XState asks the completed state itself what follows. */
function addCompletion(reading: Reading, state: ReadState, node: MachineNode, list: readonly TransitionObject[]): void {
  if (state.parent !== null && node.states) node.onDone = short(list);
  else
    notUnderstood(reading, state, {
      fi: "Tilan valmistumista odotetaan, mutta se ei voi valmistua.",
      sv: "Man väntar på att tillståndet blir klart, men det kan inte bli det.",
      en: "Completion of the state is waited for, but it cannot complete.",
    });
}

type Making = { completions: Completions; nodes: Map<ReadState, MachineNode> };

function nodeOf(reading: Reading, state: ReadState, making: Making): MachineNode {
  const node: MachineNode = {};
  making.nodes.set(state, node);
  const hasStates = state.children.some(({ kind }) => kind !== "history");
  if (state.kind === "final" || state.kind === "history" || (state.kind === "parallel" && hasStates)) node.type = state.kind;
  Object.assign(node, aboutOf(reading, state));
  if (state.kind === "history") return { ...node, ...historyOf(reading, state) };
  if (state.kind === "compound" && hasStates) node.initial = initialOf(reading, state).key;
  const timers = readTimers(reading, state);
  invocations(reading, state, node);
  const entry = readActions(reading, state, handlersOf(state, "onentry", timers));
  const exit = readActions(reading, state, handlersOf(state, "onexit", timers));
  if (entry.length > 0) node.entry = entry;
  if (exit.length > 0) node.exit = exit;
  readTransitions(reading, state, node, { timers, completions: making.completions });
  if (hasStates) node.states = Object.fromEntries(state.children.map((child) => [child.key, nodeOf(reading, child, making)]));
  return node;
}

/** What this program wrote of a state beside SCXML; of another's, its id as its name. */
function aboutOf(reading: Reading, state: ReadState): MachineNode {
  const [written] = named(state.element, "polku:state");
  if (written) {
    const { activity, meta, tags, description } = ownJson(written.text);
    return {
      ...(activity === undefined ? {} : { invoke: { src: activity } }),
      ...(meta === undefined ? {} : { meta }),
      ...(tags === undefined ? {} : { tags }),
      ...(description === undefined ? {} : { description }),
    };
  }
  if (state.parent === null || state.kind === "history") return {};
  const name = state.element.attributes["polku:name"] ?? (reading.isOwn && isPlain(state) ? undefined : state.id);
  return name === undefined ? {} : { meta: { name: { fi: name } } };
}

/** A state that this program could have written without a name. */
function isPlain({ id, path }: ReadState): boolean {
  return id === path.replaceAll(".", "_");
}

function historyOf({ machineId, byId }: Reading, { element }: ReadState): MachineNode {
  const target = byId.get(named(element, "transition")[0]?.attributes.target?.trim().split(/\s+/)[0] ?? "");
  return {
    ...(element.attributes.type === "deep" ? { history: "deep" as const } : {}),
    ...(target ? { target: `#${machineId}.${target.path}` } : {}),
  };
}

/** The child in which a compound state is entered; one that SCXML names deeper is entered by the way to it. */
function initialOf(reading: Reading, state: ReadState): ReadState {
  const { element } = state;
  const transition = named(element, "initial").flatMap((initial) => named(initial, "transition"))[0];
  const ids = (transition?.attributes.target ?? element.attributes.initial ?? "").split(/\s+/).filter((id) => id !== "");
  const wanted = reading.byId.get(ids[0] ?? "");
  const found = state.children.find((child) => wanted !== undefined && isWithin(wanted, child));
  if (wanted && (found !== wanted || ids.length > 1 || (transition?.children.length ?? 0) > 0))
    notUnderstood(reading, state, {
      fi: `Alkutilana on ${found?.id ?? "ensimmäinen tila"}; syvemmälle ei mennä eikä toimintoja tehdä.`,
      sv: `Begynnelsetillstånd är ${found?.id ?? "det första tillståndet"}; djupare går man inte, och inget görs på vägen.`,
      en: `The initial state is ${found?.id ?? "the first state"}; nothing deeper is entered, and nothing done on the way.`,
    });
  return found ?? state.children.find(({ kind }) => kind !== "history")!;
}

/** What a state invokes is its activity, of which a state has one. */
function invocations(reading: Reading, state: ReadState, node: MachineNode): void {
  const invokes = named(state.element, "invoke");
  const [first, ...others] = invokes;
  if (first) {
    const { id, src, type } = first.attributes;
    const name = id ?? src ?? type ?? "activity";
    const activity = free(idFrom(name), new Set(Object.keys(reading.activities)));
    reading.activities[activity] = { name: { fi: name } };
    node.invoke = { src: activity };
  }
  for (const element of others) noteElement(reading, state, element);
  const ends = named(state.element, "transition").flatMap(({ attributes }) => descriptorsOf(attributes.event));
  if (!node.invoke && ends.some((event) => /^done\.invoke(\.|$)/.test(event))) {
    const activity = free("activity", new Set(Object.keys(reading.activities)));
    reading.activities[activity] = {};
    node.invoke = { src: activity };
  }
}

function noteElement(reading: Reading, state: ReadState | null, element: ReadElement): void {
  notUnderstood(reading, state, {
    fi: `Ei ymmärretty: ${pointAt(element)}`,
    sv: `Förstods inte: ${pointAt(element)}`,
    en: `Not understood: ${pointAt(element)}`,
  });
}

/** Data that are no flags, scripts and what states give when they are done. */
function noteRest(reading: Reading): void {
  if (reading.isOwn) return;
  for (const element of everyElement(reading.document)) {
    const isFlag = element.name === "data" && reading.flags.has(element.attributes.id ?? "");
    if (["data", "donedata", "finalize"].includes(element.name) && !isFlag) noteElement(reading, null, element);
  }
  for (const element of named(reading.document, "script")) noteElement(reading, null, element);
}

function newDocument({ document, activities, delays }: Reading, machine: Machine): Pathway {
  const name = document.attributes.name ?? "SCXML";
  return {
    format: "polku/pathway@1",
    id: documentIdFrom(name),
    title: { fi: name },
    ...(Object.keys(activities).length === 0 ? {} : { activities }),
    ...(Object.keys(delays).length === 0 ? {} : { delays }),
    machine,
  };
}

/** The document that this program wrote out, with the machine as it is now. */
function ownDocument({ document, delays }: Reading, machine: Machine): Pathway {
  const { machine: about = {}, ...rest } = ownJson(named(document, "polku:pathway")[0]!.text);
  const { order, ...own } = about;
  const { id, initial, states, ...others } = machine;
  const keys: string[] = [...(order ?? []), ...Object.keys(states)].filter((key: string) => states[key] !== undefined);
  const ordered = Object.fromEntries(keys.map((key) => [key, states[key]!]));
  return {
    ...rest,
    ...(Object.keys(delays).length === 0 ? {} : { delays }),
    machine: { id, ...own, initial, states: ordered, ...others },
  };
}
