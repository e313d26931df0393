import type { GuardConfig } from "#pathway";
import type { Basis, Language, Text } from "#units";
import type { Subject } from "./subject.ts";
import type { TransitionRef, When } from "./transition-lists.ts";

/** What kind a state is to be. */
export type StateKind = "atomic" | "compound" | "parallel" | "final" | "history";

/** What is added to a map or list of the document by its noun; the fields of a hazard stand by its event. */
export type EntryKind =
  | "actor"
  | "group"
  | "attribute"
  | "calendar"
  | "parameter"
  | "resource"
  | "activity"
  | "delay"
  | "hazard"
  | "source"
  | "person"
  | "idea"
  | "persona"
  | "note"
  | "painPoint";

/** Evidence that a command gives with a number; without it a number changed by hand is an assumption where it was not one before. */
type Grounds = { basis?: Basis; source?: string };

/** Commands on states. States are dotted paths below the root, "" the root; `before` is the key of a sibling, without it the state comes last. */
type StateCommand =
  | { type: "state.add"; parent: string; name: Text; kind?: StateKind; actor?: string; id?: string; before?: string }
  | { type: "state.move"; state: string; parent: string; before?: string }
  | { type: "state.kind"; state: string; kind: StateKind; depth?: "shallow" | "deep"; inside?: "delete" }
  | { type: "state.duplicate"; state: string; name?: Text }
  | { type: "state.delete"; state: string }
  | { type: "state.initial"; state: string; initial: string }
  | { type: "state.activity"; state: string; activity: string | null };

/** Commands on transitions. */
type TransitionCommand =
  | { type: "transition.draw"; from: string; to: string; when?: When; name?: Text; guard?: GuardConfig; position?: number }
  | { type: "transition.retarget"; transition: TransitionRef; to: string }
  | { type: "transition.reattach"; transition: TransitionRef; from: string; when?: When }
  | { type: "transition.trigger"; transition: TransitionRef; when: When }
  | { type: "transition.order"; transition: TransitionRef; position: number }
  | { type: "transition.delete"; transition: TransitionRef };

/** The share of a transition among those of its decision: `p` in 0..1; the others are scaled. `by` where it is to hold for one group or value only. */
type ShareCommand = { type: "share"; transition: TransitionRef; p: number; by?: { axis: string; value: string } } & Grounds;

/** Commands on fields. `value` null takes a field away; `key` names one entry of a field that is a map. */
type FieldCommand =
  | ({ type: "set"; of: Subject; field: string; key?: string; value: unknown } & Grounds)
  | { type: "text"; of: Subject; field: string; language: Language; text: string }
  | { type: "evidence"; of: Subject; part?: string; basis: Basis | null; source: string | null }
  | ({
      type: "duration";
      of: Subject;
      field?: string;
      usually: string;
      atQuickest: string;
      atSlowest: string;
      shape?: "pert" | "triangular";
    } & Grounds)
  | { type: "vote"; of: Subject; by: number };

/** Commands on entries of maps and lists: `id` as wished, else from the name. `on` is where a pain point is pinned. */
type EntryCommand =
  | { type: "add"; kind: EntryKind; id?: string; name?: Text; fields?: Readonly<Record<string, unknown>>; on?: Subject; before?: string }
  | { type: "delete"; of: Subject; instead?: string }
  | { type: "order"; of: Subject; before: string | null }
  | { type: "pin"; painPoint: string; on: Subject };

/** Changes an id wherever it stands, in simulations too. */
type IdCommand = { type: "id"; of: Subject; to: string };

/** Several commands as one: all or none. */
type AllCommand = { type: "all"; commands: readonly Command[] };

/** One change of a pathway, as plain JSON. */
export type Command = StateCommand | TransitionCommand | ShareCommand | FieldCommand | EntryCommand | IdCommand | AllCommand;

/** The command of one type. */
export type CommandOf<Type extends Command["type"]> = Extract<Command, { type: Type }>;
