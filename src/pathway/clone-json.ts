/** Copies plain JSON, so that the copy may be changed. */
export function cloneJson<T>(json: T): T {
  if (Array.isArray(json)) return json.map(cloneJson) as T;
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, cloneJson(value)])) as T;
}
