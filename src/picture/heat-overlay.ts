import { CannotExport } from "#artifact";
import type { Chart } from "#chart";
import type { ReportInput } from "#report";
import type { Language } from "#units";
import type { Colors } from "./colors.ts";
import { type Heat, type HeatMeasure, heatLevel, heatSteps, heatValues } from "./heat-values.ts";
import { noOverlay, type Overlay, type Tag } from "./look.ts";
import { type PictureWords, textOf, wordsOf } from "./words.ts";

/** What a heat map shows, as the choice of a picture calls it. */
export type HeatChoice = "waiting" | "queue" | "utilisation";

const measures: Readonly<Record<HeatChoice, HeatMeasure>> = { waiting: "wait", queue: "queue", utilisation: "utilisation" };

type Setting = { language: Language; colors: Colors; collapsed: readonly string[] };

/** Lays what a simulation gave over a picture: the color and the number of each state, over the whole of it. Throws `CannotExport` without results. */
export function heatOverlay(chart: Chart, results: ReportInput | null, choice: HeatChoice, setting: Setting): Overlay {
  const point = results?.points[0];
  if (point === undefined) throw new CannotExport(textOf((words) => words.needsResults));
  const measure = measures[choice];
  const words = wordsOf(setting.language);
  const values = heatValues(chart, point.summary, measure, null);
  const tags = new Map<string, Tag>();
  const fills = new Map<string, string>();
  const said = new Map<string, string>();
  for (const [path, heat] of values) {
    const value = shownOf(heat, setting.collapsed.includes(path));
    if (value === null || path === "") continue;
    const text = heatText(measure, value, setting.language);
    tags.set(path, { text, look: "heat" });
    fills.set(path, setting.colors.heat[heatLevel(measure, value)]!);
    said.set(path, words.heatSaid[choice](text));
  }
  const legend = levelTexts(measure, setting.language).map((text, level) => ({
    text,
    sign: [
      {
        kind: "rect" as const,
        x: 2,
        y: 2,
        width: 26,
        height: 16,
        radius: 3,
        fill: setting.colors.heat[level]!,
        stroke: setting.colors.strong,
        strokeWidth: 1,
      },
    ],
  }));
  return { ...noOverlay, tags, fills, said, legend, title: words.heat[choice] };
}

function shownOf({ own, inside }: Heat, isClosed: boolean): number | null {
  return isClosed ? inside : own;
}

const locales: Record<Language, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

function numberText(value: number, decimals: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals }).format(value);
}

/** A value of a heat map in words: "220", "1,5 kk", "93 %". */
function heatText(measure: HeatMeasure, value: number, language: Language): string {
  if (measure === "utilisation")
    return new Intl.NumberFormat(locales[language], { style: "percent", maximumFractionDigits: 0 }).format(value);
  if (measure === "queue") return numberText(value, value < 9.95 ? 1 : 0, language);
  const { units } = wordsOf(language);
  if (value < 0.5 / 24) return `0\u00a0${units.d}`;
  if (value <= 91) return `${numberText(value, value < 9.95 ? 1 : 0, language)}\u00a0${units.d}`;
  return value < 1095
    ? `${numberText(value / 30.4375, 1, language)}\u00a0${units.mo}`
    : `${numberText(value / 365.25, 1, language)}\u00a0${units.y}`;
}

/** What each level of a heat map stands for, the lowest first. */
function levelTexts(measure: HeatMeasure, language: Language): string[] {
  const { levels }: PictureWords = wordsOf(language);
  const steps = heatSteps[measure].map((step) => heatText(measure, step, language));
  const between = steps.slice(1).map((high, i) => levels.from(withoutUnit(steps[i]!, high), high));
  return [levels.under(steps[0]!), ...between, levels.over(steps.at(-1)!)];
}

/** Where both ends of a range have one unit, it is told once. */
function withoutUnit(low: string, high: string): string {
  const unit = /[\s\u00a0]*[^\d.,]*$/.exec(high)![0];
  return unit !== "" && low.endsWith(unit) ? low.slice(0, -unit.length) : low;
}
