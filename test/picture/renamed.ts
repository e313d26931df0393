/** A document in which all that has a name has one of these in turn; an empty one is a hyphen, since documents want some text. */
export function renamed(document: unknown, names: readonly string[]): unknown {
  let i = 0;
  const next = () => {
    const name = names[i++ % names.length]!;
    return { fi: name.trim() === "" ? "-" : name };
  };
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        (key === "name" || key === "title") && typeof inner === "object" ? next() : visit(inner),
      ]),
    );
  };
  return visit(document);
}
