/** A name as an id of a pathway may be; what that may not hold is left out: "b1.2-x" is "b12X". Never empty. */
export function idFrom(name: string): string {
  const words = name
    .normalize("NFKD")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  const joined = words.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
  const id = joined.charAt(0).toLowerCase() + joined.slice(1);
  return /^[a-z]/.test(id) ? id : `s${id}`;
}

/** An event's name as a pathway may have it: dots are kept between what is legal. */
export function eventFrom(name: string): string {
  const [first = "", ...others] = name.split(".").filter((part) => part !== "");
  const rest = others.map((part) => part.replaceAll(/[^A-Za-z0-9]/g, "")).filter((part) => part !== "");
  const event = [idFrom(first), ...rest].join(".");
  return event.startsWith("xstate.") ? `x${event}` : event;
}

/** The id of a document: "Työkyvyn tuki" is "tyokyvyn-tuki". */
export function documentIdFrom(name: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const id = words.join("-");
  return /^[a-z]/.test(id) ? id : `scxml${id === "" ? "" : `-${id}`}`;
}

/** A name that none of those taken is, by a number after it where it must be; it is taken then. */
export function free(name: string, taken: Set<string>): string {
  let found = name;
  for (let i = 2; taken.has(found); i++) found = `${name}${i}`;
  taken.add(found);
  return found;
}
