import { assumptionTable } from "./assumptions.ts";
import { auditTable } from "./check-tables.ts";
import type { Context } from "./context.ts";
import { closedFormTable, noFormulaTable, simplificationTable } from "./formula-tables.ts";
import { headlineTable } from "./headline-table.ts";
import { differenceTable, pointTable } from "./point-tables.ts";
import { deadlineTable, outcomeTable, targetTable } from "./result-tables.ts";
import { attributeTables, equityTable, groupTable } from "./segment-tables.ts";
import { bottleneckTable, resourceTable, stateTable } from "./service-tables.ts";
import type { Table } from "./table.ts";
import { distributionTable, monthTable, queueTable } from "./time-tables.ts";

/** Every table of a report that has rows, the headline first. */
export function tables(context: Context): Table[] {
  const all = [
    headlineTable(context),
    pointTable(context),
    differenceTable(context),
    bottleneckTable(context),
    resourceTable(context),
    stateTable(context),
    outcomeTable(context),
    targetTable(context),
    deadlineTable(context),
    groupTable(context),
    ...attributeTables(context),
    equityTable(context),
    monthTable(context),
    queueTable(context),
    distributionTable(context, "wait"),
    distributionTable(context, "activeTime"),
    distributionTable(context, "timeInSystem"),
    closedFormTable(context),
    simplificationTable(context),
    noFormulaTable(context),
    auditTable(context),
    assumptionTable(context),
  ];
  return all.filter((table): table is Table => table !== null && table.rows.length > 0);
}
