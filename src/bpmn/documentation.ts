import { isQueue, type Node } from "#chart";
import { lawText } from "#report";
import { type Evidence, say, type Text } from "#units";
import type { Draft } from "./draft.ts";

/** What is told of a state in words: its note, what is done there and how long it takes, what it needs, where that is known from. */
export function documentationOf(draft: Draft, node: Node): string[] {
  const { chart, words, language } = draft;
  const { meta } = node;
  const found: string[] = [];
  if (meta.note !== undefined) found.push(say(meta.note, language));
  if (node.description !== null) found.push(node.description);
  if (isQueue(chart, node)) found.push(words.queue);
  found.push(...activityLines(draft, node));
  const holds = [node, ...partsAround(draft, node)].flatMap((part) =>
    Object.entries(part.meta.holds ?? {}).map(([id, units]) => unitsOf(draft, id, units)),
  );
  if (holds.length > 0) found.push(`${words.holds}: ${holds.join(", ")}`);
  if (meta.deadline !== undefined)
    found.push(`${words.within}: ${lawText(draft.context, meta.deadline.within)}${evidenceText(draft, meta.deadline)}`);
  for (const { text } of meta.painPoints ?? []) found.push(say(text, language));
  const source = sourceOf(draft, meta);
  if (source !== null) found.push(`${words.source}: ${source}`);
  const parts = partsAround(draft, node);
  if (parts.length > 0) found.push(`${words.part}: ${parts.map(({ name }) => say(name, language)).join(" / ")}`);
  return found;
}

function activityLines(draft: Draft, { activity: id }: Node): string[] {
  const { chart, words, context, language } = draft;
  const activity = id === null ? undefined : chart.pathway.activities?.[id];
  if (id === null || activity === undefined) return [];
  const { name, note, lead, duration, needs = {} } = activity;
  const lines = [`${words.activity}: ${textOr(name, id, draft)}${evidenceText(draft, activity)}`];
  if (note !== undefined) lines.push(say(note, language));
  if (lead !== undefined) lines.push(`${words.lead}: ${lawText(context, lead)}`);
  if (duration !== undefined) lines.push(`${words.duration}: ${lawText(context, duration)}`);
  const served = Object.entries(needs).map(([resource, need]) =>
    unitsOf(draft, resource, typeof need === "object" && !("param" in need) ? (need.units ?? 1) : need),
  );
  if (served.length > 0) lines.push(`${words.needs}: ${served.join(", ")}`);
  return lines;
}

function textOr(text: Text | undefined, id: string, { language }: Draft): string {
  return text === undefined ? id : say(text, language);
}

function unitsOf(draft: Draft, resource: string, units: unknown): string {
  const name = textOr(draft.chart.pathway.resources?.[resource]?.name, resource, draft);
  return units === 1 || typeof units !== "number" ? name : `${units} × ${name}`;
}

/** What a number rests on, in brackets; "" where that is not told. */
function evidenceText(draft: Draft, evidence: Evidence): string {
  const { words } = draft;
  const source = sourceOf(draft, evidence);
  const basis = evidence.basis === "assumption" ? words.assumption : evidence.basis === "derived" ? words.derived : null;
  const told = [basis, source === null ? null : `${words.source}: ${source}`].filter((part) => part !== null);
  return told.length === 0 ? "" : ` (${told.join("; ")})`;
}

function sourceOf({ chart }: Draft, { source }: Evidence): string | null {
  if (source === undefined) return null;
  const found = chart.pathway.sources?.find(({ id }) => id === source);
  if (found === undefined) return source;
  return found.url === undefined ? found.title : `${found.title}, ${found.url}`;
}

/** The states around whose insides stand in the same scope, outer ones first: nothing else tells of them. */
function partsAround({ chart, forms }: Draft, node: Node): Node[] {
  const found: Node[] = [];
  for (let at = node.parent; at > 0 && forms[at] !== "sub"; at = chart.nodes[at]!.parent) found.unshift(chart.nodes[at]!);
  return found;
}

/** What is told of the process as a whole. */
export function processNotes({ chart, language }: Draft): string[] {
  const { summary } = chart.pathway;
  return summary === undefined ? [] : [say(summary, language)];
}
