/** A name as an id of a pathway: "Työkyvyn arviointi (2)" is "tyokyvynArviointi2". At most 40 characters, never empty. */
export function idFrom(name: string, otherwise = "state"): string {
  const words = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  let id = "";
  for (const given of words) {
    const word = /^[A-Z]{2,}$/.test(given) ? given.charAt(0) + given.slice(1).toLowerCase() : given;
    const next = id === "" ? word.charAt(0).toLowerCase() + word.slice(1) : word.charAt(0).toUpperCase() + word.slice(1);
    if (id.length + next.length > 40 && id !== "") break;
    id += next.slice(0, 40);
  }
  if (id === "") return otherwise;
  return /^[a-z]/.test(id) ? id : `${otherwise}${id}`;
}

/** A name as the id of a document: "Työkyvyn arviointi" is "tyokyvyn-arviointi". */
export function documentIdFrom(name: string): string {
  const id = idFrom(name, "imported")
    .replaceAll(/([A-Z]|\d+)/g, "-$1")
    .toLowerCase();
  return id.replaceAll(/-+/g, "-");
}

/** A name that is not taken, by a number after it where it must be; it is taken then. */
export function free(name: string, taken: Set<string>): string {
  let found = name;
  for (let n = 2; taken.has(found); n++) found = `${name}${n}`;
  taken.add(found);
  return found;
}
