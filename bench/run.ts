import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorld, recordingOf, runReplication, valuesOf, type World } from "#engine";
import { prepare, type Scenario } from "#study";
import { printScale } from "./scale.ts";
import { w1, w2 } from "./workloads.ts";

// Times the engine on W1 and W2 beside the hand-written C program (the limit) and SimPy, in rounds that alternate, and prints
// medians and ratios: what holds from machine to machine. Correctness is looked at before time. Then cost per event by size.

type Contender = { name: string; w1: () => number; w2: () => number };

const rounds = Number(process.argv[2] ?? 5);
const customers = 1_000_000;
const replications = 300;
const folder = mkdtempSync(join(tmpdir(), "polku-bench-"));

function scenarioOf(documents: ReturnType<typeof w2>): Scenario {
  const { scenario, diagnostics } = prepare(documents.pathway, documents.simulation);
  if (!scenario) throw new Error(diagnostics.map(({ at, message }) => `${at}: ${message.en}`).join("\n"));
  return scenario;
}

function runAll(world: World, count: number): void {
  for (let r = 0; r < count; r++) {
    runReplication(world, 1, r);
    recordingOf(world);
  }
}

/** Our own: milliseconds per replication on W2, customers per second on W1. */
function polku(): Contender {
  const big = scenarioOf(w1(customers));
  const ttk = scenarioOf(w2());
  const worldOf1 = createWorld(big.program);
  const worldOf2 = createWorld(ttk.program);
  runAll(worldOf2, 200);
  return {
    name: "polku",
    w1: () => {
      const began = performance.now();
      runAll(worldOf1, 1);
      const { state } = big.layout;
      const serving = big.labels.states.indexOf("serving");
      const values = valuesOf(worldOf1);
      const wait = values[state.waitSum + serving]! / values[state.waitCount + serving]!;
      if (Math.abs(wait / 1.9694 - 1) > 0.05) throw new Error(`wait of W1 is ${wait}, not 1.97`);
      return values[state.arrivals]! / ((performance.now() - began) / 1000);
    },
    w2: () => {
      const began = performance.now();
      runAll(worldOf2, replications);
      return (performance.now() - began) / replications;
    },
  };
}

function limit(): Contender | null {
  const program = join(folder, "limit");
  const built = spawnSync("gcc", ["-O3", "-march=native", "-o", program, join("bench", "limit.c"), "-lm"]);
  if (built.status !== 0) return null;
  const run = (...args: string[]) => JSON.parse(execFileSync(program, args, { encoding: "utf8" })) as Record<string, number>;
  return { name: "C, by hand (the limit)", w1: () => run("w1", "2000000").cps!, w2: () => run("w2", "1000").ms_rep! };
}

function simpy(): Contender | null {
  const python = ["python3", "/usr/bin/python3"].find((name) => spawnSync(name, ["-c", "import simpy"]).status === 0);
  if (python === undefined) return null;
  const run = (...args: string[]) =>
    JSON.parse(execFileSync(python, ["simpy_bench.py", ...args], { cwd: "bench", encoding: "utf8" })) as Record<string, number>;
  return { name: "SimPy", w1: () => run("w1", "40000").cps!, w2: () => run("w2", "8").ms_rep! };
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

const contenders = [polku(), limit(), simpy()].filter((contender) => contender !== null);
const results = contenders.map(() => ({ w1: [] as number[], w2: [] as number[] }));
for (let round = 0; round < rounds; round++) {
  contenders.forEach((contender, i) => {
    results[i]!.w1.push(contender.w1());
    results[i]!.w2.push(contender.w2());
  });
}
rmSync(folder, { recursive: true });
const own = results[0]!;
console.log(`medians of ${rounds} rounds; ratio = how many times as fast as it polku is, by round\n`);
console.log("program                  W1 customers/s   ratio   W2 ms/replication   ratio");
contenders.forEach(({ name }, i) => {
  const { w1: rates, w2: times } = results[i]!;
  const ratio1 = median(rates.map((rate, r) => own.w1[r]! / rate));
  const ratio2 = median(times.map((time, r) => time / own.w2[r]!));
  console.log(
    `${name.padEnd(24)} ${Math.round(median(rates)).toLocaleString("en").padStart(14)} ${ratio1.toFixed(2).padStart(7)} ${median(times).toFixed(3).padStart(19)} ${ratio2.toFixed(2).padStart(7)}`,
  );
});
printScale();
