import { expect } from "vitest";
import { readChart } from "#chart";
import { applyCommand, applyPatch, type Command, type Edited } from "#edit";
import { type Diagnostic, type MachineNode, type Pathway, readPathway } from "#pathway";

/** Carries a command out, which has to succeed, and expects its result to be valid and its inverse to lead back to the very same text. */
export function carryOut(pathway: Pathway, command: Command): Edited {
  const before = JSON.stringify(pathway);
  const result = applyCommand(pathway, command);
  if (result.pathway === null) throw new Error(`refused: ${JSON.stringify(result.diagnostics)}`);
  expect(readPathway(result.pathway).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(readChart(result.pathway).diagnostics).toEqual([]);
  expect(JSON.stringify(applyPatch(pathway, result.patch))).toBe(JSON.stringify(result.pathway));
  expect(JSON.stringify(applyPatch(result.pathway, result.inverse))).toBe(before);
  expect(JSON.stringify(pathway)).toBe(before);
  return result;
}

/** Why a command is refused; it has to be. */
export function refusalOf(pathway: Pathway, command: Command): Diagnostic {
  const result = applyCommand(pathway, command);
  if (result.pathway !== null) throw new Error(`not refused: ${JSON.stringify(result.patch)}`);
  return result.diagnostics[0]!;
}

/** The node of a state by its dotted path. */
export function stateOf({ machine }: Pathway, path: string): MachineNode {
  return path.split(".").reduce((node: MachineNode, key) => node.states![key]!, machine);
}
