import type { AuditLine } from "#statistics";
import type { Context } from "./context.ts";
import { type Column, cellsOf, type Table } from "./table.ts";

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
