import { free, idFrom } from "./legal-names.ts";
import { rootId } from "./names.ts";
import type { ReadElement } from "./read-xml.ts";

/** A state of an SCXML document, under the name that it gets in a pathway. */
export interface ReadState {
  readonly element: ReadElement;
  readonly kind: "compound" | "parallel" | "final" | "history";
  readonly id: string | undefined;
  readonly key: string;
  /** Dotted path below the root, "" the root itself. */
  readonly path: string;
  readonly parent: ReadState | null;
  readonly children: ReadState[];
}

const kinds: Readonly<Record<string, ReadState["kind"]>> = { state: "compound", parallel: "parallel", final: "final", history: "history" };

/** The tree of states of a document; the root is the document itself, with what stands in the state that stands for it in documents of this program. */
export function readStates(document: ReadElement): { root: ReadState; byId: ReadonlyMap<string, ReadState> } {
  const byId = new Map<string, ReadState>();
  const root: ReadState = { element: wholeRoot(document), kind: "compound", id: undefined, key: "", path: "", parent: null, children: [] };
  addChildren(root, root.element, byId);
  return { root, byId };
}

/** In documents of this program a state may stand for the machine: what is in it is the root's. */
function wholeRoot(document: ReadElement): ReadElement {
  const machine = document.children.find(({ attributes }) => attributes.id === rootId);
  if (!machine || !isOwn(document)) return document;
  const { initial = "" } = machine.attributes;
  return {
    ...document,
    attributes: { ...document.attributes, initial },
    children: document.children.flatMap((child) => (child === machine ? machine.children : child)),
  };
}

function addChildren(parent: ReadState, element: ReadElement, byId: Map<string, ReadState>): void {
  const taken = new Set(parent.children.map(({ key }) => key));
  for (const child of element.children) {
    const kind = kinds[child.name];
    if (kind === undefined) continue;
    const { id } = child.attributes;
    if (isHelp(child)) {
      if (id !== undefined) byId.set(id, parent);
      addChildren(parent, child, byId);
      continue;
    }
    const key = free(keyOf(id, parent), taken);
    const framed = child.children.some((inner) => inner.name === "parallel" && isHelp(inner));
    const state: ReadState = {
      element: child,
      kind: framed ? "parallel" : kind,
      id,
      key,
      path: parent.path === "" ? key : `${parent.path}.${key}`,
      parent,
      children: [],
    };
    if (id !== undefined && !byId.has(id)) byId.set(id, state);
    parent.children.push(state);
    addChildren(state, child, byId);
  }
}

/** What this program wrote only so that SCXML does as XState does. */
export function isHelp({ attributes }: ReadElement): boolean {
  return attributes["polku:helps"] === "true";
}

/** Whether this program wrote the document of which this is the root element. */
export function isOwn({ children }: ReadElement): boolean {
  return children.some(({ name }) => name === "polku:pathway");
}

/** The last part of an id that begins with that of the state around it, as this program writes ids, or the whole. */
function keyOf(id: string | undefined, parent: ReadState): string {
  if (id === undefined) return "unnamed";
  const prefix = parent.id === undefined ? "" : `${parent.id}_`;
  return idFrom(id.startsWith(prefix) ? id.slice(prefix.length) : id);
}

/** Whether a state is another or lies in it. */
export function isWithin(state: ReadState | null, outer: ReadState): boolean {
  for (let at = state; at; at = at.parent) if (at === outer) return true;
  return false;
}
