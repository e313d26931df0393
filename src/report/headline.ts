import type { ClientMeasure } from "#statistics";
import type { BottleneckRow } from "#study";
import { activeBand, amountDays } from "./amounts.ts";
import type { Context } from "./context.ts";
import { exactly, type Figure, type Interval, isBeyondChance, scale, signed } from "./numbers.ts";

/** A row of the headline table, and the same in one plain sentence. */
export interface HeadlineRow {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly interval: string | null;
  readonly sentence: string;
}

/** The answer to the planner's question: how many, how long, when the queue is gone, what limits, and what one more brings. */
export function headline(context: Context): HeadlineRow[] {
  return [...flowRows(context), ...waitRows(context), ...activeRows(context), ...backlogRow(context), ...bottleneckRows(context)];
}

/** The last day of the simulation as an ISO-like number of days from its start. */
export function horizonDays(context: Context): number {
  return amountDays(context, context.input.simulation.horizon) ?? context.point.summary.years * 365.25;
}

function row(id: string, label: string, { value, interval }: Figure, sentence: string): HeadlineRow {
  return { id, label, value, interval, sentence };
}

function flowRows({ point: { summary }, texts: { core }, speech }: Context): HeadlineRow[] {
  const rows: HeadlineRow[] = [];
  const add = (id: string, label: string, of: Interval | null, sentence: (n: string) => string) => {
    if (!of) return;
    const figure = speech.rate(of);
    rows.push(row(id, label, figure, sentence(figure.value)));
  };
  add("throughput", core.throughputLabel, summary.throughput, core.throughput);
  const whileQueue = summary.throughputWhileQueue;
  if (whileQueue && speech.rate(whileQueue).value !== speech.rate(summary.throughput).value)
    add("throughputWhileQueue", core.whileQueueLabel, whileQueue, core.whileQueue);
  add("starts", core.startsLabel, summary.starts, core.starts);
  return rows;
}

function quantile(measure: ClientMeasure, name: "p50" | "p90"): Interval {
  return { mean: measure[name], low: measure[`${name}Low`], high: measure[`${name}High`] };
}

function waitRows({ point: { summary }, texts: { core }, speech }: Context): HeadlineRow[] {
  const rows: HeadlineRow[] = [];
  const { wait, timeInSystem } = summary;
  if (wait) {
    const half = speech.duration(quantile(wait, "p50"));
    const most = speech.duration(quantile(wait, "p90"));
    rows.push(row("waitHalf", core.waitHalfLabel, half, core.waitHalf(half.value)));
    const stillOpen = wait.covers === "granted" ? core.stillWaiting : core.stillWaitingIncluded;
    const open = wait.nOpen >= 0.5 && wait.covers !== "all" ? ` ${stillOpen(speech.number(wait.nOpen))}` : "";
    rows.push(row("waitMost", core.waitMostLabel, most, core.waitMost(most.value) + open));
  }
  if (timeInSystem) {
    const half = speech.duration(quantile(timeInSystem, "p50"));
    const most = speech.duration(quantile(timeInSystem, "p90"));
    rows.push(row("wholeHalf", core.wholeHalfLabel, half, core.wholeHalf(half.value)));
    rows.push(row("wholeMost", core.wholeMostLabel, most, core.wholeMost(most.value)));
  }
  return rows;
}

function activeRows(context: Context): HeadlineRow[] {
  const { activeTime } = context.point.summary;
  const band = activeBand(context);
  if (!activeTime || !band) return [];
  const figure = context.speech.share(activeTime.withinBand);
  const { core } = context.texts;
  return [row("withinBand", core.bandLabel(band.text), figure, core.band(figure.value, band.text))];
}

function backlogRow(context: Context): HeadlineRow[] {
  const { input, point, speech } = context;
  const { core } = context.texts;
  const { backlog } = point.summary;
  if (!backlog) return [];
  const end = speech.dateAfter(input.start, exactly(horizonDays(context))).value;
  // A mean over the few runs in which the queue cleared would pass for an answer.
  if (!backlog.clearedAt || backlog.clearedShare < 0.5) {
    const left = speech.number(backlog.left.mean);
    const { replications } = point.summary;
    const runs = Math.round(backlog.clearedShare * replications);
    const sentence =
      runs === 0 ? core.goneNever(end, left) : core.goneRarely(end, left, [speech.number(runs), speech.number(replications)]);
    return [row("queueGone", core.goneLabel, { value: core.notBefore(end), interval: null }, sentence)];
  }
  const figure = speech.dateAfter(input.start, backlog.clearedAt);
  const sentence =
    backlog.clearedShare < 1 ? core.goneSometimes(figure.value, speech.percent(backlog.clearedShare)) : core.gone(figure.value);
  return [row("queueGone", core.goneLabel, figure, sentence)];
}

function bottleneckRows(context: Context): HeadlineRow[] {
  const { point, texts, speech, names } = context;
  const { core } = texts;
  const rows = point.bottleneck;
  if (!rows || rows.length === 0) return [];
  const first = limiting(rows);
  const used = first && speech.percent(first.utilisation);
  const top = first
    ? row(
        "bottleneck",
        core.bottleneckLabel,
        { value: `${names.resource(first.resource)}, ${core.used(used!)}`, interval: null },
        core.bottleneck(names.resource(first.resource), used!, speech.percent(first.shareOfWaiting)),
      )
    : row("bottleneck", core.bottleneckLabel, { value: core.noBottleneckValue, interval: null }, core.noBottleneck);
  const tried = rows.filter(({ gain }) => gain !== null);
  const helpful = tried.filter(({ gain }) => [gain!.throughput, gain!.wait].some((of) => of !== null && isBeyondChance(of)));
  const rest = tried.filter((entry) => !helpful.includes(entry)).map(({ resource }) => names.resource(resource));
  const idle = rows.filter(({ gain }) => gain === null).map(({ resource }) => names.resource(resource));
  const bare = (id: string, label: string, list: string[], sentence: (names: string) => string) =>
    list.length > 0 ? [row(id, label, { value: list.join(", "), interval: null }, sentence(list.join(", ")))] : [];
  return [
    top,
    ...helpful.map((entry) => gainRow(context, entry)),
    ...bare("gain:none", core.noGainLabel, rest, core.noGain),
    ...bare("gain:idle", core.idleLabel, idle, core.othersIdle),
  ];
}

/** The resource of which one more brings something beyond chance, the most first; null where none does. */
export function limiting(rows: readonly BottleneckRow[]): BottleneckRow | null {
  const helps = ({ gain }: BottleneckRow) =>
    (gain?.throughput != null && gain.throughput.low > 0) || (gain?.wait != null && gain.wait.high < 0);
  return rows.find(helps) ?? null;
}

/** What one more of a resource brings, be it beyond chance or not. */
export function gainRow(context: Context, { resource, fte, gain }: BottleneckRow): HeadlineRow {
  const { speech, texts, names } = context;
  const { core } = texts;
  const name = names.resource(resource);
  const label = fte < 1 ? core.gainLabelPart(name, speech.plain(fte, 2)) : core.gainLabel(name);
  const throughput = gain?.throughput ?? null;
  const isReal = throughput !== null && isBeyondChance(throughput);
  const figure = throughput ? speech.rate(throughput) : null;
  const value = isReal ? core.clientsPerYear(signed(throughput.mean, figure!.value)) : core.noEffect;
  const sentence = core.gainSentence(name, fte < 1 ? speech.plain(fte, 2) : null, gainTexts(context, gain).join("; "));
  return row(`gain:${resource}`, label, { value, interval: figure?.interval ?? null }, sentence);
}

/** What one more unit brings, in words: clients a year, days of waiting, when the queue is gone. */
function gainTexts({ speech, texts: { core } }: Context, gain: BottleneckRow["gain"]): string[] {
  const said: string[] = [];
  if (gain?.throughput) {
    const { mean } = gain.throughput;
    const size = speech.rate(scale(gain.throughput, Math.sign(mean) || 1)).value;
    said.push(isBeyondChance(gain.throughput) ? (mean > 0 ? core.more(size) : core.fewer(size)) : core.sameThroughput);
  }
  if (gain?.wait) {
    const size = speech.days(Math.abs(gain.wait.mean));
    said.push(isBeyondChance(gain.wait) ? (gain.wait.mean < 0 ? core.shorter(size) : core.longer(size)) : core.sameWait);
  }
  if (gain?.backlogCleared && isBeyondChance(gain.backlogCleared)) {
    const size = speech.days(Math.abs(gain.backlogCleared.mean));
    said.push(gain.backlogCleared.mean < 0 ? core.sooner(size) : core.later(size));
  }
  return said.length > 0 ? said : [core.noEffect];
}
