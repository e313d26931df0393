import { expect, test } from "vitest";
import { readChart } from "#chart";
import { readPathway } from "#pathway";
import { smallChart } from "./small-chart.ts";

/** The hint for a target of the way out of `triage`, or of the queue. */
function hintOf(target: string, from: "triage" | "queue" = "triage"): string | undefined {
  const document = smallChart();
  const { triage, ttk } = document.machine.states;
  if (from === "triage") triage.invoke.onDone[0].target = target;
  else ttk.states.queue.invoke.onDone = target;
  const { diagnostics } = readChart(readPathway(document).pathway!);
  expect(diagnostics.map(({ code }) => code)).toEqual(["unknown-target"]);
  return diagnostics[0]!.hint?.en;
}

test("the hint for an unknown target can be written where the target stands", () => {
  expect(hintOf("tkt")).toBe('Did you mean "ttk"?');
  expect(hintOf("#small.tkt")).toBe('Did you mean "#small.ttk"?');
  expect(hintOf(".tkt")).toBe('Did you mean "ttk"?');
});

test("a key that stands elsewhere is found there", () => {
  expect(hintOf("work")).toBe('Did you mean "#small.ttk.work"?');
  expect(hintOf("#small.work")).toBe('Did you mean "#small.ttk.work"?');
  expect(hintOf("#small.ttk.triage")).toBe('Did you mean "#small.triage"?');
  expect(hintOf("employed", "queue")).toBe('Did you mean "#small.employed"?');
  expect(hintOf("wrk", "queue")).toBe('Did you mean "work"?');
});

test("of states with the same key the one most like the target is named", () => {
  expect(hintOf("#small.ttk.work.helth.now")).toBe('Did you mean "#small.ttk.work.health.now"?');
});

test("where nothing is near, the keys are listed", () => {
  expect(hintOf("elsewhere")).toMatch(/^Known: outside, triage, /);
});
