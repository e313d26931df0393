/** The sum of pooled histogram rows of one layout. Counts are whole numbers, so that the order of the pools does not matter. */
export function mergePools(pools: readonly ArrayLike<number>[]): Float64Array {
  const merged = new Float64Array(pools[0]?.length ?? 0);
  for (const pool of pools) {
    if (pool.length !== merged.length) throw new Error(`invalid pools: ${merged.length} and ${pool.length} bins`);
    for (let i = 0; i < merged.length; i++) merged[i]! += pool[i]!;
  }
  return merged;
}
