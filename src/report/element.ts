/** A piece of finished HTML or SVG; a plain string is text, and is escaped. */
export type Markup = { readonly markup: string };

/** What may stand inside an element. */
export type Content = Markup | string | null | readonly Content[];

type Attributes = Readonly<Record<string, string | number | null>>;

const voidElements = new Set(["meta", "link", "br", "img", "hr", "col"]);

/** Makes an element of HTML or SVG. Attributes that are null are left out; numbers get at most two decimals. */
export function el(name: string, attributes: Attributes = {}, ...content: Content[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeText(typeof value === "number" ? short(value) : String(value))}"`)
    .join("");
  if (voidElements.has(name)) return { markup: `<${name}${written}>` };
  return { markup: `<${name}${written}>${inner(content)}</${name}>` };
}

/** Joins contents without an element around them. */
export function group(...content: Content[]): Markup {
  return { markup: inner(content) };
}

/** Escapes what HTML and XML would take for markup, in text and in attributes; control characters are dropped. */
export function escapeText(text: string): string {
  return [...text]
    .filter((sign) => sign === "\n" || sign === "\t" || !isControl(sign.codePointAt(0)!))
    .join("")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A number with at most two decimals, as coordinates are written. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function isControl(code: number): boolean {
  return code < 32 || (code >= 127 && code < 160);
}

function inner(content: Content): string {
  if (content === null) return "";
  if (typeof content === "string") return escapeText(content);
  if ("markup" in content) return content.markup;
  return content.map(inner).join("");
}
