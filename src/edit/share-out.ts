import type { GuardConfig, Path } from "#pathway";
import type { Basis } from "#units";
import type { CommandOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { sameJson } from "./json-patch.ts";
import { refuse } from "./refusal.ts";
import { type Bar, isHeld, ownShare, type Piece, readBar, sum } from "./share-bar.ts";
import { identify, listPath, needTransition, transitionsAt, type When } from "./transition-lists.ts";

/** Shares are kept to a millionth, so that those of a bar make one exactly. */
const grain = 1e6;

type Grounds = { basis?: Basis; source?: string };

/** Gives a transition of a decision another share; the others are scaled so that all make one, and the last takes what is left. A share that a parameter keeps changes the parameter. */
export function setShare(draft: Draft, command: CommandOf<"share">): void {
  const { transition, p, by } = command;
  const placed = identify(draft, needTransition(draft, transition));
  const { from, when, position } = placed;
  if (!(p >= 0 && p <= 1)) refuse(placed.path, "bad-share", p);
  const bar = readBar(draft.document, from, when);
  const index = bar?.pieces.findIndex((piece) => piece.transition.position === position) ?? -1;
  if (bar === null || index < 0) refuse(placed.path, "no-bar", from);
  if (by !== undefined) addColumn(bar, by, placed.path);
  const column = by === undefined ? 0 : bar.values.indexOf(by.value) + 1;
  const share = Math.round(p * grain) / grain;
  const held = ownShare(bar.pieces[index]!, bar.axis, by?.value ?? null);
  const hasOwn = by === undefined || bar.pieces[index]!.params?.by?.[by.axis]?.[by.value] !== undefined;
  for (const [i, old] of bar.columns.entries()) {
    if (i !== column && !(column === 0 && followsPlain(bar, index, i))) continue;
    bar.columns[i] = scaled(bar, old, { index, share, column: i, path: placed.path });
  }
  if (isHeld(held) && hasOwn) setParameter(draft, held.param, share, placed.path);
  write(draft, bar, { index, grounds: groundsOf(command), isHeldByParameter: isHeld(held) && hasOwn });
}

/** Gives the share of a transition that is about to go to the others in proportion. Where that cannot be, shares stay as they are. */
export function shareOut(draft: Draft, { from, when, position }: { from: string; when: When; position: number }): void {
  const bar = readBar(draft.document, from, when);
  const index = bar?.pieces.findIndex((piece) => piece.transition.position === position) ?? -1;
  if (bar === null || index < 0 || bar.pieces.every(({ params }) => params === null)) return;
  const others = bar.pieces.filter((_, i) => i !== index);
  const isFixed = (piece: Piece) => [null, ...bar.values].some((value) => isHeld(ownShare(piece, bar.axis, value)));
  if (others.some(isFixed)) return;
  bar.columns = bar.columns.map((old, column) => scaled(bar, old, { index, share: 0, column, path: listPath(from, when) }));
  const last = others.at(-1)!;
  const left = transitionsAt(draft.document, from, when).filter((other) => other.position !== position);
  // Whoever is last takes what is left, unless its condition says more than a share.
  if (bar.pieces[index]!.isRest && last.transition.config.guard?.type === "share" && last.transition.position === left.at(-1)!.position)
    last.isRest = true;
  write(draft, bar, { index, grounds: {}, isHeldByParameter: true });
}

function addColumn(bar: Bar, { axis, value }: { axis: string; value: string }, path: Path): void {
  if (bar.axis !== null && bar.axis !== axis) refuse(path, "two-axes", bar.axis, axis);
  bar.axis = axis;
  if (bar.values.includes(value)) return;
  bar.values.push(value);
  bar.columns.push([...bar.columns[0]!]);
}

/** Whether a piece has no share of its own in a column, so that the column changes with the plain one. */
function followsPlain(bar: Bar, index: number, column: number): boolean {
  return column === 0 || bar.axis === null || bar.pieces[index]!.params?.by?.[bar.axis]?.[bar.values[column - 1]!] === undefined;
}

type Scaling = { index: number; share: number; column: number; path: Path };

/** A column in which one piece has a new share and the others have what is left, in proportion; what parameters keep stays. */
function scaled(bar: Bar, old: readonly number[], { index, share, column, path }: Scaling): number[] {
  const value = column === 0 ? null : bar.values[column - 1]!;
  const isFree = (i: number) => i !== index && !isHeld(ownShare(bar.pieces[i]!, bar.axis, value));
  const kept = sum(old.filter((_, i) => i !== index && !isFree(i)));
  const free = old.map((_, i) => i).filter(isFree);
  const room = 1 - share - kept;
  if (room < -1e-9) refuse(path, "share-too-large", share, Math.max(0, Math.round((1 - kept) * grain) / grain));
  const hasRest = bar.pieces.some(({ isRest }) => isRest);
  const total = sum(free.map((i) => old[i]!));
  // Without a rest some clients may stay where they are: their part is scaled as well.
  const staying = hasRest ? 0 : Math.max(0, 1 - sum(old));
  if (free.length === 0 && staying < 1e-9 && Math.abs(room) > 1e-9) refuse(path, "share-alone", share, 1 - kept);
  const even = total + staying <= 1e-12;
  const wished = free.map((i) => (even ? room / free.length : (old[i]! * room) / (total + staying)));
  const rounded = roundTogether(wished, staying > 0);
  return old.map((before, i) => (i === index ? share : isFree(i) ? rounded[free.indexOf(i)]! : before));
}

/** Rounds numbers to the grain so that their sum is the rounded sum (largest remainders; Hare); down only, where they need not fill anything. */
function roundTogether(numbers: readonly number[], isLoose: boolean): number[] {
  const whole = numbers.map((number) => Math.floor(number * grain + 1e-7));
  const missing = isLoose ? 0 : Math.round(sum(numbers) * grain) - sum(whole);
  const order = numbers.map((number, i) => ({ i, left: number * grain - whole[i]! })).sort((a, b) => b.left - a.left || a.i - b.i);
  for (const { i } of order.slice(0, Math.max(0, missing))) whole[i]! += 1;
  return whole.map((number) => number / grain);
}

function write(
  draft: Draft,
  bar: Bar,
  { index, grounds, isHeldByParameter }: { index: number; grounds: Grounds; isHeldByParameter: boolean },
): void {
  for (const [i, piece] of bar.pieces.entries()) {
    const { config, path } = piece.transition;
    if (piece.isRest) {
      if (config.guard !== undefined) draft.remove([...path, "guard"]);
      continue;
    }
    if (i === index && isHeldByParameter) continue;
    const params = paramsOf(bar, i, i === index ? grounds : {});
    if (piece.params !== null) {
      if (!sameJson(piece.params, params)) draft.put(piece.path!, params);
      continue;
    }
    const guard: GuardConfig = { type: "share", params };
    if (typeof draft.at(path) === "string") draft.put(path, { ...config, guard });
    else draft.put([...path, "guard"], guard);
  }
}

/** The parameters of a piece's share as the columns have it. A number that changes is an assumption, unless the command says what it rests on. */
function paramsOf(bar: Bar, i: number, grounds: Grounds): NonNullable<Piece["params"]> {
  const { params } = bar.pieces[i]!;
  const p = isHeld(params?.p) ? params.p : bar.columns[0]![i]!;
  const own = bar.axis === null ? {} : { ...params?.by?.[bar.axis] };
  for (const [k, value] of bar.values.entries()) {
    if (isHeld(own[value])) continue;
    const share = bar.columns[k + 1]![i]!;
    if (own[value] !== undefined || Math.abs(share - bar.columns[0]![i]!) > 1e-9) own[value] = share;
  }
  const by = bar.axis === null || Object.keys(own).length === 0 ? {} : { by: { [bar.axis]: own } };
  const isSame = params !== null && sameJson({ p, ...by }, { p: params.p, ...(params.by ? { by: params.by } : {}) });
  const evidence = isSame ? { basis: params.basis, source: params.source } : { basis: "assumption" as const, source: undefined };
  const { basis, source } =
    grounds.basis === undefined && grounds.source === undefined ? evidence : { source: undefined, basis: undefined, ...grounds };
  return { p, ...by, ...(basis === undefined ? {} : { basis }), ...(source === undefined ? {} : { source }) };
}

function setParameter(draft: Draft, id: string, value: number, path: Path): void {
  const parameter = draft.document.parameters?.[id];
  if (typeof parameter?.value !== "number") refuse(path, "share-of-parameter", id);
  const { min = 0, max = 1 } = parameter;
  if (value < min || value > max) refuse(path, "outside-parameter", id, value, min, max);
  draft.put(["parameters", id, "value"], value);
  if (parameter.basis === undefined && parameter.source === undefined) return;
  draft.put(["parameters", id, "basis"], "assumption");
  if (parameter.source !== undefined) draft.remove(["parameters", id, "source"]);
}

function groundsOf({ basis, source }: Grounds): Grounds {
  return { ...(basis === undefined ? {} : { basis }), ...(source === undefined ? {} : { source }) };
}
