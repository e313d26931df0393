import { isQueue, type Transition } from "#chart";
import type { Choice } from "#interpret";
import { edgeTexts } from "#layout";
import { say } from "#units";
import { actorName, entered, shortName, type Telling } from "./places.ts";

/** One button: what it says, where it leads, and how likely it is. */
export interface Option {
  readonly choice: Choice;
  /** What happens. */
  readonly label: string;
  /** The state to which it leads; null where `label` says it, or nothing changes. */
  readonly target: string | null;
  readonly actor: string | null;
  /** From whom to whom the client is handed over. */
  readonly handover: string | null;
  /** Share of the clients to whom it goes this way; null where there is no other. */
  readonly share: number | null;
}

/** Options that belong together: ways in which one thing may end. */
export interface OptionGroup {
  readonly kind: "next" | "others";
  /** What is over; null where each option says it itself. */
  readonly heading: string | null;
  readonly waitsFor: readonly string[];
  /** Days from now; null where it happens now. */
  readonly days: number | null;
  readonly options: readonly Option[];
}

/** Puts choices into groups for people: activities and timers first, then what somebody may do or life may bring. */
export function choiceGroups(
  telling: Telling,
  choices: readonly Choice[],
  now: { time: number; active: readonly string[] },
): OptionGroup[] {
  const groups: OptionGroup[] = [];
  for (const together of byStart(choices)) groups.push(groupOf(telling, together, now));
  const events = choices.filter(({ kind }) => kind === "event");
  const isLeading = groups.length === 0;
  if (events.length === 0) return groups;
  const options = withoutTwins(events.map((choice) => eventOption(telling, choice, now.active)));
  return [...groups, { kind: isLeading ? "next" : "others", heading: null, waitsFor: [], days: null, options }];
}

/** Choices of one activity or timer each. */
function byStart(choices: readonly Choice[]): Choice[][] {
  const found = new Map<string, Choice[]>();
  for (const choice of choices) {
    if (choice.kind === "event") continue;
    const last = choice.offers.at(-1)!;
    const key = `${choice.kind} ${last.name}`;
    found.set(key, [...(found.get(key) ?? []), choice]);
  }
  return [...found.values()];
}

function groupOf(telling: Telling, together: readonly Choice[], now: { time: number; active: readonly string[] }): OptionGroup {
  const { words } = telling;
  const first = together[0]!;
  const name = nameOf(telling, first);
  const waitsFor = first.waitsFor.map((id) => resourceName(telling, id));
  const days = first.time - now.time;
  const base = { kind: "next", waitsFor, days } as const;
  if (together.length > 1) {
    const heading = first.kind === "activity" ? words.ends(name) : words.timeout(name);
    return { ...base, heading, options: together.map((choice) => wayOption(telling, choice, now.active)) };
  }
  const way = wayOption(telling, first, now.active);
  const label = first.kind === "timer" ? words.timeout(name) : doneText(telling, first);
  return { ...base, heading: null, options: [{ ...way, label, target: way.target ?? way.label, share: null }] };
}

/** What is said when an activity is over: of a queue, what became free. */
export function doneText(telling: Telling, { offers }: Pick<Choice, "offers">): string {
  const { chart, words } = telling;
  const { node } = offers.at(-1)!;
  const resources = offers.filter(({ kind }) => kind === "grant").flatMap((grant) => askedFor(telling, grant));
  if (resources.length > 0 && isQueue(chart, chart.nodes[node]!)) return words.granted(resources.join(", "));
  return words.done(nameOf(telling, { kind: "activity", offers }));
}

/** Names of the resources of a grant. */
function askedFor(telling: Telling, { node, name }: Choice["offers"][number]): string[] {
  const { meta, activity } = telling.chart.nodes[node]!;
  const amounts = name.endsWith(":hold") ? meta.holds : telling.chart.pathway.activities?.[activity ?? ""]?.needs;
  return Object.keys(amounts ?? {}).map((id) => resourceName(telling, id));
}

function wayOption(telling: Telling, choice: Choice, before: readonly string[]): Option {
  const { words } = telling;
  const place = entered(telling, before, choice.active);
  const reason = reasonOf(telling, choice);
  const target = place?.name ?? words.stays;
  return {
    choice,
    label: reason ?? target,
    target: reason === null ? null : target,
    actor: place?.node.actor ?? null,
    handover: handoverOf(telling, choice),
    share: choice.probability < 1 - 1e-9 ? choice.probability : null,
  };
}

function eventOption(telling: Telling, choice: Choice, before: readonly string[]): Option {
  const { chart, language } = telling;
  const event = choice.offers[0]!.name;
  const hazard = chart.pathway.hazards?.[event]?.name;
  const way = wayOption(telling, choice, before);
  if (hazard === undefined) return way;
  return { ...way, label: say(hazard, language), target: way.target ?? way.label };
}

/** Of events that lead to the same states, one is enough: the one that says most. */
function withoutTwins(options: readonly Option[]): Option[] {
  const found = new Map<string, Option>();
  for (const option of options) {
    const key = option.choice.active.join(" ");
    const known = found.get(key);
    const saysMore = known !== undefined && known.target === null && option.target !== null;
    if (known === undefined || saysMore) found.set(key, option);
  }
  return [...found.values()];
}

/** What is said of the transitions taken, but for shares and delays. */
function reasonOf({ chart, language }: Telling, { taken }: Choice): string | null {
  const choice = { shares: false, delays: false, events: "named", conditions: true } as const;
  const named = taken.map((index) => chart.transitions[index]!).filter(({ trigger }) => trigger.kind !== "doneState");
  const texts = named.flatMap((transition) => edgeTexts(chart, [transition], { language, choice, namesActors: false }));
  return texts.length === 0 ? null : texts.join(", ");
}

/** From whom to whom a client goes over; null where it stays with the same. */
export function handoverOf(telling: Telling, { taken }: Pick<Choice, "taken">): string | null {
  const over = taken
    .map((index) => telling.chart.transitions[index]!)
    .find((transition): transition is Transition => transition.isHandover);
  if (!over) return null;
  return telling.words.handover(shortName(actorName(telling, over.fromActor)), shortName(actorName(telling, over.toActor)));
}

/** Name of what is done, or of the time that runs out. */
export function nameOf({ chart, language }: Telling, { kind, offers }: Pick<Choice, "kind" | "offers">): string {
  const { node, name } = offers.at(-1)!;
  const state = chart.nodes[node]!;
  if (kind === "timer") {
    const delay = name.slice(name.lastIndexOf(":") + 1);
    const list = state.lists.find(({ trigger }) => trigger.kind === "after" && trigger.delay === delay);
    const said = list?.transitions.find(({ meta }) => meta.name !== undefined)?.meta.name;
    return say(said ?? state.name, language);
  }
  const activity = chart.pathway.activities?.[state.activity ?? ""];
  return say(activity?.name ?? state.name, language);
}

/** Name of a resource. */
export function resourceName({ chart, language }: Telling, id: string): string {
  const name = chart.pathway.resources?.[id]?.name;
  return name === undefined ? id : say(name, language);
}
