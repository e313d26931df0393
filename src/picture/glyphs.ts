/** Which characters a TrueType font has, by its character map (OpenType 1.9, `cmap`, formats 4 and 12). */
export function coverageOf(font: Uint8Array): (code: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const map = tableOffset(view, "cmap");
  const ranges: [number, number][] = [];
  for (let i = 0; i < view.getUint16(map + 2); i++) {
    const at = map + view.getUint32(map + 8 + 8 * i);
    const format = view.getUint16(at);
    if (format === 4) ranges.push(...segments(view, at));
    if (format === 12) ranges.push(...groups(view, at));
  }
  return (code) => ranges.some(([low, high]) => code >= low && code <= high);
}

function tableOffset(view: DataView, name: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)));
    if (tag === name) return view.getUint32(at + 8);
  }
  throw new Error(`font without a table: ${name}`);
}

function segments(view: DataView, at: number): [number, number][] {
  const count = view.getUint16(at + 6) / 2;
  const found: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    const high = view.getUint16(at + 14 + 2 * i);
    const low = view.getUint16(at + 16 + 2 * (count + i));
    if (high !== 0xffff) found.push([low, high]);
  }
  return found;
}

function groups(view: DataView, at: number): [number, number][] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => [view.getUint32(at + 16 + 12 * i), view.getUint32(at + 20 + 12 * i)]);
}

/** Replaces what a font lacks by one of its characters; joiners and variants of missing signs are dropped. */
export function writable(text: string, has: (code: number) => boolean): string {
  const replacement = has(0xfffd) ? "\ufffd" : "?";
  return [...text]
    .map((sign) => {
      const code = sign.codePointAt(0)!;
      if (/[\s\p{Cc}]/u.test(sign) && code !== 0xa0) return " ";
      if (has(code)) return sign;
      return /[\p{M}\p{Cf}\p{Cc}]/u.test(sign) || (code >= 0x1f3fb && code <= 0x1f3ff) ? "" : replacement;
    })
    .join("");
}

/** The characters of some texts that a font lacks, each once. */
export function missingIn(texts: readonly string[], has: (code: number) => boolean): string[] {
  const found = new Set<string>();
  for (const text of texts)
    for (const sign of text) if (!/[\s\p{M}\p{Cf}\p{Cc}]/u.test(sign) && !has(sign.codePointAt(0)!)) found.add(sign);
  return [...found];
}
