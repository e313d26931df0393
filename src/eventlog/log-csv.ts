import { type Exported, type ExportInput, fileName } from "#artifact";
import { createChunks } from "./byte-chunks.ts";
import { eventLog } from "./event-log.ts";

type Field = string | number | null;

/**
 * The same log as one table (RFC 4180, UTF-8), a row for each event; columns have the keys of XES, those of the case with "case:" before
 * them, as process-mining tools read them without being told which is which. Words cannot be taken for formulas by a spreadsheet.
 */
export function toLogCsv(input: ExportInput): Exported {
  const { table, names, rowOf, stamp, replications, lost } = eventLog(input);
  const chunks = createChunks();
  const keys = table.cases[0] === undefined ? [] : names.attributes(table.cases[0]).map(({ key }) => `case:${key}`);
  const write = (fields: readonly Field[]) => chunks.add(`${fields.map(fieldText).join(",")}\r\n`);
  write([
    ...[
      "case:concept:name",
      "concept:name",
      "lifecycle:transition",
      "time:timestamp",
      "org:resource",
      "org:role",
      "org:group",
      "cost:total",
    ],
    ...["concept:instance", "state", "kind", "cause", "case:replication", "case:demand", "case:group", "case:outcome"],
    ...keys,
  ]);
  for (const one of table.cases) {
    const id = names.caseId(one, replications > 1);
    const ofCase = [
      one.replication + 1,
      names.demand(one),
      names.group(one),
      names.outcome(one),
      ...names.attributes(one).map(({ value }) => value),
    ];
    for (const row of one.events) {
      const { activity, lifecycle, time, resource, role, group, cost, instance, state, kind, cause } = rowOf(row);
      write([id, activity, lifecycle, stamp(time), resource, role, group, cost, instance, state, kind, cause, ...ofCase]);
    }
  }
  const name = fileName([input.results!.simulation.id, "eventlog"], "csv");
  return { files: [{ name, mediaType: "text/csv", content: chunks.bytes() }], lost };
}

function fieldText(value: Field): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const plain = value.replaceAll(/[\p{Cc}\p{Cs}]+/gu, " ");
  const safe = /^\s*[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
