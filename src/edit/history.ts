import type { Diagnostic } from "#pathway";
import type { Command } from "./command.ts";
import { difference } from "./difference.ts";
import { mergeKey } from "./merge-key.ts";
import { applyToProject, isIdle, joinPatches, type Project, type ProjectEdited, type ProjectPatch, patchProject } from "./project.ts";

/** One step of a history: what undo takes back at once. `at` is in milliseconds since 1970, of the last command; `commands` is empty where a version was restored or a document came from elsewhere. */
export type Step = { at: number; group: string | null; commands: readonly Command[]; patch: ProjectPatch; inverse: ProjectPatch };

/** Steps that were done, the oldest first, and steps that were undone, the next to redo last. Plain JSON, without a limit. */
type History = { past: readonly Step[]; future: readonly Step[] };

/** A project and how it came to be as it is. */
export type Session = { project: Project; history: History };

/** What a command came to: the session after it, or null where it was refused. */
export type Performed = { session: Session | null; diagnostics: readonly Diagnostic[]; created: string | null };

/** When a command is given (milliseconds since 1970), what it is a part of, and for how long the same field counts as one edit (milliseconds; 1500 if not given). */
export type Moment = { at: number; group?: string; mergeWithin?: number };

/** A session in which nothing has been done. */
export function startSession(project: Project): Session {
  return { project, history: { past: [], future: [] } };
}

/**
 * Carries a command out as a step. Commands of one group are one step; consecutive commands on one field are one step of which only the
 * last counts, as if those before had not been given. What was undone before can then not be redone.
 */
export function perform(session: Session, command: Command, { at, group, mergeWithin = 1500 }: Moment): Performed {
  const { project, history } = session;
  const last = history.future.length === 0 ? history.past.at(-1) : undefined;
  const key = mergeKey(command);
  const isSameField = last?.commands.length === 1 && key !== null && mergeKey(last.commands[0]!) === key && at - last.at <= mergeWithin;
  if (last && isSameField && last.group === (group ?? null)) {
    const again = applyToProject(patchProject(project, last.inverse), command);
    if (again.project !== null)
      return done(again, history.past.slice(0, -1), stepOf(again, command, { at, ...(group === undefined ? {} : { group }) }));
  }
  const edited = applyToProject(project, command);
  if (edited.project === null) return { session: null, diagnostics: edited.diagnostics, created: null };
  if (isIdle(edited.patch)) return { session, diagnostics: edited.diagnostics, created: edited.created };
  const step = stepOf(edited, command, { at, ...(group === undefined ? {} : { group }) });
  if (last && (isSameField || (group !== undefined && last.group === group)))
    return done(edited, history.past.slice(0, -1), joined(last, step));
  return done(edited, history.past, step);
}

/** Takes the last step back; the same session where there is none. */
export function undo(session: Session): Session {
  const { past, future } = session.history;
  const last = past.at(-1);
  if (!last) return session;
  return { project: patchProject(session.project, last.inverse), history: { past: past.slice(0, -1), future: [...future, last] } };
}

/** Does the last step again that was taken back; the same session where there is none. */
export function redo(session: Session): Session {
  const { past, future } = session.history;
  const next = future.at(-1);
  if (!next) return session;
  return { project: patchProject(session.project, next.patch), history: { past: [...past, next], future: future.slice(0, -1) } };
}

/** A moment to which a session can be taken back: after so many steps, the last of them at that time (milliseconds since 1970). */
export type Version = { at: number; steps: number };

/** The versions of a session, the oldest first: of the steps of each span of time (milliseconds; a minute if not given) the last. */
export function versionsOf({ history }: Session, span = 60_000): Version[] {
  const versions = history.past.map(({ at }, i) => ({ at, steps: i + 1 }));
  return versions.filter(({ at }, i) => {
    const next = versions[i + 1];
    return next === undefined || Math.floor(next.at / span) !== Math.floor(at / span);
  });
}

/** Takes a session back to a version, 0 steps being the beginning. This is a step as well, so that nothing is lost. */
export function restore(session: Session, steps: number, at: number): Session {
  const gone = session.history.past.slice(steps);
  const nothing: ProjectPatch = { pathway: [], simulations: {} };
  const back = gone.toReversed().reduce((patch, { inverse }) => joinPatches(patch, inverse), nothing);
  const forth = gone.reduce((patch, step) => joinPatches(patch, step.patch), nothing);
  if (isIdle(back)) return session;
  const step: Step = { at, group: null, commands: [], patch: back, inverse: forth };
  return { project: patchProject(session.project, back), history: { past: [...session.history.past, step], future: [] } };
}

/** Puts documents that came from elsewhere in place of those of a session, as a step: a version from the storage, a file, what another window wrote. */
export function replaceProject(session: Session, project: Project, at: number): Session {
  const patch = differenceOf(session.project, project);
  if (isIdle(patch)) return session;
  const step: Step = { at, group: null, commands: [], patch, inverse: differenceOf(project, session.project) };
  // Simulations of other names have no patch; they come and go with the document.
  return { project: patchProject(session.project, patch), history: { past: [...session.history.past, step], future: [] } };
}

function differenceOf(before: Project, after: Project): ProjectPatch {
  const names = Object.keys(before.simulations).filter((name) => Object.hasOwn(after.simulations, name));
  const patches = names.map((name) => [name, difference(before.simulations[name], after.simulations[name])] as const);
  return {
    pathway: difference(before.pathway, after.pathway),
    simulations: Object.fromEntries(patches.filter(([, patch]) => patch.length > 0)),
  };
}

function stepOf({ patch, inverse }: ProjectEdited, command: Command, { at, group }: Moment): Step {
  return { at, group: group ?? null, commands: [command], patch, inverse };
}

function joined(first: Step, then: Step): Step {
  return {
    at: then.at,
    group: first.group,
    commands: [...first.commands, ...then.commands],
    patch: joinPatches(first.patch, then.patch),
    inverse: joinPatches(then.inverse, first.inverse),
  };
}

/** A step that changes nothing, such as a field that is as it was again, is none. */
function done({ project, diagnostics, created, patch }: ProjectEdited, past: readonly Step[], step: Step): Performed {
  const history = { past: isIdle(patch) ? past : [...past, step], future: [] };
  return { session: { project, history }, diagnostics, created };
}
