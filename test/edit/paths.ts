import type { MachineNode, Pathway } from "#pathway";

/** The dotted paths of all states, the root ("") first. */
export function paths({ machine }: Pathway): string[] {
  const visit = (node: MachineNode, path: string): string[] => [
    path,
    ...Object.entries(node.states ?? {}).flatMap(([key, child]) => visit(child, path === "" ? key : `${path}.${key}`)),
  ];
  return visit(machine, "");
}
