import type { Page } from "playwright-core";

/** A task of the page's own thread: its length by the clock, and how long of it a processor worked on it (milliseconds). */
export interface Task {
  readonly ms: number;
  readonly processor: number;
  /** Begun after something had been painted. */
  readonly isAfterPaint: boolean;
}

type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { url?: string } };
};

const categories = ["toplevel", "loading", "devtools.timeline", "disabled-by-default-devtools.timeline"];

/** All tasks of the page's thread while `act` goes on. Where other programs take the processors, its time tells what the page itself is to blame for. */
export async function tasksDuring(page: Page, act: () => Promise<void>): Promise<Task[]> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  // The browser has pages of its own; ours is the one whose scripts come from the server.
  const { host } = new URL(page.url());
  const own = traceEvents.find(({ name, args }) => name === "FunctionCall" && args?.data?.url?.includes(host));
  const main = traceEvents.find(({ name, pid, args }) => name === "thread_name" && pid === own?.pid && args?.name === "CrRendererMain");
  const ofPage = traceEvents.filter(({ pid, tid }) => pid === main?.pid && tid === main.tid);
  const painted = ofPage.find(({ name }) => name === "firstPaint")?.ts ?? 0;
  return ofPage
    .filter(({ name }) => name.endsWith("RunTask"))
    .map(({ ts, dur = 0, tdur = 0 }) => ({ ms: dur / 1000, processor: tdur / 1000, isAfterPaint: ts > painted }));
}

/** The longest of some tasks, by the clock and by the processor's time; 0: none. */
export function longestOf(tasks: readonly Task[]): { ms: number; processor: number } {
  return { ms: Math.max(0, ...tasks.map(({ ms }) => ms)), processor: Math.max(0, ...tasks.map(({ processor }) => processor)) };
}
