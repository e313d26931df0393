import { type EvidenceItem, evidence } from "#chart";
import type { Distribution, Num } from "#pathway";
import { say, type Text } from "#units";
import { parameterValue } from "./amounts.ts";
import type { PathwayContext } from "./context.ts";
import { calendarName, lawText, parameterText } from "./law-text.ts";
import { type PlaceNames, placeNames } from "./place-names.ts";
import { type Cell, type Column, cellsOf, type Table } from "./table.ts";

/** Every number that goes in, and what it rests on: of the pathway, and who comes where it is simulated. What is assumed says so. */
export function assumptionTable(context: PathwayContext): Table {
  const { labels: t } = context.texts;
  const columns: Column[] = [
    { key: "name", label: t.name, kind: "text" },
    { key: "kind", label: t.kind, kind: "text" },
    { key: "value", label: t.value, kind: "text" },
    { key: "basis", label: t.basis, kind: "text" },
    { key: "source", label: t.source, kind: "text" },
  ];
  const places = placeNames(context);
  const rows = [
    ...evidence(context.input.pathway).items.map((item) => itemRow(context, item, places)),
    ...demandRows(context, places),
    ...initialRows(context),
  ];
  return { id: "assumptions", title: t.assumptionsTitle, columns, rows };
}

type Row = {
  kind: keyof PathwayContext["texts"]["record"]["kinds"];
  name: string;
  value: string;
  basis: EvidenceItem["basis"];
  source: string | null;
};

function cellsFor(context: PathwayContext, { kind, name, value, basis, source }: Row): Cell[] {
  const cells = cellsOf(context);
  const { record } = context.texts;
  return [
    cells.text(name),
    cells.text(record.kinds[kind]),
    cells.text(value),
    { value: basis ?? "none", text: record.bases[basis ?? "none"] },
    source === null ? { value: null, text: context.texts.core.none } : cells.text(context.names.source(source)),
  ];
}

function itemRow(context: PathwayContext, item: EvidenceItem, places: PlaceNames): Cell[] {
  const [name, value] = described(context, item, places);
  return cellsFor(context, { kind: item.kind, name, value, basis: item.basis, source: item.source });
}

function described(context: PathwayContext, { kind, at }: EvidenceItem, places: PlaceNames): [name: string, value: string] {
  const { input, names } = context;
  const { pathway } = input;
  const steps = stepsOf(at);
  const id = steps[1]!;
  switch (kind) {
    case "parameter":
      return [names.parameter(id), parameterText(context, id)];
    case "resource":
      return [names.resource(id), resourceText(context, id)];
    case "attribute":
      return [names.attribute(id), attributeText(context, id)];
    case "lead":
    case "duration":
      return [names.activity(id), lawText(context, pathway.activities![id]![kind]!)];
    case "delay":
      return [places.delay(id), lawText(context, pathway.delays![id]!)];
    case "hazard":
      return [names.hazard(id), lawText(context, pathway.hazards![id]!.every)];
    case "share":
      return shareText(context, at, places);
  }
}

/** A place in a document as the keys that lead to it: `a.b[0]["c.d"]`. */
function stepsOf(at: string): string[] {
  return [...at.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, plain]) => quoted ?? index ?? plain!);
}

function valueAt(document: unknown, steps: readonly string[]): unknown {
  let value = document;
  for (const step of steps) value = (value as Record<string, unknown> | undefined)?.[step];
  return value;
}

function shareText(context: PathwayContext, at: string, places: PlaceNames): [name: string, value: string] {
  const { input, names, language } = context;
  const steps = stepsOf(at);
  const transition = valueAt(input.pathway, steps.slice(0, -1)) as { meta?: { name?: Text } } | undefined;
  const path = steps.filter((_, i) => steps[i - 1] === "states").join(".");
  const own = transition?.meta?.name ? say(transition.meta.name, language) : places.target(at.slice(0, -".guard".length));
  const name = own === null ? names.state(path) : `${names.state(path)}: ${own}`;
  const shares = sharesIn(valueAt(input.pathway, steps));
  return [name, shares.map((share) => numText(context, share)).join(", ")];
}

/** The shares of a guard, those within combinations included; only first of each, its variants told by the note. */
function sharesIn(guard: unknown): Num[] {
  const part = guard as { type?: string; params?: { p?: Num; of?: unknown } } | undefined;
  if (part?.type === "share" && part.params?.p !== undefined) return [part.params.p];
  const of = part?.params?.of;
  return (Array.isArray(of) ? of : of === undefined ? [] : [of]).flatMap(sharesIn);
}

function numText(context: PathwayContext, value: Num): string {
  if (typeof value === "number") return context.speech.percent(value, value * 100 === Math.round(value * 100) ? 0 : 1);
  return context.texts.record.laws.parameter(context.names.parameter(value.param));
}

function plainNum(context: PathwayContext, value: Num): string {
  const number = typeof value === "number" ? value : parameterValue(context, value.param);
  return typeof number === "number" ? context.speech.plain(number) : parameterText(context, (value as { param: string }).param);
}

/** What a resource is made of: how many, how many clients each, working time, opening hours. */
export function resourceText(context: PathwayContext, id: string): string {
  const { record } = context.texts;
  const { capacity = 1, caseload, fte, calendar } = context.input.pathway.resources![id]!;
  const steps = Array.isArray(capacity)
    ? capacity.map(({ from, value }) => `${plainNum(context, value)} ${record.from(context.speech.date(from))}`).join(", ")
    : plainNum(context, capacity);
  const parts = [record.people(steps)];
  if (caseload !== undefined) parts.push(record.caseload(plainNum(context, caseload)));
  if (fte !== undefined) parts.push(record.fte(plainNum(context, fte)));
  parts.push(calendar === undefined ? record.alwaysOpen : record.calendar(calendarName(context, calendar)));
  return parts.join("; ");
}

function attributeText(context: PathwayContext, id: string): string {
  const attribute = context.input.pathway.attributes![id]!;
  if ("values" in attribute)
    return Object.entries(attribute.values)
      .map(([value, weight]) => `${context.names.value(value)} ${numText(context, weight)}`)
      .join(", ");
  return "number" in attribute ? lawText(context, attribute.number, false) : lawText(context, attribute.duration as Distribution);
}

function demandRows(context: PathwayContext, places: PlaceNames): Cell[][] {
  const { input, names, texts, language } = context;
  const { record } = texts;
  return (input.simulation?.demand ?? []).map((demand) => {
    const who = demand.name ? say(demand.name, language) : demand.group === undefined ? demand.id : names.group(demand.group);
    const parts: string[] = [];
    if (demand.backlog !== undefined) parts.push(record.backlog(plainNum(context, demand.backlog)));
    if (demand.release) parts.push(record.release(plainNum(context, demand.release.perMonth)));
    if (demand.perYear !== undefined) parts.push(record.perYear(plainNum(context, demand.perYear)));
    if (demand.from !== undefined) parts.push(record.from(context.speech.date(demand.from)));
    return cellsFor(context, {
      kind: "demand",
      name: `${who} (${places.door(demand.event)})`,
      value: parts.join(", "),
      ...evidenceOf(demand),
    });
  });
}

function initialRows(context: PathwayContext): Cell[][] {
  const { input, names, texts } = context;
  return (input.simulation?.initial ?? []).map((entry) => {
    const value = [plainNum(context, entry.count)];
    if (entry.elapsed !== undefined) value.push(texts.record.elapsed(lawText(context, entry.elapsed)));
    return cellsFor(context, {
      kind: "initial",
      name: entry.in.map(names.state).join(", "),
      value: value.join(", "),
      ...evidenceOf(entry),
    });
  });
}

function evidenceOf({ basis, source }: { basis?: EvidenceItem["basis"] & string; source?: string }): Pick<Row, "basis" | "source"> {
  return { basis: basis ?? (source === undefined ? null : "source"), source: source ?? null };
}
