/** What XML 1.0 does not allow: control characters but tabs and ends of lines, lone surrogates, non-characters; and C1 controls, which nobody means. */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\u{FFFE}\u{FFFF}]/gu;

/** A text as XML 1.0 may hold it. */
export function xmlText(text: string): string {
  return text.replaceAll(forbidden, "");
}

/** A name as a diagram shows it: on one line. */
export function xmlName(text: string): string {
  return xmlText(text).replaceAll(/\s+/g, " ").trim();
}

/** Data as JSON in characters that every XML may hold. */
export function asciiJson(data: unknown): string {
  const write = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(data).replaceAll(/[^\x20-\x7e]/g, write);
}
