/** A name as an id: "Työkyvyn arviointi (2)" is "tyokyvynArviointi2". At most 40 characters; `otherwise` where nothing is left of the name. */
export function idFrom(name: string, otherwise: string): string {
  const words = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word.toLowerCase() : word));
  const joined = words.map((word, i) => (i === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1));
  let id = "";
  for (const word of joined) {
    if (id !== "" && id.length + word.length > 40) break;
    id += word;
  }
  id = id.slice(0, 40);
  if (id === "") return otherwise;
  return /^[a-z]/.test(id) ? id : `${otherwise}${id}`;
}

/** An id that is not taken, by a number after it where it must be; what every object of JavaScript has already counts as taken. */
export function freeId(id: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  const isTaken = (word: string) => known.has(word) || word in Object.prototype;
  let found = id;
  for (let n = 2; isTaken(found); n++) found = `${id}${n}`;
  return found;
}
