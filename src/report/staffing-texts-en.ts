import type { StaffingTexts } from "./staffing-texts-fi.ts";

/** English: how many are needed. */
export const staffingEn: StaffingTexts = {
  smallest: (units) => `The smallest staffing that meets all targets together is: ${units}.`,
  cheapest: (units, cost) => `The cheapest staffing that meets all targets together is: ${units}. It costs ${cost} a year.`,
  howSure: (share, asked) => `The targets are then met in ${share} of the runs; ${asked} was asked for.`,
  share: (share, interval) => `${share}${interval === null ? "" : ` (95% interval ${interval})`}`,
  none: (asked) => `No staffing within the ranges meets all targets together with a probability of ${asked}.`,
  unsure: (units, share) =>
    `The runs came to an end before the answer was sure. Closest is: ${units}; the targets are met in ${share} of the runs. Ask for more runs with --replications.`,
  stopped: "The search was stopped before the answer was there; the table shows what had been tried.",
  stoppedAfter: "The search was stopped; the answer is of what had been tried, so a cheaper one may still be found.",
  perhaps: (units, share) =>
    `Less may do as well: ${units} meets the targets in ${share} of the runs, which is too near the limit to tell.`,
  moreIsWorse: (units, targets, share) =>
    `More is not always better: with ${units} all targets are met together in only ${share} of the runs, and what is missed is: ${targets}.`,
  largest: (units) => `With the largest staffing (${units}):`,
  closest: (units, share) => `Closest comes: ${units}; the targets are met in ${share} of the runs.`,
  missed: (name, bound, share) => `“${name}” (${bound}) is met in ${share} of the runs.`,
  reached: (value, gap) => `What is reached is ${value} on average${gap === null ? "" : `, ${gap} from the limit`}.`,
  instead: (asked, value, isMost) => `With a probability of ${asked} one can promise: at ${isMost ? "most" : "least"} ${value}.`,
  insteadBy: (asked, date) => `With a probability of ${asked} one can promise: by ${date}.`,
  notReached: "It is not reached within the period.",
  onlyTogether: "Each target is met often enough by itself, but not all of them in the same run.",
  cohort: (ids) =>
    `The target counts those who are in the queue already on day one, and no staffing shortens a wait that has passed. If it is about new clients, write "cohort": ${ids} in it.`,
  from: 'The target is also about the time in which the queue of the start is still worked off. If it is about the time after that, write "from" and a day in it.',
  unmeasured: (name) => `No run gave a value for the target “${name}”: it has been left aside.`,
  answer: "How many are needed",
  triedTitle: "Staffings tried",
  method: (asked, zone) =>
    `The same clients with every staffing. Each was run until it was clear whether the targets are met in at least ${asked} of the runs; what is nearer to that than ${zone} is not told apart. The risk of a wrong conclusion is 5% at most in all.`,
  pruned: (n) =>
    `${n} were not tried: those dearer than the answer, and those with no more of anything than a staffing that already fell short (--no-pruning tries these too).`,
  notTried: (n) => `${n} that are dearer than the answer were not tried.`,
  cost: "Cost a year",
  number: "In all",
  met: "All targets are met",
  wait: (share) => `Wait, for ${share} at most`,
  meanWait: "Mean wait",
  whole: (share) => `The whole pathway, for ${share} at most`,
  verdict: "Is it enough",
  verdicts: { met: "enough", missed: "not enough", open: "on the edge", unjudged: "not settled" },
  misses: "Missed",
  replications: "Runs",
  frontierTitle: (measure) => `What money buys: ${measure.toLowerCase()}`,
  frontierTitleUnpriced: (measure) => `What more brings: ${measure.toLowerCase()}`,
  frontierSays: (from, to, low, high) => `The shortest wait at each cost: ${from} → ${to} as the cost rises ${low} → ${high}.`,
  frontierSaysUnpriced: (from, to, low, high) => `The shortest wait at each number: ${from} → ${to} as the number rises ${low} → ${high}.`,
  frontierFlat: (wait) => `The wait is about the same with every staffing, ${wait}.`,
  frontierReading: (units) =>
    `The numbers beside the dots: ${units}. The ring is the answer. The upright line is the 95% interval, the dashed line the limit of the target.`,
  frontierTable: "The shortest wait at each cost",
  limit: "target",
  best: "answer",
  targetsAt: (units) => `The targets with ${units}`,
  reachable: (asked) => `With a probability of ${asked}`,
  costsTitle: "Ranges and prices",
  unit: "What is turned",
  range: "Range",
  unitCost: "Price per unit and year",
};
