/** Philox4x32-10 (Salmon, Moraes, Dror & Shaw 2011): writes into `block` (4 words) the random words that belong to `counter` (4 words) under `key` (2 words). Pure: the same counter and key give the same block. */
export function philox(counter: Uint32Array, key: Uint32Array, block: Uint32Array): void {
  // Constants stand inside hot functions: V8 folds them there, but not always across modules.
  const rounds = 10;
  const multiplier0 = 0xd2511f53;
  const multiplier1 = 0xcd9e8d57;
  const step0 = 0x9e3779b9;
  const step1 = 0xbb67ae85;
  let c0 = counter[0]! | 0;
  let c1 = counter[1]! | 0;
  let c2 = counter[2]! | 0;
  let c3 = counter[3]! | 0;
  let k0 = key[0]! | 0;
  let k1 = key[1]! | 0;
  for (let round = 0; round < rounds; round++) {
    const high0 = highWord(c0, multiplier0 >>> 16, multiplier0 & 0xffff);
    const high1 = highWord(c2, multiplier1 >>> 16, multiplier1 & 0xffff);
    const low0 = Math.imul(c0, multiplier0);
    const low1 = Math.imul(c2, multiplier1);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + step0) | 0;
    k1 = (k1 + step1) | 0;
  }
  block[0] = c0;
  block[1] = c1;
  block[2] = c2;
  block[3] = c3;
}

/** Upper 32 bits of the 64-bit product of x and the multiplier whose 16-bit halves are given; no partial sum leaves 32 bits. */
function highWord(x: number, high: number, low: number): number {
  const xHigh = x >>> 16;
  const xLow = x & 0xffff;
  const cross = ((Math.imul(xLow, low) >>> 16) + Math.imul(xLow, high)) | 0;
  const carry = ((cross & 0xffff) + Math.imul(xHigh, low)) | 0;
  return (Math.imul(xHigh, high) + (cross >>> 16) + (carry >>> 16)) | 0;
}
