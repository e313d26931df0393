import type { Diagnostic, Path, Pathway } from "#pathway";
import { lateKeys, type Operation, type Patch, pointerOf, toEnd } from "./json-patch.ts";
import { SharedCopy } from "./shared-copy.ts";

/** An id that has become another: of states their dotted paths. */
export type Rename = { kind: string; from: string; to: string };

type Json = Record<string, unknown>;

/** A document while a command works on it. Whatever is done is written down as a patch, and so is what undoes it. */
export class Draft<Document extends object = Pathway> {
  /** What the author should know of what was done. */
  readonly notes: Diagnostic[] = [];
  /** Places where something was written that has to be checked; keys of maps that went away count as their maps. */
  readonly written: Path[] = [];
  /** Ids that have changed, in turn. */
  readonly renames: Rename[] = [];
  /** What the command has made: the id of the new thing, of a state its path. */
  created: string | null = null;
  readonly #copy: SharedCopy;
  readonly #patch: Operation[] = [];
  readonly #undo: Operation[][] = [];
  #isTrusted = false;

  constructor(document: Document) {
    this.#copy = new SharedCopy(document);
  }

  /** The document as it is now; it is to be read only. */
  get document(): Document {
    return this.#copy.root as Document;
  }

  /** What has been done so far. */
  get patch(): Patch {
    return this.#patch;
  }

  /** Works on the document in a way that cannot break it, so that nothing needs to be checked for it. */
  trusting(work: () => void): void {
    const before = this.#isTrusted;
    this.#isTrusted = true;
    work();
    this.#isTrusted = before;
  }

  /** What undoes it. */
  get inverse(): Patch {
    return this.#undo.toReversed().flat();
  }

  /** The value at a path; undefined where the path leads nowhere. */
  at<T = unknown>(path: Path): T | undefined {
    return this.#copy.at(path) as T | undefined;
  }

  /** Gives a key of a map (or an entry of a list) a value; maps that are missing on the way are made. A new key stands before `before`, else last. */
  put(path: Path, value: unknown, before?: string): void {
    const owner = this.at(path.slice(0, -1));
    if (owner === undefined) {
      this.put(path.slice(0, -1), { [String(path.at(-1))]: value });
      return;
    }
    const pointer = pointerOf(path);
    const old = this.at(path);
    if (old === value) return;
    this.#write(path);
    if (old !== undefined) {
      const test = this.#tests(path);
      this.#copy.replace(path, value);
      this.#note([...test, { op: "replace", path: pointer, value }], [...this.#tests(path), { op: "replace", path: pointer, value: old }]);
      return;
    }
    const test = this.#tests(path);
    this.#copy.add(path, value);
    this.#note([...test, { op: "add", path: pointer, value }], [...test, { op: "remove", path: pointer }]);
    if (before !== undefined) this.placeBefore(path, before);
  }

  /** Puts a value into a list before the entry at the path's last step; a list that is missing is made. */
  insert(path: Path, value: unknown): void {
    const list = path.slice(0, -1);
    if (this.at(list) === undefined) {
      this.put(list, [value]);
      return;
    }
    const test = this.#tests(list);
    this.#write(path);
    this.#copy.add(path, value);
    const pointer = pointerOf(path);
    this.#note([...test, { op: "add", path: pointer, value }], [...this.#tests(path), { op: "remove", path: pointer }]);
  }

  /** Takes a key or an entry of a list away. */
  remove(path: Path): void {
    const ownerPath = path.slice(0, -1);
    const owner = this.at(ownerPath);
    const value = this.at(path);
    const test = this.#tests(path);
    const pointer = pointerOf(path);
    this.#write(ownerPath);
    const after = Array.isArray(owner) ? [] : keysAfter(owner as Json, String(path.at(-1)));
    this.#copy.remove(path);
    this.#note(
      [...test, { op: "remove", path: pointer }],
      [...this.#tests(ownerPath), { op: "add", path: pointer, value }, ...toEnd(ownerPath, after)],
    );
  }

  /** Takes a key away, and the maps and lists around it that are empty then, down to `keep` keys from the root. */
  prune(path: Path, keep: number): void {
    let gone = path;
    while (gone.length - 1 > keep && Object.keys(this.at(gone.slice(0, -1)) as object).length === 1) gone = gone.slice(0, -1);
    this.remove(gone);
  }

  /** Moves a key of a map to another map, or gives it another name; it stands before `before`, else last, or at its place where only the name changes. */
  move(from: Path, to: Path, before?: string): void {
    const [fromMap, toMap] = [from.slice(0, -1), to.slice(0, -1)];
    const keys = keysAfter(this.at(fromMap) as Json, String(from.at(-1)));
    const isRename = pointerOf(fromMap) === pointerOf(toMap);
    const value = this.at(from);
    this.#write(fromMap);
    this.#write(to);
    const isInside = (path: Path) => from.every((step, i) => path[i] === step);
    for (const [i, path] of this.written.entries()) if (isInside(path)) this.written[i] = [...to, ...path.slice(from.length)];
    this.#copy.remove(from);
    this.#copy.add(to, value);
    const [source, target] = [pointerOf(from), pointerOf(to)];
    this.#note([{ op: "move", from: source, path: target }], [{ op: "move", from: target, path: source }, ...toEnd(fromMap, keys)]);
    const next = before ?? (isRename ? keys[0] : undefined);
    if (next !== undefined) this.placeBefore(to, next);
  }

  /** Moves an entry of a list to another position in it. */
  moveEntry(path: Path, goal: number): void {
    const to = [...path.slice(0, -1), goal];
    if (path.at(-1) === goal) return;
    const [test, value] = [this.#tests(path), this.at(path)];
    this.#copy.remove(path);
    this.#copy.add(to, value);
    const [source, target] = [pointerOf(path), pointerOf(to)];
    this.#note([...test, { op: "move", from: source, path: target }], [...this.#tests(to), { op: "move", from: target, path: source }]);
  }

  /** Puts a key of a map before another one, or last. */
  placeBefore(path: Path, before: string | null): void {
    const key = String(path.at(-1));
    const map = path.slice(0, -1);
    const keys = Object.keys(this.at(map) as Json);
    const rest = keys.filter((other) => other !== key);
    const index = before === null ? -1 : rest.indexOf(before);
    this.order(map, rest.toSpliced(index < 0 ? rest.length : index, 0, key));
  }

  /** Puts the keys of a map into another order. */
  order(map: Path, keys: readonly string[]): void {
    const old = Object.keys(this.at(map) as Json);
    const late = lateKeys(old, keys);
    if (late.length === 0) return;
    this.#copy.order(map, keys);
    this.#note(toEnd(map, late), toEnd(map, lateKeys(keys, old)));
  }

  #write(path: Path): void {
    if (!this.#isTrusted) this.written.push(path);
  }

  #note(done: Operation[], undo: Operation[]): void {
    this.#patch.push(...done);
    this.#undo.push(undo);
    // What an operation keeps must stay as it is, whatever is written into the document later on.
    const keeps = [...done, ...undo].some((operation) => "value" in operation && typeof operation.value === "object");
    if (keeps || done.some(({ op }) => op === "move")) this.#copy.freeze();
  }

  /** Tests that the entries of lists through which a path leads are those that were meant, by their ids. */
  #tests(path: Path): Operation[] {
    const tests: Operation[] = [];
    for (let depth = 1; depth <= path.length; depth++) {
      if (typeof path[depth - 1] !== "number") continue;
      const entry = this.at<{ id?: unknown; meta?: { id?: unknown } }>(path.slice(0, depth));
      if (typeof entry !== "object" || entry === null) continue;
      const place = path.slice(0, depth);
      if (typeof entry.id === "string") tests.push({ op: "test", path: pointerOf([...place, "id"]), value: entry.id });
      else if (typeof entry.meta?.id === "string")
        tests.push({ op: "test", path: pointerOf([...place, "meta", "id"]), value: entry.meta.id });
    }
    return tests;
  }
}

function keysAfter(map: Json, key: string): string[] {
  const keys = Object.keys(map);
  return keys.slice(keys.indexOf(key) + 1);
}
