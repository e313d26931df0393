import type { Machine, MachineNode, Path, Pathway } from "#pathway";

/** A state with its place: dotted path below the root ("" the root itself), and keys in the document. */
export type PlacedState = { node: MachineNode; state: string; path: Path };

/** Keys of a state in the document, from its dotted path. */
export function pathOfState(state: string): Path {
  return state === "" ? ["machine"] : ["machine", ...state.split(".").flatMap((key) => ["states", key])];
}

/** The state around a state; "" is the root, which has none around it. */
export function parentOf(state: string): string {
  return state.slice(0, Math.max(0, state.lastIndexOf(".")));
}

/** The last key of a dotted path. */
export function keyOf(state: string): string {
  return state.slice(state.lastIndexOf(".") + 1);
}

/** The dotted path of a state inside another. */
export function childOf(parent: string, key: string): string {
  return parent === "" ? key : `${parent}.${key}`;
}

/** Whether a state is another or lies inside it. */
export function isWithin(state: string, other: string): boolean {
  return other === "" || state === other || state.startsWith(`${other}.`);
}

/** The node of a state; undefined where there is none. */
export function nodeOf({ machine }: Pathway, state: string): MachineNode | undefined {
  let node: MachineNode | undefined = machine;
  for (const key of state === "" ? [] : state.split(".")) {
    node = node?.states !== undefined && Object.hasOwn(node.states, key) ? node.states[key] : undefined;
  }
  return node;
}

/** What kind of state a node is, by its type or else by its parts. */
export function kindOf(node: MachineNode): NonNullable<MachineNode["type"]> {
  if (node.type) return node.type;
  if (node.history) return "history";
  return node.states && Object.keys(node.states).length > 0 ? "compound" : "atomic";
}

/** All states in document order, the root first; of a part of the tree where `within` names one. */
export function placedStates(pathway: Pathway, within = ""): PlacedState[] {
  const found: PlacedState[] = [];
  const visit = (node: MachineNode, state: string, path: Path) => {
    found.push({ node, state, path });
    for (const [key, child] of Object.entries(node.states ?? {})) visit(child, childOf(state, key), [...path, "states", key]);
  };
  const top = nodeOf(pathway, within);
  if (top) visit(top, within, pathOfState(within));
  return found;
}

/** The dotted path to which a target leads, as XState reads it from a state; null where it names another machine. */
export function readTarget(target: string, from: string, { id }: Machine): string | null {
  if (target.startsWith("#")) {
    const path = target.slice(1);
    if (path === id) return "";
    return path.startsWith(`${id}.`) ? path.slice(id.length + 1) : null;
  }
  if (target.startsWith(".")) return from === "" ? target.slice(1) : `${from}${target}`;
  return from === "" ? target : childOf(parentOf(from), target);
}

/** A target that leads from one state to another: a sibling by its key, a state inside after a dot, all others from the root. */
export function writeTarget(from: string, to: string, { id }: Machine): string {
  if (to === "") return `#${id}`;
  if (from !== "" && parentOf(from) === parentOf(to)) return keyOf(to);
  return parentOf(to) === from ? `.${keyOf(to)}` : `#${id}.${to}`;
}

/** The innermost parallel state in two different regions of which two states lie; null where no transition between them is refused. */
export function sharedParallel(pathway: Pathway, from: string, to: string): string | null {
  const [a, b] = [from.split("."), to.split(".")];
  let depth = 0;
  while (depth < Math.min(a.length, b.length) && a[depth] === b[depth]) depth++;
  if (from === "" || to === "" || depth === a.length || depth === b.length) return null;
  const common = a.slice(0, depth).join(".");
  const node = nodeOf(pathway, common);
  return node && kindOf(node) === "parallel" ? common : null;
}
