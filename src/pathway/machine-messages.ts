import { type FullText, inEachLanguage } from "#units";
import type { Catalog } from "./catalog.ts";
import { joined, quoted } from "./describe-value.ts";
import { listOf } from "./did-you-mean.ts";

/** What is said of states and guards whose parts do not go together. */
export const machineMessages = {
  "misplaced-key": (key: string, kind: keyof typeof reasons) => ({
    message: {
      fi: `${quoted(key)} ei voi olla tilassa, jonka tyyppi on ${kind}.`,
      sv: `${quoted(key)} kan inte stå i ett tillstånd av typen ${kind}.`,
      en: `${quoted(key)} cannot stand in a state of type ${kind}.`,
    },
    hint: reasons[kind],
  }),
  "misplaced-key.of-a-final": (key: string) => ({
    message: {
      fi: `${quoted(key)} kertoo, miten asiakas lähtee, joten sen paikka on lopputilassa.`,
      sv: `${quoted(key)} säger hur en klient lämnar stigen, så det hör hemma i ett sluttillstånd.`,
      en: `${quoted(key)} says how a client leaves, so it stands in a final state.`,
    },
  }),
  "no-states": (kind: "compound" | "parallel") => ({
    message: {
      fi: `Tila, jonka tyyppi on ${kind}, tarvitsee sisäänsä tiloja.`,
      sv: `Ett tillstånd av typen ${kind} behöver tillstånd inuti.`,
      en: `A ${kind} state needs states inside.`,
    },
  }),
  "missing-key.initial": (states: readonly string[]) => ({
    message: {
      fi: '"initial" puuttuu: se kertoo, mihin tilaan tullaan ensin.',
      sv: '"initial" saknas: den säger vilket av tillstånden man först kommer till.',
      en: '"initial" is missing: it says which of the states is entered first.',
    },
    hint: listOf("there", states),
  }),
  "misplaced-share": () => ({
    message: {
      fi: '"share" voi olla yksin tai kohdan "all" sisällä, ei muualla.',
      sv: '"share" kan stå ensam eller inuti "all", ingen annanstans.',
      en: 'A "share" may stand bare or inside "all", nowhere else.',
    },
    hint: { fi: "Jaa se kahdeksi siirtymäksi.", sv: "Dela den i två övergångar.", en: "Split it into two transitions." },
  }),
  "empty-guard": (type: string, keys: readonly string[]) => ({
    message: inEachLanguage((language) => {
      const needs = { fi: ["Ehto", "tarvitsee kohdan"], sv: ["Villkoret", "behöver"], en: ["The guard", "needs"] }[language];
      return `${needs[0]} ${quoted(type)} ${needs[1]} ${joined(keys.map(quoted), language, "or")}.`;
    }),
  }),
  "empty-guard.named-values": (attribute: string) => ({
    message: {
      fi: `Ominaisuudella ${quoted(attribute)} on nimettyjä arvoja, ei lukuja.`,
      sv: `Egenskapen ${quoted(attribute)} har namngivna värden, inte tal.`,
      en: `The attribute ${quoted(attribute)} has named values, not numbers.`,
    },
    hint: { fi: 'Käytä kohtaa "in": […].', sv: 'Använd "in": […].', en: 'Use "in": […].' },
  }),
  "by-one-key": (count: number) => ({
    message: {
      fi: `"by" nimeää yhden asian, mutta tässä niitä on ${count}.`,
      sv: `"by" anger en sak, men här finns ${count}.`,
      en: `"by" names one thing, but there are ${count}.`,
    },
    hint: {
      fi: 'Kirjoita {"group": {…}} tai yksi ominaisuus.',
      sv: 'Skriv {"group": {…}} eller en egenskap.',
      en: 'Write {"group": {…}} or one attribute.',
    },
  }),
} satisfies Catalog;

/** Why states of a type do not have some keys. */
const reasons = {
  atomic: {
    fi: "Tyypin atomic tilan sisällä ei ole tiloja.",
    sv: "Ett tillstånd av typen atomic har inga tillstånd inuti.",
    en: "An atomic state has no states inside.",
  },
  compound: {
    fi: "Vain paluutilalla (history) on tämä.",
    sv: "Bara ett återgångstillstånd (history) har detta.",
    en: "Only a history state has this.",
  },
  parallel: {
    fi: "Tyypin parallel tilassa edetään kaikissa osissa yhtä aikaa.",
    sv: "I ett tillstånd av typen parallel börjar alla delar samtidigt.",
    en: "A parallel state enters all of its regions.",
  },
  final: {
    fi: "Lopputilan jälkeen ei tapahdu mitään.",
    sv: "Ingenting händer efter ett sluttillstånd.",
    en: "Nothing happens after a final state.",
  },
  history: {
    fi: "Paluutila (history) vie vain takaisin sinne, missä asiakas oli.",
    sv: "Ett återgångstillstånd (history) leder bara tillbaka dit där klienten var.",
    en: "A history state only leads back to where the client was.",
  },
} satisfies Record<string, FullText>;
