import type { Context } from "./context.ts";
import { headline } from "./headline.ts";
import { cellsOf, type Table } from "./table.ts";

/** The headline as a table: what, value, interval. */
export function headlineTable(context: Context): Table {
  const { core } = context.texts;
  const cells = cellsOf(context);
  return {
    id: "headline",
    title: core.answer,
    note: hasUncertain(context) ? core.intervalNoteUncertain : core.intervalNote,
    columns: [
      { key: "measure", label: core.measure, kind: "text" },
      { key: "value", label: core.value, kind: "text" },
      { key: "interval", label: core.interval, kind: "text" },
    ],
    rows: headline(context).map(({ label, value, interval }) => [
      cells.text(label),
      cells.text(value),
      interval === null ? { value: null, text: core.none } : cells.text(interval),
    ]),
  };
}

/** Whether some parameter is drawn anew in every replication. */
function hasUncertain({ input, point }: Context): boolean {
  return Object.entries(input.pathway.parameters ?? {}).some(([id, { value }]) => typeof (point.change[id] ?? value) === "object");
}
