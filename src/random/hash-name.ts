/** The uint32 by which a name addresses its draws: FNV-1a over the UTF-16 code units (Fowler, Noll & Vo), then the finalizer of MurmurHash3 (Appleby). */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return mixWord(hash);
}

/** The finalizer of MurmurHash3 (Appleby): a bijection of 32-bit words in which each bit of the input turns about half the bits of the output; 0 stays 0. */
export function mixWord(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
