/** What XML 1.0 does not allow: control characters but tabs and ends of lines, lone surrogates, non-characters; and C1 controls, which nobody means. */
const forbidden = /[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{7F}-\u{9F}\u{FFFE}\u{FFFF}]|\p{Surrogate}/gu;

/** A text as XML 1.0 may hold it. */
export function xmlText(text: string): string {
  return text.replaceAll(forbidden, "");
}

/** A name as a diagram shows it: on one line. */
export function xmlName(text: string): string {
  return xmlText(text).replaceAll(/\s+/g, " ").trim();
}
