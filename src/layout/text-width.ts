/**
 * Widths of characters in hundredths of the font's height. Upper bounds for Helvetica, Arial, Liberation Sans and Noto Sans, so that
 * text fits whichever of them draws it, and the same in every browser and without one.
 */
const classes: ReadonlyArray<readonly [number, string]> = [
  [28, " .,:;'|!ijl/\\·’\u00a0\u00ad"],
  [37, "()[]{}`ftI-‐‑"],
  [42, 'r"*°'],
  [53, "cszkvxyJ"],
  [57, "aeL?–_"],
  [60, "0123456789$#€+<>=~≈≥≤×"],
  [63, "bdghnopquFT"],
  [67, "ABEKPSVXYZ"],
  [74, "CDHRU&"],
  [79, "GNOQw"],
  [95, "mMW%"],
  [102, "…—@"],
];

const widths = new Map(classes.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)));

/** Width of a character that is not in the table: of Latin letters 70, of all that may be a picture or an ideograph 130. */
const otherLatin = 70;
const wide = 130;
const firstWide = 0x1100;

/** How much wider than the plain letters bold ones are at most. */
const boldFactor = 1.1;

/** Sums of widths that were asked for, in hundredths: the same words are measured again and again while a picture takes shape. */
const sums = new Map<string, number>();
const mostSums = 20_000;

/** Width of a line of text in pixels, in a sans serif font of a given height. */
export function textWidth(text: string, size: number, isBold = false): number {
  return (sumOf(text) * size * (isBold ? boldFactor : 1)) / 100;
}

function sumOf(text: string): number {
  const known = sums.get(text);
  if (known !== undefined) return known;
  let sum = 0;
  for (const character of text.normalize("NFD")) sum += characterWidth(character);
  if (sums.size >= mostSums) sums.clear();
  sums.set(text, sum);
  return sum;
}

function characterWidth(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0)!;
  if ((code >= 0x300 && code < 0x370) || code === 0x200d || code === 0xfe0f) return 0;
  return code < firstWide || (code >= 0x1e00 && code < 0x2c00) ? otherLatin : wide;
}
