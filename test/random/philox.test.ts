import fc from "fast-check";
import { expect, test } from "vitest";
import { philox } from "../../src/random/philox.ts";

function hex(counter: number[], key: number[]): string {
  const block = new Uint32Array(4);
  philox(Uint32Array.from(counter), Uint32Array.from(key), block);
  return [...block].map((word) => word.toString(16).padStart(8, "0")).join(" ");
}

test("philox meets the known answers of its authors", () => {
  expect(hex([0, 0, 0, 0], [0, 0])).toBe("6627e8d5 e169c58d bc57ac4c 9b00dbd8");
  const ones = 0xffffffff;
  expect(hex([ones, ones, ones, ones], [ones, ones])).toBe("408f276d 41c83b0e a20bc7c6 6d5451fd");
  expect(hex([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toBe("d16cfe09 94fdcceb 5001e420 24126ea1");
});

test("philox agrees with the same rounds in big integers", () => {
  const mask = 0xffffffffn;
  const slow = (counter: number[], key: number[]): string => {
    let [a, b, c, d] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
    let [k, l] = key.map(BigInt) as [bigint, bigint];
    for (let round = 0; round < 10; round++) {
      const first = 0xd2511f53n * a;
      const second = 0xcd9e8d57n * c;
      [a, b, c, d] = [(second >> 32n) ^ b ^ k, second & mask, (first >> 32n) ^ d ^ l, first & mask];
      [k, l] = [(k + 0x9e3779b9n) & mask, (l + 0xbb67ae85n) & mask];
    }
    return [a, b, c, d].map((word) => word.toString(16).padStart(8, "0")).join(" ");
  };
  const word = fc.integer({ min: 0, max: 0xffffffff });
  fc.assert(
    fc.property(fc.array(word, { minLength: 4, maxLength: 4 }), fc.array(word, { minLength: 2, maxLength: 2 }), (counter, key) => {
      expect(hex(counter, key)).toBe(slow(counter, key));
    }),
    { seed: 31, numRuns: 1000 },
  );
});
