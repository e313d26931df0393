import { type Catalog, listed, quoted, suggest } from "#pathway";
import { type FullText, inEachLanguage } from "#units";
import { kinds } from "./thing-words.ts";

const inRoot = { fi: "juuri", sv: "roten", en: "the root" };

function named(state: string): FullText {
  return state === "" ? inRoot : inEachLanguage(() => quoted(state));
}

/** What is said of commands on states. */
export const stateMessages = {
  "root-stays": () => ({
    message: {
      fi: "Juuri on koko polku: sitä ei voi siirtää, kopioida, poistaa eikä nimetä toiseksi.",
      sv: "Roten är hela stigen: den kan inte flyttas, kopieras, tas bort eller få ett annat namn.",
      en: "The root is the whole path: it cannot be moved, copied, deleted or renamed.",
    },
    hint: { fi: "Valitse jokin sen tiloista.", sv: "Välj ett av tillstånden i den.", en: "Choose one of the states in it." },
  }),
  "root-is-compound": () => ({
    message: {
      fi: "Juuri on aina koottu: siinä ovat polun kaikki tilat.",
      sv: "Roten är alltid sammansatt: i den finns stigens alla tillstånd.",
      en: "The root is always compound: all states of the path are in it.",
    },
    hint: {
      fi: "Tee juuren sisään tila, jonka osat ovat rinnakkain.",
      sv: "Gör ett tillstånd i roten vars delar är parallella.",
      en: "Make a state in the root whose parts are parallel.",
    },
  }),
  "root-waits": () => ({
    message: {
      fi: "Juuresta voi lähteä vain tapahtumalla tai viiveellä.",
      sv: "Från roten leder bara händelser och fördröjningar.",
      en: "Only events and delays lead out of the root.",
    },
    hint: {
      fi: "Piirrä siirtymä jostakin tilasta.",
      sv: "Rita övergången från ett tillstånd.",
      en: "Draw the transition from one of the states.",
    },
  }),
  "last-state": () => ({
    message: {
      fi: "Polkuun jää ainakin yksi tila, josta asiakas aloittaa.",
      sv: "Det måste finnas minst ett tillstånd där klienten börjar.",
      en: "At least one state has to remain in which the client begins.",
    },
    hint: { fi: "Lisää ensin toinen tila.", sv: "Lägg först till ett annat tillstånd.", en: "Add another state first." },
  }),
  "into-itself": (state: string, parent: string) => ({
    message: {
      fi: `Tila ${quoted(state)} ei mahdu itsensä sisään (${quoted(parent)}).`,
      sv: `Tillståndet ${quoted(state)} ryms inte i sig självt (${quoted(parent)}).`,
      en: `The state ${quoted(state)} does not fit into itself (${quoted(parent)}).`,
    },
    hint: {
      fi: "Siirrä se tilaan, joka ei ole sen sisällä.",
      sv: "Flytta det till ett tillstånd som inte finns i det.",
      en: "Move it into a state that is not inside it.",
    },
  }),
  "nothing-inside": (state: string, kind: string) => ({
    message: {
      fi: `Tilan ${quoted(state)} sisällä ei voi olla tiloja: se on ${kinds[kind]!.fi}.`,
      sv: `Det kan inte finnas tillstånd i ${quoted(state)}: det är ${kinds[kind]!.sv}.`,
      en: `There can be no states inside ${quoted(state)}: it is ${kinds[kind]!.en}.`,
    },
    hint: { fi: "Muuta ensin sen laji tavalliseksi.", sv: "Gör det först till ett vanligt tillstånd.", en: "Make it a plain state first." },
  }),
  "something-inside": (state: string, children: readonly string[], kind: string) => ({
    message: {
      fi: `Tilan ${quoted(state)} sisällä on tiloja (${listed(children)}), joten siitä ei tule ${kinds[kind]!.fi}.`,
      sv: `I tillståndet ${quoted(state)} finns andra (${listed(children)}), så det blir inte ${kinds[kind]!.sv}.`,
      en: `There are states inside ${quoted(state)} (${listed(children)}), so it does not become ${kinds[kind]!.en}.`,
    },
    hint: {
      fi: "Siirrä ne ensin muualle, tai poista ne samalla.",
      sv: "Flytta dem först, eller ta bort dem på samma gång.",
      en: "Move them elsewhere first, or delete them along with it.",
    },
  }),
  "history-alone": (parent: string) => ({
    message: {
      fi: `Paluutila ei voi olla yksin: mihin palattaisiin, kun muuta ei ole (${named(parent).fi})?`,
      sv: `En återgång kan inte stå ensam: vart skulle man återgå när inget annat finns (${named(parent).sv})?`,
      en: `A history state cannot be alone: what would there be to return to in ${named(parent).en}?`,
    },
    hint: {
      fi: "Lisää ensin sen rinnalle tavallinen tila, tai poista paluutila.",
      sv: "Lägg först till ett vanligt tillstånd bredvid, eller ta bort återgången.",
      en: "Add a plain state beside it first, or delete the history state.",
    },
  }),
  "history-begins": (state: string, others: readonly string[]) => ({
    message: {
      fi: `Paluutilasta ${quoted(state)} ei voi aloittaa: siinä ei ole vielä oltu.`,
      sv: `Man kan inte börja i återgången ${quoted(state)}: ingen har varit där än.`,
      en: `Nothing begins in the history state ${quoted(state)}: nobody has been there yet.`,
    },
    hint: {
      fi: `Valitse ensin toinen alkutila: ${listed(others)}.`,
      sv: `Välj först ett annat begynnelsetillstånd: ${listed(others)}.`,
      en: `Choose another initial state first: ${listed(others)}.`,
    },
  }),
  "begins-nowhere": (state: string, kind: string) => ({
    message: {
      fi: `Tilalla ${quoted(state)} ei ole alkutilaa: se on ${kinds[kind]!.fi}.`,
      sv: `Tillståndet ${quoted(state)} har inget begynnelsetillstånd: det är ${kinds[kind]!.sv}.`,
      en: `The state ${quoted(state)} has no initial state: it is ${kinds[kind]!.en}.`,
    },
    hint: { fi: "Vain kootulla tilalla on.", sv: "Bara ett sammansatt tillstånd har det.", en: "Only a compound state has one." },
  }),
  "now-atomic": (state: string) => ({
    message: {
      fi: `Tilan ${quoted(state)} sisälle ei jäänyt mitään: se on nyt tavallinen tila.`,
      sv: `Inget blev kvar i tillståndet ${quoted(state)}: det är nu ett vanligt tillstånd.`,
      en: `Nothing is left inside the state ${quoted(state)}: it is a plain state now.`,
    },
  }),
  "nothing-done": (state: string, kind: string) => ({
    message: {
      fi: `Tässä ei tehdä mitään: ${named(state).fi} on ${state === "" ? "koko polku" : kinds[kind]!.fi}.`,
      sv: `Här görs inget: ${named(state).sv} är ${state === "" ? "hela stigen" : kinds[kind]!.sv}.`,
      en: `Nothing is done here: ${named(state).en} is ${state === "" ? "the whole path" : kinds[kind]!.en}.`,
    },
    hint: {
      fi: "Anna toiminta tavalliselle tilalle.",
      sv: "Ge aktiviteten till ett vanligt tillstånd.",
      en: "Give the activity to a plain state.",
    },
  }),
  "bad-new-id": (id: string, proposed: string) => ({
    message: {
      fi: `${quoted(id)} ei kelpaa tunnukseksi.`,
      sv: `${quoted(id)} duger inte som beteckning.`,
      en: `${quoted(id)} cannot be an id.`,
    },
    hint: {
      fi: `Tunnus alkaa pienellä kirjaimella, ja siinä on kirjaimia a–z ja numeroita, kuten ${quoted(proposed)}.`,
      sv: `En beteckning börjar med liten bokstav och har bokstäverna a–z och siffror, som ${quoted(proposed)}.`,
      en: `An id begins with a small letter and has letters a–z and digits, such as ${quoted(proposed)}.`,
    },
  }),
  "taken-id": (id: string, free: string) => ({
    message: {
      fi: `Tunnus ${quoted(id)} on jo käytössä täällä.`,
      sv: `Beteckningen ${quoted(id)} är redan tagen här.`,
      en: `The id ${quoted(id)} is taken here.`,
    },
    hint: { fi: `Vapaa on ${quoted(free)}.`, sv: `Ledig är ${quoted(free)}.`, en: `${quoted(free)} is free.` },
  }),
  "bad-event": (event: string) => ({
    message: {
      fi: `${quoted(event)} ei kelpaa tapahtuman nimeksi.`,
      sv: `${quoted(event)} duger inte som namn på en händelse.`,
      en: `${quoted(event)} cannot be the name of an event.`,
    },
    hint: {
      fi: 'Nimessä on kirjaimia a–z ja numeroita, ja sanojen välissä piste, kuten "referral.te".',
      sv: 'Ett namn har bokstäverna a–z och siffror, och punkt mellan orden, som "referral.te".',
      en: 'A name has letters a–z and digits, with a dot between words, such as "referral.te".',
    },
  }),
  "unknown-command": (type: string, types: readonly string[]) => ({
    message: {
      fi: `Muutosta ${quoted(type)} ei tunneta.`,
      sv: `Ändringen ${quoted(type)} är okänd.`,
      en: `There is no change ${quoted(type)}.`,
    },
    hint: suggest(type, types),
  }),
} satisfies Catalog;
