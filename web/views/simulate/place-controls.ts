import { type Change, calendarsOf, type Pathway } from "#pathway";
import { formatQuantity, type Language, parseQuantity, say, type Text } from "#units";
import { type Control, type ControlValue, type Turned, turnChange } from "./control.ts";
import { sourceTitle } from "./parameter-controls.ts";

/** Words for the numbers of a distribution, and for what they are of. */
export interface PlaceWords {
  readonly lawParts: Readonly<Record<string, string>>;
  readonly lead: string;
  readonly duration: string;
  readonly every: string;
  readonly resourceParts: Readonly<Record<"capacity" | "caseload" | "fte", string>>;
}

/** What controls of places in a pathway are made from. `base` is the change that is the simulation's own. */
export interface PlaceInput {
  readonly pathway: Pathway;
  readonly base: Change;
  readonly turned: Turned;
  readonly language: Language;
  readonly words: PlaceWords;
}

type Place = {
  steps: readonly string[];
  label: string;
  evidence: { basis?: Control["basis"]; source?: string; note?: Text };
  range: Pick<Control, "min" | "max" | "step" | "kind" | "isWhole">;
};

/** Controls of the plain numbers of resources: how many, how many clients each, working time. */
export function resourceControls(input: PlaceInput): Control[] {
  const { pathway, words, language } = input;
  return Object.entries(pathway.resources ?? {}).flatMap(([id, resource]) =>
    (["capacity", "caseload", "fte"] as const).flatMap((part) => {
      const value = resource[part];
      if (typeof value !== "number") return [];
      const label = `${resource.name ? say(resource.name, language) : id}: ${words.resourceParts[part]}`;
      const range =
        part === "fte"
          ? ({ kind: "slider", min: 0.05, max: Math.max(1, value), step: 0.05, isWhole: false } as const)
          : ({ kind: "slider", min: part === "capacity" ? 0 : 1, max: Math.max(10, 3 * value), step: 1, isWhole: true } as const);
      return placeControl(input, { steps: ["resources", id, part], label, evidence: resource, range });
    }),
  );
}

/** Controls of the lengths of time of activities, delays and hazards. */
export function durationControls(input: PlaceInput): Control[] {
  const { pathway, words, language } = input;
  const named = (part: { name?: Text } | undefined, id: string) => (part?.name ? say(part.name, language) : id);
  const activities = Object.entries(pathway.activities ?? {}).flatMap(([id, activity]) =>
    (["lead", "duration"] as const).flatMap((key) =>
      lawControls(input, activity[key], {
        steps: ["activities", id, key],
        label: `${named(activity, id)}, ${words[key]}`,
        evidence: activity,
      }),
    ),
  );
  const delays = Object.entries(pathway.delays ?? {}).flatMap(([id, law]) =>
    lawControls(input, law, { steps: ["delays", id], label: id, evidence: typeof law === "object" && "basis" in law ? law : {} }),
  );
  const hazards = Object.entries(pathway.hazards ?? {}).flatMap(([id, hazard]) =>
    lawControls(input, hazard.every, {
      steps: ["hazards", id, "every"],
      label: `${named(hazard, id)}, ${words.every}`,
      evidence: hazard as Place["evidence"],
    }),
  );
  return [...activities, ...delays, ...hazards];
}

/** The numbers of a distribution, one control each; what depends on groups, and the times to an opening, are left to the document. */
function lawControls(input: PlaceInput, law: unknown, place: Omit<Place, "range">): Control[] {
  const range = { kind: "field", min: 0, max: null, step: 1, isWhole: false } as const;
  const parts = numbersOf(law);
  return parts.flatMap(({ steps, part }) => {
    const said = input.words.lawParts[part];
    const label = parts.length === 1 || said === undefined ? place.label : `${place.label}, ${said}`;
    return placeControl(input, { ...place, steps: [...place.steps, ...steps], label, range });
  });
}

function numbersOf(law: unknown): Array<{ steps: string[]; part: string }> {
  if (typeof law === "string" || typeof law === "number") return [{ steps: [], part: "fixed" }];
  if (typeof law !== "object" || law === null) return [];
  const [kind, value] = Object.entries(law)[0] ?? ["", null];
  const three = ["least", "mode", "most"];
  const listed: Record<string, string[]> = { uniform: ["least", "most"], triangular: three, pert: three };
  if (listed[kind]) return listed[kind].map((part, i) => ({ steps: [kind, String(i)], part }));
  if (kind === "fixed" || kind === "exponential") return [{ steps: [kind], part: kind === "fixed" ? "fixed" : "mean" }];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.keys(value)
    .filter((part) => ["mean", "sd", "median", "p90", "scale"].includes(part))
    .map((part) => ({ steps: [kind, part], part }));
}

/** A control of the number or quantity at a place; none where something else stands there. */
function placeControl({ pathway, base, turned, language }: PlaceInput, { steps, label, evidence, range }: Place): Control[] {
  const key = `/${steps.map((step) => step.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
  const own = base[key] ?? steps.reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], pathway);
  const usual = amountOf(own);
  if (usual === null) return [];
  const now = amountOf(turned.change[key]) ?? usual;
  const { basis, source, note } = evidence;
  const write = (value: number) => (usual.unit === "" ? value : formatQuantity(value, usual.unit as Parameters<typeof formatQuantity>[1]));
  return [
    {
      key,
      label,
      ...range,
      unit: usual.unit,
      value: now.value,
      usual: usual.value,
      isUncertain: false,
      basis: basis ?? (source ? "source" : null),
      source: sourceTitle(pathway, source),
      note: note ? say(note, language) : null,
      turn: (before: Turned, value: ControlValue) => turnChange(before, key, value === usual.value ? undefined : write(value as number)),
    },
  ];
}

function amountOf(value: unknown): { value: number; unit: string } | null {
  if (typeof value === "number") return { value, unit: "" };
  const quantity = typeof value === "string" ? parseQuantity(value) : null;
  return quantity && { value: quantity.value, unit: quantity.unit };
}

/** One control for each calendar: when it is closed. */
export function closureControls({ pathway, base, turned, language }: PlaceInput): Control[] {
  return Object.entries(calendarsOf(pathway).specs).map(([id, calendar]) => {
    const key = calendar.closed ? `/calendars/${id}/closed` : `/calendars/${id}`;
    const read = (value: unknown) =>
      (Array.isArray(value) ? value : (value as { closed?: string[] } | undefined)?.closed) as string[] | undefined;
    const usual = read(base[key]) ?? calendar.closed ?? [];
    const write = (closed: readonly string[]) => (calendar.closed ? closed : { ...calendar, closed });
    return {
      key,
      label: calendar.name ? say(calendar.name, language) : id,
      kind: "days" as const,
      unit: "",
      min: 0,
      max: null,
      step: 1,
      isWhole: false,
      value: read(turned.change[key]) ?? usual,
      usual,
      isUncertain: false,
      basis: null,
      source: null,
      note: null,
      turn: (before: Turned, value: ControlValue) => {
        const closed = value as readonly string[];
        return turnChange(before, key, closed.join() === usual.join() ? undefined : write(closed));
      },
    };
  });
}
