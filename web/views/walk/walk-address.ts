import type { Chart } from "#chart";
import type { ClientFacts } from "#interpret";
import type { WalkSession } from "./walk-session.ts";

/** A walk as it is told in an address: who walks, and what was pressed. */
export interface SharedWalk {
  /** Id of the persona; null: somebody else. */
  readonly persona: string | null;
  /** Whether the client was begun as one who walks by chance. */
  readonly isRandom: boolean;
  readonly facts: ClientFacts;
  /** Position of what was pressed among what could be, step by step; null: what chance took. */
  readonly way: readonly (number | null)[];
}

/** Writes a walk as one word of an address: JSON, of which what is as usual is left out, and the steps joined by dots. */
export function writeWalk({ persona, isRandom, facts, way }: SharedWalk): string {
  const { number, group, attributes } = facts;
  const steps = way.map((step) => step ?? "c").join(".");
  return JSON.stringify({ ...(persona === null ? {} : { persona }), ...(isRandom ? { isRandom } : {}), number, group, attributes, steps });
}

/** Reads what `writeWalk` wrote; null where it is not that, or tells of nobody who may walk on this chart. */
export function readWalk(text: string, chart: Chart): SharedWalk | null {
  try {
    const { persona = null, isRandom = false, number, group, attributes, steps } = JSON.parse(text);
    const isKnown = persona === null || chart.pathway.personas?.some(({ id }) => id === persona);
    if (!isKnown || !isGroup(chart, group) || !Number.isSafeInteger(number) || !isValues(attributes) || !/^([c\d.]*)$/.test(steps))
      return null;
    const way = steps === "" ? [] : String(steps).split(".");
    const facts: ClientFacts = { number, demand: "walk", group, attributes, arrivedAt: 0 };
    return { persona, isRandom: isRandom === true, facts, way: way.map((step) => (step === "c" ? null : Number(step))) };
  } catch {
    return null;
  }
}

/** Goes a way again, as far as it may be gone. */
export function goWay(session: WalkSession, way: SharedWalk["way"]): void {
  for (const step of way) if (!session.go(step)) return;
}

function isGroup(chart: Chart, group: unknown): boolean {
  const groups = Object.keys(chart.pathway.groups ?? {});
  return groups.length === 0 ? group === "" : groups.includes(String(group));
}

function isValues(attributes: unknown): attributes is ClientFacts["attributes"] {
  const isValue = (value: unknown) => typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
  return typeof attributes === "object" && attributes !== null && Object.values(attributes).every(isValue);
}
