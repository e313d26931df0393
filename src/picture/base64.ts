const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes as text (RFC 4648), the same wherever it runs. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i]!, bytes[i + 1], bytes[i + 2]];
    const all = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    parts.push(
      signs[all >> 18]!,
      signs[(all >> 12) & 63]!,
      b === undefined ? "=" : signs[(all >> 6) & 63]!,
      c === undefined ? "=" : signs[all & 63]!,
    );
  }
  return parts.join("");
}
