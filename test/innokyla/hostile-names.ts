import fc from "fast-check";

const nasty = [
  "<script>alert(1)</script>",
  "</script><img src=x onerror=alert(1)>",
  "a \"b\" & 'c' <d>",
  "]]> --> <!--",
  '=HYPERLINK("http://x")',
  "+1-1",
  "@sum",
  "😀 👩‍👩‍👧 é",
  "\u202eakaivam \u05e9\u05dc\u05d5\u05dd",
  "x".repeat(500),
  "a\u0000b\u0007c\u001fd\u0085e\ufffef\ud800g",
  "rivi\nvaihtuu\tja\r\nsarkain; pilkku, \u2028 \u2029",
  "$" + "{x} {{y}} %s $& $1",
  " ",
] as const;

/** Names that a model may hold and that an export must neither break on nor let do more than be read. */
export const hostileNames = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
  fc.array(fc.constantFrom(...nasty), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("")),
);

/** A document in which every name and text for people is another, in every language. */
export function renamed<T>(document: T, name: string): T {
  const change = (json: unknown): unknown => {
    if (Array.isArray(json)) return json.map(change);
    if (typeof json !== "object" || json === null) return json;
    const isText = "fi" in json && typeof json.fi === "string";
    if (isText) return Object.fromEntries(Object.keys(json).map((language) => [language, name]));
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, change(value)]));
  };
  return change(document) as T;
}
