import type { Chart } from "#chart";
import { type LayoutOptions, overview, type Scene } from "#layout";
import { layouter } from "../../workers/layouter.ts";

/** What a picture is asked for: the collapsed states null for an overview. */
export type PictureRequest = {
  picture: "lanes" | "statechart";
  collapsed: readonly string[] | null;
  language: LayoutOptions["language"];
  endings: NonNullable<LayoutOptions["endings"]>;
  /** What the picture is to fill, in pixels. */
  room?: LayoutOptions["room"] | null;
};

const overviews = new WeakMap<Chart, string[]>();

/** Has a picture of a chart laid out in a web worker; what was made before is there at once. */
export function pictureOf(chart: Chart, request: PictureRequest, signal?: AbortSignal): Promise<Scene> {
  const { picture, collapsed, language, endings, room } = request;
  const options = { language, endings, collapsed: collapsed ?? overviewOf(chart), ...(room ? { room } : {}) };
  return layouter.layout(chart, { picture, options }, signal);
}

/** The states that are collapsed in an overview. */
export function overviewOf(chart: Chart): string[] {
  const known = overviews.get(chart);
  if (known) return known;
  const found = overview(chart);
  overviews.set(chart, found);
  return found;
}
