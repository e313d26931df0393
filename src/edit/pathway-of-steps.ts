import type { Activity, MachineNode, Pathway } from "#pathway";
import type { Language, Text } from "#units";
import { freeId, idFrom } from "./free-id.ts";
import type { PlainStep, PlainTime } from "./read-steps.ts";

const outside: Text = { fi: "Ei vielä palvelussa", sv: "Inte ännu i tjänsten", en: "Not yet in the service" };
const end: Text = { fi: "Polku päättyy", sv: "Stigen slutar", en: "The path ends" };

/** What a new pathway is begun from. */
export interface Beginning {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly steps: readonly PlainStep[];
  /** Who act, beside those whom the steps name, in the order of their lanes. */
  readonly actors?: readonly string[];
}

/**
 * A pathway in which a client comes from outside and takes the steps one after the other to the end: a sketch that is valid as it stands and that a working
 * group then changes. A step with a time has an activity of that length, an assumption; one without is still to be told. What was not understood
 * stands as a note on the state.
 */
export function pathwayOfSteps({ id, title, language, steps, actors = [] }: Beginning): Pathway {
  const text = (words: string): Text => (language === "fi" ? { fi: words } : { fi: words, [language]: words });
  const lanes = new Map<string, string>();
  for (const name of [...actors, ...steps.flatMap(({ actor }) => actor ?? [])]) {
    const known = [...lanes.keys()].find((one) => one.toLowerCase() === name.toLowerCase());
    if (known === undefined) lanes.set(name, freeId(idFrom(name, "actor"), lanes.values()));
  }
  const laneOf = (name: string) => lanes.get([...lanes.keys()].find((one) => one.toLowerCase() === name.toLowerCase())!)!;
  const keys: string[] = ["outside", "end"];
  for (const { name } of steps) keys.push(freeId(idFrom(name, "step"), keys));
  const stepKeys = keys.slice(2);
  const activities: Record<string, Activity> = {};
  const states: Record<string, MachineNode> = { outside: { meta: { name: outside }, on: { arrive: stepKeys[0] ?? "end" } } };
  for (const [i, step] of steps.entries()) {
    const key = stepKeys[i]!;
    activities[key] = { name: text(step.name), ...(step.time === null ? {} : { duration: durationOf(step.time), basis: "assumption" }) };
    const meta = {
      name: text(step.name),
      ...(step.actor === null ? {} : { actor: laneOf(step.actor) }),
      ...(step.unread === null ? {} : { note: text(step.unread) }),
    };
    states[key] = { meta, invoke: { src: key, onDone: stepKeys[i + 1] ?? "end" } };
  }
  states.end = { type: "final", meta: { name: end } };
  return {
    format: "polku/pathway@1",
    id,
    title: text(title),
    ...(lanes.size === 0 ? {} : { actors: Object.fromEntries([...lanes].map(([name, lane]) => [lane, { name: text(name) }])) }),
    ...(steps.length === 0 ? {} : { activities }),
    machine: { id: idFrom(id, "pathway"), initial: "outside", states },
  };
}

/** Between two amounts, each time is as likely as the others; one amount is always that. */
function durationOf({ low, high }: PlainTime): NonNullable<Activity["duration"]> {
  return low === high ? low : { uniform: [low, high] };
}
