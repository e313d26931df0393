import type { ModdleElement } from "bpmn-moddle";
import { say } from "#units";
import { processNotes } from "./documentation.ts";
import { actorName, type Draft } from "./draft.ts";
import type { FlowNode, Process } from "./flow.ts";
import type { Picture } from "./lay-out-pools.ts";
import { document, elementOf, type Written, writeScope } from "./write-process.ts";
import { xmlName, xmlText } from "./xml-text.ts";

/** A process and where everything of it lies. */
export interface Drawn {
  readonly draft: Draft;
  readonly process: Process;
  readonly picture: Picture;
}

/** The pools of a file, the lanes of one of them, and the messages between them. */
export interface WrittenPools {
  readonly collaboration: ModdleElement;
  readonly process: ModdleElement;
  readonly pool: ModdleElement;
  readonly client: ModdleElement | null;
  /** In the order of the picture. */
  readonly outside: readonly ModdleElement[];
  readonly lanes: readonly ModdleElement[];
  /** By the event at one of their ends. */
  readonly messages: ReadonlyMap<FlowNode, ModdleElement>;
  readonly remark: ModdleElement | null;
}

/** Writes the process in its pool, and the pools of those outside. */
export function writePools(written: Written, { draft, process, picture }: Drawn, remark: string): WrittenPools {
  const { moddle } = written;
  const { chart, language } = draft;
  const title = xmlName(say(chart.pathway.title, language)) || chart.id;
  const body = moddle.create("bpmn:Process", { id: `process__${chart.id}`, name: title, isExecutable: false });
  document(written, body, [...processNotes(draft), ...(remark === "" ? [] : [remark])]);
  const lanes = writeLanes(written, { draft, process, picture });
  if (lanes.length > 0) body.laneSets = [moddle.create("bpmn:LaneSet", { id: `lanes__${chart.id}`, lanes })];
  writeScope(written, draft, body, process.root);
  const participant = (id: string, name: string, about: object = {}) =>
    moddle.create("bpmn:Participant", { id, name: xmlName(name) || id, ...about });
  const pool = participant(`pool__${chart.id}`, title, { processRef: body });
  const client = process.client === null ? null : participant("pool__of_client", process.client.name);
  const outside = picture.outside.map(({ actor, name }) => participant(`pool__of_${actor}`, name));
  const messages = writeMessages(written, picture, { client, outside });
  const note = remark === "" ? null : moddle.create("bpmn:TextAnnotation", { id: "polku__remark", text: xmlText(remark) });
  const collaboration = moddle.create("bpmn:Collaboration", {
    id: `collaboration__${chart.id}`,
    participants: [...(client === null ? [] : [client]), pool, ...outside],
    ...(messages.size === 0 ? {} : { messageFlows: [...messages.values()] }),
    ...(note === null ? {} : { artifacts: [note] }),
  });
  return { collaboration, process: body, pool, client, outside, lanes, messages, remark: note };
}

function writeLanes(written: Written, { draft, process, picture }: Drawn): ModdleElement[] {
  return process.lanes.map((actor, lane) => {
    const id = actor === null ? "lane__nobody" : `lane__of_${actor}`;
    const name = xmlName(actor === null ? draft.words.nobody : actorName(draft, actor)) || id;
    const inside = process.root.nodes.filter((node) => picture.laneOf.get(node.host ?? node) === lane);
    return written.moddle.create("bpmn:Lane", { id, name, flowNodeRef: inside.map((node) => elementOf(written, node)) });
  });
}

type Others = { client: ModdleElement | null; outside: readonly ModdleElement[] };

function writeMessages({ moddle, nodes }: Written, picture: Picture, { client, outside }: Others): Map<FlowNode, ModdleElement> {
  const found = new Map<FlowNode, ModdleElement>();
  for (const node of picture.messages.keys()) {
    const own = nodes.get(node)!;
    const other = node.kind === "start" ? client! : outside[picture.outside.findIndex(({ actor }) => actor === node.actor)]!;
    const [sourceRef, targetRef] = node.kind === "start" ? [other, own] : [own, other];
    found.set(node, moddle.create("bpmn:MessageFlow", { id: `message__of_${node.id}`, sourceRef, targetRef }));
  }
  return found;
}
