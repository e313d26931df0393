import { type FullText, inEachLanguage } from "#units";
import type { Catalog } from "./catalog.ts";
import { butThereIs } from "./describe-value.ts";
import { didYouMean } from "./did-you-mean.ts";

/** What is said of a document that is not of the kind or version that is needed; `expected` is the "format" of the newest version. */
export const formatMessages = {
  "wrong-type.document": (json: unknown, expected: string) => ({
    message: inEachLanguage((language) => `${aDocumentIs[language]}, ${butThereIs(json, language)}.`),
    hint: {
      fi: `Aloita näin: { "format": "${expected}", … }.`,
      sv: `Börja med { "format": "${expected}", … }.`,
      en: `Begin with { "format": "${expected}", … }.`,
    },
  }),
  "unknown-format.missing": (keys: readonly string[], expected: string) => {
    const near = didYouMean("format", keys);
    const misspelled = JSON.stringify(near);
    return {
      message: { fi: '"format" puuttuu.', sv: '"format" saknas.', en: '"format" is missing.' },
      hint:
        near === null
          ? writeFormat(expected)
          : {
              fi: `Kohdan ${misspelled} pitäisi ehkä olla "format".`,
              sv: `${misspelled} borde kanske vara "format".`,
              en: `${misspelled} should perhaps be "format".`,
            },
    };
  },
  "unknown-format": (format: unknown, expected: string) => ({
    message: {
      fi: `Tässä pitäisi olla "${expected}", ${butThereIs(format, "fi")}.`,
      sv: `Här ska finnas "${expected}", ${butThereIs(format, "sv")}.`,
      en: `Here should be "${expected}", ${butThereIs(format, "en")}.`,
    },
    hint: writeFormat(expected),
  }),
  "unknown-format.kind": (found: string, kind: DocumentKind) => ({
    message: {
      fi: `Tämä on ${nounOf(found).fi}, mutta tässä tarvitaan ${needed[kind]}.`,
      sv: `Det här är ${nounOf(found).sv}, men här behövs ${nouns[kind].sv}.`,
      en: `This is a ${found} document, but a ${kind} is needed here.`,
    },
    hint: { fi: "Anna toisenlainen tiedosto.", sv: "Ge filen av det andra slaget.", en: "Give the file of the other kind." },
  }),
  "unknown-format.version": (version: number, kind: DocumentKind, expected: string) => ({
    message: {
      fi: `Versiota ${version} ei ole (${nouns[kind].fi}).`,
      sv: `Det finns ingen version ${version} (${nouns[kind].sv}).`,
      en: `There is no version ${version} of ${kind} documents.`,
    },
    hint: writeFormat(expected),
  }),
  "newer-format": (format: string, newest: number) => ({
    message: {
      fi: `Tämä tiedosto on ${format}; tämä ohjelma lukee enintään @${newest}.`,
      sv: `Den här filen är ${format}; det här programmet läser upp till @${newest}.`,
      en: `This file is ${format}; this program reads up to @${newest}.`,
    },
    hint: {
      fi: "Käytä polun uudempaa versiota.",
      sv: "Använd en nyare version av polku.",
      en: "Use a newer version of polku.",
    },
  }),
} satisfies Catalog;

type DocumentKind = keyof typeof nouns;

const nouns = {
  pathway: { fi: "palvelupolku", sv: "en servicestig", en: "a pathway" },
  simulation: { fi: "simulointi", sv: "en simulering", en: "a simulation" },
  result: { fi: "tulos", sv: "ett resultat", en: "a result" },
} satisfies Record<string, FullText>;

/** Finnish partitives. */
const needed: Record<DocumentKind, string> = { pathway: "palvelupolkua", simulation: "simulointia", result: "tulosta" };

const aDocumentIs: FullText = {
  fi: "Asiakirja on lohko { … }",
  sv: "Ett dokument är ett block { … }",
  en: "A document is an object { … }",
};

function nounOf(kind: string): FullText {
  return Object.hasOwn(nouns, kind) ? nouns[kind as DocumentKind] : { fi: `"${kind}"`, sv: `"${kind}"`, en: `"${kind}"` };
}

function writeFormat(expected: string): FullText {
  return {
    fi: `Kirjoita "format": "${expected}".`,
    sv: `Skriv "format": "${expected}".`,
    en: `Write "format": "${expected}".`,
  };
}
