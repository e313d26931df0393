import { type FullText, inEachLanguage } from "#units";
import type { Catalog, Message } from "./catalog.ts";
import { quoted } from "./describe-value.ts";

/** What is said of a text that is not spelled as what should stand there. */
export const spellingMessages = {
  "bad-quantity": (text: string) => {
    const point = quoted(text.replace(",", "."));
    const comma: FullText = {
      fi: `Käytä desimaalipistettä: ${point}.`,
      sv: `Använd decimalpunkt: ${point}.`,
      en: `Use a decimal point: ${point}.`,
    };
    const hint: FullText = {
      fi: 'Kirjoita luku ja jokin yksiköistä min h d wd wk mo y, kuten "5 d".',
      sv: 'Skriv ett tal och någon av enheterna min h d wd wk mo y, till exempel "5 d".',
      en: 'Write a number and one of min h d wd wk mo y, such as "5 d".',
    };
    const what = { fi: "kesto", sv: "en tidslängd", en: "a quantity" };
    return isNot(text, what, /^\d+,\d/.test(text) ? comma : hint);
  },
  "bad-date": (text: string) =>
    isNot(
      text,
      { fi: "päivämäärä", sv: "ett datum", en: "a date" },
      {
        fi: 'Kirjoita vuosi, kuukausi ja päivä, kuten "2021-03-01".',
        sv: 'Skriv år, månad och dag, till exempel "2021-03-01".',
        en: 'Write year, month and day, such as "2021-03-01".',
      },
    ),
  "bad-date.no-day": (day: string) => ({
    message: { fi: `Päivää ${quoted(day)} ei ole.`, sv: `Det finns ingen dag ${quoted(day)}.`, en: `There is no day ${quoted(day)}.` },
  }),
  "bad-percent": (text: string) =>
    isNot(
      text,
      { fi: "prosenttiluku", sv: "en procentandel", en: "a percentage" },
      {
        fi: 'Kirjoita luku ja "%", kuten "1 %".',
        sv: 'Skriv ett tal och "%", till exempel "1 %".',
        en: 'Write a number and "%", such as "1 %".',
      },
    ),
  "bad-id": (text: string) =>
    isNot(
      text,
      { fi: "tunnus", sv: "en beteckning", en: "an id" },
      {
        fi: 'Käytä kirjaimia a–z ja numeroita, alussa pieni kirjain, kuten "firstVisit"; ihmisten luettava nimi tulee kohtaan "name".',
        sv: 'Använd bokstäverna a–z och siffror, först en liten bokstav, till exempel "firstVisit"; det människor läser står i "name".',
        en: 'Use letters a to z and digits, a small letter first, such as "firstVisit"; what people read goes into "name".',
      },
    ),
  "bad-id.document": (text: string) =>
    isNot(
      text,
      { fi: "asiakirjan tunnus", sv: "en beteckning på ett dokument", en: "an id of a document" },
      {
        fi: 'Käytä pieniä kirjaimia a–z, numeroita ja merkkiä "-", alussa kirjain, kuten "keusote-ttk".',
        sv: 'Använd små bokstäver a–z, siffror och "-", först en bokstav, till exempel "keusote-ttk".',
        en: 'Use small letters a to z, digits and "-", a letter first, such as "keusote-ttk".',
      },
    ),
  "bad-id.event": (text: string) =>
    isNot(
      text,
      { fi: "tapahtuman nimi", sv: "ett namn på en händelse", en: "a name of an event" },
      {
        fi: 'Käytä kirjaimia a–z, numeroita ja pisteitä, alussa pieni kirjain, kuten "referral.te".',
        sv: 'Använd bokstäverna a–z, siffror och punkter, först en liten bokstav, till exempel "referral.te".',
        en: 'Use letters a to z, digits and dots, a small letter first, such as "referral.te".',
      },
    ),
  "bad-id.state": (text: string) =>
    isNot(
      text,
      { fi: "polku tilaan", sv: "en väg till ett tillstånd", en: "a path to a state" },
      {
        fi: 'Liitä avaimet juuresta alkaen pisteillä, kuten "ttk.interview".',
        sv: 'Foga ihop nycklarna från roten nedåt med punkter, till exempel "ttk.interview".',
        en: 'Join the keys from the root down by dots, such as "ttk.interview".',
      },
    ),
  "bad-id.key": (key: string) => ({
    message: {
      fi: `${quoted(key)} ei voi olla avain tässä.`,
      sv: `${quoted(key)} kan inte vara en nyckel här.`,
      en: `${quoted(key)} cannot be a key here.`,
    },
  }),
  "bad-zone": (text: string) =>
    isNot(
      text,
      { fi: "aikavyöhyke", sv: "en tidszon", en: "a time zone" },
      {
        fi: 'Kirjoita sen nimi, kuten "Europe/Helsinki".',
        sv: 'Skriv dess namn, till exempel "Europe/Helsinki".',
        en: 'Write its name, such as "Europe/Helsinki".',
      },
    ),
  "bad-weekday": (text: string, hint: FullText) => isNot(text, { fi: "viikonpäivä", sv: "en veckodag", en: "a day of the week" }, hint),
  "bad-hours": (text: string) =>
    isNot(
      text,
      { fi: "kellonaikojen väli", sv: "ett klockslagsintervall", en: "a span of hours" },
      {
        fi: 'Kirjoita "08:00-16:00"; loppu on alun jälkeen ja voi olla "24:00".',
        sv: 'Skriv "08:00-16:00"; slutet kan vara "24:00" och ligger efter början.',
        en: 'Write "08:00-16:00"; the end may be "24:00", and lies after the beginning.',
      },
    ),
  "bad-closed": (text: string) =>
    isNot(
      text,
      { fi: "päivien väli", sv: "ett dagsintervall", en: "a span of days" },
      {
        fi: 'Kirjoita "07-05/08-01", jos väli on joka vuosi sama, tai "2021-12-27/2021-12-31".',
        sv: 'Skriv "07-05/08-01" för varje år, eller "2021-12-27/2021-12-31".',
        en: 'Write "07-05/08-01" for every year, or "2021-12-27/2021-12-31".',
      },
    ),
} satisfies Catalog;

function isNot(text: string, what: FullText, hint: FullText): Message {
  const not = { fi: "ei ole", sv: "är inte", en: "is not" };
  return { message: inEachLanguage((language) => `${quoted(text)} ${not[language]} ${what[language]}.`), hint };
}
