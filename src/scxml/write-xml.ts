/** An element of an XML document; attributes that are undefined are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlPart[];
}

/** What stands in an element: others, text, or a remark for people. */
export type XmlPart = XmlElement | { readonly text: string } | { readonly comment: string };

/** An element with its attributes and what stands in it. */
export function element(name: string, attributes: XmlElement["attributes"] = {}, children: readonly XmlPart[] = []): XmlElement {
  return { name, attributes, children };
}

/** An XML document. Any text may stand in it: what XML has no way to write is replaced by U+FFFD. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${linesOf(root, "").join("\n")}\n`;
}

function linesOf(part: XmlPart, indent: string): string[] {
  if ("comment" in part) return [`${indent}<!-- ${commentText(part.comment)} -->`];
  if ("text" in part) return [plainText(part.text)];
  const { name, attributes, children } = part;
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : ` ${key}=${quoted(value)}`));
  const head = `${indent}<${name}${written.join("")}`;
  if (children.length === 0) return [`${head}/>`];
  const inner = children.flatMap((child) => linesOf(child, `${indent}  `));
  const isText = children.every((child) => "text" in child);
  return isText ? [`${head}>${inner.join("")}</${name}>`] : [`${head}>`, ...inner, `${indent}</${name}>`];
}

/** In the quotes that need fewer escapes; line breaks and tabs are kept as they are. */
function quoted(value: string): string {
  const escaped = plainText(value).replaceAll(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
  return escaped.includes('"') && !escaped.includes("'") ? `'${escaped}'` : `"${escaped.replaceAll('"', "&quot;")}"`;
}

function plainText(text: string): string {
  return legal(text).replaceAll(/[&<>\r]/g, (character) => escapes[character]!);
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** A comment must not hold two hyphens in a row, nor end in one. */
function commentText(text: string): string {
  return legal(text)
    .replaceAll(/-(?=-)/g, "- ")
    .replace(/-$/, "- ");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML does not take
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function legal(text: string): string {
  return text.replaceAll(illegal, "\ufffd");
}
