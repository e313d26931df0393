import { stateKinds } from "#engine";
import { actionTexts } from "./listing-actions.ts";
import { block, cells, createPacking, type Fact, flagged, row, span, unless } from "./listing-lines.ts";
import type { Listed } from "./listing-names.ts";

/** States in document order; what sets their transitions off stands with the transitions. */
export function listStates(listed: Listed): string[][] {
  const { program, names } = listed;
  const { states } = program;
  const head = [
    `${states.count} states, at most ${states.leafCount} leaves at once; ${states.hasAlways ? "some have" : "none has"} always`,
    `a client has ${states.slotCount} slots, ${states.handleCount} handles, ${states.counterCount} counters, ${states.memoryCount} cells for histories`,
  ];
  if (states.deadlineCalendar !== -1) head.push(`deadlines in open days go by ${names.calendar(states.deadlineCalendar)}`);
  const parts = [treeFacts(listed), actionFacts(listed), doingFacts(listed), amountFacts(listed)];
  const blocks = Array.from(states.kind, (kind, s) =>
    block(
      `state ${names.state(s)}: ${stateKinds[kind] ?? `#${kind}`}`,
      parts.flatMap((part) => part(s)),
    ),
  );
  return [head, ...blocks];
}

type Facts = (state: number) => Fact[];

function treeFacts({ program: { states }, names }: Listed): Facts {
  const markChildren = createPacking();
  const markHistories = createPacking();
  return (s) => {
    const [first, count] = [states.childStart[s]!, states.childCount[s]!];
    const [firstHistory, histories] = [states.historyStart[s]!, states.historyCount[s]!];
    return [
      unless(-1, states.parent[s], (parent) => `in ${names.state(parent)}`),
      unless(s + 1, states.end[s], (end) => `ends before ${end === states.kind.length ? "the end" : names.state(end)}`),
      row("children", cells(states.childList, first, count).map(names.state), markChildren(first, count)),
      row("histories", cells(states.historyList, firstHistory, histories).map(names.state), markHistories(firstHistory, histories)),
      unless(-1, states.initial[s], (initial) => `begins in ${names.state(initial)}`),
      flagged(states.deep[s], "deep"),
      unless(-1, states.historyDefault[s], (target) => `remembers nothing at first: ${names.state(target)}`),
      unless(-1, states.memory[s], (cell) => `remembers in cells from ${cell}`),
      `slot ${states.slot[s]}, handle ${states.handle[s]}`,
    ];
  };
}

function actionFacts(listed: Listed): Facts {
  const { states } = listed.program;
  const markEntry = createPacking();
  const markExit = createPacking(states.entryActionCount.reduce((a, b) => a + b, 0));
  const markClears = createPacking();
  const markBumps = createPacking();
  const counters = (start: Int32Array, list: Int32Array, s: number) =>
    cells(list, start[s]!, start[s + 1]! - start[s]!).map(listed.names.counter);
  return (s) => {
    const [entry, entries] = [states.entryAction[s]!, states.entryActionCount[s]!];
    const [exit, exits] = [states.exitAction[s]!, states.exitActionCount[s]!];
    const cleared = counters(states.clearStart, states.clearList, s);
    const raised = counters(states.bumpStart, states.bumpList, s);
    return [
      row("on entry", actionTexts(listed, entry, entries), markEntry(entry, entries)),
      row("on exit", actionTexts(listed, exit, exits), markExit(exit, exits)),
      row("clears on entry", cleared, markClears(states.clearStart[s], cleared.length)),
      row("counts on entry", raised, markBumps(states.bumpStart[s], raised.length)),
    ];
  };
}

function doingFacts({ program: { states, transitions, activities }, names }: Listed): Facts {
  const markTimers = createPacking();
  const markHazards = createPacking();
  const markReleases = createPacking();
  const accepted = (s: number) =>
    span(0, transitions.eventCount).flatMap((event) => {
      const value = transitions.accepts[event * states.kind.length + s];
      return value === 0 ? [] : [value === 1 ? names.event(event) : `${names.event(event)} ${value}`];
    });
  return (s) => {
    const [release, releases] = [states.releaseStart[s]!, states.releaseCount[s]!];
    const [hazard, hazards] = [states.hazardStart[s]!, states.hazardCount[s]!];
    const [timer, timers] = [states.timerStart[s]!, states.timerCount[s]!];
    return [
      unless(-1, states.activity[s], (activity) => `does ${names.activity(activity)}`),
      unless(-1, states.hold[s], (request) => `asks for ${names.request(request)}`),
      row("gives up", cells(activities.releaseList, release, releases).map(names.resource), markReleases(release, releases)),
      timers !== 0
        ? row("starts", span(timer, timers).map(names.timer), markTimers(timer, timers))
        : unless(-1, timer, (start) => `starts nothing @${start}`),
      row("accepts", accepted(s)),
      row("open to", cells(states.hazardList, hazard, hazards).map(names.hazard), markHazards(hazard, hazards)),
      flagged(states.alwaysAbove[s], "within always"),
      flagged(states.holdAbove[s], "within a hold"),
    ];
  };
}

function amountFacts({ program: { states }, names }: Listed): Facts {
  return (s) => [
    unless(Number.POSITIVE_INFINITY, states.deadline[s], (days) => `deadline ${days} days`),
    flagged(states.deadlineInOpenDays[s], "the deadline counts open days"),
    unless(0, states.costPerYear[s], (cost) => `costs ${cost} a year`),
    unless(0, states.benefitPerYear[s], (benefit) => `benefits ${benefit} a year`),
    unless(-1, states.outcome[s], (outcome) => `outcome ${names.outcome(outcome)}`),
    unless(1, states.counted[s], (counted) => (counted === 0 ? "is no completion" : `counted ${counted}`)),
  ];
}

/** Counters of a client in the order of their numbers, each with what it counts. */
export function listCounters({ program: { states }, names }: Listed): string[][] {
  return [span(0, states.counterCount).map(names.counter)];
}
