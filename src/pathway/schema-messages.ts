import { type FullText, inEachLanguage } from "#units";
import type { Catalog } from "./catalog.ts";
import { butThereIs, describeValue, joined, quoted } from "./describe-value.ts";
import { didYouMean, nearest, suggest } from "./did-you-mean.ts";
import { typeName } from "./type-names.ts";

/** What is said of what the schema does not take. */
export const schemaMessages = {
  "unknown-key": (key: string, known: string[]) => ({
    message: {
      fi: `Avainta ${quoted(key)} ei tunneta tässä.`,
      sv: `Nyckeln ${quoted(key)} är inte känd här.`,
      en: `${quoted(key)} is not known here.`,
    },
    hint: suggest(key, known, "known-here"),
  }),
  unsupported: (key: string, instead: FullText) => ({
    message: {
      fi: `Avainta ${quoted(key)} ei voi käyttää tässä.`,
      sv: `Nyckeln ${quoted(key)} kan inte användas här.`,
      en: `${quoted(key)} is not supported here.`,
    },
    hint: instead,
  }),
  "unsupported.event": (event: string, instead: FullText) => ({
    message: {
      fi: `Tapahtumaa ${quoted(event)} ei voi käyttää.`,
      sv: `Händelsen ${quoted(event)} kan inte användas.`,
      en: `The event ${quoted(event)} is not supported.`,
    },
    hint: instead,
  }),
  "unsupported.value": (expected: string[], value: unknown, instead: FullText) => ({ message: shouldBe(expected, value), hint: instead }),
  "unsupported.list": (value: unknown, instead: FullText) => ({
    message: inEachLanguage(
      (language) => `${{ fi: "Tässä on", sv: "Här finns", en: "Here is" }[language]} ${describeValue(value, language)}.`,
    ),
    hint: instead,
  }),
  "unsupported.delay": (days: string) => ({
    message: {
      fi: `Kohdassa "after" viiveellä on nimi, mutta tässä on ${days}.`,
      sv: `En fördröjning i "after" behöver ett namn, men här finns ${days}.`,
      en: `A delay in "after" needs a name, but there is ${days}.`,
    },
    hint: {
      fi: 'Anna viiveelle nimi kohdassa "delays", kuten "patience": "180 d", ja käytä nimeä tässä.',
      sv: 'Namnge den under "delays", till exempel "patience": "180 d", och använd namnet här.',
      en: 'Name it under "delays", such as "patience": "180 d", and use that name here.',
    },
  }),
  "missing-key": (key: string) => ({
    message: { fi: `${quoted(key)} puuttuu.`, sv: `${quoted(key)} saknas.`, en: `${quoted(key)} is missing.` },
  }),
  "missing-key.entry": () => ({
    message: { fi: "Tästä puuttuu luettelon kohta.", sv: "En post saknas här.", en: "An entry is missing here." },
  }),
  "missing-key.one-of": (choices: string[]) => ({
    message: {
      fi: `Tässä tarvitaan jokin näistä: ${choices.join(", ")}.`,
      sv: `Här behövs en av dessa: ${choices.join(", ")}.`,
      en: `One of these is needed here: ${choices.join(", ")}.`,
    },
  }),
  "wrong-type": (expected: string[], value: unknown) => ({ message: shouldBe(expected, value), hint: typeHint(value, expected) }),
  "bad-value": (value: unknown, allowed: string[]) => {
    const near = typeof value === "string" ? didYouMean(value, allowed) : null;
    const list = allowed.map(quoted).join(", ");
    const begins = allowed.length > 1 ? oneOf : here;
    return {
      message: inEachLanguage((language) => `${begins[language]} ${list}, ${butThereIs(value, language)}.`),
      hint: near === null ? null : nearest(near),
    };
  },
  "bad-value.here": (value: unknown) => ({
    message: {
      fi: `Tähän ei sovi ${describeValue(value, "fi")}.`,
      sv: `Här kan inte stå ${describeValue(value, "sv")}.`,
      en: `${describeValue(value, "en")} cannot stand here.`,
    },
  }),
  "bad-value.empty": () => ({
    message: {
      fi: "Tässä pitäisi olla tekstiä, mutta se on tyhjä.",
      sv: "Här ska finnas en text, men den är tom.",
      en: "Here should be a text, but it is empty.",
    },
  }),
  "bad-length": (value: readonly unknown[], bound: number, isLeast: boolean) => ({
    message: {
      fi: `Tässä pitäisi olla ${isLeast ? "vähintään" : "enintään"} ${bound} ${bound === 1 ? "kohta" : "kohtaa"}, ${butThereIs(value, "fi")}.`,
      sv: `Här ska finnas ${isLeast ? "minst" : "högst"} ${bound} ${bound === 1 ? "post" : "poster"}, ${butThereIs(value, "sv")}.`,
      en: `Here should be ${isLeast ? "at least" : "at most"} ${bound} ${bound === 1 ? "entry" : "entries"}, ${butThereIs(value, "en")}.`,
    },
  }),
  "out-of-range": (value: unknown, relation: keyof typeof relations, bound: number) => ({
    message: inEachLanguage(
      (language) => `${numberHere[language]} ${relations[relation][language]} ${bound}, ${butThereIs(value, language)}.`,
    ),
  }),
} satisfies Catalog;

const here = { fi: "Tässä pitäisi olla", sv: "Här ska finnas", en: "Here should be" };
const oneOf = { fi: "Tässä pitäisi olla jokin näistä:", sv: "Här ska finnas någon av", en: "Here should be one of" };
const numberHere = { fi: "Tässä pitäisi olla luku, joka on", sv: "Här ska finnas ett tal som är", en: "Here should be a number of" };

const relations = {
  least: { fi: "vähintään", sv: "minst", en: "at least" },
  above: { fi: "suurempi kuin", sv: "större än", en: "more than" },
  most: { fi: "enintään", sv: "högst", en: "at most" },
  below: { fi: "pienempi kuin", sv: "mindre än", en: "less than" },
} satisfies Record<string, FullText>;

function shouldBe(expected: string[], value: unknown): FullText {
  return inEachLanguage((language) => {
    const names = [...new Set(expected.map((type) => typeName(type, expected)[language]))];
    return `${here[language]} ${joined(names, language, "or")}, ${butThereIs(value, language)}.`;
  });
}

function typeHint(value: unknown, expected: string[]): FullText | null {
  if (typeof value !== "string") return null;
  const isNumber = value !== "" && expected.includes("number") && Number.isFinite(Number(value));
  if (isNumber || (expected.includes("boolean") && /^(true|false)$/.test(value))) {
    const bare = isNumber ? Number(value) : value;
    return {
      fi: `Kirjoita ${bare} ilman lainausmerkkejä.`,
      sv: `Skriv ${bare} utan citattecken.`,
      en: `Write ${bare} without quotation marks.`,
    };
  }
  if (!expected.includes("object") || expected.includes("number")) return null;
  return {
    fi: `Jos tämä on ihmisten luettavaa tekstiä, kirjoita { "fi": ${quoted(value)} }.`,
    sv: `Om det här är vad människor läser, skriv { "fi": ${quoted(value)} }.`,
    en: `If this is what people read, write { "fi": ${quoted(value)} }.`,
  };
}
