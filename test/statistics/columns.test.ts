import fc from "fast-check";
import { expect, test } from "vitest";
import { createColumns, createMonthColumns } from "../../src/statistics/columns.ts";

/** Recordings whose numbers name their place: replication × 1000 + index. */
function recordings(count: number, sizes: { values: number; quantiles: number; months: number }) {
  const row = (size: number, replication: number) => Float64Array.from({ length: size }, (_, i) => replication * 1000 + i);
  return Array.from({ length: count }, (_, r) => ({
    values: row(sizes.values, r),
    quantiles: row(sizes.quantiles, r),
    months: row(sizes.months, r),
  }));
}

const columnOf = (count: number, index: number) => Float64Array.from({ length: count }, (_, r) => r * 1000 + index);

test("a column holds one number of every replication in their order, in whatever order columns are asked for", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 11 }),
      fc.integer({ min: 1, max: 200 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
      (count, size, asked) => {
        const columns = createColumns(recordings(count, { values: size, quantiles: size, months: 0 }));
        for (const index of asked.map((one) => one % size)) {
          expect(columns.value(index)).toEqual(columnOf(count, index));
          expect(columns.quantile(index)).toEqual(columnOf(count, index));
        }
      },
    ),
    { seed: 8 },
  );
});

test("columns by month are right however far apart the series are that are asked for in turn", () => {
  const [count, months, series] = [7, 5, 23];
  const column = createMonthColumns(recordings(count, { values: 0, quantiles: 0, months: months * series }), months);
  for (const at of [0, 22, 9, 1, 22, 0, 13, 9])
    for (let month = 0; month < months; month++) expect(column(at, month)).toEqual(columnOf(count, at * months + month));
});

test("a column by month is good until the next but one is asked for", () => {
  const [count, months, series] = [7, 5, 40];
  const askFor = fc.record({ series: fc.nat(series - 1), month: fc.nat(months - 1) });
  fc.assert(
    fc.property(fc.array(askFor, { minLength: 2, maxLength: 30 }), (asked) => {
      const column = createMonthColumns(recordings(count, { values: 0, quantiles: 0, months: months * series }), months);
      let before = { at: 0, found: column(0, 0) };
      for (const ask of asked) {
        const next = { at: ask.series * months + ask.month, found: column(ask.series, ask.month) };
        expect([before.found, next.found]).toEqual([columnOf(count, before.at), columnOf(count, next.at)]);
        before = next;
      }
    }),
    { seed: 9 },
  );
});
