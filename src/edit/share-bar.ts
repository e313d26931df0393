import { type GuardConfig, isParameterReference, type Num, ownValue, type Path, type Pathway } from "#pathway";
import type { When } from "./transition-lists.ts";
import { type PlacedTransition, transitionsAt } from "./transition-lists.ts";

type ShareParams = Extract<GuardConfig, { type: "share" }>["params"];

/** One piece of a bar. `params` are those of its `share`, null of a transition without a guard; `isRest` where it takes what the others leave. */
export type Piece = {
  transition: PlacedTransition;
  params: ShareParams | null;
  path: Path | null;
  isRest: boolean;
};

/** The transitions among which a decision shares its clients: their shares for everybody (`columns[0]`), and for each value of the one axis that some differ by. */
export type Bar = {
  pieces: Piece[];
  axis: string | null;
  /** Values of the axis; the k-th has `columns[k + 1]`. */
  values: string[];
  columns: number[][];
};

/** Reads the bar of a list of transitions; null where fewer than two take part, or where shares differ by more than one axis. */
export function readBar(pathway: Pathway, from: string, when: When): Bar | null {
  const pieces = piecesOf(transitionsAt(pathway, from, when));
  if (pieces.length < 2) return null;
  const axes = new Set(pieces.flatMap(({ params }) => Object.keys(params?.by ?? {})));
  if (axes.size > 1) return null;
  const axis = [...axes][0] ?? null;
  const values = axis === null ? [] : [...new Set(pieces.flatMap(({ params }) => Object.keys(params?.by?.[axis] ?? {})))];
  const bar: Bar = { pieces, axis, values, columns: [] };
  bar.columns = [null, ...values].map((value) => columnOf(pathway, bar, value));
  const last = pieces.at(-1)!;
  const isFull = bar.columns.every((column) => Math.abs(sum(column) - 1) < 1e-9);
  if (!last.isRest && last.transition.config.guard?.type === "share" && !isHeld(last.params!.p) && isFull && isLast(pathway, last))
    last.isRest = true;
  return bar;
}

/** The share of a transition of a decision for everybody, 0..1; null where it is none of a bar. */
function _shareAt(pathway: Pathway, { from, when, position }: { from: string; when: When; position: number }): number | null {
  const bar = readBar(pathway, from, when);
  const index = bar?.pieces.findIndex(({ transition }) => transition.position === position) ?? -1;
  return index < 0 ? null : bar!.columns[0]![index]!;
}

/** Whether a share is kept by a parameter, which then stands for it. */
export function isHeld(p: Num | undefined): p is { param: string } {
  return typeof p === "object";
}

/** The value of a share in one column of a bar: the piece's own for the value of the axis, else the plain one. */
export function ownShare({ params }: Piece, axis: string | null, value: string | null): Num | undefined {
  const own = axis === null || value === null ? undefined : params?.by?.[axis]?.[value];
  return own ?? params?.p;
}

/** The numbers of a list, added up. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function piecesOf(list: readonly PlacedTransition[]): Piece[] {
  const shared = list.map((transition): Piece | null => {
    const found = findShare(transition.config.guard, [...transition.path, "guard"]);
    return found === null ? null : { transition, ...found, isRest: false };
  });
  const bare = (transition: PlacedTransition): Piece => ({ transition, params: null, path: null, isRest: false });
  if (shared.every((piece) => piece === null)) {
    const open = list.filter(({ config }) => config.guard === undefined).map(bare);
    if (open.length > 0) open.at(-1)!.isRest = true;
    return open;
  }
  const last = list.at(-1)!;
  const rest = last.config.guard === undefined ? [{ ...bare(last), isRest: true }] : [];
  return [...shared.filter((piece) => piece !== null), ...rest];
}

/** The `share` of a guard, itself or a part of `all`, with its keys; null without one. */
export function findShare(guard: GuardConfig | undefined, path: Path): { params: ShareParams; path: Path } | null {
  if (guard?.type === "share") return { params: guard.params, path: [...path, "params"] };
  if (guard?.type !== "all") return null;
  for (const [i, part] of guard.params.of.entries()) {
    const found = findShare(part, [...path, "params", "of", i]);
    if (found) return found;
  }
  return null;
}

function columnOf(pathway: Pathway, { pieces, axis }: Bar, value: string | null): number[] {
  const hasShares = pieces.some(({ params }) => params !== null);
  if (!hasShares) return pieces.map(() => 1 / pieces.length);
  const given = pieces.map((piece) => numberOf(pathway, ownShare(piece, axis, value)));
  return pieces.map((piece, i) => (piece.isRest ? Math.max(0, 1 - sum(given)) : given[i]!));
}

function numberOf({ parameters = {} }: Pathway, p: Num | undefined): number {
  if (p === undefined) return 0;
  if (!isParameterReference(p)) return p as number;
  const parameter = Object.hasOwn(parameters, p.param) ? parameters[p.param] : undefined;
  return parameter === undefined ? 0 : Number(ownValue(parameter));
}

function isLast(pathway: Pathway, { transition: { from, when, position } }: Piece): boolean {
  return transitionsAt(pathway, from, when).length === position + 1;
}
