import type { FullText } from "#units";

/** What a chart in SCXML says in words of its own. */
export const words = {
  about: {
    fi: "Tilakaavio SCXML 1.0:na, tietomalli ECMAScript. Nimet, toimijat ja muu, mikä SCXML:stä puuttuu, ovat nimiavaruudessa polku.",
    sv: "Tillståndsdiagram i SCXML 1.0, datamodellen är ECMAScript. Namn, aktörer och annat som SCXML saknar finns i namnrymden polku.",
    en: "A statechart in SCXML 1.0 whose data model is ECMAScript. Names, actors and what else SCXML lacks are in the namespace polku.",
  },
  seed: {
    fi: "Siemen, josta osuuksien arvonta riippuu: sama luku, sama kulku.",
    sv: "Frö som lottningen av andelar hänger på: samma tal, samma väg.",
    en: "The seed on which draws of shares hang: the same number, the same way.",
  },
  day: {
    fi: "Montako sekuntia päivä kestää: 1 = nopeutettu, 86400 = oikea aika.",
    sv: "Hur många sekunder en dag tar: 1 = snabbspolning, 86400 = verklig tid.",
    en: "How many seconds a day takes: 1 = fast forward, 86400 = real time.",
  },
  client: {
    fi: "Kuka asiakas on: ryhmä ja ominaisuudet; aikoina kuluneet päivät.",
    sv: "Vem klienten är: grupp och egenskaper; tider i dagar.",
    en: "Who the client is: group and attributes; times in days.",
  },
  shares: {
    fi: "Osuudet siirtymälistoittain; by: ryhmän tai ominaisuuden mukaan.",
    sv: "Andelar per lista av övergångar; by: efter grupp eller egenskap.",
    en: "Shares by list of transitions; by: after group or attribute.",
  },
  lost: { fi: "SCXML ei kerro tätä:", sv: "SCXML säger inte detta:", en: "What SCXML does not say:" },
} as const satisfies Record<string, FullText>;
