/** Escapes what XML would take for markup, in text and in attributes; drops what XML has no place for: control characters and halves of signs. */
export function escapeXml(text: string): string {
  return [...text]
    .filter((sign) => isAllowed(sign.codePointAt(0)!))
    .join("")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function isAllowed(code: number): boolean {
  if (code < 32) return code === 9 || code === 10;
  return !(code >= 127 && code < 160) && !(code >= 0xd800 && code < 0xe000) && (code & 0xfffe) !== 0xfffe;
}

/** The text of an element; attributes that are null are left out, numbers have two decimals at most. */
export function xml(name: string, attributes: Readonly<Record<string, string | number | null>>, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? numberText(value) : escapeXml(value!)}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A number with two decimals at most. */
export function numberText(value: number): string {
  return String(Math.round(value * 100) / 100);
}
