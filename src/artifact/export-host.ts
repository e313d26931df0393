import type { ElkNode } from "elkjs/lib/elk-api.js";

/** What an export needs of the place where it runs, the command line or a page; each is asked for only when it is needed. */
export interface ExportHost {
  /** Noto Sans as TrueType, for pictures that are drawn here. */
  font(weight: "regular" | "bold"): Promise<Uint8Array>;
  /** The same as WOFF 2 (Latin), for pictures that bring their font with them. */
  webFont(weight: "regular" | "bold"): Promise<Uint8Array>;
  /** Lays out a graph by ELK. */
  readonly elk: { layout(graph: ElkNode): Promise<ElkNode> };
  /** The WebAssembly of the picture renderer (resvg). */
  rasterizer(): Promise<Uint8Array>;
}
