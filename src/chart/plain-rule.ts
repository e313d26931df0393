import { canonicalJson, isParameterReference, ownValue } from "#pathway";
import type { Chart } from "./chart.ts";

/** What says where a number comes from, or is words for people: no part of a rule. */
const beside: ReadonlySet<string> = new Set(["name", "note", "basis", "source", "painPoints", "counterpart", "critical"]);

/** A rule of a pathway as text, the same for rules that mean the same: parameters have their values in place, words and evidence are left out. */
export function plainRule(chart: Chart, rule: unknown): string {
  return canonicalJson(plain(chart, rule ?? null));
}

function plain(chart: Chart, json: unknown): unknown {
  if (Array.isArray(json)) return json.map((entry) => plain(chart, entry));
  if (typeof json !== "object" || json === null) return json;
  if (isParameterReference(json)) return parameterValue(chart, json.param);
  const entries = Object.entries(json).filter(([key]) => !beside.has(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(chart, value)]));
}

function parameterValue({ pathway }: Chart, id: string): unknown {
  const parameter = pathway.parameters?.[id];
  if (!parameter) return id;
  const value = ownValue(parameter);
  const isTime = parameter.unit !== undefined && ["min", "h", "d", "wk", "mo", "y", "wd"].includes(parameter.unit);
  return isTime ? `${value} ${parameter.unit}` : value;
}
