import { type Catalog, listed, quoted, suggest } from "#pathway";
import type { FullText } from "#units";
import { capital, things } from "./thing-words.ts";

const fieldNames: Readonly<Record<string, FullText>> = {
  law: { fi: "pituutta", sv: "någon längd", en: "length" },
  share: { fi: "osuutta", sv: "någon andel", en: "share" },
};

/** What is said of commands on entries of maps and lists, and on fields. */
export const entryMessages = {
  "unknown-thing": (kind: string, id: string, ids: readonly string[]) => ({
    message: {
      fi: `${capital(things[kind]!.fi)} ${quoted(id)} ei ole täällä.`,
      sv: `${capital(things[kind]!.sv)} ${quoted(id)} finns inte här.`,
      en: `${capital(things[kind]!.en)} ${quoted(id)} is not here.`,
    },
    hint: suggest(id, ids, "there"),
  }),
  "no-such-field": (kind: string, field: string, fields: readonly string[]) => ({
    message: {
      fi: `${capital(things[kind]!.fi)}: kohtaa ${quoted(field)} ei ole.`,
      sv: `${capital(things[kind]!.sv)} har inget ${quoted(field)}.`,
      en: `${capital(things[kind]!.en)} has no ${quoted(field)}.`,
    },
    hint: suggest(field, fields, "known"),
  }),
  "no-number": (field: string) => ({
    message: {
      fi: `Tästä puuttuu luku: ${fieldNames[field]?.fi ?? quoted(field)} ei ole annettu.`,
      sv: `Här fattas ett tal: ${fieldNames[field]?.sv ?? quoted(field)} är inte angiven.`,
      en: `A number is missing here: no ${fieldNames[field]?.en ?? quoted(field)} is given.`,
    },
    hint: { fi: "Anna ensin luku.", sv: "Ange talet först.", en: "Give the number first." },
  }),
  "no-such-vote": (by: number, votes: number) => ({
    message: {
      fi: `Ääniä on ${votes}, joten niihin ei voi lisätä ${by}.`,
      sv: `Rösterna är ${votes}, så de kan inte ändras med ${by}.`,
      en: `There are ${votes} votes, so ${by} cannot be added to them.`,
    },
    hint: { fi: "Anna kokonainen määrä ääniä.", sv: "Ange ett helt antal röster.", en: "Give a whole number of votes." },
  }),
  "bad-status": (status: string, statuses: readonly string[]) => ({
    message: {
      fi: `${quoted(status)} ei ole idean vaihe.`,
      sv: `${quoted(status)} är inget skede för en idé.`,
      en: `${quoted(status)} is no stage of an idea.`,
    },
    hint: {
      fi: `Vaiheet ovat: ${listed(statuses)}.`,
      sv: `Skedena är: ${listed(statuses)}.`,
      en: `The stages are: ${listed(statuses)}.`,
    },
  }),
  "pin-where": (id: string) => ({
    message: {
      fi: `Kipupiste (${quoted(id)}) kiinnitetään tilaan tai siirtymään.`,
      sv: `En problempunkt (${quoted(id)}) fästs vid ett tillstånd eller en övergång.`,
      en: `A pain point (${quoted(id)}) is pinned on a state or a transition.`,
    },
    hint: { fi: "Valitse, mihin se kuuluu.", sv: "Välj var den hör hemma.", en: "Choose where it belongs." },
  }),
  "no-order": (kind: string) => ({
    message: {
      fi: `Näillä ei ole järjestystä: ${things[kind]!.fi}.`,
      sv: `De här har ingen ordning: ${things[kind]!.sv}.`,
      en: `These have no order: ${things[kind]!.en}.`,
    },
    hint: {
      fi: "Siirrä tila toisen eteen tai vaihda siirtymän paikkaa.",
      sv: "Flytta tillståndet före ett annat eller ändra övergångens plats.",
      en: "Move the state before another, or change the transition's position.",
    },
  }),
  "document-stays": () => ({
    message: {
      fi: "Koko asiakirjaa ei poisteta näin.",
      sv: "Hela dokumentet tas inte bort så här.",
      en: "The whole document is not deleted like this.",
    },
    hint: { fi: "Valitse jokin sen osa.", sv: "Välj en del av det.", en: "Choose a part of it." },
  }),
  "in-use": (kind: string, id: string, places: number) => ({
    message: {
      fi: `${capital(things[kind]!.fi)} ${quoted(id)} on käytössä, paikkoja ${places}.`,
      sv: `${capital(things[kind]!.sv)} ${quoted(id)} används på ${places} ställen.`,
      en: `${capital(things[kind]!.en)} ${quoted(id)} is in use, at ${places} places.`,
    },
    hint: {
      fi: "Valitse toinen sen tilalle, tai poista ensin se, mikä siihen viittaa.",
      sv: "Välj ett annat i stället, eller ta först bort det som hänvisar dit.",
      en: "Choose another in its place, or first delete what refers to it.",
    },
  }),
  "references-gone": (kind: string, id: string, places: number) => ({
    message: {
      fi: `${capital(things[kind]!.fi)} ${quoted(id)} poistettiin myös sieltä, missä siihen viitattiin: paikkoja ${places}.`,
      sv: `${capital(things[kind]!.sv)} ${quoted(id)} togs bort även där den nämndes: ${places} ställen.`,
      en: `${capital(things[kind]!.en)} ${quoted(id)} was taken away where it was referred to as well: ${places} places.`,
    },
  }),
} satisfies Catalog;
