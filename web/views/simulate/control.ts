import type { Change } from "#pathway";
import type { Basis } from "#units";
import type { OwnFigures } from "../../state/own-figures.ts";

/** What a control may be turned to: a number, on or off, or closed spans as documents write them. */
export type ControlValue = number | boolean | readonly string[];

/** What a planner has turned so far: over the pathway, and over who comes. */
export interface Turned {
  readonly change: Change;
  readonly own: OwnFigures | null;
}

/** One thing that a planner turns. */
export interface Control {
  readonly key: string;
  readonly label: string;
  readonly kind: "slider" | "field" | "switch" | "days";
  /** The unit as documents write it; "" for a bare number. */
  readonly unit: string;
  readonly min: number;
  /** Greatest value; null: none. */
  readonly max: number | null;
  readonly step: number;
  /** Only whole numbers have a meaning: people, clients. */
  readonly isWhole: boolean;
  readonly value: ControlValue;
  /** What the document has. */
  readonly usual: ControlValue;
  /** The document's value is drawn anew in every replication; `usual` is its mean. */
  readonly isUncertain: boolean;
  readonly basis: Basis | null;
  readonly source: string | null;
  readonly note: string | null;
  /** What is turned once this is. */
  turn(turned: Turned, value: ControlValue): Turned;
}

/** Controls under one heading. */
export interface ControlGroup {
  readonly id: "main" | "resources" | "demand" | "initial" | "shares" | "durations" | "closures" | "ways";
  readonly controls: readonly Control[];
}

/** Whether a control is at the document's value. */
export function isUsual({ value, usual }: Pick<Control, "value" | "usual">): boolean {
  return Array.isArray(value) && Array.isArray(usual) ? value.join() === usual.join() : value === usual;
}

/** Puts a value under a key of the change, or takes the key out where it is the document's own value again. */
export function turnChange({ change, own }: Turned, key: string, value: unknown): Turned {
  const { [key]: _before, ...rest } = change;
  return { change: value === undefined ? rest : { ...rest, [key]: value }, own };
}
