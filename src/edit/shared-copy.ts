type Container = Record<string, unknown> | unknown[];

/** A document that is changed in a copy: only the objects on the way to a change are copied, each once; all others are shared with the original. */
export class SharedCopy {
  /** The document as it is now. */
  root: unknown;
  #owned = new WeakSet<object>();

  constructor(root: unknown) {
    this.root = root;
  }

  /** The value at a path; undefined where the path leads nowhere. */
  at(path: ReadonlyArray<string | number>): unknown {
    let value = this.root;
    for (const step of path) {
      if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
      value = (value as Record<string, unknown>)[step];
    }
    return value;
  }

  /** Adds a key, or an entry before a position of a list ("-" its end); a key that is there already gets the value. Throws where there is nothing to add to. */
  add(path: ReadonlyArray<string | number>, value: unknown): void {
    if (path.length === 0) {
      this.#reset(value);
      return;
    }
    const owner = this.#own(path);
    const key = path.at(-1)!;
    if (Array.isArray(owner)) {
      const index = key === "-" ? owner.length : Number(key);
      if (!(Number.isInteger(index) && index >= 0 && index <= owner.length)) throw missing(path);
      owner.splice(index, 0, value);
    } else owner[safe(key, path)] = value;
  }

  /** Puts another value in place of one. Throws where there is none. */
  replace(path: ReadonlyArray<string | number>, value: unknown): void {
    if (path.length === 0) {
      this.#reset(value);
      return;
    }
    const owner = this.#own(path);
    const key = path.at(-1)!;
    if (!Object.hasOwn(owner, key)) throw missing(path);
    (owner as Record<string, unknown>)[key] = value;
  }

  /** Takes a key or an entry of a list away. Throws where there is none. */
  remove(path: ReadonlyArray<string | number>): void {
    const owner = this.#own(path);
    const key = path.at(-1)!;
    if (path.length === 0 || !Object.hasOwn(owner, key)) throw missing(path);
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else delete owner[key];
  }

  /** Puts the keys of the map at a path into another order; keys that are not named come last, as they were. */
  order(path: ReadonlyArray<string | number>, keys: readonly string[]): void {
    const old = this.at(path) as Record<string, unknown>;
    const sorted: Record<string, unknown> = {};
    for (const key of [...keys, ...Object.keys(old)]) if (Object.hasOwn(old, key)) sorted[key] = old[key];
    this.replace(path, sorted);
    this.#owned.add(sorted);
  }

  /** From now on nothing that is there already is written into: whoever keeps a part of the document may rely on it. */
  freeze(): void {
    this.#owned = new WeakSet();
  }

  #reset(value: unknown): void {
    this.root = value;
  }

  /** The object that holds the end of a path, copied with all on the way to it unless they are copies already. */
  #own(path: ReadonlyArray<string | number>): Container {
    this.root = this.#mine(this.root, path);
    let owner = this.root as Container;
    for (const step of path.slice(0, -1)) {
      if (!Object.hasOwn(owner, step)) throw missing(path);
      const next = this.#mine((owner as Record<string, unknown>)[step], path);
      (owner as Record<string, unknown>)[step] = next;
      owner = next;
    }
    return owner;
  }

  #mine(value: unknown, path: ReadonlyArray<string | number>): Container {
    if (typeof value !== "object" || value === null) throw missing(path);
    if (this.#owned.has(value)) return value as Container;
    const copy = Array.isArray(value) ? [...value] : { ...value };
    this.#owned.add(copy);
    return copy;
  }
}

function missing(path: ReadonlyArray<string | number>): Error {
  return new Error(`patch does not fit: nothing at /${path.join("/")}`);
}

/** A key that would reach into what all objects share is no part of any document. */
function safe(key: string | number, path: ReadonlyArray<string | number>): string | number {
  if (key in Object.prototype) throw missing(path);
  return key;
}
