import fc from "fast-check";
import type { MachineNode } from "#pathway";

type Leaf = { kind: "leaf" | "final" };
type Tree = Leaf | { kind: "compound" | "parallel"; children: Tree[] };
type Place = { node: MachineNode; path: string; regions: string[] };

const leaf: fc.Arbitrary<Tree> = fc.constant({ kind: "leaf" });

const compound = (inner: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> =>
  fc
    .tuple(inner, fc.array(inner, { maxLength: 2 }), fc.boolean())
    .map(([first, rest, ends]): Tree => ({ kind: "compound", children: [first, ...rest, ...(ends ? [{ kind: "final" } as const] : [])] }));

/** Regions have no parallel states inside: there `canFinish` is generous by its own account. */
const parallel = fc.tuple(compound(leaf), compound(leaf)).map((children): Tree => ({ kind: "parallel", children }));

const tree = fc.oneof(leaf, compound(leaf), compound(fc.oneof(leaf, compound(leaf))), parallel, compound(fc.oneof(leaf, parallel)));

/** Builds the states of a tree and lists them with their paths and the regions in which they lie. */
function build(trees: readonly Tree[]): { states: Record<string, MachineNode>; places: Place[] } {
  const places: Place[] = [];
  const visit = (part: Tree, path: string, regions: string[]): MachineNode => {
    const node: MachineNode = part.kind === "final" || part.kind === "parallel" ? { type: part.kind } : {};
    places.push({ node, path, regions });
    if (!("children" in part)) return node;
    node.states = {};
    for (const [i, child] of part.children.entries()) {
      const inner = `${path}.s${i}`;
      node.states[`s${i}`] = visit(child, inner, part.kind === "parallel" ? [...regions, inner] : regions);
    }
    if (part.kind === "compound") node.initial = "s0";
    return node;
  };
  return { states: Object.fromEntries(trees.map((part, i) => [`s${i}`, visit(part, `s${i}`, [])])), places };
}

/** A transition from one region may lead anywhere but into another region of the same parallel state. */
function isAllowed(from: Place, to: Place): boolean {
  const parallelOf = (region: string) => region.slice(0, region.lastIndexOf("."));
  return !from.regions.some((region) => to.regions.some((other) => other !== region && parallelOf(other) === parallelOf(region)));
}

/**
 * Charts that keep all rules: each event is listed once, so that no transition hides another. Guards are left out, but for shares with a
 * rest when asked for. The final states of the root are `s…` like the others.
 */
export const arbitraryChart = ({ hasShares }: { hasShares: boolean }) =>
  fc
    .tuple(
      fc.array(tree, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom("on", "after", "done", "doneState")), { minLength: 2, maxLength: 14 }),
      fc.boolean(),
    )
    .map(([trees, wishes, ends]) => {
      const { states, places } = build(ends ? [...trees, { kind: "final" }] : trees);
      for (const [i, [a, b, kind]] of wishes.entries())
        connect(places, { from: places[a % places.length]!, to: places[b % places.length]!, kind, i, hasShares });
      const first = states.s0!;
      if (first.type !== "final") first.on = { ...first.on, arrive: `#random.s${trees.length - 1}` };
      return {
        format: "polku/pathway@1",
        id: "random",
        title: { fi: "Satunnainen" },
        groups: { young: {} },
        activities: { work: { duration: "1 d" } },
        delays: Object.fromEntries(wishes.map((_, i) => [`d${i}`, "1 d"])),
        machine: { id: "random", initial: "s0", states },
      };
    });

function connect(
  places: readonly Place[],
  { from, to, kind, i, hasShares }: { from: Place; to: Place; kind: "on" | "after" | "done" | "doneState"; i: number; hasShares: boolean },
): void {
  const { node, path, regions } = from;
  if (node.type === "final" || !isAllowed(from, to)) return;
  const target = `#random.${to.path}`;
  if (kind === "on") node.on = { ...node.on, [`e${i}`]: target };
  if (kind === "after") node.after = { ...node.after, [`d${i}`]: target };
  const isLeaf = node.states === undefined;
  if (kind === "done" && isLeaf && node.invoke === undefined) {
    const other = places.find((place) => isAllowed(from, place))!;
    const share = { target, guard: { type: "share", params: { p: 0.5, by: { group: { young: 1 } } } } } as const;
    node.invoke = { src: "work", onDone: hasShares ? [share, `#random.${other.path}`] : target };
  }
  // A region that goes on at once when it is complete would never be complete together with the others; from one completion straight to
  // another there may be no end.
  if (kind === "doneState" && !isLeaf && !regions.includes(path) && to.node.type !== "final") node.onDone ??= target;
}
