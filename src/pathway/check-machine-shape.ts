import { quoted } from "./describe-value.ts";
import { type Diagnostic, errorAt, type Path } from "./diagnostic.ts";
import { listed, suggest } from "./did-you-mean.ts";
import type { GuardConfig } from "./guard-schema.ts";
import type { MachineNode } from "./machine-schema.ts";
import type { Pathway } from "./pathway-schema.ts";
import { guardsOf, statesOf, transitionsOf } from "./walk-machine.ts";

/** What a node is, by its type or else by its parts. */
export function kindOfNode(node: MachineNode): NonNullable<MachineNode["type"]> {
  return node.type ?? (node.states === undefined ? "atomic" : "compound");
}

const misplaced: Record<NonNullable<MachineNode["type"]>, { keys: ReadonlyArray<keyof MachineNode>; why: string }> = {
  atomic: { keys: ["initial", "states", "history", "target", "onDone"], why: "An atomic state has no states inside" },
  compound: { keys: ["history", "target"], why: "Only a history state has this" },
  parallel: { keys: ["initial", "history", "target"], why: "A parallel state enters all of its regions" },
  final: {
    keys: ["initial", "states", "history", "target", "on", "always", "after", "invoke", "onDone"],
    why: "Nothing happens after a final state",
  },
  history: {
    keys: ["initial", "states", "on", "always", "after", "invoke", "onDone", "entry", "exit"],
    why: "A history state only leads back to where the client was",
  },
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
  const { keys, why } = misplaced[kind];
  const found = keys
    .filter((key) => node[key] !== undefined)
    .map((key) => errorAt([...path, key], "misplaced-key", `${quoted(key)} cannot stand in a state of type ${kind}.`, `${why}.`));
  const children = Object.keys(node.states ?? {});
  if ((kind === "compound" || kind === "parallel") && children.length === 0) {
    found.push(errorAt([...path, "states"], "no-states", `A ${kind} state needs states inside.`));
  } else if (kind === "compound" && node.initial === undefined) {
    found.push(
      errorAt(
        [...path, "initial"],
        "missing-key",
        '"initial" is missing: it says which of the states is entered first.',
        `There are: ${listed(children)}.`,
      ),
    );
  } else if (kind === "compound" && !children.includes(node.initial!)) {
    found.push(
      errorAt(
        [...path, "initial"],
        "unknown-initial",
        `There is no state ${quoted(node.initial!)} in here to begin with.`,
        suggest(node.initial!, children, "There are"),
      ),
    );
  }
  for (const key of ["outcome", "counts"] as const) {
    if (kind !== "final" && node.meta?.[key] !== undefined) {
      found.push(
        errorAt([...path, "meta", key], "misplaced-key", `${quoted(key)} says how a client leaves, so it stands in a final state.`),
      );
    }
  }
  return found;
}

function checkGuard({ attributes = {} }: Pathway, guard: GuardConfig, { path, inside }: { path: Path; inside: string[] }): Diagnostic[] {
  if (guard.type === "share" && inside.some((type) => type !== "all")) {
    return [errorAt(path, "misplaced-share", 'A "share" may stand bare or inside "all", nowhere else.', "Split it into two transitions.")];
  }
  if (guard.type === "visits" && guard.params.below === undefined && guard.params.atLeast === undefined) {
    return [errorAt([...path, "params"], "empty-guard", 'The guard "visits" needs "below" or "atLeast".')];
  }
  if (guard.type !== "attribute") return [];
  const { name, in: values, atLeast, below } = guard.params;
  const bounded = atLeast !== undefined || below !== undefined;
  if (values === undefined && !bounded)
    return [errorAt([...path, "params"], "empty-guard", 'The guard "attribute" needs "in", "atLeast" or "below".')];
  const spec = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (spec && "values" in spec && bounded) {
    return [errorAt([...path, "params"], "empty-guard", `The attribute ${quoted(name)} has named values, not numbers.`, 'Use "in": […].')];
  }
  return [];
}
