import type { Diagnostic, Path } from "./diagnostic.ts";
import type { GuardConfig } from "./guard-schema.ts";
import type { MachineNode } from "./machine-schema.ts";
import type { Pathway } from "./pathway-schema.ts";
import { errorAt } from "./tell.ts";
import { guardsOf, statesOf, transitionsOf } from "./walk-machine.ts";

/** What a node is, by its type or else by its parts. */
export function kindOfNode(node: MachineNode): NonNullable<MachineNode["type"]> {
  return node.type ?? (node.states === undefined ? "atomic" : "compound");
}

const misplaced: Record<NonNullable<MachineNode["type"]>, ReadonlyArray<keyof MachineNode>> = {
  atomic: ["initial", "states", "history", "target", "onDone"],
  compound: ["history", "target"],
  parallel: ["initial", "history", "target"],
  final: ["initial", "states", "history", "target", "on", "always", "after", "invoke", "onDone"],
  history: ["initial", "states", "on", "always", "after", "invoke", "onDone", "entry", "exit"],
};

/** Reports states whose parts do not go together, and guards that say nothing or stand where they cannot. */
export function checkMachineShape(pathway: Pathway): Diagnostic[] {
  return statesOf(pathway.machine).flatMap((placed) => [
    ...checkNode(placed.node, placed.path),
    ...transitionsOf(placed)
      .flatMap(guardsOf)
      .flatMap(({ guard, path, inside }) => checkGuard(pathway, guard, { path, inside })),
  ]);
}

function checkNode(node: MachineNode, path: Path): Diagnostic[] {
  const kind = kindOfNode(node);
  const found = misplaced[kind].filter((key) => node[key] !== undefined).map((key) => errorAt([...path, key], "misplaced-key", key, kind));
  const children = Object.keys(node.states ?? {});
  if ((kind === "compound" || kind === "parallel") && children.length === 0) {
    found.push(errorAt([...path, "states"], "no-states", kind));
  } else if (kind === "compound" && node.initial === undefined) {
    found.push(errorAt([...path, "initial"], "missing-key.initial", children));
  } else if (kind === "compound" && !children.includes(node.initial!)) {
    found.push(errorAt([...path, "initial"], "unknown-initial", node.initial!, children));
  }
  for (const key of ["outcome", "counts"] as const) {
    if (kind !== "final" && node.meta?.[key] !== undefined) {
      found.push(errorAt([...path, "meta", key], "misplaced-key.of-a-final", key));
    }
  }
  return found;
}

function checkGuard({ attributes = {} }: Pathway, guard: GuardConfig, { path, inside }: { path: Path; inside: string[] }): Diagnostic[] {
  if (guard.type === "share" && inside.some((type) => type !== "all")) {
    return [errorAt(path, "misplaced-share")];
  }
  if (guard.type === "visits" && guard.params.below === undefined && guard.params.atLeast === undefined) {
    return [errorAt([...path, "params"], "empty-guard", "visits", ["below", "atLeast"])];
  }
  if (guard.type !== "attribute") return [];
  const { name, in: values, atLeast, below } = guard.params;
  const bounded = atLeast !== undefined || below !== undefined;
  if (values === undefined && !bounded) return [errorAt([...path, "params"], "empty-guard", "attribute", ["in", "atLeast", "below"])];
  const spec = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (spec && "values" in spec && bounded) {
    return [errorAt([...path, "params"], "empty-guard.named-values", name)];
  }
  return [];
}
