import type { Diagnostic } from "#pathway";
import type { Node, Transition } from "./chart.ts";
import { finding } from "./finding.ts";
import { guardParts } from "./walk-guard.ts";

/** Reports guards that ask for a state that is not there: `visits`, `in` and `waiting` name dotted paths below the root. */
export function checkGuardStates(nodes: readonly Node[], transitions: readonly Transition[]): Diagnostic[] {
  const paths = nodes.map(({ path }) => path).slice(1);
  return transitions.flatMap(({ guard, at }) =>
    guardParts(guard)
      .flatMap((part) => {
        if (part.type === "visits") return [part.params.of, part.params.since ?? part.params.of];
        if (part.type === "in") return [part.params.state];
        return part.type === "waiting" && part.params?.of !== undefined ? [part.params.of] : [];
      })
      .filter((path, i, all) => !paths.includes(path) && all.indexOf(path) === i)
      .map((path) => finding("error", `${at}.guard`, "unknown-state", path, paths)),
  );
}
