import { type Catalog, quoted, suggest } from "#pathway";
import type { FullText } from "#units";
import type { DropReason } from "./drop-transition.ts";
import { kinds } from "./thing-words.ts";

const reasons: Record<DropReason, FullText> = {
  target: { fi: "Sen kohde poistui.", sv: "Dit den ledde finns inte kvar.", en: "What it led to is gone." },
  condition: {
    fi: "Sen ehto ei voisi enää toteutua.",
    sv: "Dess villkor kunde inte längre uppfyllas.",
    en: "Its condition could never hold any more.",
  },
  kind: {
    fi: "Tilan uudessa lajissa sitä ei voi olla.",
    sv: "Tillståndets nya slag kan inte ha den.",
    en: "The state's new kind cannot have it.",
  },
  trigger: { fi: "Sen laukaisija poistui.", sv: "Det som utlöste den finns inte kvar.", en: "What set it off is gone." },
  wish: { fi: "Niin toivottiin.", sv: "Så önskades.", en: "It was wished so." },
};

const percent = (share: number) => `${Math.round(share * 1e4) / 100}`;

/** What is said of commands on transitions and their shares. */
export const transitionMessages = {
  "unknown-transition": (id: string, ids: readonly string[]) => ({
    message: {
      fi: `Siirtymää ${quoted(id)} ei ole.`,
      sv: `Det finns ingen övergång ${quoted(id)}.`,
      en: `There is no transition ${quoted(id)}.`,
    },
    hint: suggest(id, ids, "there"),
  }),
  "unknown-transition.place": (state: string, when: string, ordinal: number) => ({
    message: {
      fi: `Tilan ${quoted(state)} kohdassa ${quoted(when)} ei ole siirtymää numero ${ordinal}.`,
      sv: `Vid ${quoted(when)} i tillståndet ${quoted(state)} finns ingen övergång nummer ${ordinal}.`,
      en: `At ${quoted(when)} of the state ${quoted(state)} there is no transition number ${ordinal}.`,
    },
    hint: { fi: "Valitse siirtymä uudelleen.", sv: "Välj övergången på nytt.", en: "Choose the transition anew." },
  }),
  "nothing-leaves": (state: string, kind: string) => ({
    message: {
      fi: `Tilasta ${quoted(state)} ei lähde siirtymiä: se on ${kinds[kind]!.fi}.`,
      sv: `Inga övergångar leder från ${quoted(state)}: det är ${kinds[kind]!.sv}.`,
      en: `No transitions leave ${quoted(state)}: it is ${kinds[kind]!.en}.`,
    },
    hint: { fi: "Muuta ensin sen laji tavalliseksi.", sv: "Gör det först till ett vanligt tillstånd.", en: "Make it a plain state first." },
  }),
  "into-root": () => ({
    message: {
      fi: "Siirtymä johtaa tilaan, ei koko polkuun.",
      sv: "En övergång leder till ett tillstånd, inte till hela stigen.",
      en: "A transition leads to a state, not to the whole path.",
    },
    hint: { fi: "Valitse tila, johon se johtaa.", sv: "Välj tillståndet dit den leder.", en: "Choose the state to which it leads." },
  }),
  "between-regions": (from: string, to: string, parallel: string) => ({
    message: {
      fi: `Tilat ${quoted(from)} ja ${quoted(to)} ovat tilan ${quoted(parallel)} rinnakkaisissa osissa: niiden välillä ei voi siirtyä.`,
      sv: `${quoted(from)} och ${quoted(to)} finns i parallella delar av ${quoted(parallel)}: mellan dem kan man inte gå.`,
      en: `${quoted(from)} and ${quoted(to)} are in parallel parts of ${quoted(parallel)}: nobody goes from one to the other.`,
    },
    hint: {
      fi: "Asiakas on kummassakin yhtä aikaa. Poista siirtymä, tai johda se rinnakkaisen tilan ulkopuolelle.",
      sv: "Klienten är i båda samtidigt. Ta bort övergången, eller led den ut ur det parallella tillståndet.",
      en: "The client is in both at once. Delete the transition, or lead it out of the parallel state.",
    },
  }),
  "drawn-already": (from: string, to: string) => ({
    message: {
      fi: `Siirtymä tilasta ${quoted(from)} tilaan ${quoted(to)} on jo piirretty.`,
      sv: `Övergången från ${quoted(from)} till ${quoted(to)} finns redan.`,
      en: `There is a transition from ${quoted(from)} to ${quoted(to)} already.`,
    },
    hint: {
      fi: "Muuta sitä, tai anna uudelle toinen laukaisija tai ehto.",
      sv: "Ändra den, eller ge den nya en annan utlösare eller ett villkor.",
      en: "Change that one, or give the new one another trigger or a condition.",
    },
  }),
  "nothing-completes": (state: string) => ({
    message: {
      fi: `Tilan ${quoted(state)} sisällä ei ole mitään, mikä voisi tulla valmiiksi.`,
      sv: `I tillståndet ${quoted(state)} finns inget som kan bli färdigt.`,
      en: `There is nothing inside the state ${quoted(state)} that could be completed.`,
    },
    hint: {
      fi: "Valitse laukaisijaksi toiminnan päättyminen.",
      sv: "Välj att aktivitetens slut utlöser den.",
      en: "Let the end of the activity set it off.",
    },
  }),
  "transition-gone": (from: string, to: string, why: DropReason) => ({
    message: {
      fi: `Siirtymä ${quoted(from)} → ${quoted(to)} poistettiin.`,
      sv: `Övergången ${quoted(from)} → ${quoted(to)} togs bort.`,
      en: `The transition ${quoted(from)} → ${quoted(to)} was removed.`,
    },
    hint: reasons[why],
  }),
  "bad-share": (share: number) => ({
    message: {
      fi: `Osuus ${percent(share)} % ei ole välillä 0–100 %.`,
      sv: `Andelen ${percent(share)} % ligger inte mellan 0 och 100 %.`,
      en: `The share ${percent(share)} % is not between 0 and 100 %.`,
    },
    hint: { fi: "Anna luku 0–100.", sv: "Ange ett tal mellan 0 och 100.", en: "Give a number from 0 to 100." },
  }),
  "no-bar": (state: string) => ({
    message: {
      fi: `Tilassa ${quoted(state)} tämä tie ei jaa asiakkaita toisen kanssa.`,
      sv: `I tillståndet ${quoted(state)} delar den här vägen inte klienter med någon annan.`,
      en: `In the state ${quoted(state)} this way shares its clients with no other.`,
    },
    hint: {
      fi: "Piirrä toinen siirtymä samasta laukaisijasta; jos osuudet riippuvat kahdesta eri ominaisuudesta, muuta ehtoja yksitellen.",
      sv: "Rita en annan övergång med samma utlösare; om andelarna beror på två olika egenskaper, ändra villkoren ett i taget.",
      en: "Draw another transition with the same trigger; where shares depend on two different things, change the conditions one by one.",
    },
  }),
  "two-axes": (one: string, other: string) => ({
    message: {
      fi: `Nämä osuudet riippuvat jo ominaisuudesta ${quoted(one)}, eivät ominaisuudesta ${quoted(other)}.`,
      sv: `De här andelarna beror redan på ${quoted(one)}, inte på ${quoted(other)}.`,
      en: `These shares depend on ${quoted(one)} already, not on ${quoted(other)}.`,
    },
    hint: {
      fi: "Yksi valinta voi riippua vain yhdestä ominaisuudesta.",
      sv: "Ett val kan bero på bara en egenskap.",
      en: "One decision can depend on one thing only.",
    },
  }),
  "share-too-large": (share: number, most: number) => ({
    message: {
      fi: `Osuus ${percent(share)} % ei mahdu: parametrien osuuksien jälkeen jää enintään ${percent(most)} %.`,
      sv: `Andelen ${percent(share)} % ryms inte: efter parametrarnas andelar återstår högst ${percent(most)} %.`,
      en: `A share of ${percent(share)} % does not fit: what parameters keep leaves ${percent(most)} % at most.`,
    },
    hint: {
      fi: "Muuta parametreja, tai anna pienempi osuus.",
      sv: "Ändra parametrarna, eller ange en mindre andel.",
      en: "Change the parameters, or give a smaller share.",
    },
  }),
  "share-alone": (share: number, whole: number) => ({
    message: {
      fi: `Muut osuudet tulevat parametreista, joten tämän on oltava ${percent(whole)} %, ei ${percent(share)} %.`,
      sv: `De andra andelarna kommer från parametrar, så den här måste vara ${percent(whole)} %, inte ${percent(share)} %.`,
      en: `The other shares come from parameters, so this one has to be ${percent(whole)} %, not ${percent(share)} %.`,
    },
    hint: {
      fi: "Muuta parametreja, tai lisää tie muille.",
      sv: "Ändra parametrarna, eller lägg till en väg för de övriga.",
      en: "Change the parameters, or add a way for all others.",
    },
  }),
  "share-of-parameter": (parameter: string) => ({
    message: {
      fi: `Tämän osuuden antaa parametri ${quoted(parameter)}, jonka arvo on epävarma.`,
      sv: `Den här andelen ges av parametern ${quoted(parameter)}, vars värde är osäkert.`,
      en: `This share comes from the parameter ${quoted(parameter)}, whose value is uncertain.`,
    },
    hint: { fi: "Muuta parametrin jakaumaa.", sv: "Ändra parameterns fördelning.", en: "Change the distribution of the parameter." },
  }),
  "outside-parameter": (parameter: string, value: number, min: number, max: number) => ({
    message: {
      fi: `Osuuden antaa parametri ${quoted(parameter)}, ja ${value} ei ole sen välillä ${min}–${max}.`,
      sv: `Andelen ges av parametern ${quoted(parameter)}, och ${value} ligger inte mellan ${min} och ${max}.`,
      en: `The share comes from the parameter ${quoted(parameter)}, and ${value} is outside ${min} to ${max}.`,
    },
    hint: { fi: "Muuta parametrin väliä.", sv: "Ändra parameterns gränser.", en: "Change the range of the parameter." },
  }),
} satisfies Catalog;
