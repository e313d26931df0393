import { type Chart, isBelow, type Node } from "#chart";

/** Places in a client's record that states take: states never active together share them. */
export interface Places {
  readonly slot: Int32Array;
  readonly slotCount: number;
  readonly handle: Int32Array;
  readonly handleCount: number;
  readonly leafCount: number;
}

/** Assigns slots and handles over the tree: children of a compound share, regions of a parallel state do not. */
export function assignPlaces(chart: Chart, handlesOf: (node: Node) => number): Places {
  const slot = new Int32Array(chart.nodes.length);
  const handle = new Int32Array(chart.nodes.length);
  const place = (index: number, firstSlot: number, firstHandle: number): [number, number, number] => {
    const node = chart.nodes[index]!;
    if (node.kind === "history") return [firstSlot, firstHandle, 0];
    slot[index] = firstSlot;
    handle[index] = firstHandle;
    let slots = firstSlot + 1;
    let handles = firstHandle + handlesOf(node);
    let leaves = node.children.length === 0 ? 1 : 0;
    if (node.kind === "parallel") {
      for (const child of node.children) {
        const [s, h, l] = place(child, slots, handles);
        slots = s;
        handles = h;
        leaves += l;
      }
      return [slots, handles, leaves];
    }
    const below = node.children.map((child) => place(child, slots, handles));
    for (const [s, h, l] of below) {
      slots = Math.max(slots, s);
      handles = Math.max(handles, h);
      leaves = Math.max(leaves, l);
    }
    return [slots, handles, leaves];
  };
  const [slotCount, handleCount, leafCount] = place(0, 0, 0);
  return { slot, slotCount, handle, handleCount, leafCount };
}

/** Domain of a transition without history in its target (XState v5 `getTransitionDomain`): −1 the root itself is left. */
export function staticDomain(chart: Chart, source: number, target: number, reenter: boolean): number {
  if (!reenter && (target === source || isBelow(chart, target, source))) return source;
  for (let a = chart.nodes[target]!.parent; a >= 0; a = chart.nodes[a]!.parent) if (isBelow(chart, source, a)) return a;
  return reenter ? -1 : 0;
}

/** States that a transition enters, in document order; null where that depends on what a history state remembers (`computeEntrySet`). */
export function staticEntry(
  chart: Chart,
  transition: { source: number; target: number; reenter: boolean },
  domain: number,
): number[] | null {
  const { source, target, reenter } = transition;
  const marked = new Set<number>();
  const isDynamic = { value: false };
  if (source !== target || source !== domain || reenter) marked.add(target);
  markBelow(chart, target, marked, isDynamic);
  const limit = source === 0 && reenter ? -1 : domain;
  // Where the target is the domain itself nothing above it is entered.
  if (target !== domain)
    for (let a = chart.nodes[target]!.parent; a >= 0 && a !== domain; a = chart.nodes[a]!.parent)
      markAncestor(chart, a, limit, marked, isDynamic);
  if (domain >= 0 && chart.nodes[domain]!.kind === "parallel") markAncestor(chart, domain, limit, marked, isDynamic);
  return isDynamic.value ? null : [...marked].sort((a, b) => a - b);
}

/** States of the configuration that has some states active: their ancestors, and defaults where nothing is given. */
export function configurationOf(chart: Chart, given: readonly number[]): number[] {
  const marked = new Set<number>([0]);
  for (const state of given) for (let a = state; a >= 0; a = chart.nodes[a]!.parent) marked.add(a);
  for (const state of [...marked].sort((a, b) => a - b)) complete(chart, state, marked);
  return [...marked].sort((a, b) => a - b);
}

/** The configuration a client starts in; history states, which remember nothing yet, lead to their defaults. */
export function initialConfiguration(chart: Chart): number[] {
  return configurationOf(chart, [0]);
}

function complete(chart: Chart, state: number, marked: Set<number>): void {
  const node = chart.nodes[state]!;
  if (node.kind === "compound" && !node.children.some((child) => marked.has(child))) {
    const child = withoutHistory(chart, node.initial);
    for (let a = child; a !== state; a = chart.nodes[a]!.parent) marked.add(a);
    for (let a = child; a !== state; a = chart.nodes[a]!.parent) complete(chart, a, marked);
  }
  if (node.kind !== "parallel") return;
  for (const child of node.children) {
    if (chart.nodes[child]!.kind === "history" || marked.has(child)) continue;
    marked.add(child);
    complete(chart, child, marked);
  }
}

function withoutHistory(chart: Chart, state: number): number {
  const node = chart.nodes[state]!;
  return node.kind === "history" ? withoutHistory(chart, node.historyDefault) : state;
}

function markAncestor(chart: Chart, ancestor: number, limit: number, marked: Set<number>, isDynamic: { value: boolean }): void {
  if (limit < 0 || isBelow(chart, ancestor, limit)) marked.add(ancestor);
  if (chart.nodes[ancestor]!.kind === "parallel") markRegions(chart, ancestor, marked, isDynamic);
}

function markRegions(chart: Chart, parallel: number, marked: Set<number>, isDynamic: { value: boolean }): void {
  for (const child of chart.nodes[parallel]!.children) {
    if (chart.nodes[child]!.kind === "history" || [...marked].some((state) => isBelow(chart, state, child))) continue;
    marked.add(child);
    markBelow(chart, child, marked, isDynamic);
  }
}

function markBelow(chart: Chart, state: number, marked: Set<number>, isDynamic: { value: boolean }): void {
  const node = chart.nodes[state]!;
  if (node.kind === "history") {
    isDynamic.value = true;
  } else if (node.kind === "compound") {
    if (chart.nodes[node.initial]!.kind !== "history") marked.add(node.initial);
    markBelow(chart, node.initial, marked, isDynamic);
  } else if (node.kind === "parallel") {
    markRegions(chart, state, marked, isDynamic);
  }
}
