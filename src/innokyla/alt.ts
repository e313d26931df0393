/** Characters that a short alternative text may have. */
export const mostAlt = 150;

/** A short alternative text: what the picture is, then what it shows as far as there is room; what is cut ends with an ellipsis. */
export function altOf(title: string, told: readonly (string | null)[]): string {
  const sentences = [title, ...told].flatMap((part) => (part === null || part.trim() === "" ? [] : [closed(oneLine(part))]));
  let alt = cut(sentences[0] ?? "", mostAlt);
  for (const sentence of sentences.slice(1)) {
    const room = mostAlt - [...alt].length - 1;
    if (room < 20) break;
    alt = `${alt} ${cut(sentence, room)}`;
  }
  return alt;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}

function closed(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** At most so many characters, broken at a space where there is one near the end. */
function cut(text: string, most: number): string {
  const signs = [...text];
  if (signs.length <= most) return text;
  const kept = signs.slice(0, most - 1).join("");
  const space = kept.lastIndexOf(" ");
  return `${space > most / 2 ? kept.slice(0, space) : kept}…`;
}
