import { describe, expect, it } from "vitest";
import type { Pathway, Simulation } from "#pathway";
import { exponentialQueue } from "#statistics";
import { type Crew, createReplicator, inlineCrew, type StaffingAnswer, staff } from "#study";
import { busyDesk, busyRates, busyYears, queueAtWindows, twoWindows } from "./staffing-documents.ts";

type Options = Partial<Parameters<typeof staff>[2]>;

async function ask(pathway: Pathway, simulation: Simulation, options: Options = {}): Promise<StaffingAnswer> {
  const { answer, diagnostics } = await staff(pathway, simulation, { crew: inlineCrew(), isPruned: true, withFrontier: false, ...options });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return answer!;
}

function bestUnits({ best, tried }: StaffingAnswer) {
  return best === null ? null : tried[best]!.units;
}

/** A crew that keeps several batches under way and finishes them in an order of its own. */
function unrulyCrew(size: number): Crew {
  const replicators = Array.from({ length: size }, createReplicator);
  let calls = 0;
  return {
    size,
    run: async (job, from, count) => {
      const call = calls++;
      await new Promise((resolve) => setTimeout(resolve, (call * 7) % 5));
      return replicators[call % size]!(job, from, count);
    },
    close: () => {},
  };
}

const waitWith = (servers: number) => exponentialQueue({ ...busyRates, servers }).meanWait;

describe("staff", () => {
  it.each([6, 7, 8])("finds the smallest number of servers whose mean wait by Erlang C is short enough: %d", async (servers) => {
    // Between the exact waits of this many and of one less, in proportion: replications of five years are sure of either.
    const limit = Math.sqrt(waitWith(servers) * waitWith(servers - 1));
    const smallest = [5, 6, 7, 8, 9, 10, 11, 12].find((c) => c > 4.93 && waitWith(c) <= limit);
    expect(smallest).toBe(servers);
    for (const isPruned of [true, false]) {
      const answer = await ask(busyDesk, busyYears(limit), { isPruned });
      expect(bestUnits(answer)).toEqual({ clerks: servers });
      expect(answer.tried[answer.best!]).toMatchObject({ verdict: "met", isJudged: true, cost: servers });
    }
  });

  it("tries fewer with pruning, and only dearer ones and those with less than one that misses are left out", async () => {
    const limit = Math.sqrt(waitWith(9) * waitWith(8));
    const pruned = await ask(busyDesk, busyYears(limit));
    const all = await ask(busyDesk, busyYears(limit), { isPruned: false });
    expect(all.tried.map(({ units }) => units.clerks)).toEqual([5, 6, 7, 8, 9]);
    expect(pruned.tried.map(({ units }) => units.clerks)).toEqual(expect.arrayContaining([5, 8, 9, 12]));
    expect(pruned.count).toBe(8);
  });

  it("gives the same whoever runs the replications, in whatever order, and another seed another answer's figures", async () => {
    const simulation = { ...busyYears(waitWith(7)), horizon: "1.5 y", warmUp: "0 d" };
    const alone = JSON.stringify((await ask(busyDesk, simulation, { withFrontier: true })).tried);
    expect(JSON.stringify((await ask(busyDesk, simulation, { withFrontier: true, crew: unrulyCrew(3) })).tried)).toBe(alone);
    expect(JSON.stringify((await ask(busyDesk, simulation, { withFrontier: true, seed: 6 })).tried)).not.toBe(alone);
  });

  it("asks what staffings cost: two cheap ones rather than one dear one, whatever is named first", async () => {
    const units = (first: number, second: number) => ({ first: { from: 1, to: 4, cost: first }, second: { from: 1, to: 4, cost: second } });
    const cleared: Simulation = {
      ...queueAtWindows,
      targets: [{ measure: "backlog", atMost: 200 }],
      staffing: { units: units(10, 100) },
    };
    const answer = await ask(twoWindows, cleared, { withFrontier: true });
    // 350 clients × 1 and × 1.5 days of work within about 200: two and three windows, and one more where both are used to the last.
    const best = answer.tried[answer.best!]!;
    expect(best.units.second).toBeGreaterThanOrEqual(3);
    expect(best.units.first).toBeGreaterThanOrEqual(2);
    for (const other of answer.tried) if (other.verdict === "met") expect(best.cost).toBeLessThanOrEqual(other.cost);
    const exhaustive = await ask(twoWindows, cleared, { isPruned: false });
    expect(bestUnits(exhaustive)).toEqual(best.units);
    expect(answer.isPriced).toBe(true);
  });

  it("finds a staffing in the middle where more at the first window only makes a longer queue at the second", async () => {
    const simulation: Simulation = {
      ...queueAtWindows,
      replications: 40,
      targets: [
        { measure: "wait", of: "begin", quantile: 0.9, atMost: 160 },
        { measure: "wait", of: "finish", quantile: 0.9, atMost: 95 },
      ],
      staffing: { units: { first: { from: 1, to: 6 } } },
      change: { second: 2 },
    };
    const answer = await ask(twoWindows, simulation, { withFrontier: true });
    expect(bestUnits(answer)).toEqual({ first: 2 });
    const largest = answer.tried[answer.largest!]!;
    expect(largest).toMatchObject({ units: { first: 6 }, verdict: "missed" });
    expect(largest.targets.map(({ met }) => met)).toEqual([1, 0]);
  });

  it("says of targets that nothing meets what is reached, what could be promised, and whom they speak of", async () => {
    const simulation: Simulation = {
      ...queueAtWindows,
      targets: [{ measure: "wait", of: "begin", quantile: 0.9, atMost: 5 }],
      staffing: { probability: 0.9, units: { first: { from: 1, to: 3 } } },
    };
    const answer = await ask(twoWindows, simulation);
    expect(answer.best).toBeNull();
    const largest = answer.tried[answer.largest!]!;
    expect(largest.replications).toBeGreaterThanOrEqual(40);
    const [target] = largest.targets;
    expect(target).toMatchObject({ index: 0, met: 0, reasons: ["cohort", "from"] });
    // 300 at once with three windows: nine in ten have waited 90 days or so; what nine in ten replications reach is above the mean.
    expect(target!.value!.mean).toBeGreaterThan(70);
    expect(target!.reachable).toBeGreaterThan(target!.value!.mean);
    expect(target!.reachable).toBeLessThanOrEqual(target!.value!.mean * 1.3);
    const ofNew = { ...simulation, targets: [{ ...simulation.targets![0]!, cohort: "new", from: "2021-06-01" }] };
    expect((await ask(twoWindows, ofNew)).tried.at(-1)!.targets[0]!.reasons).toEqual([]);
  });

  it("says that a queue is never gone rather than a day, where that is so", async () => {
    const simulation: Simulation = {
      ...queueAtWindows,
      horizon: "30 d",
      targets: [{ measure: "backlog", atMost: 20 }],
      staffing: { units: { first: { from: 1, to: 3 } } },
    };
    const answer = await ask(twoWindows, simulation);
    expect(answer.best).toBeNull();
    expect(answer.tried[answer.largest!]!.targets[0]).toMatchObject({ met: 0, value: null, reachable: null });
  });

  it("selects the least wait for each cost, which falls as the cost rises", async () => {
    const answer = await ask(busyDesk, busyYears(waitWith(7) * 1.5), { withFrontier: true });
    const frontier = answer.tried.filter(({ isOnFrontier }) => isOnFrontier);
    expect(answer.tried.every(({ isLeastWait }) => isLeastWait)).toBe(true);
    expect(frontier.length).toBeGreaterThan(2);
    for (const [i, { wait, cost }] of frontier.slice(1).entries()) {
      expect(wait!.mean).toBeLessThan(frontier[i]!.wait!.mean);
      expect(cost).toBeGreaterThan(frontier[i]!.cost);
    }
    const six = answer.tried.find(({ units }) => units.clerks === 6)!;
    expect(Math.abs(six.wait!.mean - waitWith(6))).toBeLessThan(1.5 * (six.wait!.high - six.wait!.low));
  });

  it("is never dearer than another that the same run judged to meet, whatever the limit", async () => {
    const short = { horizon: "1.5 y", warmUp: "0 d" };
    for (const factor of [0.3, 1, 1.6])
      for (const withFrontier of [true, false]) {
        const { tried, best } = await ask(busyDesk, { ...busyYears(waitWith(7) * factor), ...short }, { withFrontier, replications: 40 });
        const met = tried.filter(({ verdict }) => verdict === "met");
        if (best === null) expect(met).toEqual([]);
        else expect(tried[best]!.cost).toBe(Math.min(...met.map(({ cost }) => cost)));
      }
  });

  it("keeps what was tried when it is stopped, and says so", async () => {
    const signal = { aborted: false };
    const onProgress = ({ replications }: { replications: number }) => {
      if (replications >= 15) signal.aborted = true;
    };
    const answer = await ask(busyDesk, busyYears(waitWith(9)), { signal, onProgress, withFrontier: true });
    expect(answer.isUnfinished).toBe(true);
    expect(answer.best).toBeNull();
    expect(answer.tried.reduce((sum, { replications }) => sum + replications, 0)).toBeLessThan(30);
  });

  it("says what is wrong instead of trying, also where only some staffing cannot be", async () => {
    const unknown = { ...busyYears(1), staffing: { units: { clrks: { from: 1, to: 2 } } } };
    const refused = await staff(busyDesk, unknown, { crew: inlineCrew(), isPruned: true, withFrontier: false });
    expect(refused.answer).toBeNull();
    expect(refused.diagnostics[0]).toMatchObject({ code: "unknown-parameter", at: "staffing.units.clrks" });
    expect(refused.diagnostics[0]!.hint!.en).toBe('Did you mean "clerks"? Other places are written as "/resources/…".');
    const { staffing: _, ...without } = busyYears(1);
    await expect(staff(busyDesk, without, { crew: inlineCrew(), isPruned: true, withFrontier: false })).rejects.toThrow("missing staffing");
  });
});
