import type { Context } from "./context.ts";
import { type HeadlineRow, headline } from "./headline.ts";

const topics = [
  { id: "howMany", rows: ["throughput", "throughputWhileQueue", "starts"] },
  { id: "waiting", rows: ["waitHalf", "waitMost"] },
  { id: "length", rows: ["wholeHalf", "wholeMost", "withinBand"] },
  { id: "queue", rows: ["queueGone"] },
  { id: "bottleneck", rows: ["bottleneck"] },
  { id: "oneMore", rows: ["gain"] },
] as const;

/** Rows of the headline that are told together, under one word. */
export interface HeadlineTopic {
  readonly id: (typeof topics)[number]["id"];
  readonly name: string;
  readonly rows: readonly HeadlineRow[];
}

/** The headline by topic; topics of which nothing is known are left out. */
export function headlineTopics(context: Context): HeadlineTopic[] {
  const all = headline(context);
  return topics.flatMap(({ id, rows: ids }) => {
    const rows = all.filter((row) => (ids as readonly string[]).includes(row.id.split(":")[0]!));
    return rows.length === 0 ? [] : [{ id, name: context.texts.labels.topics[id], rows }];
  });
}
