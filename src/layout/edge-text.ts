import { type Chart, shareOf, type Transition, type TransitionList } from "#chart";
import { type Language, say } from "#units";
import { durationText } from "./amount-text.ts";
import { conditionText } from "./condition-text.ts";
import type { LabelChoice } from "./layout-options.ts";
import { shareText } from "./share-text.ts";
import { wordsOf } from "./words.ts";

/**
 * How labels are to be written. `namesActors`: the picture says who is responsible where a line ends, so that names of transitions that
 * only say to which actor they lead are left out. `isShort`: where a share is told, nothing else is.
 */
export type LabelStyle = { language: Language; choice: LabelChoice; namesActors: boolean; isShort?: boolean };

/**
 * What is written at an edge, one text per transition that has something to say, in document order. Transitions of one list of which
 * nothing but the share is told are told as one.
 */
export function edgeTexts(chart: Chart, transitions: readonly Transition[], style: LabelStyle): string[] {
  const texts: string[] = [];
  for (const list of listsOf(chart, transitions)) {
    const taken = transitions.filter((transition) => list.transitions.includes(transition));
    const telling = taken.map((transition) => reasonText(chart, transition, style));
    const silent = taken.filter((_, i) => telling[i] === null);
    for (const [i, transition] of taken.entries()) {
      const together = telling[i] === null ? silent : [transition];
      if (together[0] !== transition) continue;
      const share = style.choice.shares ? shareText(chart, list, together, style.language) : null;
      const text = [share, style.isShort && share !== null ? null : telling[i]]
        .filter((part) => part !== null && part !== undefined)
        .join(" ");
      if (text !== "") texts.push(text);
    }
  }
  return [...new Set(texts)];
}

function listsOf(chart: Chart, transitions: readonly Transition[]): TransitionList[] {
  const sources = [...new Set(transitions.map(({ source }) => source))];
  return sources
    .flatMap((source) => chart.nodes[source]!.lists)
    .filter((list) => list.transitions.some((transition) => transitions.includes(transition)));
}

/** Why a transition is taken, but for its share. */
function reasonText(chart: Chart, transition: Transition, { language, choice, namesActors }: LabelStyle): string | null {
  const { trigger, meta, guard, source } = transition;
  const words = wordsOf(language);
  const name = meta.name === undefined ? null : say(meta.name, language);
  if (name !== null && namesActors && namesLane(chart, transition, name, language)) return null;
  const parts: Array<string | null> = [];
  if (trigger.kind === "after" && choice.delays) {
    const delay = chart.pathway.delays?.[trigger.delay];
    parts.push(delay === undefined ? trigger.delay : durationText(chart, delay, language));
  }
  if (trigger.kind === "on" && name === null) parts.push(eventText(chart, trigger.event, language, choice));
  if (trigger.kind === "doneState" && name === null && shareOf(guard) === null)
    parts.push(chart.nodes[source]!.kind === "parallel" ? words.allDone : words.done);
  parts.push(name);
  if (name === null && choice.conditions) parts.push(conditionText(chart, guard, language));
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(": ");
}

function namesLane(chart: Chart, { isHandover, fromActor, toActor }: Transition, name: string, language: Language): boolean {
  if (toActor === null || (fromActor !== null && !isHandover)) return false;
  return name.toLowerCase().includes(actorName(chart, toActor, language).toLowerCase());
}

/** The name of an actor, its id where it has none. */
export function actorName({ pathway }: Chart, actor: string, language: Language): string {
  const name = pathway.actors?.[actor]?.name;
  return name === undefined ? actor : say(name, language);
}

function eventText(chart: Chart, event: string, language: Language, choice: LabelChoice): string | null {
  if (choice.events === "none") return null;
  const name = chart.pathway.hazards?.[event]?.name;
  if (name !== undefined) return say(name, language);
  return choice.events === "all" ? event : null;
}
