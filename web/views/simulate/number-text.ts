/** Reads a number as people write it: decimal comma or point, spaces between thousands, a minus of any kind. Null where it is none. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll(/[\s\u00a0\u202f']/g, "")
    .replaceAll("−", "-")
    .replace(/%$/, "");
  // "1.600,5": where both stand, the last is the decimal mark.
  const marks = plain.replaceAll(/[^.,]/g, "");
  const decimal = marks.at(-1) ?? "";
  const others = decimal === "," ? "." : ",";
  const isMixed = marks.includes(".") && marks.includes(",");
  const normal = (isMixed ? plain.replaceAll(others, "") : plain).replace(",", ".");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(normal) ? Number(normal) : null;
}

/** A value without the noise of binary fractions. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
