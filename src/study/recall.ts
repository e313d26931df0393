/** An answer, and what of the client it hangs on. */
interface Found<T> {
  readonly asked: ReadonlyMap<unknown, unknown>;
  readonly answer: T;
}

/** Answers by what was asked for; several under one key where clients differ. */
export type Known<Key, T> = Map<Key, Found<T>[]>;

/** What is known of a client, by fact: the name of something it is, or an object that stands for a question. */
export type FactOf = (fact: unknown) => unknown;

/** Remembers answers together with what they asked of the client, so that clients who would give the same replies share them. */
export interface Recall {
  /** Says that whatever is being found out hangs on this fact. */
  note(fact: unknown, value: unknown): void;
  /** The answer found for an earlier client of whom all that was asked is true of this one too; else what `find` finds, which notes all that it asks. */
  answer<Key, T>(known: Known<Key, T>, key: Key, factOf: FactOf, find: () => T): T;
}

const nothing: ReadonlyMap<unknown, unknown> = new Map();

/** A memory in which nothing is known yet. */
export function createRecall(): Recall {
  let asking: Map<unknown, unknown> | null = null;

  function note(fact: unknown, value: unknown): void {
    asking ??= new Map();
    asking.set(fact, value);
  }

  function answer<Key, T>(known: Known<Key, T>, key: Key, factOf: FactOf, find: () => T): T {
    const candidates = known.get(key) ?? [];
    for (const { asked, answer: before } of candidates) {
      if (!isTrueOf(factOf, asked)) continue;
      for (const [fact, value] of asked) note(fact, value);
      return before;
    }
    const outer = asking;
    asking = null;
    const found = find();
    const asked: ReadonlyMap<unknown, unknown> = asking ?? nothing;
    asking = outer;
    // Who asked for this answer hangs on the same facts.
    for (const [fact, value] of asked) note(fact, value);
    candidates.push({ asked, answer: found });
    known.set(key, candidates);
    return found;
  }

  return { note, answer };
}

function isTrueOf(factOf: FactOf, asked: ReadonlyMap<unknown, unknown>): boolean {
  for (const [fact, value] of asked) if (factOf(fact) !== value) return false;
  return true;
}
