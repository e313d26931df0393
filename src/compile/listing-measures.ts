import { block, type Fact, unless } from "./listing-lines.ts";
import type { Listed } from "./listing-names.ts";

const measures = ["wait", "time in state", "time in system", "active time"];

/** What is measured besides the standing measures. */
export function listMeasures(listed: Listed): string[][] {
  const { names, labels } = listed;
  const { measures: m } = listed.program;
  const head = [
    `${m.outcomeCount} outcomes: ${labels.outcomes.join(", ")}`,
    ...(m.activeResource === -1 ? [] : [`the active process is a hold of ${names.resource(m.activeResource)}`]),
    ...(m.bandLow === 0 && m.bandHigh === Number.POSITIVE_INFINITY ? [] : [`band ${m.bandLow} to ${m.bandHigh}`]),
  ];
  const months = Array.from(m.monthEdge, (edge, i) =>
    i < labels.months.length ? `month ${names.month(i)} from ${edge}` : `months end at ${edge}`,
  );
  const ticks = Array.from(m.tickTime, (time, i) => {
    const clears = m.tickClears[i] === 0 ? "" : m.tickClears[i] === 1 ? ", the warm-up ends" : `, clears ${m.tickClears[i]}`;
    return `tick at ${time} in ${names.month(m.tickMonth[i]!)}${clears}`;
  });
  return [head, months, ticks, [`${m.watchCount} watches`], ...watchBlocks(listed)];
}

function watchBlocks({ program: { measures: m }, names, labels }: Listed): string[][] {
  return Array.from(m.watchMeasure, (measure, w) => {
    const facts: Fact[] = [
      unless(-1, m.watchState[w], (state) => `at ${names.state(state)}`),
      unless(-1, m.watchDemand[w], (demand) => `of ${names.demand(demand)}`),
      unless(-1, m.watchGroup[w], (group) => `of ${names.group(group)}`),
      unless(Number.NEGATIVE_INFINITY, m.watchFrom[w], (from) => `who came from ${from} on`),
      unless(Number.POSITIVE_INFINITY, m.watchTo[w], (to) => `who came before ${to}`),
      unless(Number.NaN, m.watchQuantile[w], (quantile) => `quantile ${quantile}`),
      `limit ${m.watchLimit[w]}`,
    ];
    return block(`watch ${labels.watches[w]}: ${measures[measure] ?? `#${measure}`}`, facts);
  });
}
