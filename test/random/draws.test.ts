import fc from "fast-check";
import { expect, test } from "vitest";
import { createDraws, type Draws, hashName } from "#random";

const source = hashName("duration:ttk.queue");
const stream = hashName("backlog");

function drawsOf(seed: number, replication = 0): Draws {
  const draws = createDraws();
  draws.key(seed, replication);
  return draws;
}

function first(draws: Draws, client: number, from = stream, what = source, n = 0): number {
  draws.at(client, from, what, n);
  return draws.next();
}

/** Correlation of two rows of uniforms times √count: near a standard normal where they are independent. */
function correlation(count: number, pair: (index: number) => [number, number]): number {
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const [a, b] = pair(index);
    sum += (a - 0.5) * (b - 0.5);
  }
  return (12 * sum) / Math.sqrt(count);
}

test("draws keep their values from release to release", () => {
  const draws = drawsOf(1, 2);
  draws.at(3, stream, source, 4);
  expect(Array.from({ length: 6 }, () => draws.next())).toMatchInlineSnapshot(`
    [
      0.7778534522608368,
      0.5932310590786724,
      0.2312032663981164,
      0.937260340443742,
      0.9754975150106043,
      0.339426198780843,
    ]
  `);
  draws.key(2 ** 40 + 17, 2 ** 32 - 1);
  draws.at(2 ** 32 - 1, stream, source, 2 ** 24 - 1);
  expect(Array.from({ length: 3 }, () => draws.next())).toMatchInlineSnapshot(`
    [
      0.8429254575237469,
      0.5022041485478675,
      0.8837558715584864,
    ]
  `);
});

test("a uniform is made of the upper 26 bits of two words of the block", () => {
  const draws = drawsOf(0);
  draws.at(0, 0, 0, 0);
  // The block of counter 0 under key 0 is 6627e8d5 e169c58d bc57ac4c 9b00dbd8.
  expect(draws.next()).toBe(((0x6627e8d5 >>> 6) * 2 ** 26 + (0xe169c58d >>> 6) + 0.5) / 2 ** 52);
  expect(draws.next()).toBe(((0xbc57ac4c >>> 6) * 2 ** 26 + (0x9b00dbd8 >>> 6) + 0.5) / 2 ** 52);
});

test("a draw depends on its address alone", () => {
  const word = fc.integer({ min: 0, max: 0xffffffff });
  const used = drawsOf(5, 6);
  fc.assert(
    fc.property(
      word,
      word,
      word,
      fc.integer({ min: 0, max: 2 ** 24 - 1 }),
      fc.integer({ min: 1, max: 9 }),
      (client, from, what, n, count) => {
        const fresh = drawsOf(5, 6);
        fresh.at(client, from, what, n);
        used.at(client, from, what, n);
        for (let index = 0; index < count; index++) expect(used.next()).toBe(fresh.next());
      },
    ),
    { seed: 41, numRuns: 500 },
  );
});

test("every part of the address and of the key changes the draw", () => {
  const draws = drawsOf(5, 6);
  const values = [
    first(draws, 1),
    first(draws, 2),
    first(draws, 1, stream + 1),
    first(draws, 1, stream, source + 1),
    first(draws, 1, stream, source, 1),
  ];
  for (const [seed, replication] of [
    [6, 5],
    [5, 7],
    [6, 6],
    [5 + 2 ** 32, 6],
    [5 + 2 ** 33, 6],
  ] as const) {
    draws.key(seed, replication);
    values.push(first(draws, 1));
  }
  expect(new Set(values).size).toBe(10);
});

test("uniforms lie inside (0, 1) and their complement is exact", () => {
  const draws = drawsOf(7);
  for (let client = 0; client < 20_000; client++) {
    const u = first(draws, client);
    expect(u > 0 && u < 1 && 1 - (1 - u) === u).toBe(true);
  }
});

test("key refuses what is not a seed or a replication", () => {
  const draws = createDraws();
  expect(() => draws.key(-1, 0)).toThrow("invalid seed: -1");
  expect(() => draws.key(0.5, 0)).toThrow("invalid seed: 0.5");
  expect(() => draws.key(2 ** 53, 0)).toThrow("invalid seed: 9007199254740992");
  expect(() => draws.key(0, -1)).toThrow("invalid replication: -1");
  expect(() => draws.key(0, 2 ** 32)).toThrow("invalid replication: 4294967296");
});

test("uniforms fill 1000 cells evenly whichever part of the address counts", () => {
  const draws = drawsOf(8, 1);
  const rows: Record<string, (index: number) => number> = {
    client: (index) => first(draws, index),
    stream: (index) => first(draws, 1, index),
    source: (index) => first(draws, 1, stream, index),
    n: (index) => first(draws, 1, stream, source, index),
    low: (index) => (first(draws, index) * 2 ** 26) % 1,
  };
  for (const [name, row] of Object.entries(rows)) {
    const cells = new Float64Array(1000);
    const count = 100_000;
    for (let index = 0; index < count; index++) cells[Math.floor(1000 * row(index))]! += 1;
    const chiSquare = cells.reduce((sum, cell) => sum + (cell - count / 1000) ** 2 / (count / 1000), 0);
    // Mean 999 and standard deviation √1998.
    expect([name, Math.abs(chiSquare - 999) < 4 * Math.sqrt(1998)]).toEqual([name, true]);
  }
});

test("neighboring addresses, replications and seeds are uncorrelated", () => {
  const draws = drawsOf(9);
  const keyed = (seed: number, replication: number, client: number): number => {
    draws.key(seed, replication);
    return first(draws, client);
  };
  const pairs: Record<string, (index: number) => [number, number]> = {
    clients: (index) => [first(draws, index), first(draws, index + 1)],
    sources: (index) => [first(draws, index), first(draws, index, stream, source + 1)],
    streams: (index) => [first(draws, index), first(draws, index, stream + 1)],
    times: (index) => [first(draws, index), first(draws, index, stream, source, 1)],
    uniforms: (index) => [first(draws, index), draws.next()],
    replications: (index) => [keyed(9, index, 1), keyed(9, index + 1, 1)],
    seeds: (index) => [keyed(index, 0, 1), keyed(index + 1, 0, 1)],
  };
  for (const [name, pair] of Object.entries(pairs)) {
    const z = correlation(40_000, pair);
    expect([name, Math.abs(z) < 4]).toEqual([name, true]);
  }
});
