import type { Language } from "#units";

const words: Record<
  Language,
  { emptyList: string; list: (n: number) => string; emptyObject: string; object: string; text: string; number: string }
> = {
  fi: {
    emptyList: "tyhjä luettelo",
    list: (n) => `luettelo, jossa on ${n} ${n === 1 ? "kohta" : "kohtaa"}`,
    emptyObject: "tyhjä lohko",
    object: "lohko, jossa on",
    text: "teksti",
    number: "luku",
  },
  sv: {
    emptyList: "en tom lista",
    list: (n) => `en lista med ${n} ${n === 1 ? "post" : "poster"}`,
    emptyObject: "ett tomt block",
    object: "ett block med",
    text: "texten",
    number: "talet",
  },
  en: {
    emptyList: "an empty list",
    list: (n) => `a list of ${n}`,
    emptyObject: "an empty object",
    object: "an object with",
    text: "the text",
    number: "the number",
  },
};

/** Says what stands in a place of a document, for a sentence: `the text "5 dd"`, `a list of 2`. */
export function describeValue(value: unknown, language: Language): string {
  const { emptyList, list, emptyObject, object, text, number } = words[language];
  if (Array.isArray(value)) return value.length === 0 ? emptyList : list(value.length);
  if (typeof value === "object" && value !== null) {
    const keys = Object.keys(value);
    return keys.length === 0 ? emptyObject : `${object} ${keys.slice(0, 3).map(quoted).join(", ")}${keys.length > 3 ? ", …" : ""}`;
  }
  if (typeof value === "string") return `${text} ${quoted(value)}`;
  return typeof value === "number" ? `${number} ${value}` : `${value}`;
}

/** The end of a sentence that has said what should stand in a place: `but there is the number 5`. */
export function butThereIs(value: unknown, language: Language): string {
  const nothing = { fi: "mutta tässä ei ole mitään", sv: "men här finns ingenting", en: "but there is nothing" };
  const but = { fi: "mutta tässä on", sv: "men här finns", en: "but there is" };
  return value === undefined ? nothing[language] : `${but[language]} ${describeValue(value, language)}`;
}

/** A word in quotation marks, shortened where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** Words in a row, the last joined by "and" or "or". */
export function joined(words: readonly string[], language: Language, by: "and" | "or"): string {
  const joints = { and: { fi: "ja", sv: "och", en: "and" }, or: { fi: "tai", sv: "eller", en: "or" } };
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${joints[by][language]} ${words.at(-1)}`;
}

/** The value at the end of a path; undefined where the path leads nowhere. */
export function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
