import type { Chart } from "#chart";
import { type LayoutOptions, layoutLanes, layoutStatechart, overview, type Scene } from "#layout";
import { elkInWorker } from "../../workers/elk.ts";

/** What a picture is asked for: the collapsed states null for an overview. */
export type PictureRequest = {
  picture: "lanes" | "statechart";
  collapsed: readonly string[] | null;
  language: LayoutOptions["language"];
  endings: NonNullable<LayoutOptions["endings"]>;
};

const made = new WeakMap<Chart, Map<string, Promise<Scene>>>();

/** Lays out a picture of a chart; the same request for the same chart gives the scene that was made for it. */
export function pictureOf(chart: Chart, { picture, collapsed, language, endings }: PictureRequest): Promise<Scene> {
  const options = { language, endings, collapsed: collapsed ?? overview(chart) };
  const key = JSON.stringify([picture, options]);
  if (!made.has(chart)) made.set(chart, new Map());
  const scenes = made.get(chart)!;
  if (!scenes.has(key)) scenes.set(key, layout(chart, picture, options));
  return scenes.get(key)!;
}

/** How long it takes is measured for whoever asks `performance`. */
async function layout(chart: Chart, picture: PictureRequest["picture"], options: LayoutOptions): Promise<Scene> {
  const start = performance.now();
  const scene = picture === "lanes" ? layoutLanes(chart, options) : await layoutStatechart(chart, await elkInWorker(), options);
  performance.measure(`layout ${picture}`, { start });
  return scene;
}
