import { mixWord } from "./hash-name.ts";
import { philox } from "./philox.ts";

/** Draws that have addresses: what is drawn depends on the key and the address alone, never on what was drawn before. */
export interface Draws {
  /** Chooses the seed (a safe integer ≥ 0) and the replication (0..2^32−1); the address must be set anew. Throws on others. */
  key(seed: number, replication: number): void;
  /** Sets the address: the client-th client (uint32) of the stream (hash of a demand's id), the source (hash of what is drawn), and n, how many draws of it came before (0..2^24−1). The work is done here: skip it where nothing is drawn. */
  at(client: number, stream: number, source: number, n: number): void;
  /** The next uniform at this address, in the open interval (0, 1): an odd multiple of 2^−53, so that 1 − u is exact. An address holds 512 before it meets its neighbor n + 1. */
  next(): number;
}

/** Makes addressed draws over Philox4x32-10; counter words are client, stream, source and 256n + block, and a block serves two uniforms. Until `key` is called the key is that of seed 0, replication 0. */
export function createDraws(): Draws {
  const words = new Uint32Array(2);
  const counter = new Uint32Array(4);
  const block = new Uint32Array(4);
  const uniforms = new Float64Array(2);
  const served = Uint8Array.of(2);

  function key(seed: number, replication: number): void {
    words.set(keyWords(seed, replication));
    served[0] = 2;
  }

  function at(client: number, stream: number, source: number, n: number): void {
    counter[0] = client;
    counter[1] = stream;
    counter[2] = source;
    counter[3] = n << 8;
    refill();
  }

  function refill(): void {
    philox(counter, words, block);
    uniforms[0] = uniform(block[0]!, block[1]!);
    uniforms[1] = uniform(block[2]!, block[3]!);
    counter[3] = counter[3]! + 1;
    served[0] = 0;
  }

  // Small, so that it is inlined where it is called and its result stays in a register: hence the block is made in `at`.
  function next(): number {
    if (served[0] === 2) refill();
    const index = served[0]!;
    served[0] = index + 1;
    return uniforms[index]!;
  }

  return { key, at, next };
}

/** The two words of the key of a seed (a safe integer ≥ 0) and a replication (0..2^32−1). Throws on others. */
export function keyWords(seed: number, replication: number): readonly [number, number] {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`invalid seed: ${seed}`);
  if (replication >>> 0 !== replication) throw new Error(`invalid replication: ${replication}`);
  // Seeds below 2^32 and replications keep a word each, so no two pairs share a key; the upper half of a longer seed turns both.
  const upper = Math.floor(seed / 4294967296);
  return [((seed >>> 0) ^ mixWord(upper)) >>> 0, (replication ^ mixWord(Math.imul(upper, 0x9e3779b1))) >>> 0];
}

function uniform(high: number, low: number): number {
  return ((high >>> 6) * 67108864 + (low >>> 6) + 0.5) * 2.220446049250313e-16;
}
