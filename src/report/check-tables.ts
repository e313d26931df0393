import type { AuditLine } from "#statistics";
import type { Context } from "./context.ts";
import { type Column, cellsOf, type Table } from "./table.ts";

/** What was checked, in plain words: lines of one code are one row, and what fails comes first. */
export function auditTable(context: Context): Table {
  const { labels: t, record } = context.texts;
  const { names, point } = context;
  const cells = cellsOf(context);
  const columns: Column[] = [
    { key: "check", label: t.check, kind: "text" },
    { key: "passes", label: t.passes, kind: "text" },
    { key: "found", label: t.found, kind: "number" },
    { key: "allowed", label: t.allowed, kind: "number" },
    { key: "at", label: t.at, kind: "text" },
  ];
  const rows = worstByCode(point.summary.audit).map(({ code, passes, found, allowed, at }) => [
    cells.text(auditTitle(record.audit, code)),
    { value: String(passes), text: passes ? record.passed : record.failed },
    cells.number(found),
    cells.number(allowed),
    cells.text(at === "" ? "" : names.any(at)),
  ]);
  return { id: "audit", title: t.auditTitle, note: t.auditNote, columns, rows };
}

/** What a check is about; its code where there are no words for it. */
export function auditTitle(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

/** The worst line of each code: one that fails before one that passes, then the one that uses most of what is allowed. */
export function worstByCode(lines: readonly AuditLine[]): AuditLine[] {
  const worst = new Map<string, AuditLine>();
  const strain = ({ found, allowed }: AuditLine) => (allowed === 0 ? Math.abs(found) : Math.abs(found / allowed));
  for (const line of lines) {
    const known = worst.get(line.code);
    if (!known || Number(known.passes) > Number(line.passes) || (known.passes === line.passes && strain(line) > strain(known)))
      worst.set(line.code, line);
  }
  return [...worst.values()].sort((a, b) => Number(a.passes) - Number(b.passes));
}

/** Formulas that can be followed by hand, beside the simulated figures. */
export function closedFormTable(context: Context): Table {
  const { labels: t, record } = context.texts;
  const cells = cellsOf(context);
  const columns: Column[] = [
    { key: "form", label: t.closedForm, kind: "text" },
    { key: "at", label: t.at, kind: "text" },
    { key: "formula", label: t.formula, kind: "text" },
    { key: "value", label: t.byHand, kind: "number" },
    { key: "simulated", label: t.simulated, kind: "number" },
  ];
  const rows = context.point.closedForms.map(({ code, at, formula, value, simulated }) => [
    cells.text(record.closedForms[code as keyof typeof record.closedForms] ?? code),
    cells.text(at === "" ? "" : context.names.any(at)),
    cells.text(formula),
    cells.number(value),
    cells.number(simulated),
  ]);
  return { id: "closed-forms", title: t.closedFormsTitle, note: t.closedFormsNote, columns, rows };
}
