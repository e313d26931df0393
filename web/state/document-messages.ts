import { type Catalog, createTeller, listed, nearest } from "#pathway";
import { type FullText, inEachLanguage } from "#units";

/** What only the page says of documents: that something is not here. */
export const documentMessages = {
  "not-loaded": (why: string) => ({
    message: { fi: `Tiedostoa ei saatu auki: ${why}`, sv: `Filen kunde inte hämtas: ${why}`, en: `The file could not be had: ${why}` },
  }),
  "missing-pathway": (wanted: string, near: string | null, fitting: readonly string[], all: readonly string[]) => {
    const other =
      near !== null ? nearest(fileOf(near)) : fitting.length > 0 ? list(wouldFit, fitting.map(fileOf).map(inQuotes)) : list(there, all);
    return {
      message: {
        fi: `Palvelupolkua "${wanted}" ei ole täällä.`,
        sv: `Servicestigen "${wanted}" finns inte här.`,
        en: `The pathway "${wanted}" is not here.`,
      },
      hint: inEachLanguage((language) => `${other[language]} ${openBoth[language]}`),
    };
  },
  /** Of a file of another kind: what of it is left out or put otherwise. */
  "not-understood": (what: FullText) => ({ message: what }),
  "cannot-import": (why: FullText) => ({ message: why, hint: howToImport }),
} satisfies Catalog;

const howToImport: FullText = {
  fi: "Korjaa tiedosto ohjelmassa, jolla se on tehty, ja avaa se uudelleen.",
  sv: "Rätta filen i det program som den är gjord med och öppna den på nytt.",
  en: "Mend the file in the program that made it, and open it again.",
};
const wouldFit: FullText = { fi: "Siihen sopisi", sv: "Den skulle passa till", en: "It would fit" };
const there: FullText = { fi: "Täällä ovat", sv: "Det finns", en: "There are" };
const openBoth: FullText = {
  fi: "Tai avaa molemmat tiedostot yhdessä.",
  sv: "Eller öppna båda filerna tillsammans.",
  en: "Or open both files together.",
};

function list(head: FullText, names: readonly string[]): FullText {
  return inEachLanguage((language) => `${head[language]}: ${listed(names)}.`);
}

function fileOf(name: string): string {
  return `../models/${name}.pathway.json`;
}

function inQuotes(name: string): string {
  return `"${name}"`;
}

/** Makes a diagnostic of the page's own. */
export const tellOfDocument = createTeller(documentMessages);
