/** A line of a listing; null says nothing and is left out. */
export type Fact = string | null;

/** A head, and below it its facts, indented by two. */
export function block(head: string, facts: readonly Fact[]): string[] {
  return [head, ...facts.flatMap((fact) => (fact === null ? [] : [`  ${fact}`]))];
}

/** A fact about a number, left out where the number is the usual one. */
export function unless(usual: number, value: number | undefined, text: (value: number) => string): Fact {
  return Object.is(value, usual) ? null : text(value ?? Number.NaN);
}

/** A yes where a column has 1, nothing where it has 0, and else its number too. */
export function flagged(value: number | undefined, text: string): Fact {
  return unless(0, value, (other) => (other === 1 ? text : `${text} ${other}`));
}

/** Some names in a row; null where there are none. */
export function row(head: string, names: readonly string[], mark = ""): Fact {
  return names.length === 0 && mark === "" ? null : `${head} ${names.join(", ")}${mark}`;
}

/** The indexes of a range. */
export function span(start: number, count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, i) => start + i);
}

/** The cells of a range; NaN beyond the end of the list, so that a wrong range shows. */
export function cells(list: ArrayLike<number>, start: number, count: number): number[] {
  return span(start, count).map((i) => list[i] ?? Number.NaN);
}

/** Follows ranges laid end to end: says where one begins that does not begin where the one before it ended, and of a count below 0. */
export function createPacking(from = 0): (start: number | undefined, count: number | undefined) => string {
  let next = from;
  return (start, count) => {
    const marks = [start === next ? "" : ` @${start}`, count !== undefined && count < 0 ? ` ${count} times` : ""];
    next += Math.max(0, count ?? 0);
    return marks.join("");
  };
}

/** The name of an index: "none" for −1, the number itself where it has no name. */
export function nameAt(names: readonly string[], index: number): string {
  return index === -1 ? "none" : (names[index] ?? `#${index}`);
}
