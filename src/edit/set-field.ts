import { type Distribution, type GuardConfig, isParameterReference, type Path, type TransitionObject } from "#pathway";
import type { Basis, Evidence, Text } from "#units";
import { checkGuard } from "./check-guard.ts";
import { checkMention } from "./check-mention.ts";
import type { CommandOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { placeOf, textFields } from "./fields.ts";
import { refuse } from "./refusal.ts";
import { findShare } from "./share-bar.ts";
import { keyOf } from "./state-paths.ts";
import { locate, type Subject } from "./subject.ts";

type Grounds = { basis?: Basis; source?: string };

/** Fields that are distributions and so may carry their own evidence. */
const laws = ["lead", "duration", "law", "every"];

/** Fields whose numbers rest on the evidence of what has them. */
const numbers = ["value", "capacity", "caseload", "fte"];

/** Gives a field a value, or takes it away. A number that is changed by hand is an assumption where it rested on something else, unless the command says on what it rests. */
export function setField(draft: Draft, { of, field, key, value, basis, source }: CommandOf<"set">): void {
  const { owner, path } = placeOf(draft, of, field);
  const grounds: Grounds = { ...(basis === undefined ? {} : { basis }), ...(source === undefined ? {} : { source }) };
  if (value === undefined || value === null) {
    if (of.kind === "delay") refuse(path, "no-number", field);
    const gone = key === undefined ? path : [...path, key];
    if (draft.at(gone) !== undefined) draft.prune(gone, owner.length);
    return;
  }
  if (of.kind === "idea" || of.kind === "note") checkMention(draft, { list: String(owner[0]), field, value });
  if (of.kind === "transition" && field === "guard") checkGuard(draft, value as GuardConfig, path);
  if (of.kind === "state" && field === "actor" && draft.at(path) === value) return;
  if (laws.includes(field) && key === undefined && of.kind !== "attribute") {
    draft.put(path, grounded(value as Distribution, groundsFor(evidenceAt(draft, of, { owner, path }), grounds)));
    return;
  }
  draft.put(key === undefined ? path : [...path, key], value);
  if (numbers.includes(field)) groundNumber(draft, of, owner, grounds);
  else if (Object.keys(grounds).length > 0) ground(draft, of, owner, grounds);
}

/** Sets the duration of an activity, or another length of time, by three answers: usually, at quickest, at slowest. */
export function setDuration(draft: Draft, command: CommandOf<"duration">): void {
  const { of, usually, atQuickest, atSlowest, shape = "pert", basis, source } = command;
  const field = command.field ?? (of.kind === "delay" ? "law" : of.kind === "hazard" ? "every" : "duration");
  const three: [string, string, string] = [atQuickest, usually, atSlowest];
  const value = shape === "pert" ? { pert: three } : { triangular: three };
  const grounds = { ...(basis === undefined ? {} : { basis }), ...(source === undefined ? {} : { source }) };
  setField(draft, { type: "set", of, field, value, ...grounds });
}

/** Writes what a number rests on: beside it, or in the distribution, share, deadline or limit that `part` names. */
export function setEvidence(draft: Draft, { of, part, basis, source }: CommandOf<"evidence">): void {
  const grounds = { ...(basis === null ? {} : { basis }), ...(source === null ? {} : { source }) };
  if (part === undefined && of.kind !== "delay") {
    ground(draft, of, locate(draft, of), grounds);
    return;
  }
  const path = part === "share" ? sharePath(draft, of) : placeOf(draft, of, part ?? "law").path;
  const value = draft.at<Distribution>(path);
  if (value === undefined) refuse(path, "no-number", part ?? "law");
  draft.put(path, withEvidence(value, grounds));
}

/** Writes what people read, in one language; an empty text takes the language away. Finnish has to be there: without it the words stand for it too. */
export function setText(draft: Draft, { of, field, language, text }: CommandOf<"text">): void {
  const { owner, path } = placeOf(draft, of, field);
  if (of.kind === "source" || !textFields.includes(field)) refuse(path, "no-such-field", of.kind, field, textFields);
  const old = draft.at<Text>(path);
  const words = text.trim();
  if (words !== "") {
    if (old?.[language] === words) return;
    const missing = old === undefined && language !== "fi" ? { fi: of.kind === "state" ? keyOf(of.id) : words } : {};
    draft.put(path, { ...missing, ...old, [language]: words });
    return;
  }
  if (old === undefined) return;
  if (language === "fi") {
    draft.prune(path, owner.length);
    return;
  }
  if (old[language] !== undefined) draft.remove([...path, language]);
}

/** Adds dots of a vote to a pain point or an idea, or takes some away; never below none. */
export function vote(draft: Draft, { of, by }: CommandOf<"vote">): void {
  const { path } = placeOf(draft, of, "votes");
  const votes = (draft.at<number>(path) ?? 0) + by;
  if (!Number.isInteger(votes) || votes < 0) refuse(path, "no-such-vote", by, draft.at<number>(path) ?? 0);
  draft.put(path, votes);
}

function groundNumber(draft: Draft, of: Subject, owner: Path, given: Grounds): void {
  const grounds = groundsFor(evidenceOf(draft.at(owner)), given);
  if (Object.keys(grounds).length > 0) ground(draft, of, owner, grounds);
}

/** A distribution as the command gives it, if that says itself on what it rests; else with evidence. */
function grounded(value: Distribution, grounds: Grounds): Distribution {
  const { basis, source } = evidenceOf(value);
  return basis !== undefined || source !== undefined || Object.keys(grounds).length === 0 ? value : withEvidence(value, grounds);
}

/** Evidence for a number that has changed: what the command says, else an assumption where there was something else before. */
function groundsFor(before: Evidence, given: Grounds): Grounds {
  if (given.basis !== undefined || given.source !== undefined) return given;
  return before.basis === undefined && before.source === undefined ? {} : { basis: "assumption" };
}

/** What a distribution rests on: its own evidence, else that of what has it. */
function evidenceAt(draft: Draft, of: Subject, { owner, path }: { owner: Path; path: Path }): Evidence {
  const self = evidenceOf(draft.at(path));
  const isBare = self.basis === undefined && self.source === undefined;
  return isBare && of.kind !== "delay" ? evidenceOf(draft.at(owner)) : self;
}

function evidenceOf(value: unknown): Evidence {
  return typeof value === "object" && value !== null ? (value as Evidence) : {};
}

function sharePath(draft: Draft, of: Subject): Path {
  const path = locate(draft, of);
  const config = draft.at<TransitionObject>(path);
  return findShare(config?.guard, [...path, "guard"])?.path ?? refuse(path, "no-number", "share");
}

/** Something with its evidence, in place of what it had; a plain quantity is written as a law, since only that can carry it. */
function withEvidence(value: Distribution, grounds: Grounds): Distribution {
  const isPlain = typeof value !== "object" || isParameterReference(value);
  if (isPlain && Object.keys(grounds).length === 0) return value;
  const { basis: _basis, source: _source, ...law } = (isPlain ? { fixed: value } : value) as Evidence;
  return { ...law, ...grounds } as Distribution;
}

function ground(draft: Draft, of: Subject, owner: Path, grounds: Grounds): void {
  const base = of.kind === "state" || of.kind === "transition" ? [...owner, "meta"] : owner;
  for (const key of ["basis", "source"] as const) {
    const value = grounds[key];
    const path = [...base, key];
    if (value !== undefined) draft.put(path, value);
    else if (draft.at(path) !== undefined) draft.prune(path, owner.length);
  }
}
