import { tables } from "#report";
import { type Block, heading, table } from "./content.ts";
import type { Telling } from "./telling.ts";
import { wordTable } from "./word-table.ts";

/** Workers more and fewer than there are of whom it is told how many clients they serve. */
const around = [-2, -1, 0, 1, 2, 3, 4];

/** What staffing gives what throughput: by hand from places and length of stay, beside what was simulated; points of a simulation as they are. */
export function sizingBlocks(telling: Telling): Block[] {
  const { words, results } = telling;
  if (results === null) return [];
  const points = tables(results).find(({ id }) => id === "points");
  const parts = [...byHand(telling), ...(points ? table(wordTable(points)) : [])];
  return parts.length === 0 ? [] : [heading(words.sizing), ...parts];
}

function byHand({ results, words }: Telling): Block[] {
  const active = results?.input.pathway.active?.resource;
  const form = results?.point.closedForms.find(({ code, at, value }) => code === "slots" && at === active && value !== null);
  if (!results || !form || active === undefined) return [];
  const { workers = 0, perWorker = 0, caseload = 0, holdDays = 0 } = form.inputs;
  const { speech, names, texts } = results;
  const counts = around.map((more) => workers + more).filter((count) => count >= 1);
  const columns = words.sizingColumns;
  return table({
    title: words.sizingTable(names.resource(active)),
    columns: [columns.count, columns.byHand, columns.simulated],
    rows: counts.map((count) => [
      speech.plain(count),
      speech.number(count * perWorker),
      count === workers && form.simulated !== null ? speech.number(form.simulated) : texts.core.none,
    ]),
    note: words.sizingNote(speech.plain(caseload), speech.days(holdDays)),
  });
}
