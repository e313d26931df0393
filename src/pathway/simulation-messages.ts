import { type FullText, inEachLanguage } from "#units";
import type { Catalog } from "./catalog.ts";
import { joined, quoted } from "./describe-value.ts";
import { listOf } from "./did-you-mean.ts";
import type { MeasureOf } from "./measures.ts";

/** What is said of a simulation, by itself or held against its pathway. */
export const simulationMessages = {
  "bad-order.replications": (from: number, to: number) => ({
    message: {
      fi: `"from" ${from} on suurempi kuin "to" ${to}.`,
      sv: `"from" ${from} är större än "to" ${to}.`,
      en: `"from" ${from} is greater than "to" ${to}.`,
    },
  }),
  "bad-order.staffing": (from: number, to: number) => ({
    message: {
      fi: `Pienin määrä "from" ${from} on suurempi kuin suurin määrä "to" ${to}.`,
      sv: `Det minsta antalet "from" ${from} är större än det största "to" ${to}.`,
      en: `The least number "from" ${from} is greater than the greatest "to" ${to}.`,
    },
  }),
  "out-of-range.designs": (count: number, most: number) => ({
    message: {
      fi: `Kokeiltavia henkilöstöjä olisi ${count}, mutta niitä voi olla enintään ${most}.`,
      sv: `Det skulle finnas ${count} bemanningar att pröva, men de får vara högst ${most}.`,
      en: `There would be ${count} staffings to try, but there may be at most ${most}.`,
    },
    hint: {
      fi: 'Kavenna rajoja "from" ja "to", tai suurenna askelta "step".',
      sv: 'Begränsa "from" och "to", eller öka steget "step".',
      en: 'Narrow "from" and "to", or make "step" larger.',
    },
  }),
  "missing-key.targets": () => ({
    message: {
      fi: 'Henkilöstöä haetaan tavoitteille, mutta simuloinnissa ei ole kohtaa "targets".',
      sv: 'Bemanningen söks för mål, men simuleringen har inga "targets".',
      en: 'A staffing is sought for targets, but the simulation has no "targets".',
    },
    hint: {
      fi: 'Lisää tavoite, esimerkiksi { "measure": "wait", "of": "…", "quantile": 0.9, "atMost": "3 mo" }.',
      sv: 'Lägg till ett mål, till exempel { "measure": "wait", "of": "…", "quantile": 0.9, "atMost": "3 mo" }.',
      en: 'Add a target, such as { "measure": "wait", "of": "…", "quantile": 0.9, "atMost": "3 mo" }.',
    },
  }),
  "missing-key.units": () => ({
    message: {
      fi: 'Kohdassa "units" ei ole yhtään määrää, jota muutetaan.',
      sv: '"units" har inget antal som ändras.',
      en: '"units" has no number that is turned.',
    },
    hint: {
      fi: 'Kirjoita parametrin tunnus ja rajat, esimerkiksi "workers": { "from": 4, "to": 12 }.',
      sv: 'Skriv en parameters id och gränser, till exempel "workers": { "from": 4, "to": 12 }.',
      en: 'Write the id of a parameter and its range, such as "workers": { "from": 4, "to": 12 }.',
    },
  }),
  "missing-key.cost": (key: string) => ({
    message: {
      fi: `Muilla on hinta, mutta yksiköltä ${quoted(key)} puuttuu "cost".`,
      sv: `Andra har ett pris, men ${quoted(key)} saknar "cost".`,
      en: `Others have a price, but ${quoted(key)} has no "cost".`,
    },
    hint: {
      fi: "Anna euroja vuodessa yksikköä kohti kaikille, tai jätä hinta pois kaikilta: silloin haetaan pienintä määrää.",
      sv: "Ge euro per enhet och år åt alla, eller lämna bort priset för alla: då söks det minsta antalet.",
      en: "Give euros per unit and year to all, or leave the price out of all: then the smallest number is sought.",
    },
  }),
  "out-of-range.horizon": () => ({
    message: {
      fi: 'Simuloitava aika "horizon" on pidempi kuin 0.',
      sv: 'Den simulerade tiden "horizon" är längre än 0.',
      en: "The horizon is longer than 0.",
    },
  }),
  "out-of-range.warm-up": () => ({
    message: {
      fi: 'Mitään ei mitattaisi: alusta pois jätettävä aika "warmUp" on yhtä pitkä kuin "horizon".',
      sv: 'Ingenting skulle mätas: tiden "warmUp" som lämnas bort från början är lika lång som "horizon".',
      en: "Nothing would be measured: the warm-up is as long as the horizon.",
    },
  }),
  "nobody-comes": () => ({
    message: {
      fi: "Kukaan ei tule eikä kukaan ole sisällä.",
      sv: "Ingen kommer och ingen är inne.",
      en: "Nobody comes and nobody is inside.",
    },
    hint: {
      fi: 'Lisää kohta joko luetteloon "demand" tai "initial".',
      sv: 'Lägg till en post i "demand" eller i "initial".',
      en: 'Add an entry to "demand" or to "initial".',
    },
  }),
  "demand-kind": (id: string) => ({
    message: {
      fi: `Tulijoiden joukko ${quoted(id)} tarvitsee joko kohdan "backlog" tai "perYear".`,
      sv: `Tillströmningen ${quoted(id)} behöver antingen "backlog" eller "perYear".`,
      en: `The demand ${quoted(id)} needs either "backlog" or "perYear".`,
    },
    hint: {
      fi: "Ne, jotka odottavat aloituspäivänä, tai ne, jotka tulevat vuodessa.",
      sv: "De som väntar på startdagen, eller de som kommer under ett år.",
      en: "Those who wait on day one, or those who come in a year.",
    },
  }),
  "misplaced-key.release": () => ({
    message: {
      fi: '"release" kertoo, kuinka alkutilanteen jono päästetään sisään; ilman kohtaa "backlog" jonoa ei ole.',
      sv: '"release" säger hur kön i utgångsläget släpps in; utan "backlog" finns ingen kö.',
      en: '"release" says how a backlog is let in; without "backlog" there is none.',
    },
  }),
  "misplaced-key.monthly": () => ({
    message: {
      fi: '"monthly" jakaa kohdan "perYear" kuukausille; sitä ei tässä ole.',
      sv: '"monthly" fördelar "perYear" på månaderna; den finns inte här.',
      en: '"monthly" spreads "perYear" over the months; there is none here.',
    },
  }),
  "backlog-warm-up": (id: string) => ({
    message: {
      fi: `Alkutilanteen jono ${quoted(id)} on paikalla aloituspäivänä, ja osa siitä on poissa, kun mittaus alkaa.`,
      sv: `Kön i utgångsläget ${quoted(id)} finns på startdagen, och en del av den är borta när mätningen börjar.`,
      en: `The backlog ${quoted(id)} is there on day one, and part of it is gone when measuring begins.`,
    },
    hint: {
      fi: 'Kirjoita "warmUp": "0 d", ja kirjaa sisällä olevat kohtaan "initial".',
      sv: 'Använd "warmUp": "0 d", och "initial" för dem som är inne.',
      en: 'Use "warmUp": "0 d", and "initial" for those who are inside.',
    },
  }),
  "empty-target": () => ({
    message: {
      fi: 'Tavoite tarvitsee kohdan "atMost" tai "atLeast".',
      sv: 'Ett mål behöver "atMost" eller "atLeast".',
      en: 'A target needs "atMost" or "atLeast".',
    },
  }),
  "misplaced-key.quantile": (measure: string) => ({
    message: {
      fi: `${quoted(measure)} on yksi luku eikä luku joka asiakkaalle, joten sillä ei ole osuuspisteitä.`,
      sv: `${quoted(measure)} är ett tal, inte ett per klient, så det har inga kvantiler.`,
      en: `${quoted(measure)} is one number, not one per client, so it has no quantiles.`,
    },
  }),
  "misplaced-key.of": (measure: string) => ({
    message: {
      fi: `${quoted(measure)} koskee koko palvelupolkua.`,
      sv: `${quoted(measure)} gäller hela servicestigen.`,
      en: `${quoted(measure)} is of the whole pathway.`,
    },
    hint: { fi: 'Jätä "of" pois.', sv: 'Lämna bort "of".', en: 'Leave "of" out.' },
  }),
  "missing-key.of": (measure: string, kinds: readonly MeasureOf[]) => ({
    message: inEachLanguage((language) => {
      const [missing, is] = ofWords[language];
      const nouns = joined(
        kinds.map((kind) => ofNouns[kind][language]),
        language,
        "or",
      );
      return `${missing} ${quoted(measure)} ${is} ${nouns}.`;
    }),
  }),
  "missing-key.group": (groups: readonly string[]) => ({
    message: {
      fi: `"group" puuttuu: palvelupolulla on ${groups.length} ryhmää.`,
      sv: `"group" saknas: servicestigen har ${groups.length} grupper.`,
      en: `"group" is missing: the pathway has ${groups.length} groups.`,
    },
    hint: listOf("groups", groups),
  }),
  "not-a-leaf": (state: string, kind: string, inside: readonly string[]) => ({
    message: {
      fi: `Asiakas on tilassa, jonka sisällä ei ole tiloja, mutta tilan ${quoted(state)} tyyppi on ${kind}.`,
      sv: `En klient är i ett tillstånd utan tillstånd inuti, men ${quoted(state)} är av typen ${kind}.`,
      en: `A client is in a state without states inside, but ${quoted(state)} is ${kind}.`,
    },
    hint: inside.length > 0 ? listOf("inside", inside) : null,
  }),
} satisfies Catalog;

const ofWords = {
  fi: ['"of" puuttuu:', "koskee jotakin näistä:"],
  sv: ['"of" saknas:', "gäller"],
  en: ['"of" is missing:', "is of a"],
} as const;

const ofNouns = {
  pathway: { fi: "palvelupolku", sv: "en servicestig", en: "pathway" },
  state: { fi: "tila", sv: "ett tillstånd", en: "state" },
  resource: { fi: "resurssi", sv: "en resurs", en: "resource" },
  group: { fi: "ryhmä", sv: "en grupp", en: "group" },
  outcome: { fi: "lopputulos", sv: "ett utfall", en: "outcome" },
} satisfies Record<MeasureOf, FullText>;
