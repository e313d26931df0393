/** Where lists that are laid end to end begin. */
export function offsets(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length);
  let at = 0;
  lengths.forEach((length, i) => {
    starts[i] = at;
    at += length;
  });
  return starts;
}

/** Lays lists of numbers end to end; `start` and `count` say where each stands. */
export function flatten(lists: readonly (readonly number[])[]): { start: Int32Array; count: Int32Array; list: Int32Array } {
  const lengths = lists.map(({ length }) => length);
  return { start: offsets(lengths), count: Int32Array.from(lengths), list: Int32Array.from(lists.flat()) };
}
