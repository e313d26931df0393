import type { TriedStaffing } from "#study";
import { exactly } from "./numbers.ts";
import { missedTargets, type StaffingContext, unitName, unitsText, waitName } from "./staffing-context.ts";
import { bareCells, type Cell, type Column, cellsOf, type Table, withoutEmpty } from "./table.ts";
import { kindOfMeasure, targetBound, targetName, targetValue } from "./target-words.ts";

/** The staffings that were tried, by cost: what they cost, how often all targets are met, the wait, whether that is enough and what is missed. */
export function triedTable(context: StaffingContext): Table {
  const { answer } = context;
  return tableOf(context, answer.tried, (index) => targetName(context, answer.simulation.targets![index]!));
}

/** The same for narrow places: what is missed by its number in the document, and only those with a verdict or the shortest wait for the money. */
export function shortTriedTable(context: StaffingContext): Table {
  const shown = context.answer.tried.filter(({ isJudged, isOnFrontier }) => isJudged || isOnFrontier);
  return tableOf(context, shown, (index) => String(index + 1));
}

function tableOf(context: StaffingContext, shown: readonly TriedStaffing[], nameOf: (target: number) => string): Table {
  const { answer, words, speech } = context;
  const left = answer.count - answer.tried.length;
  const counted = left > 0 ? ` ${answer.isPruned ? words.pruned(speech.number(left)) : words.notTried(speech.number(left))}` : "";
  const zone = context.texts.core.percentagePoints(speech.plain(100 * answer.zone, 1));
  const about = answer.wait.target === null ? "" : ` ${words.waitOf(nameOf(answer.wait.target))}`;
  const note = `${words.method(speech.percent(answer.probability), zone)}${about}${counted}`;
  return withoutEmpty({
    id: "staffings",
    title: words.triedTitle,
    note,
    columns: columnsOf(context),
    rows: shown.map((one) => rowOf(context, one, nameOf)),
  });
}

/** The staffings with the shortest wait for what they cost, by cost: the numbers of the chart. Null where they were not sought. */
export function frontierTable(context: StaffingContext): Table | null {
  const { answer, words } = context;
  const nameOf = (index: number) => targetName(context, answer.simulation.targets![index]!);
  const rows = answer.tried
    .filter(({ isLeastWait, isOnFrontier }) => isLeastWait || isOnFrontier)
    .map((one) => rowOf(context, one, nameOf));
  if (rows.length === 0) return null;
  return withoutEmpty({ id: "frontier", title: words.frontierTable, columns: columnsOf(context), rows });
}

function columnsOf({ answer, words, ...context }: StaffingContext): Column[] {
  const keys = Object.keys(answer.staffing.units);
  const hasCost = answer.isPriced || keys.length > 1;
  return [
    ...keys.map((key): Column => ({ key, label: unitName(context, key), kind: "number" })),
    ...(hasCost
      ? [{ key: "cost", label: answer.isPriced ? words.cost : words.number, kind: answer.isPriced ? "euros" : "number" } as const]
      : []),
    { key: "met", label: words.met, kind: "share" },
    { key: "wait", label: waitName({ answer, words, ...context }), kind: "days" },
    { key: "verdict", label: words.verdict, kind: "text" },
    { key: "misses", label: words.misses, kind: "text" },
    { key: "replications", label: words.replications, kind: "number" },
  ];
}

function rowOf(context: StaffingContext, tried: TriedStaffing, nameOf: (target: number) => string): Cell[] {
  const { answer, words } = context;
  const [cells, bare] = [cellsOf(context), bareCells(context)];
  const keys = Object.keys(answer.staffing.units);
  const hasCost = answer.isPriced || keys.length > 1;
  const verdict = tried.isJudged ? tried.verdict : "unjudged";
  const missed = tried.verdict === "met" ? [] : missedTargets(context, tried);
  return [
    ...keys.map((key) => cells.number(tried.units[key]!)),
    ...(hasCost ? [answer.isPriced ? cells.euros(exactly(tried.cost)) : cells.number(tried.cost)] : []),
    cells.share(tried.met),
    bare.duration(tried.wait),
    { value: verdict, text: words.verdicts[verdict] },
    missed.length === 0 ? { value: null, text: context.texts.core.none } : cells.text(missed.map(({ index }) => nameOf(index)).join("; ")),
    cells.number(tried.replications, 0),
  ];
}

/** The targets with one staffing: the limit, what is reached, how often it is met, what could be promised with the probability asked for. */
export function staffingTargetTable(context: StaffingContext, staffing: TriedStaffing): Table {
  const { answer, words, speech } = context;
  const { labels: t } = context.texts;
  const cells = cellsOf(context);
  const columns: Column[] = [
    { key: "target", label: t.target, kind: "text" },
    { key: "wanted", label: t.wanted, kind: "text" },
    { key: "value", label: t.reached, kind: "number" },
    { key: "met", label: t.met, kind: "share" },
    { key: "reachable", label: words.reachable(speech.percent(answer.probability)), kind: "number" },
  ];
  const rows = staffing.targets.map(({ index, met, value, reachable }): Cell[] => {
    const target = answer.simulation.targets![index]!;
    const kind = kindOfMeasure(target.measure);
    const said = (days: number): Cell => ({ value: days, text: targetValue(context, target, days) });
    const reached =
      target.measure === "backlog" && value
        ? said(value.mean)
        : kind === "time"
          ? cells.duration(value)
          : kind === "share"
            ? cells.share(value)
            : cells.rate(value);
    return [
      cells.text(targetName(context, target)),
      cells.text(targetBound(context, target)),
      reached,
      cells.share(met === null ? null : exactly(met)),
      reachable === null ? { value: null, text: context.texts.core.none } : said(reachable),
    ];
  });
  return { id: "staffing-targets", title: words.targetsAt(unitsText(context, staffing.units)), columns, rows };
}

/** Within which ranges it was sought, and what a unit costs, with what that rests on. */
export function rangeTable(context: StaffingContext): Table {
  const { answer, words, speech } = context;
  const { labels: t, record, core } = context.texts;
  const cells = cellsOf(context);
  const columns: Column[] = [
    { key: "unit", label: words.unit, kind: "text" },
    { key: "range", label: words.range, kind: "text" },
    { key: "cost", label: words.unitCost, kind: "euros" },
    { key: "basis", label: t.basis, kind: "text" },
    { key: "source", label: t.source, kind: "text" },
  ];
  const rows = Object.entries(answer.staffing.units).map(([key, { from, to, cost, basis, source }]): Cell[] => [
    cells.text(unitName(context, key)),
    cells.text(`${speech.plain(from)}–${speech.plain(to)}`),
    cells.euros(typeof cost === "number" ? exactly(cost) : null),
    answer.isPriced ? { value: basis ?? "none", text: record.bases[basis ?? "none"] } : { value: null, text: core.none },
    source === undefined ? { value: null, text: core.none } : cells.text(context.names.source(source)),
  ]);
  return withoutEmpty({ id: "staffing-ranges", title: words.costsTitle, columns, rows });
}

/** The staffing whose targets are told: the answer, else the largest that was tried. */
export function toldStaffing({ answer }: StaffingContext): TriedStaffing | null {
  return answer.tried[answer.best ?? answer.largest ?? -1] ?? null;
}

/** Every table of a search for a staffing. */
export function staffingTables(context: StaffingContext): Table[] {
  const told = toldStaffing(context);
  const all = [triedTable(context), frontierTable(context), told && staffingTargetTable(context, told), rangeTable(context)];
  return all.filter((table): table is Table => table !== null && table.rows.length > 0);
}
