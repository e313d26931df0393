import { actionTexts } from "./listing-actions.ts";
import { createGuardTexts } from "./listing-guards.ts";
import { block, cells, createPacking, type Fact, flagged, row, span, unless } from "./listing-lines.ts";
import { hashed, type Listed } from "./listing-names.ts";
import { variantNames, variationName } from "./listing-variations.ts";

/** Transitions in the lists in which they are tried, and how a client begins. */
export function listTransitions(listed: Listed): string[][] {
  const { program, names } = listed;
  const { transitions } = program;
  const factsOf = transitionFacts(listed);
  const sharesOf = shareFacts(listed);
  const markList = createPacking();
  const lists = Array.from(transitions.listSource, (source, list) => {
    const [start, count] = [transitions.listStart[list]!, transitions.listCount[list]!];
    const listedTransitions = span(start, count).flatMap((transition) => factsOf(transition, source));
    return block(`list ${names.list(list)}${markList(start, count)}`, [...sharesOf(list), ...listedTransitions]);
  });
  const { initial } = transitions;
  const begin = block(`begin${initial === transitions.count ? "" : ` @${initial}`}`, factsOf(initial, 0));
  const head = [`${transitions.count} transitions, ${transitions.eventCount} events`];
  return [head, ...lists, begin, strays(listed)];
}

function transitionFacts(listed: Listed): (transition: number, source: number) => Fact[] {
  const { program, names } = listed;
  const { transitions: t, states } = program;
  const guardText = createGuardTexts(listed);
  const sum = (counts: Int32Array) => counts.reduce((a, b) => a + b, 0);
  const markActions = createPacking(sum(states.entryActionCount) + sum(states.exitActionCount));
  const markEntry = createPacking();
  return (i, source) => {
    const [action, actions] = [t.actionStart[i]!, t.actionCount[i]!];
    const [entry, entries] = [t.entryStart[i]!, t.entryCount[i]!];
    // The pseudo-transition has no actions, and no place for them.
    const actionMark = i === t.count && action === 0 && actions === 0 ? "" : markActions(action, actions);
    const facts: Fact[] = [
      unless(source, t.source[i], (other) => `from ${names.state(other)}`),
      unless(-1, t.guard[i], (guard) => `if ${guardText(guard)}`),
      flagged(t.reenter[i], "reenters"),
      `leaves ${domainName(t.domain[i]!, names.state)}`,
      row("does", actionTexts(listed, action, actions), actionMark),
      row(
        "enters",
        entries === -1 ? ["what a history remembers"] : cells(t.entryList, entry, entries).map(names.state),
        markEntry(entry, entries === -1 ? 0 : entries),
      ),
      flagged(t.handover[i], "hands over"),
    ];
    return block(t.target[i] === -1 ? "stays" : `to ${names.state(t.target[i]!)}`, facts);
  };
}

function domainName(domain: number, state: (index: number) => string): string {
  if (domain === -2) return "what a history says";
  return domain === -1 ? "all" : `what is below ${state(domain)}`;
}

function shareFacts({ program, names, labels }: Listed): (list: number) => Fact[] {
  const { guards, transitions } = program;
  const markEdges = createPacking();
  let expected = 0;
  return (list) => {
    const share = transitions.listShare[list]!;
    if (share === -1) return [];
    const variation = guards.shareVariation[share] ?? Number.NaN;
    const width = guards.shareWidth[share] ?? Number.NaN;
    const variants = variantNames(program, names, variation);
    const mark = `${share === expected ? "" : ` #${share}`}${markEdges(guards.shareEdge[share], width * variants.length)}`;
    expected = share + 1;
    const edges = variants.map(
      (variant, v) => `  ${variant}: ${cells(guards.edges, guards.shareEdge[share]! + v * width, width).join(" ")}`,
    );
    return [
      `shares up to${variationName(program, names, variation)}${mark}`,
      ...edges,
      `  drawn from ${hashed(labels.shares[share] ?? `#${share}`, guards.shareSource[share])}`,
      unless(-1, guards.shareState[share], (state) => `  once for each entry of ${names.state(state)}`),
    ];
  };
}

/** Events that lead to lists which are not there. */
function strays({ program: { transitions, states }, names }: Listed): string[] {
  const known = transitions.listSource.length;
  const found: string[] = [];
  const report = (column: string, lists: Int32Array, place: (index: number) => string) =>
    lists.forEach((list, i) => void (list < -1 || list >= known ? found.push(`${column} of ${place(i)} leads to list #${list}`) : 0));
  report("always", states.alwaysList, names.state);
  report("done", states.doneList, names.state);
  report("doneState", states.doneStateList, names.state);
  report("on", transitions.eventList, (i) => `${i % states.kind.length} and event ${Math.floor(i / states.kind.length)}`);
  return found;
}

/** Timers and hazards: what draws their time, and what they set off. */
export function listClocks({ program: { transitions: t }, names }: Listed): string[][] {
  const timers = Array.from(t.timerDraw, (draw, timer) =>
    block(`timer ${names.timer(timer)}`, [
      `of ${names.state(t.timerState[timer]!)}, draws ${names.draw(draw)}, then ${names.list(t.timerList[timer]!)}`,
    ]),
  );
  const hazards = Array.from(t.hazardDraw, (draw, hazard) =>
    block(`hazard ${names.hazard(hazard)}`, [
      `sends ${names.event(t.hazardEvent[hazard]!)}, draws ${names.draw(draw)}, counts in ${names.counter(t.hazardCounter[hazard]!)}`,
    ]),
  );
  return [[`${t.timerCount} timers, ${t.hazardCount} hazards`], ...timers, ...hazards];
}
