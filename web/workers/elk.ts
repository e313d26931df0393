import type { ElkNode } from "elkjs/lib/elk-api.js";

let elk: Promise<{ layout(graph: ElkNode): Promise<ElkNode> }> | null = null;

/** ELK in a web worker; loaded when it is first asked for. */
export function elkInWorker(): Promise<{ layout(graph: ElkNode): Promise<ElkNode> }> {
  elk ??= Promise.all([import("elkjs/lib/elk-api.js"), import("elkjs/lib/elk-worker.min.js?url")]).then(
    ([{ default: Elk }, { default: url }]) => new Elk({ workerFactory: () => new Worker(url) }),
  );
  return elk;
}
