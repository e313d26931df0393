import { type FullText, inEachLanguage, type Language } from "#units";
import type { Catalog } from "./catalog.ts";

/** What is said of a text that is not JSON; `found` is the character in the way, "" at the end of the text. */
export const jsonMessages = {
  "bad-json.after-end": (found: string) => ({
    message: {
      fi: `Asiakirja on päättynyt, ${butFound(found, "fi")}.`,
      sv: `Dokumentet har slutat, ${butFound(found, "sv")}.`,
      en: `The document has ended, ${butFound(found, "en")}.`,
    },
    hint: {
      fi: "Poista loppu, tai siirrä se asiakirjan sisään.",
      sv: "Ta bort det som följer, eller flytta in det i dokumentet.",
      en: "Remove what follows, or put it into the document.",
    },
  }),
  "bad-json.comment": () => ({
    message: { fi: "Tässä on kommentti.", sv: "Här står en kommentar.", en: "A comment stands here." },
    hint: {
      fi: 'JSON-tiedostossa ei ole kommentteja: käytä avainta "note".',
      sv: 'JSON har inga kommentarer: använd "note".',
      en: 'JSON has no comments: use "note".',
    },
  }),
  "bad-json.value": (found: string, rest: string) => ({
    message: inEachLanguage((language) => `${shouldStand.value[language]}, ${butFound(found, language)}.`),
    hint: valueHint(rest),
  }),
  "bad-json.open-text": () => ({
    message: { fi: "Teksti on jäänyt auki.", sv: "En text är inte avslutad.", en: "A text is not closed." },
    hint: {
      fi: 'Päätä se merkkiin " samalla rivillä.',
      sv: 'Avsluta den med " på samma rad.',
      en: 'Close it with " on the same line.',
    },
  }),
  "bad-json.escape": (letter: string) => ({
    message: {
      fi: `"\\${letter}" ei tarkoita tekstissä mitään.`,
      sv: `"\\${letter}" betyder ingenting i en text.`,
      en: `"\\${letter}" means nothing in a text.`,
    },
    hint: {
      fi: 'Kenoviiva kirjoitetaan "\\\\".',
      sv: 'Skriv "\\\\" för ett omvänt snedstreck.',
      en: 'Write "\\\\" for a backslash.',
    },
  }),
  "bad-json.too-deep": (deepest: number) => ({
    message: {
      fi: `Tässä on yli ${deepest} sisäkkäistä tasoa.`,
      sv: `Här finns fler än ${deepest} nivåer inuti varandra.`,
      en: `This is nested more than ${deepest} deep.`,
    },
    hint: { fi: "Onko tämä polun asiakirja?", sv: "Är det här ett dokument för polku?", en: "Is this a document of polku?" },
  }),
  "bad-json.colon": (found: string) => ({
    message: inEachLanguage((language) => `${sign('":"', language)}, ${butFound(found, language)}.`),
  }),
  "bad-json.comma": (close: string, found: string) => ({
    message: inEachLanguage((language) => `${sign(`"," ${or[language]} "${close}"`, language)}, ${butFound(found, language)}.`),
  }),
  "bad-json.key": (found: string) => ({
    message: inEachLanguage((language) => `${shouldStand.key[language]}, ${butFound(found, language)}.`),
    hint: found === "}" ? commaBefore : null,
  }),
  "bad-json.entry": (found: string) => ({
    message: inEachLanguage((language) => `${shouldStand.entry[language]}, ${butFound(found, language)}.`),
    hint: commaBefore,
  }),
  "duplicate-key": (key: string) => ({
    message: {
      fi: `${JSON.stringify(key)} on kirjoitettu kahdesti samaan lohkoon.`,
      sv: `${JSON.stringify(key)} står två gånger i samma block.`,
      en: `${JSON.stringify(key)} is written twice in one object.`,
    },
    hint: {
      fi: "Vain jälkimmäinen tulisi voimaan: poista toinen.",
      sv: "Bara den senare skulle gälla: ta bort den ena.",
      en: "Only the last would count: take one away.",
    },
  }),
} satisfies Catalog;

/** A message with the line and column (from 1) at which it holds. */
export function withPlace(message: FullText, line: number, column: number): FullText {
  const places = { fi: `rivi ${line}, sarake ${column}`, sv: `rad ${line}, kolumn ${column}`, en: `line ${line}, column ${column}` };
  return inEachLanguage((language) => `${message[language].replace(/\.$/, "")} (${places[language]}).`);
}

const or = { fi: "tai", sv: "eller", en: "or" };

const shouldStand = {
  value: { fi: "Tässä pitäisi olla arvo", sv: "Här ska det stå ett värde", en: "A value should stand here" },
  key: {
    fi: "Tässä pitäisi olla avain lainausmerkeissä",
    sv: "Här ska det stå en nyckel inom citattecken",
    en: "A key in quotation marks should stand here",
  },
  entry: { fi: "Tässä pitäisi olla luettelon kohta", sv: "Här ska det stå en post", en: "An entry should stand here" },
} satisfies Record<string, FullText>;

const commaBefore: FullText = {
  fi: "Poista sitä edeltävä pilkku.",
  sv: "Ta bort kommatecknet före.",
  en: "Take away the comma before it.",
};

function sign(signs: string, language: Language): string {
  return { fi: `Tässä pitäisi olla ${signs}`, sv: `Här ska det stå ${signs}`, en: `${signs} should stand here` }[language];
}

function butFound(found: string, language: Language): string {
  if (found === "") return { fi: "mutta teksti loppuu tähän", sv: "men texten slutar här", en: "but the text ends here" }[language];
  const character = JSON.stringify(found);
  return { fi: `mutta tässä on ${character}`, sv: `men här står ${character}`, en: `but there is ${character}` }[language];
}

/** What helps where no value begins, by the text that stands there. */
function valueHint(rest: string): FullText | null {
  if (rest === "")
    return {
      fi: "Tiedosto on tyhjä tai katkennut: hae se uudelleen tai täydennä se.",
      sv: "Filen är tom eller avbruten: hämta den på nytt eller komplettera den.",
      en: "The file is empty or was cut off: fetch it again, or complete it.",
    };
  if (rest.startsWith("'"))
    return {
      fi: 'Tekstit kirjoitetaan kaksinkertaisiin lainausmerkkeihin: "…".',
      sv: 'Texter skrivs inom dubbla citattecken: "…".',
      en: 'Texts stand in double quotation marks: "…".',
    };
  if (/^[,}\]]/.test(rest))
    return { fi: "Sen edestä puuttuu jotakin.", sv: "Något saknas före det.", en: "Something is missing before it." };
  if (/^-?[\d.]/.test(rest))
    return {
      fi: 'Kirjoita luku desimaalipisteellä ja ilman alussa olevaa 0:aa; yksikön kanssa se on teksti, kuten "5 d".',
      sv: 'Skriv talet med decimalpunkt och utan 0 i början; med en enhet är det en text, till exempel "5 d".',
      en: 'Write a number with a decimal point and without a leading 0; with a unit it is a text, such as "5 d".',
    };
  if (!/^[A-Za-z]/.test(rest)) return null;
  return {
    fi: 'Kirjoita tekstit lainausmerkkeihin: "…".',
    sv: 'Skriv texter inom citattecken: "…".',
    en: 'Put texts into quotation marks: "…".',
  };
}
