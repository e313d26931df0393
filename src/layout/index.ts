export { edgeTexts } from "./edge-text.ts";
export { layoutLanes } from "./layout-lanes.ts";
export type { LayoutOptions } from "./layout-options.ts";
export { layoutStatechart } from "./layout-statechart.ts";
export { baselineOf } from "./node-text.ts";
export { overview } from "./overview.ts";
export type { Box, Scene, SceneEdge, SceneEnding, SceneNode } from "./scene.ts";
export { wrapText } from "./wrap-text.ts";
