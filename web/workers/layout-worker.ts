import type { Chart } from "#chart";
import { layoutLanes, layoutStatechart } from "#layout";
import { elkInWorker } from "./elk.ts";
import type { FromLayout, LayoutRequest, ToLayout } from "./layout-api.ts";
import { workerScope } from "./worker-scope.ts";

// Lays out one picture after another, the one that was asked for last first; what was taken back before its turn is not begun.

type Wanted = { id: number; chart: Chart; request: LayoutRequest };

const scope = workerScope<ToLayout>();
const charts = new Map<number, Chart>();
const waiting: Wanted[] = [];
const cancelled = new Set<number>();
let isBusy = false;

scope.onmessage = ({ data }) => {
  if (data.kind === "chart") charts.set(data.key, data.chart);
  else if (data.kind === "cancel") cancel(data.id);
  else {
    waiting.push({ id: data.id, chart: charts.get(data.chart)!, request: data.request });
    if (!isBusy) void work();
  }
};

function cancel(id: number): void {
  const place = waiting.findIndex((one) => one.id === id);
  if (place >= 0) waiting.splice(place, 1);
  else cancelled.add(id);
}

async function work(): Promise<void> {
  isBusy = true;
  // Messages that came meanwhile are read before the next picture is begun.
  for (await turn(); waiting.length > 0; await turn()) {
    const one = waiting.pop()!;
    const reply = await answer(one);
    if (!cancelled.delete(one.id)) scope.postMessage(reply);
  }
  isBusy = false;
}

async function answer({ id, chart, request: { picture, options } }: Wanted): Promise<FromLayout> {
  try {
    const elk = picture === "statechart" ? await elkInWorker() : null;
    const start = performance.now();
    const scene = elk === null ? layoutLanes(chart, options) : await layoutStatechart(chart, elk, options);
    return { id, scene, ms: performance.now() - start };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
