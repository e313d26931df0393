export type { Chart, Node, NodeKind, Transition, TransitionList, Trigger } from "./chart.ts";
export { isBelow, listFor, nodeAt, triggerName } from "./chart.ts";
export { readChart } from "./read-chart.ts";
export type { Segment, Share } from "./share-edges.ts";
export { shareEdges, shareOf, sharesOf, valueFor } from "./share-edges.ts";
