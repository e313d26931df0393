import type { Diagnostic, Pathway, Simulation } from "#pathway";
import { applyCommand, type Refused } from "./apply-command.ts";
import type { Command } from "./command.ts";
import { followSimulation } from "./follow-simulation.ts";
import { applyPatch, type Patch } from "./json-patch.ts";

/** A pathway with the simulations that ask about it, by whatever name they are kept under. */
export type Project = { pathway: Pathway; simulations: Readonly<Record<string, Simulation>> };

/** Patches of the documents of a project; simulations that stay as they are have none. */
export type ProjectPatch = { pathway: Patch; simulations: Readonly<Record<string, Patch>> };

/** A command that was carried out on a project. */
export type ProjectEdited = {
  project: Project;
  patch: ProjectPatch;
  inverse: ProjectPatch;
  diagnostics: readonly Diagnostic[];
  created: string | null;
};

/** Carries a command out on a pathway, and lets its simulations follow what it did to ids and places. */
export function applyToProject(project: Project, command: Command): ProjectEdited | (Refused & { project: null }) {
  const edited = applyCommand(project.pathway, command);
  if (edited.pathway === null) return { ...edited, project: null };
  const simulations: Record<string, Simulation> = { ...project.simulations };
  const [patches, inverses]: [Record<string, Patch>, Record<string, Patch>] = [{}, {}];
  for (const [name, simulation] of Object.entries(project.simulations)) {
    const followed = followSimulation(simulation, edited, project.pathway);
    if (followed.patch.length === 0) continue;
    simulations[name] = followed.simulation;
    patches[name] = followed.patch;
    inverses[name] = followed.inverse;
  }
  return {
    project: { pathway: edited.pathway, simulations },
    patch: { pathway: edited.patch, simulations: patches },
    inverse: { pathway: edited.inverse, simulations: inverses },
    diagnostics: edited.diagnostics,
    created: edited.created,
  };
}

/** Makes the patches of a project. Throws where one does not fit. */
export function patchProject({ pathway, simulations }: Project, patch: ProjectPatch): Project {
  const patched = Object.entries(patch.simulations).map(([name, operations]) => [name, applyPatch(simulations[name]!, operations)]);
  return { pathway: applyPatch(pathway, patch.pathway), simulations: { ...simulations, ...Object.fromEntries(patched) } };
}

/** Patches one after the other as one. */
export function joinPatches(first: ProjectPatch, then: ProjectPatch): ProjectPatch {
  const names = [...new Set([...Object.keys(first.simulations), ...Object.keys(then.simulations)])];
  const joined = names.map((name) => [name, [...(first.simulations[name] ?? []), ...(then.simulations[name] ?? [])]]);
  return { pathway: [...first.pathway, ...then.pathway], simulations: Object.fromEntries(joined) };
}

/** Whether patches change anything. */
export function isIdle({ pathway, simulations }: ProjectPatch): boolean {
  return pathway.length === 0 && Object.values(simulations).every((patch) => patch.length === 0);
}
