import type { Chart } from "#chart";

/** How a pathway is to be drawn; what is not chosen is left to the format. */
export interface PictureChoice {
  readonly view?: "lanes" | "statechart";
  /** For the screen in its colors, or for paper: white ground, less ink. */
  readonly theme?: "light" | "print";
  /** Dotted paths of the states that are drawn closed; null or absent: all are open. */
  readonly collapsed?: readonly string[] | null;
  /** The lane of one actor only, or one state with what lies in it and its neighbors. */
  readonly only?: { readonly actor: string } | { readonly state: string } | null;
  /** What is laid over the picture. `heat` needs results. */
  readonly overlay?: "waiting" | "queue" | "utilisation" | "pains" | "differences" | null;
  /** The pathway that differences are shown against: how it was before. */
  readonly before?: Chart | null;
  /** Pixels of a raster picture for each unit of the drawing; 2 by default. */
  readonly scale?: number;
  readonly paper?: "A4" | "A3";
}
