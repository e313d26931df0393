import type { GuardConfig } from "#pathway";

/** A guard and all guards inside it, combined ones before their parts. */
export function guardParts(guard: GuardConfig | null): GuardConfig[] {
  if (guard === null) return [];
  if (guard.type === "not") return [guard, ...guardParts(guard.params.of)];
  if (guard.type === "all" || guard.type === "any") return [guard, ...guard.params.of.flatMap(guardParts)];
  return [guard];
}

/** Whether a guard asks for one of these types anywhere inside. */
export function asksFor(guard: GuardConfig | null, ...types: ReadonlyArray<GuardConfig["type"]>): boolean {
  return guardParts(guard).some(({ type }) => types.includes(type));
}
