// A bump allocator over linear memory. Memory grows without moving, so addresses stay valid while a replication runs.

let top: usize = 0;

/** Address of `bytes` bytes, a multiple of 64; 0 when memory cannot grow so far. They hold whatever was there before. */
export function allocate(bytes: usize): usize {
  const at = (top + 63) & ~(<usize>63);
  const end = at + bytes;
  if (end < at) return 0;
  const pages = <i32>((end + 0xffff) >> 16);
  const missing = pages - memory.size();
  // A good deal at once, because growing costs a call of the host; only what is needed where the address space ends.
  if (missing > 0 && memory.grow(max(missing, min(256, 65535 - pages))) < 0 && memory.grow(missing) < 0) return 0;
  top = end;
  return at;
}

/** The same, zeroed. */
export function allocateZeros(bytes: usize): usize {
  const at = allocate(bytes);
  if (at !== 0) memory.fill(at, 0, bytes);
  return at;
}

/** First byte that is not taken. */
export function topOfMemory(): usize {
  return top;
}

/** Forgets all that was allocated from `to` on. */
export function cutMemory(to: usize): void {
  top = to;
}
