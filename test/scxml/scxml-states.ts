import type { Element } from "./read-xml.ts";

/** A test cannot be written as a pathway machine, and why. */
export class Unconvertible extends Error {}

/** A state of an SCXML document under the name that it gets in the pathway machine. */
export interface ScxmlState {
  readonly element: Element;
  readonly kind: "state" | "parallel" | "final" | "history";
  readonly id: string | undefined;
  readonly key: string;
  /** Dotted path below the root of the machine. */
  readonly path: string;
  readonly parent: ScxmlState | null;
  readonly children: readonly ScxmlState[];
}

const kinds = ["state", "parallel", "final", "history"];

/** A name as an id of a pathway may be: what that may not hold is left out, "b1.2" is "b1x2". */
export function plainName(id: string): string {
  const plain = id.replace(/[^A-Za-z0-9]+([A-Za-z]?)/g, (_, next: string) => (next === "" ? "x" : next.toUpperCase()));
  return /^[A-Za-z]/.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : `s${plain}`;
}

/** All states of a document in document order. */
export function readStates(root: Element): ScxmlState[] {
  const states: ScxmlState[] = [];
  const visit = (element: Element, parent: ScxmlState | null): ScxmlState => {
    const { id } = element.attributes;
    const name = id === undefined ? "unnamed" : plainName(id);
    const isFree = name !== "outside" && states.every(({ key }) => key !== name);
    const key = isFree ? name : `${name}At${states.length}`;
    const path = parent === null ? key : `${parent.path}.${key}`;
    const state = { element, kind: element.name as ScxmlState["kind"], id, key, path, parent, children: [] as ScxmlState[] };
    states.push(state);
    state.children.push(...statesIn(element).map((child) => visit(child, state)));
    return state;
  };
  for (const child of statesIn(root)) visit(child, null);
  return states;
}

function statesIn({ children }: Element): Element[] {
  return children.filter(({ name }) => kinds.includes(name));
}

/** A state and its ancestors, innermost first. */
export function lineage(state: ScxmlState | null): ScxmlState[] {
  return state === null ? [] : [state, ...lineage(state.parent)];
}

/** True where the second state is the first or lies in it. */
export function isWithin(outer: ScxmlState, inner: ScxmlState): boolean {
  return lineage(inner).includes(outer);
}

/** True where a configuration may hold both states though neither lies in the other. */
export function mayBeTogether(a: ScxmlState, b: ScxmlState): boolean {
  const common = lineage(a).find((state) => isWithin(state, b));
  return common?.kind === "parallel";
}
