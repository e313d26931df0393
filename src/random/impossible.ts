/** The sentence that refuses a number which is not finite and above 0, or null. */
export function notPositive(name: string, value: number): string | null {
  return Number.isFinite(value) && value > 0 ? null : `${name} must be greater than 0: ${value}`;
}

/** The sentence that refuses a number which is not finite and at least 0, or null. */
export function notNatural(name: string, value: number): string | null {
  return Number.isFinite(value) && value >= 0 ? null : `${name} must be 0 or greater: ${value}`;
}

/** The sentence that refuses `upper` where it is not finite or is less than `lower`, or null; names come with their values. */
export function notOrdered(lowerName: string, lower: number, upperName: string, upper: number): string | null {
  return Number.isFinite(upper) && upper >= lower ? null : `${upperName} must be at least ${lowerName} ${lower}: ${upper}`;
}
