export { actorName, edgeTexts } from "./edge-text.ts";
export { layoutLanes } from "./layout-lanes.ts";
export type { LayoutOptions } from "./layout-options.ts";
export { layoutStatechart } from "./layout-statechart.ts";
export { baselineOf } from "./node-text.ts";
export { overview } from "./overview.ts";
export type { Box, Point, Scene, SceneEdge, SceneEnding, SceneNode, SceneText } from "./scene.ts";
export { textWidth } from "./text-width.ts";
export { wrapText } from "./wrap-text.ts";
