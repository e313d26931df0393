import type { Transition } from "#chart";

type Guard = NonNullable<Transition["guard"]>;

/** A guard in which states stand by other names: for pictures that do not have the states it asks for. */
export function namedGuard(guard: Guard, nameOf: (path: string) => string): Guard {
  switch (guard.type) {
    case "in":
      return { ...guard, params: { ...guard.params, state: nameOf(guard.params.state) } };
    case "visits":
      return { ...guard, params: { ...guard.params, of: nameOf(guard.params.of) } };
    case "not":
      return { ...guard, params: { of: namedGuard(guard.params.of, nameOf) } };
    case "all":
    case "any":
      return { ...guard, params: { of: guard.params.of.map((part) => namedGuard(part, nameOf)) } };
    default:
      return guard;
  }
}
