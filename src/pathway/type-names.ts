import type { FullText } from "#units";

const object: FullText = { fi: "lohko { … }", sv: "ett block { … }", en: "an object { … }" };
const list: FullText = { fi: "luettelo [ … ]", sv: "en lista [ … ]", en: "a list [ … ]" };

const names: Record<string, FullText> = {
  string: { fi: "teksti", sv: "en text", en: "a text" },
  number: { fi: "luku", sv: "ett tal", en: "a number" },
  int: { fi: "kokonaisluku", sv: "ett heltal", en: "a whole number" },
  boolean: { fi: "true tai false", sv: "true eller false", en: "true or false" },
  object,
  record: object,
  array: list,
  tuple: list,
};

/** What a type of Zod's is called where these are expected: beside a number, a text is a quantity and an object most likely a parameter. */
export function typeName(type: string, expected: readonly string[]): FullText {
  const isBeside = expected.includes("number") || expected.includes("boolean");
  if (isBeside && type === "string")
    return { fi: 'kesto, kuten "5 d"', sv: 'en tidslängd, till exempel "5 d"', en: 'a quantity such as "5 d"' };
  if (isBeside && type === "object" && expected.filter((other) => other === "object").length === 1) {
    const parameter = '{ "param": … }';
    return { fi: parameter, sv: parameter, en: parameter };
  }
  return names[type] ?? { fi: type, sv: type, en: type };
}
