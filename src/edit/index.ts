export type { Edited } from "./apply-command.ts";
export { applyCommand } from "./apply-command.ts";
export type { Command, StateKind } from "./command.ts";
export { copyAsToBe } from "./copy-as-to-be.ts";

export { nameFrom } from "./entry-commands.ts";
export { firstSimulation } from "./first-simulation.ts";
export { followPointer, followSimulation } from "./follow-simulation.ts";
export { freeId } from "./free-id.ts";
export type { Session, Step } from "./history.ts";
export { perform, redo, replaceProject, restore, startSession, undo, versionsOf } from "./history.ts";
export type { Patch } from "./json-patch.ts";
export { applyPatch } from "./json-patch.ts";
export { pathwayOfSteps } from "./pathway-of-steps.ts";
export type { Project } from "./project.ts";
export { applyToProject } from "./project.ts";
export { readSteps, readTime } from "./read-steps.ts";
export { repairOf } from "./repair.ts";

export { readBar } from "./share-bar.ts";
export type { Subject } from "./subject.ts";

export type { TransitionRef, When } from "./transition-lists.ts";
export { transitionRefs } from "./transition-lists.ts";
export type { Missing, WhatIsMissing } from "./what-is-missing.ts";
export { whatIsMissing } from "./what-is-missing.ts";
