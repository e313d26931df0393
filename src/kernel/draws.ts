// Addressed draws over Philox4x32-10 (Salmon, Moraes, Dror & Shaw 2011), the same bits as those of src/random.
import { hostDrawAt, hostNextUniform } from "./host";

const MULTIPLIER_0: u64 = 0xd2511f53;
const MULTIPLIER_1: u64 = 0xcd9e8d57;
const STEP_0: u32 = 0x9e3779b9;
const STEP_1: u32 = 0xbb67ae85;

let key0: u32 = 0;
let key1: u32 = 0;

let counter0: u32 = 0;
let counter1: u32 = 0;
let counter2: u32 = 0;
let counter3: u32 = 0;
let word0: u32 = 0;
let word1: u32 = 0;
let word2: u32 = 0;
let word3: u32 = 0;
let served: i32 = 2;
let isHosted: bool = false;

/** Lets the host make the draws, for whoever wants others than those of the address. */
export function drawByHost(isHost: bool): void {
  isHosted = isHost;
}

/** Chooses the two words of the key: see `createDraws` in src/random for how seed and replication make them. */
export function setKey(word0: u32, word1: u32): void {
  key0 = word0;
  key1 = word1;
}

/** Sets the address: the client-th client of a stream, a source, and how many draws of it came before. */
export function drawAt(client: u32, stream: u32, source: u32, n: u32): void {
  counter0 = client;
  counter1 = stream;
  counter2 = source;
  counter3 = n << 8;
  if (isHosted) hostDrawAt(client, stream, source, n);
  else refill();
}

/** The next uniform at this address, in the open interval (0, 1). */
export function nextUniform(): f64 {
  if (isHosted) return hostNextUniform();
  if (served === 2) refill();
  served++;
  return served === 1 ? uniform(word0, word1) : uniform(word2, word3);
}

/** The first uniform at an address; what a share needs. */
export function uniformAt(client: u32, stream: u32, source: u32, n: u32): f64 {
  drawAt(client, stream, source, n);
  return nextUniform();
}

function refill(): void {
  let c0 = counter0;
  let c1 = counter1;
  let c2 = counter2;
  let c3 = counter3;
  let k0 = key0;
  let k1 = key1;
  // Two rounds at a time, so that nothing need be moved between them.
  for (let round = 0; round < 10; round += 2) {
    const product0 = MULTIPLIER_0 * c0;
    const product1 = MULTIPLIER_1 * c2;
    const next0 = MULTIPLIER_0 * (<u32>(product1 >> 32) ^ c1 ^ k0);
    const next1 = MULTIPLIER_1 * (<u32>(product0 >> 32) ^ c3 ^ k1);
    k0 += STEP_0;
    k1 += STEP_1;
    c0 = <u32>(next1 >> 32) ^ <u32>product1 ^ k0;
    c1 = <u32>next1;
    c2 = <u32>(next0 >> 32) ^ <u32>product0 ^ k1;
    c3 = <u32>next0;
    k0 += STEP_0;
    k1 += STEP_1;
  }
  word0 = c0;
  word1 = c1;
  word2 = c2;
  word3 = c3;
  counter3++;
  served = 0;
}

function uniform(high: u32, low: u32): f64 {
  return (<f64>(((<u64>(high >>> 6)) << 26) | <u64>(low >>> 6)) + 0.5) * 2.220446049250313e-16;
}
