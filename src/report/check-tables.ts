import type { AuditLine } from "#statistics";
import type { Context } from "./context.ts";
import { exactly } from "./numbers.ts";
import type { ClosedForm } from "./report-input.ts";
import { type Cell, type Cells, type Column, cellsOf, type Table } from "./table.ts";

/** What was checked, in plain words: lines of one code are one row, and what fails comes first. */
export function auditTable(context: Context): Table {
  const { labels: t, record } = context.texts;
  const { point } = context;
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
    cells.text(placeName(context, at)),
  ]);
  return { id: "audit", title: t.auditTitle, note: t.auditNote, columns, rows };
}

// Some checks are about a measure rather than about a state or a resource.
function placeName({ names, texts: { labels } }: Context, at: string): string {
  if (at === "backlog") return labels.topics.queue;
  return labels.measures[at as keyof typeof labels.measures] ?? (at === "" ? "" : names.any(at));
}

/** What a check is about; its code where there are no words for it. */
function auditTitle(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

/** The worst line of each code: one that fails before one that passes, then the one that uses most of what is allowed. */
function worstByCode(lines: readonly AuditLine[]): AuditLine[] {
  const worst = new Map<string, AuditLine>();
  const strain = ({ found, allowed }: AuditLine) => (allowed === 0 ? Math.abs(found) : Math.abs(found / allowed));
  for (const line of lines) {
    const known = worst.get(line.code);
    if (!known || Number(known.passes) > Number(line.passes) || (known.passes === line.passes && strain(line) > strain(known)))
      worst.set(line.code, line);
  }
  return [...worst.values()].sort((a, b) => Number(a.passes) - Number(b.passes));
}

/** Formulas that can be followed by hand, beside the simulated figures; those of single states only where all are asked for. */
export function closedFormTable(context: Context, which: "all" | "main" = "all"): Table {
  const { labels: t, record } = context.texts;
  const cells = cellsOf(context);
  const columns: Column[] = [
    { key: "form", label: t.closedForm, kind: "text" },
    { key: "at", label: t.at, kind: "text" },
    { key: "formula", label: t.formula, kind: "text" },
    { key: "value", label: t.byHand, kind: "number" },
    { key: "simulated", label: t.simulated, kind: "number" },
  ];
  const shown = context.point.closedForms.filter(
    ({ code, value }) => which === "all" || (code !== "traffic" && (value !== null || code === "backlog-time")),
  );
  const rows = shown.map((form) => [
    cells.text(record.closedForms[form.code] ?? form.code),
    cells.text(form.at === "" ? context.texts.core.pathwayLabel : context.names.any(form.at)),
    cells.text(formulaText(context, form)),
    form.code === "backlog-time" && form.value === null ? { value: null, text: t.never } : formCell(cells, form.value, form.unit),
    formCell(cells, form.simulated, form.unit),
  ]);
  return { id: "closed-forms", title: t.closedFormsTitle, note: t.closedFormsNote, columns, rows };
}

function formCell(cells: Cells, value: number | null, unit: ClosedForm["unit"]): Cell {
  const of = value === null ? null : exactly(value);
  if (unit === "days") return cells.duration(of);
  return unit === "share" ? cells.share(of) : cells.rate(of);
}

function formulaText({ speech, texts }: Context, { code, inputs }: ClosedForm): string {
  const write = texts.record.formulas[code];
  if (!write || Object.keys(inputs).length === 0) return "";
  const number = (name: string) => {
    const value = inputs[name] ?? 0;
    const size = Math.abs(value);
    return speech.plain(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
  };
  return write(number, inputs.bySlots === 1);
}
