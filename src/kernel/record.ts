// What is counted while a replication runs.

import { BIN_COUNT, binOf } from "./bins";
import { clients, resources, states } from "./program";
import { layout, PathFacts } from "./recording";
import { Resource, State } from "./records";
import { attributesOf, Client, categoriesOf, path, resourceAt, stateAt, w } from "./world";

/** Brings a state's areas (number there, number waiting) up to now; call before either number changes. */
export function updateState(live: State): void {
  const now = w.now;
  const passed = now - live.updatedAt;
  live.areaNumber += live.numberNow * passed;
  live.areaQueue += live.waitingNow * passed;
  live.updatedAt = now;
}

/** Facts that stand side by side go to the blocks of `values`; they then are as of now. */
export function flushFacts(): void {
  flush(w.states, states.count, offsetof<State>(), layout.resource - layout.state, layout.state);
  flush(w.resources, resources.count, offsetof<Resource>(), layout.path - layout.resource, layout.resource);
  memory.copy(changetype<usize>(w.values) + ((<usize>layout.path) << 3), changetype<usize>(path), offsetof<PathFacts>());
}

/** Copies the facts of `count` owners, `size` bytes apart, into a block of `width` numbers that has one row per fact. */
function flush(from: usize, count: i32, size: usize, width: i32, block: i32): void {
  const facts = count === 0 ? 0 : width / count;
  for (let i = 0; i < count; i++)
    for (let fact = 0; fact < facts; fact++) w.values[block + fact * count + i] = load<f64>(from + <usize>i * size + ((<usize>fact) << 3));
}

/** Forgets the facts, not who is there. */
function clearFacts(): void {
  const stateBytes = <usize>(((layout.resource - layout.state) / max(states.count, 1)) << 3);
  for (let s = 0; s < states.count; s++) memory.fill(changetype<usize>(stateAt(s)), 0, stateBytes);
  const resourceBytes = <usize>(((layout.path - layout.resource) / max(resources.count, 1)) << 3);
  for (let r = 0; r < resources.count; r++) memory.fill(changetype<usize>(resourceAt(r)), 0, resourceBytes);
  memory.fill(changetype<usize>(path), 0, offsetof<PathFacts>());
}

/** Files a duration in a histogram row. */
export function file(row: i32, duration: f64): void {
  const bin = binOf(duration);
  const i = row * BIN_COUNT + bin;
  w.bins[i] = w.bins[i] + 1;
  if (bin < w.binFirst[row]) w.binFirst[row] = bin;
  if (bin > w.binLast[row]) w.binLast[row] = bin;
}

/** Forgets all that was recorded so far (at the start, and at the end of the warm-up). */
export function clearRecord(): void {
  memory.fill(changetype<usize>(w.values), 0, (<usize>layout.valueCount) << 3);
  clearFacts();
  for (let row = 0; row < layout.rowCount; row++) {
    const from = w.binFirst[row];
    const to = w.binLast[row];
    if (from <= to) memory.fill(changetype<usize>(w.bins) + ((<usize>(row * BIN_COUNT + from)) << 2), 0, (<usize>(to - from + 1)) << 2);
    w.binFirst[row] = BIN_COUNT;
    w.binLast[row] = -1;
  }
  memory.fill(changetype<usize>(w.mark), 0, (<usize>layout.seriesCount) << 3);
}

/** Adds to the categories of a client (its group, its values of categorical attributes), from block `offset` of `values`. */
export function addToCategories(client: Client, offset: i32, amount: f64): void {
  const categories = categoriesOf(client);
  for (let i = 0; i < w.categoryWidth; i++) {
    const at = offset + categories[i];
    w.values[at] = w.values[at] + amount;
  }
}

/** Files a duration for each category of a client, in rows from `row`. */
export function fileByCategory(client: Client, row: i32, duration: f64): void {
  const categories = categoriesOf(client);
  for (let i = 0; i < w.categoryWidth; i++) file(row + categories[i], duration);
}

/** Notes to which categories a new client belongs: groups come first, then the values of each categorical attribute. */
export function categorize(client: Client): void {
  const categories = categoriesOf(client);
  const attributes = attributesOf(client);
  let at = 0;
  categories[at++] = client.group;
  let first = clients.groupCount;
  for (let a = 0; a < clients.attributeCount; a++) {
    if (clients.attributeKind[a] !== 0) continue;
    categories[at++] = first + <i32>attributes[a];
    first += clients.attributeSize[a];
  }
}

/** Closes a calendar month: what each series gained since the last edge. */
export function closeMonth(month: i32): void {
  for (let i = 0; i < layout.seriesCount; i++) {
    const value = w.values[layout.series[i]];
    const at = i * layout.monthCount + month;
    w.months[at] = w.months[at] + (value - w.mark[i]);
    w.mark[i] = value;
  }
}
