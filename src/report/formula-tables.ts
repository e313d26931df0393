import type { Context } from "./context.ts";
import { exactly } from "./numbers.ts";
import type { ClosedForm } from "./report-input.ts";
import { type Cell, type Cells, type Column, cellsOf, type Table } from "./table.ts";

/** What forms are told from: no simulation is needed. */
export type FormContext = Pick<Context, "texts" | "speech" | "names">;

/** Formulas that can be followed by hand, beside the simulated figures; those of single states, and waits without a formula, only where all are asked for. */
export function closedFormTable(context: Context, which: "all" | "main" = "all"): Table {
  const { labels: t, record, formulas } = context.texts;
  const cells = cellsOf(context);
  const columns: Column[] = [
    { key: "form", label: t.closedForm, kind: "text" },
    { key: "at", label: t.at, kind: "text" },
    { key: "formula", label: t.formula, kind: "text" },
    { key: "value", label: t.byHand, kind: "number" },
    { key: "simulated", label: t.simulated, kind: "number" },
    { key: "simplifications", label: formulas.simplifications, kind: "text" },
  ];
  const shown = context.point.closedForms.filter(
    (form) => which === "all" || (form.code !== "traffic" && (form.value !== null || form.code === "backlog-time")),
  );
  const numbers = new Map(simplificationsOf(context).map((code, i) => [code, i + 1]));
  const rows = shown.map((form) => [
    cells.text(record.closedForms[form.code] ?? form.code),
    cells.text(placeOf(context, form)),
    cells.text(formulaText(context, form)),
    formCell(context, cells, form),
    amountCell(cells, form.simulated, form.unit),
    cells.text(inSpans(form.approximations.flatMap((code) => (isReason(form) ? [] : (numbers.get(code) ?? []))))),
  ]);
  return { id: "closed-forms", title: t.closedFormsTitle, note: t.closedFormsNote, columns, rows };
}

/** What the formulas simplify, numbered as in the table of formulas. */
export function simplificationTable(context: Context): Table {
  const { formulas } = context.texts;
  const cells = cellsOf(context);
  const columns: Column[] = [
    { key: "number", label: formulas.number, kind: "text" },
    { key: "simplification", label: formulas.simplification, kind: "text" },
  ];
  const rows = simplificationsOf(context).map((code, i) => [cells.text(String(i + 1)), cells.text(wordsOf(formulas.approximations, code))]);
  return { id: "closed-form-simplifications", title: formulas.simplificationsTitle, columns, rows };
}

/** Resources for which one may have to wait and no formula says how long, with the reason. */
export function noFormulaTable(context: Context): Table {
  const { labels, formulas } = context.texts;
  const cells = cellsOf(context);
  const columns: Column[] = [
    { key: "resource", label: labels.resource, kind: "text" },
    { key: "why", label: formulas.why, kind: "text" },
  ];
  const rows = context.point.closedForms
    .filter(isReason)
    .map((form) => [
      cells.text(placeOf(context, form)),
      cells.text(form.approximations.map((code) => wordsOf(formulas.noFormula, code)).join("; ")),
    ]);
  return { id: "no-closed-form", title: formulas.noFormulaTitle, columns, rows };
}

/** For the answer in text: by hand, how many the active process has room for and when the queue is gone, and that this simplifies; nothing where neither is known. */
export function byHandLines(context: Context): string[] {
  const { record, formulas } = context.texts;
  const cells = cellsOf(context);
  const active = context.input.pathway.active?.resource;
  const told = context.point.closedForms.filter(({ code, at }) => at === active && (code === "slots" || code === "backlog-time"));
  if (told.length === 0) return [];
  const lines = told.map((form) => {
    const name = `${record.closedForms[form.code] ?? form.code}, ${placeOf(context, form)}`;
    const line = formulas.line(name, formCell(context, cells, form).text, formulaText(context, form));
    return form.simulated === null ? line : `${line} ${formulas.simulated(amountCell(cells, form.simulated, form.unit).text)}`;
  });
  const codes = new Set(told.flatMap(({ approximations }) => approximations));
  return codes.size === 0 ? lines : [...lines, formulas.simplified(context.speech.number(codes.size))];
}

/** Where a form is about. */
export function placeOf({ names, texts }: FormContext, { at }: ClosedForm): string {
  return at === "" ? texts.core.pathwayLabel : names.any(at);
}

/** A wait without a value: then the codes say why. */
function isReason({ code, value }: ClosedForm): boolean {
  return value === null && (code === "erlang-c" || code === "allen-cunneen");
}

/** Codes of what the forms of a point simplify, in the order of first mention. */
function simplificationsOf({ point }: Context): string[] {
  return [...new Set(point.closedForms.flatMap((form) => (isReason(form) ? [] : form.approximations)))];
}

/** The words for a code; the code itself where there are none. */
function wordsOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

/** Numbers in ascending order, three and more in a row as a span: 1–4, 7. */
function inSpans(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  const text = ([first, last]: [number, number]) => (first === last ? `${first}` : `${first}${last - first > 1 ? "–" : ", "}${last}`);
  return spans.map(text).join(", ");
}

/** The value of a form. */
export function formCell({ texts }: FormContext, cells: Cells, { code, value, unit }: ClosedForm): Cell {
  return code === "backlog-time" && value === null ? { value: null, text: texts.labels.never } : amountCell(cells, value, unit);
}

function amountCell(cells: Cells, value: number | null, unit: ClosedForm["unit"]): Cell {
  const of = value === null ? null : exactly(value);
  if (unit === "days") return cells.duration(of);
  return unit === "share" ? cells.share(of) : cells.rate(of);
}

/** What a form is worked out from, with its numbers. */
export function formulaText({ speech, texts }: FormContext, { code, inputs }: ClosedForm): string {
  const write = texts.record.formulas[code];
  if (!write || Object.keys(inputs).length === 0) return "";
  const number = (name: string) => {
    const value = inputs[name] ?? 0;
    const size = Math.abs(value);
    return speech.plain(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
  };
  return write(number, inputs.bySlots === 1);
}
