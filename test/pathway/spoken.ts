import { expect } from "vitest";
import type { FullText } from "#units";

/** What there is to say in every language. */
type Spoken = { message: FullText; hint?: FullText | null };

/** Words in quotation marks, and numbers: they stand in the document, so no language may lose one. */
function valuesIn(text: string): string[] {
  return [...text.matchAll(/"[^"\s]+"|(?<![\w.])\d+(?:\.\d+)?(?![\w.]*\d)/g)].map(([value]) => value);
}

/** Expects the message, and the hint where there is one, in each language in words of its own, with the same values of the document in all. */
export function expectSpoken({ message, hint }: Spoken): void {
  for (const text of hint ? [message, hint] : [message]) {
    for (const said of Object.values(text)) {
      expect(said).toMatch(/\S/);
      expect(said).not.toMatch(/undefined|NaN|\[object|\$\{|\s{2}|\s[.,]/);
    }
    expect(new Set(Object.values(text)).size, text.en).toBe(3);
    for (const said of [text.fi, text.sv]) for (const value of valuesIn(text.en)) expect(said, text.en).toContain(value);
  }
}

/** Expects words with a 7 in them, and numbers, that a message was made of to stand in it or in its hint in every language. */
export function expectValues({ message, hint }: Spoken, values: unknown): void {
  if (Array.isArray(values)) for (const value of values) expectValues({ message, ...(hint ? { hint } : {}) }, value);
  const isValue = typeof values === "number" || (typeof values === "string" && values.includes("7"));
  if (!isValue) return;
  for (const language of ["fi", "sv", "en"] as const) expect(`${message[language]} ${hint?.[language] ?? ""}`).toContain(String(values));
}
