import type { ModdleElement } from "bpmn-moddle";
import { definitionsOf, incoming, outgoing } from "./follow.ts";
import { elementsOf, type Reading, refuse } from "./reading.ts";

/** Branches that begin at one parallel gateway and wait for one another at another. */
export interface Block {
  readonly fork: ModdleElement;
  /** Null where all branches end by themselves. */
  readonly join: ModdleElement | null;
  /** First flow of each branch, and all elements in it. */
  readonly branches: readonly { readonly first: ModdleElement; readonly elements: ReadonlySet<ModdleElement> }[];
}

/** Finds the parallel blocks of a scope. What is no block, a gateway that chooses several branches, or splits without a gateway, is refused. */
export function blocksOf(reading: Reading, scope: ModdleElement): Map<ModdleElement, Block> {
  const blocks = new Map<ModdleElement, Block>();
  const joins = new Set<ModdleElement>();
  for (const element of elementsOf(scope)) {
    const isMerge = outgoing(element).length <= 1 && incoming(element).length <= 1;
    if ((element.$type === "bpmn:InclusiveGateway" || element.$type === "bpmn:ComplexGateway") && !isMerge)
      refuse(reading, element, "inclusive");
    if (element.$type !== "bpmn:ParallelGateway" || outgoing(element).length < 2) continue;
    const block = blockAt(element);
    if (block === null) refuse(reading, element, "unbalanced");
    else {
      blocks.set(element, block);
      if (block.join !== null) joins.add(block.join);
    }
  }
  for (const element of elementsOf(scope))
    if (element.$type === "bpmn:ParallelGateway" && incoming(element).length > 1 && !joins.has(element))
      refuse(reading, element, "unbalanced");
  return blocks;
}

function blockAt(fork: ModdleElement): Block | null {
  if (incoming(fork).length > 1) return null;
  const branches = outgoing(fork).map((first) => ({ first, ...walk(fork, first) }));
  const joins = new Set(branches.flatMap(({ ends }) => [...ends]));
  const isOverlapping = branches.some(({ elements }, i) =>
    branches.slice(i + 1).some((other) => [...other.elements].some((element) => elements.has(element))),
  );
  if (joins.size > 1 || isOverlapping || branches.some(({ isLeft }) => isLeft)) return null;
  const [join = null] = joins;
  const inside = new Set(branches.flatMap(({ elements }) => [...elements]));
  if (join !== null && !incoming(join).every(({ sourceRef }) => inside.has(sourceRef) || sourceRef === fork)) return null;
  // What comes into a branch from elsewhere would begin one branch alone.
  for (const element of inside) if (!incoming(element).every(({ sourceRef }) => inside.has(sourceRef) || sourceRef === fork)) return null;
  return { fork, join, branches };
}

/** Walks a branch up to the joins at which it ends; a block inside is passed as a whole. */
function walk(fork: ModdleElement, first: ModdleElement): { elements: Set<ModdleElement>; ends: Set<ModdleElement>; isLeft: boolean } {
  const elements = new Set<ModdleElement>();
  const ends = new Set<ModdleElement>();
  let isLeft = false;
  const visit = (element: ModdleElement): void => {
    if (element === fork) isLeft = true;
    if (element === fork || elements.has(element)) return;
    if (element.$type === "bpmn:ParallelGateway" && incoming(element).length > 1) {
      ends.add(element);
      return;
    }
    elements.add(element);
    if (element.$type === "bpmn:ParallelGateway" && outgoing(element).length > 1) {
      const inner = blockAt(element);
      if (inner === null) {
        isLeft = true;
        return;
      }
      for (const { elements: others } of inner.branches) for (const other of others) elements.add(other);
      if (inner.join !== null) {
        elements.add(inner.join);
        for (const { targetRef } of outgoing(inner.join)) visit(targetRef);
      }
      return;
    }
    for (const { targetRef } of outgoing(element)) visit(targetRef);
    for (const attached of attachedTo(element)) visit(attached);
  };
  visit(first.targetRef);
  return { elements, ends, isLeft };
}

/** The events attached to an element. */
export function attachedTo(element: ModdleElement): ModdleElement[] {
  return elementsOf(element.$parent!).filter(({ $type, attachedToRef }) => $type === "bpmn:BoundaryEvent" && attachedToRef === element);
}

/** The kind of an event by its one definition: "message", "timer" and so on; "none" without one. */
export function kindOfEvent(event: ModdleElement): string {
  const [definition] = definitionsOf(event);
  return definition === undefined ? "none" : definition.$type.replace(/^bpmn:(.*)EventDefinition$/, "$1").toLowerCase();
}
