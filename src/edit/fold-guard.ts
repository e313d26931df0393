import type { GuardConfig } from "#pathway";

/**
 * What a guard comes to where nobody ever is in some states: true or false where that settles it, the same object where it does not ask for
 * them. A number of visits to be reached is never reached, one to stay below is always kept.
 */
export function foldGuard(guard: GuardConfig, isGone: (state: string) => boolean): GuardConfig | boolean {
  switch (guard.type) {
    case "visits": {
      if (isGone(guard.params.of)) return guard.params.atLeast === undefined || guard.params.atLeast === 0;
      if (guard.params.since === undefined || !isGone(guard.params.since)) return guard;
      const { since: _gone, ...params } = guard.params;
      return { type: "visits", params };
    }
    case "in":
      return isGone(guard.params.state) ? false : guard;
    case "waiting":
      return guard.params?.of !== undefined && isGone(guard.params.of) ? false : guard;
    case "not": {
      const part = foldGuard(guard.params.of, isGone);
      if (typeof part === "boolean") return !part;
      return part === guard.params.of ? guard : { type: "not", params: { of: part } };
    }
    case "all":
    case "any":
      return foldParts(guard, isGone);
    default:
      return guard;
  }
}

function foldParts(guard: Extract<GuardConfig, { type: "all" | "any" }>, isGone: (state: string) => boolean): GuardConfig | boolean {
  const settles = guard.type === "any";
  const parts = guard.params.of.map((part) => foldGuard(part, isGone));
  if (parts.every((part, i) => part === guard.params.of[i])) return guard;
  if (parts.includes(settles)) return settles;
  const left = parts.filter((part): part is GuardConfig => typeof part !== "boolean");
  if (left.length === 0) return !settles;
  return left.length === 1 ? left[0]! : { type: guard.type, params: { of: left } };
}
