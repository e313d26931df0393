import { textWidth } from "./text-width.ts";

/** How a text is to be set: `width` and `size` in pixels, `most` lines. */
export type Setting = { width: number; size: number; most: number; isBold?: boolean };

const ellipsis = "…";

/** What was wrapped before: while a picture takes shape, the same texts are asked for again and again. */
const wrapped = new Map<string, string[]>();
const mostWrapped = 5000;

/**
 * Breaks a text into lines that are no wider than asked. A word that is too long for a line is divided; what does not fit into the last
 * line is left out for an ellipsis. A line of at least one character is made however narrow the width.
 */
export function wrapText(text: string, setting: Setting): string[] {
  const key = `${setting.width} ${setting.size} ${setting.most} ${setting.isBold ? "b" : ""} ${text}`;
  const known = wrapped.get(key);
  if (known !== undefined) return [...known];
  const lines = wrapAnew(text, setting);
  if (wrapped.size >= mostWrapped) wrapped.clear();
  wrapped.set(key, lines);
  return [...lines];
}

function wrapAnew(text: string, setting: Setting): string[] {
  const { width, size, most, isBold = false } = setting;
  const fits = (line: string) => textWidth(line, size, isBold) <= width;
  const words = text.split(/[\s\p{Cc}]+/u).filter((word) => word !== "");
  const lines: string[] = [];
  let line = "";
  for (let i = 0; i < words.length && lines.length <= most; ) {
    const longer = line === "" ? words[i]! : `${line} ${words[i]}`;
    if (fits(longer)) {
      line = longer;
      i++;
    } else if (line !== "") {
      const head = fits(words[i]!) ? null : divide(words[i]!, (part) => fits(`${line} ${part}`));
      lines.push(head === null ? line : `${line} ${head.shown}`);
      if (head !== null) words[i] = head.rest;
      line = "";
    } else {
      const { shown, rest } = divide(words[i]!, fits) ?? cut(words[i]!, fits);
      lines.push(shown);
      words[i] = rest;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines[most - 1]!, fits)];
}

/** Width of the widest of some lines in pixels. */
export function widest(lines: readonly string[], size: number, isBold = false): number {
  return lines.reduce((most, line) => Math.max(most, textWidth(line, size, isBold)), 0);
}

type Parts = { shown: string; rest: string };

const vowels = "aeiouyåäöAEIOUYÅÄÖ";

/** The longest part of a word that fits with a hyphen, up to a consonant before a vowel, as Finnish divides; null where none does. */
function divide(word: string, fits: (part: string) => boolean): Parts | null {
  const characters = [...word];
  for (let i = characters.length - 3; i >= 3; i--) {
    if (characters[i - 1] === "-" || characters[i - 1] === "/") {
      const shown = characters.slice(0, i).join("");
      if (fits(shown)) return { shown, rest: characters.slice(i).join("") };
    }
    if (/[-/]/.test(characters[i - 2]!)) continue;
    if (vowels.includes(characters[i]!) || !vowels.includes(characters[i + 1]!) || !/\p{L}/u.test(characters[i]!)) continue;
    const shown = `${characters.slice(0, i).join("")}-`;
    if (fits(shown)) return { shown, rest: characters.slice(i).join("") };
  }
  return null;
}

/** As many characters of a word as fit, one at least. */
function cut(word: string, fits: (part: string) => boolean): Parts {
  const characters = [...word];
  let n = 1;
  while (n < characters.length && fits(characters.slice(0, n + 1).join(""))) n++;
  return { shown: characters.slice(0, n).join(""), rest: characters.slice(n).join("") };
}

function shorten(line: string, fits: (part: string) => boolean): string {
  const characters = [...line];
  while (characters.length > 1 && !fits(characters.join("").trimEnd() + ellipsis)) characters.pop();
  return characters.join("").trimEnd() + ellipsis;
}
