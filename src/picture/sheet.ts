/** A sheet of paper on its side, in points (1/72 inch). */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Height of the title at the top and of the line with the page number at the bottom. */
  readonly head: number;
  readonly foot: number;
  /** The number by which the first page is known. */
  readonly first: number;
}

/** The sheet of a size; what is left of a slide in 16:9 below its title, which says its number and its name itself. The slides before it are two. */
export function sheetOf(paper: "A4" | "A3" | "slide"): Sheet {
  if (paper === "slide") return { width: 914, height: 428, margin: 0, head: 0, foot: 0, first: 3 };
  const [width, height] = paper === "A3" ? [1190.55, 841.89] : [841.89, 595.28];
  return { width, height, margin: 28, head: 38, foot: 14, first: 1 };
}

/** Height of text in pictures on paper: what can be read at arm's length, and what looks too large (points). */
export const textOnPaper = { least: 8, most: 12 } as const;

/** Most that a legend is magnified: its text is 9 points high then. */
export const mostLegendScale = 9 / 20;

/** Height of text in a scene, in its own units. */
export const textInScene = 20;

/** The room for a picture and its legend on a sheet, in points. */
export function roomOn({ width, height, margin, head, foot }: Sheet): { width: number; height: number } {
  return { width: width - 2 * margin, height: height - 2 * margin - head - foot };
}
