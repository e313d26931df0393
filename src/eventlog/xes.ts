import { type Exported, type ExportInput, fileName } from "#artifact";
import { escapeXml } from "#picture";
import { say } from "#units";
import { createChunks } from "./byte-chunks.ts";
import { type EventLog, eventLog } from "./event-log.ts";
import type { LogRow } from "./log-row.ts";
import type { LogCase } from "./log-table.ts";

type Kind = "string" | "int" | "float" | "date";

function attribute(kind: Kind, key: string, value: string | number): string {
  return `<${kind} key="${key}" value="${escapeXml(String(value)).replaceAll(/[\t\n]/g, " ")}"/>`;
}

/** An attribute, nothing where the value is null. */
function maybe(kind: Kind, key: string, value: string | number | null): string {
  return value === null ? "" : attribute(kind, key, value);
}

const extensions = [
  ["Concept", "concept"],
  ["Lifecycle", "lifecycle"],
  ["Time", "time"],
  ["Organizational", "org"],
  ["Cost", "cost"],
].map(([name, prefix]) => `<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`);

/** Event attributes that every event has, with what stands for one that would not. */
const globals = [
  `<global scope="trace">${attribute("string", "concept:name", "")}</global>`,
  `<global scope="event">${attribute("string", "concept:name", "")}${attribute("string", "lifecycle:transition", "complete")}${attribute("date", "time:timestamp", "1970-01-01T00:00:00.000+00:00")}</global>`,
];

const classifiers = [
  `<classifier name="Activity" scope="event" keys="concept:name"/>`,
  `<classifier name="ActivityAndLifecycle" scope="event" keys="concept:name lifecycle:transition"/>`,
];

/**
 * Replications of a simulation as an event log in XES (IEEE 1849-2016): a trace for each client, and for each step of the client the
 * events of the standard life cycle, with who did it, for whom, and at what cost.
 */
export function toXes(input: ExportInput): Exported {
  const log = eventLog(input);
  const { simulation } = input.results!;
  const chunks = createChunks();
  chunks.add(
    '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">\n',
  );
  chunks.add(`${[...extensions, ...globals, ...classifiers].join("\n")}\n`);
  const about = log.lost.map(({ what }) => say(what, input.language)).join(" ");
  chunks.add(`${attribute("string", "concept:name", say(simulation.title, input.language))}\n`);
  chunks.add(`${attribute("string", "lifecycle:model", "standard")}\n`);
  chunks.add(`${attribute("string", "description", about)}\n`);
  for (const one of log.table.cases) {
    chunks.add(`<trace>${traceHead(log, one)}\n`);
    for (const row of one.events) chunks.add(`${eventText(log, log.rowOf(row))}\n`);
    chunks.add("</trace>\n");
  }
  chunks.add("</log>\n");
  return {
    files: [{ name: fileName([simulation.id], "xes"), mediaType: "application/xml", content: chunks.bytes() }],
    lost: log.lost,
  };
}

function traceHead({ names, replications }: EventLog, one: LogCase): string {
  const own = names.attributes(one).map(({ key, value }) => attribute(typeof value === "number" ? "float" : "string", key, value));
  return [
    attribute("string", "concept:name", names.caseId(one, replications > 1)),
    attribute("int", "replication", one.replication + 1),
    attribute("string", "demand", names.demand(one)),
    maybe("string", "group", names.group(one)),
    maybe("string", "outcome", names.outcome(one)),
    ...own,
  ].join("");
}

function eventText({ stamp }: EventLog, row: LogRow): string {
  const told = [
    attribute("string", "concept:name", row.activity),
    attribute("string", "concept:instance", String(row.instance)),
    attribute("string", "lifecycle:transition", row.lifecycle),
    attribute("date", "time:timestamp", stamp(row.time)),
    maybe("string", "org:resource", row.resource),
    maybe("string", "org:role", row.role),
    maybe("string", "org:group", row.group),
    row.cost === null ? "" : attribute("float", "cost:total", row.cost) + attribute("string", "cost:currency", "EUR"),
    attribute("string", "state", row.state),
    attribute("string", "kind", row.kind),
    maybe("string", "cause", row.cause),
  ];
  return `<event>${told.join("")}</event>`;
}
