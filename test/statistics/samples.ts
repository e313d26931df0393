import { normalQuantile } from "#random";

/** Numbers strictly between 0 and 1 from a generator of the tests' own (mulberry32, T. Ettinger 2017), so that data here owe nothing to what is tested. */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/** Standard normal numbers by inversion. */
export function normals(seed: number): () => number {
  const uniform = uniforms(seed);
  return () => normalQuantile(uniform());
}
