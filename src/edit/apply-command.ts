import type { Diagnostic, Pathway } from "#pathway";
import { addState } from "./add-state.ts";
import { changeId } from "./change-id.ts";
import { changeKind } from "./change-kind.ts";
import { checkTouched } from "./check-touched.ts";
import type { Command } from "./command.ts";
import { deleteEntry, deleteState } from "./delete-entry.ts";
import { Draft, type Rename } from "./draft.ts";
import { drawTransition } from "./draw-transition.ts";
import { duplicateState } from "./duplicate-state.ts";
import { addEntry, movePin, orderEntry } from "./entry-commands.ts";
import { setInitial } from "./initial-state.ts";
import type { Patch } from "./json-patch.ts";
import { moveState } from "./move-state.ts";
import { Refusal, refuse } from "./refusal.ts";
import { setActivity } from "./set-activity.ts";
import { setDuration, setEvidence, setField, setText, vote } from "./set-field.ts";
import { setShare } from "./share-out.ts";
import { tidyMentions } from "./tidy-mentions.ts";
import { deleteTransition, orderTransition, reattach, retarget, setTrigger } from "./transition-commands.ts";

/** A command that was carried out: the new document, which shares with the old one what has not changed, the patch that leads there and the one that leads back, and what the author should know. */
export type Edited = {
  pathway: Pathway;
  patch: Patch;
  inverse: Patch;
  diagnostics: readonly Diagnostic[];
  /** The id of what was made, or of where it is now; of a state its path. */
  created: string | null;
  renames: readonly Rename[];
};

/** A command that was refused: what is wrong, and what would be right. */
export type Refused = { pathway: null; diagnostics: readonly Diagnostic[] };

const handlers: { [Type in Command["type"]]: (draft: Draft, command: Extract<Command, { type: Type }>) => void } = {
  "state.add": addState,
  "state.move": moveState,
  "state.kind": changeKind,
  "state.duplicate": duplicateState,
  "state.delete": deleteState,
  "state.initial": setInitial,
  "state.activity": setActivity,
  "transition.draw": drawTransition,
  "transition.retarget": retarget,
  "transition.reattach": reattach,
  "transition.trigger": setTrigger,
  "transition.order": orderTransition,
  "transition.delete": deleteTransition,
  share: setShare,
  set: setField,
  text: setText,
  evidence: setEvidence,
  duration: setDuration,
  vote,
  add: addEntry,
  delete: deleteEntry,
  order: orderEntry,
  pin: movePin,
  id: changeId,
  all: (draft, { commands }) => {
    for (const command of commands) handle(draft, command);
  },
};

/** Carries a command out on a pathway that was read without errors. The result reads without errors again, or the command is refused and nothing has changed. */
export function applyCommand(pathway: Pathway, command: Command): Edited | Refused {
  const draft = new Draft(pathway);
  try {
    handle(draft, command);
    if (draft.patch.some(({ op }) => op === "remove")) tidyMentions(draft, pathway);
  } catch (error) {
    if (error instanceof Refusal) return { pathway: null, diagnostics: error.diagnostics };
    throw error;
  }
  const { document, patch, inverse, notes, created, renames, written } = draft;
  const broken = checkTouched(document, written);
  if (broken.length > 0) return { pathway: null, diagnostics: broken };
  return { pathway: document, patch, inverse, diagnostics: notes, created, renames };
}

function handle(draft: Draft, command: Command): void {
  if (!Object.hasOwn(handlers, command.type)) refuse([], "unknown-command", String(command.type), Object.keys(handlers));
  (handlers[command.type] as (draft: Draft, command: Command) => void)(draft, command);
}
