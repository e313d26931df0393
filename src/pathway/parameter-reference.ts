/** Whether a value is a reference to a parameter. */
export function isParameterReference(value: unknown): value is { param: string } {
  if (typeof value !== "object" || value === null || !("param" in value)) return false;
  return typeof value.param === "string" && Object.keys(value).length === 1;
}
