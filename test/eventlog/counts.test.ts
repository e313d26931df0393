import { expect, test } from "vitest";
import { createWorld, type Program, type Recording, recordingOf, runReplication, stateKinds } from "#engine";
import { prepare, programOf } from "#study";
import { type LogTable, lifecycles } from "../../src/eventlog/log-table.ts";
import { recordLog } from "../../src/eventlog/record-log.ts";
import { stepKindOf } from "../../src/eventlog/recorder.ts";
import { documentsOf, simulatedInput } from "./log-input.ts";

const seed = 1;
const cases = [
  ["ttk-baseline", { horizon: "300 d" }],
  ["supported-employment", { horizon: "2 y" }],
  ["social-care-path", { horizon: "300 d" }],
  ["as-is-baseline", { horizon: "200 d" }],
  ["keusote-2025", { horizon: "150 d" }],
  ["ttk-plan", { horizon: "2 y" }],
] as const;

function scenarioOf(name: string, part: Parameters<typeof documentsOf>[1]) {
  const { pathway, simulation } = documentsOf(name, part);
  const { scenario, diagnostics } = prepare(pathway, simulation);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return scenario!;
}

function plainRun(program: Program, replication: number): Recording {
  const world = createWorld(program);
  runReplication(world, seed, replication);
  return recordingOf(world);
}

function countBy(table: LogTable, program: Program, lifecycle: (typeof lifecycles)[number]): number[] {
  const counts = new Array<number>(program.states.count).fill(0);
  for (const [row, code] of table.lifecycle.entries()) if (lifecycles[code] === lifecycle) counts[table.state[row]!]!++;
  return counts;
}

test.each(cases)("the log of %s counts what the same replication counts without a log", (name, part) => {
  const scenario = scenarioOf(name, part as Parameters<typeof documentsOf>[1]);
  const { layout } = scenario;
  const program = programOf(scenario, seed, 1);
  const table = recordLog({ seed, replications: 1, programOf: () => program, mostEvents: 1e6 });
  const first = plainRun(program, 0);
  const at = (offset: number) => first.values[offset]!;
  const kinds = stepKindOf(program);
  const counted = Object.fromEntries(lifecycles.map((one) => [one, countBy(table, program, one)]));
  const { states } = program;
  const told: unknown[] = [];
  const recorded: unknown[] = [];
  const compare = (what: string, log: number | undefined, recording: number) => {
    told.push([what, log]);
    recorded.push([what, recording]);
  };
  for (let s = 0; s < states.count; s++) {
    if (kinds[s] === -1) continue;
    const path = scenario.labels.states[s]!;
    const entered = kinds[s] === 0 || kinds[s] === 2 ? counted.schedule![s] : kinds[s] === 1 ? counted.start![s] : counted.complete![s];
    compare(`${path}: entries`, entered, at(layout.state.arrivals + s));
    if (kinds[s] === 0) compare(`${path}: completions`, counted.complete![s], at(layout.state.completions + s));
    if (kinds[s] === 2) compare(`${path}: gave up`, counted.withdraw![s], at(layout.state.reneged + s));
    // Who is cut short while the time before an activity runs was in no queue.
    if (kinds[s] === 0) expect(counted.withdraw![s], `${path}: gave up`).toBeGreaterThanOrEqual(at(layout.state.reneged + s));
  }
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual(recorded);
  const inside = table.cases.filter(({ outcome }) => outcome < 0).length;
  expect(table.cases.length).toBe(at(layout.path.arrivals) + at(layout.path.insideAtStart));
  expect(table.cases.length - inside).toBe(at(layout.path.departures));
  const byOutcome = (o: number) => table.cases.filter(({ outcome }) => outcome === o).length;
  for (let o = 0; o < program.measures.outcomeCount; o++) expect(byOutcome(o)).toBe(at(layout.outcome + o));
  const cost = table.cost.reduce((sum, one) => sum + one, 0);
  expect(Math.abs(cost - at(layout.path.cost))).toBeLessThanOrEqual(1e-9 * Math.max(1, cost));
});

test("what a log costs after the warm-up is what the recording, cleared at its end, says", () => {
  const scenario = scenarioOf("ttk-baseline", { horizon: "300 d", warmUp: "100 d" });
  const { program, layout } = scenario;
  const table = recordLog({ seed, replications: 1, programOf: () => program, mostEvents: 1e6 });
  const cost = table.cost.reduce((sum, one, row) => (table.time[row]! > 100 ? sum + one : sum), 0);
  expect(cost).toBeGreaterThan(1000);
  expect(cost).toBeCloseTo(plainRun(program, 0).values[layout.path.cost]!, 6);
});

test("the waits that the log shows are those of the recording", () => {
  const scenario = scenarioOf("ttk-baseline", { horizon: "300 d" });
  const { program, layout } = scenario;
  const table = recordLog({ seed, replications: 1, programOf: () => program, mostEvents: 1e6 });
  const { values } = plainRun(program, 0);
  const state = scenario.labels.states.indexOf("ttk.prosessi");
  let [count, sum] = [0, 0];
  for (const { events } of table.cases) {
    const asked = new Map<number, number>();
    for (const row of events) {
      if (table.state[row] !== state) continue;
      if (lifecycles[table.lifecycle[row]!] === "schedule") asked.set(table.instance[row]!, table.time[row]!);
      if (lifecycles[table.lifecycle[row]!] !== "start") continue;
      count++;
      sum += table.time[row]! - asked.get(table.instance[row]!)!;
    }
  }
  expect(count).toBeGreaterThan(100);
  expect(count).toBe(values[layout.state.waitCount + state]);
  expect(sum).toBeCloseTo(values[layout.state.waitSum + state]!, 6);
});

test("listening changes nothing, and the log agrees with the summary of the same replications", async () => {
  const { input, answered } = await simulatedInput(documentsOf("ttk-baseline", { horizon: "200 d" }));
  const { scenario } = answered.points[0]!.run;
  const table = recordLog({ seed: answered.seed, replications: 2, programOf: () => scenario.program, mostEvents: 1e6 });
  const { summary } = input.results!.points[0]!;
  const visits = (path: string) => {
    const state = scenario.labels.states.indexOf(path);
    return table.state.filter((s, row) => s === state && lifecycles[table.lifecycle[row]!] === "schedule").length;
  };
  for (const path of ["te.haastattelu", "ttk.konsultaatio", "ttk.prosessi"]) {
    expect(visits(path)).toBeGreaterThan(50);
    expect(visits(path)).toBeCloseTo(summary.states[path]!.arrivals.mean * summary.years * 2, 6);
  }
  const work = scenario.labels.outcomes.indexOf("work");
  expect(table.cases.filter(({ outcome }) => outcome === work).length).toBeCloseTo(summary.outcomes.work!.mean * summary.years * 2, 6);
});

test("every case runs in order of time, and each step of it from its first event to its last", () => {
  const { program } = scenarioOf("supported-employment", { horizon: "2 y" });
  const table = recordLog({ seed, replications: 1, programOf: () => program, mostEvents: 1e6 });
  const open = ["schedule", "assign", "start"];
  const faults: string[] = [];
  for (const { events } of table.cases) {
    const seen = new Map<number, string>();
    let before = Number.NEGATIVE_INFINITY;
    for (const row of events) {
      if (table.time[row]! < before) faults.push(`${row} is before the event before it`);
      before = table.time[row]!;
      const lifecycle = lifecycles[table.lifecycle[row]!]!;
      const last = seen.get(table.instance[row]!);
      const isAfter =
        last === undefined || (open.includes(last) && !(open.indexOf(lifecycle) >= 0 && open.indexOf(lifecycle) <= open.indexOf(last)));
      if (!isAfter) faults.push(`${lifecycle} after ${last}`);
      if (lifecycle === "ate_abort" && last !== "start") faults.push(`abort after ${last}`);
      if (lifecycle === "withdraw" && last !== "schedule" && last !== "assign") faults.push(`withdraw after ${last}`);
      seen.set(table.instance[row]!, lifecycle);
    }
  }
  expect(faults).toEqual([]);
  expect(table.time.length).toBeGreaterThan(1000);
  expect(table.cases.some(({ arrivedAt }) => arrivedAt < 0)).toBe(true);
});

test("what cut a step short is told of each that was, and of no other", () => {
  const scenario = scenarioOf("ttk-baseline", { horizon: "300 d" });
  const table = recordLog({ seed, replications: 1, programOf: () => scenario.program, mostEvents: 1e6 });
  const isCut = ({ code }: { code: number }) => ["withdraw", "ate_abort"].includes(lifecycles[code]!);
  const rows = [...table.lifecycle.entries()].map(([row, code]) => ({ row, code }));
  expect(rows.filter(isCut).length).toBeGreaterThan(20);
  expect(rows.filter((one) => isCut(one) !== (table.cause[one.row] !== 0))).toEqual([]);
  expect(new Set(table.cause).size).toBeGreaterThan(2);
});

test("no event tells of frames without a reservation, ends of parts and histories", () => {
  const { program } = scenarioOf("ttk-baseline", {});
  const kinds = stepKindOf(program);
  const history = stateKinds.indexOf("history");
  const histories = [...program.states.kind.keys()].filter((s) => program.states.kind[s] === history);
  expect(histories.length).toBeGreaterThan(0);
  expect([0, ...histories].map((s) => kinds[s])).toEqual([-1, ...histories.map(() => -1)]);
});

test("a log that would be too long is refused while it is recorded", () => {
  const { program } = scenarioOf("ttk-baseline", {});
  expect(() => recordLog({ seed, replications: 1, programOf: () => program, mostEvents: 100 })).toThrow("more than 100 events");
});
