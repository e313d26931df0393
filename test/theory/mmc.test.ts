import { test } from "vitest";
import { expectMean } from "./judge.ts";
import { exponentialRate, perDay, stationDocument } from "./queue-document.ts";
import { meanWait, measure, utilization } from "./replicate.ts";
test("speed", () => {
  const t0 = performance.now();
  const v = measure({ pathway: stationDocument({ servers: 1, service: exponentialRate(1) }), demand: [perDay(0.5)], days: 51000, warmUp: 1000, replications: 40 }, { wq: meanWait(), rho: utilization() });
  console.log(performance.now() - t0);
  expectMean(v.rho, 0.5, "rho");
  expectMean(v.wq, 1, "wq");
});
