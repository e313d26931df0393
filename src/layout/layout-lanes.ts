import type { Chart } from "#chart";
import { say } from "#units";
import { assignColumns } from "./columns.ts";
import { textsOf } from "./edge-label.ts";
import { improveRows } from "./improve-rows.ts";
import { layGrid } from "./lane-grid.ts";
import { planLanes } from "./lane-plan.ts";
import { drawLanes } from "./lane-scene.ts";
import { type LayoutOptions, labelChoice } from "./layout-options.ts";
import { cutLines } from "./line-pieces.ts";
import { rowsOfOutcomes } from "./outcome-rows.ts";
import { isOutcome, landingOf, markEndings, outlineOf } from "./outline.ts";
import { routeLines } from "./route-lines.ts";
import type { Scene } from "./scene.ts";

/**
 * Draws a chart in lanes (uimarata): one horizontal lane per actor of the model, time to the right, outcomes in a column beside the lanes.
 * Lines leave to the right and reach their target from the left, where lines to one target have joined. One that enters a compound state
 * leads to the state inside where the client arrives; one that leaves it, from any state inside, begins at its frame.
 */
export function layoutLanes(chart: Chart, options: LayoutOptions): Scene {
  const style = { language: options.language, choice: labelChoice(options), namesActors: true };
  const outline = outlineOf(chart, options.collapsed ?? [], landingOf);
  if (options.endings === "marks") markEndings(outline);
  outline.tags = options.tags ?? {};
  const plan = planLanes(outline, options.lanes);
  const isReached = outline.bundles.some(({ target }) => isOutcome(chart, target));
  const loose = isReached ? [] : plan.outcomes.splice(0);
  const { count, back } = assignColumns(outline, plan);
  const laneRows = improveRows(chart, plan, outline.bundles, back);
  const outcomeRows = rowsOfOutcomes(plan, outline.bundles, laneRows);
  const hasRoot = outline.internal.has(0) || outline.bundles.some(({ source }) => source === 0);
  const grid = layGrid(plan, laneRows, { columns: count, outcomeRows, hasRoot });
  const { routes, map } = routeLines(chart, plan, grid, outline.bundles);
  const edgeTexts = new Map(outline.bundles.map((bundle) => [bundle, textsOf(outline, bundle, style)]));
  const picture = { outline, plan, grid, style, back, hasRoot, edgeTexts, loose, ...cutLines(map, routes) };
  return {
    ...drawLanes(picture, options.room),
    view: "lanes",
    language: options.language,
    title: say(chart.pathway.title, options.language),
  };
}
