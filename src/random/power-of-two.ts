const powers = new Float64Array(2048);
for (let power = 1, exponent = 0; exponent <= 1023; exponent++, power *= 2) powers[exponent + 1024] = power;
for (let power = 1, exponent = 0; exponent >= -1024; exponent--, power /= 2) powers[exponent + 1024] = power;

/** 2^exponent exactly, for an integer exponent in −1024..1023; a table, because writing and rereading halves of a double stalls the processor. */
export function powerOfTwo(exponent: number): number {
  return powers[exponent + 1024]!;
}
