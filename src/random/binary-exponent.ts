const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
float[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1;

/** k such that 2^−k·x lies between √½ and √2 (within 2^−20), for a positive, finite, normal x; meaningless for any other x. */
export function binaryExponent(x: number): number {
  float[0] = x;
  return ((words[HIGH]! + 0x00095f62) >> 20) - 1023;
}
