import { type FullText, inEachLanguage, type Language } from "#units";
import type { Catalog } from "./catalog.ts";
import { describeValue, quoted } from "./describe-value.ts";
import { suggest } from "./did-you-mean.ts";

/** What is said of parameters, and of what a change makes of them. */
export const parameterMessages = {
  "parameter-range": (value: number, min: number | undefined, max: number | undefined) => ({
    message: {
      fi: `Arvo ${value} ei ole välillä ${min ?? "…"}–${max ?? "…"}.`,
      sv: `Värdet ${value} ligger inte mellan ${min ?? "…"} och ${max ?? "…"}.`,
      en: `The value ${value} is outside ${min ?? "…"} to ${max ?? "…"}.`,
    },
    hint: { fi: "Muuta arvoa tai väliä.", sv: "Ändra värdet eller gränserna.", en: "Change the value, or the range." },
  }),
  "parameter-range.empty": (min: number, max: number) => ({
    message: {
      fi: `Pienin arvo ${min} on suurempi kuin suurin arvo ${max}.`,
      sv: `Det minsta värdet ${min} är större än det största värdet ${max}.`,
      en: `The least value ${min} is greater than the greatest value ${max}.`,
    },
  }),
  "parameter-in-parameter": () => ({
    message: {
      fi: "Parametri ei voi riippua toisesta parametrista.",
      sv: "En parameter kan inte bero på en annan.",
      en: "A parameter cannot depend on another one.",
    },
    hint: { fi: "Kirjoita luku.", sv: "Skriv talet.", en: "Write the number." },
  }),
  "parameter-in-unit": (amount: string, unit: string) => ({
    message: {
      fi: `Parametri on pelkkä luku, mutta tässä on ${quoted(amount)}.`,
      sv: `En parameter är bara ett tal, men här finns ${quoted(amount)}.`,
      en: `A parameter is a plain number, but there is ${quoted(amount)}.`,
    },
    hint: {
      fi: `Kirjoita luku, ja kohdan "value" viereen "unit": ${quoted(unit)}.`,
      sv: `Skriv talet, och "unit": ${quoted(unit)} bredvid "value".`,
      en: `Write the number, and "unit": ${quoted(unit)} beside "value".`,
    },
  }),
  "parameter-in-unit.opening": () => ({
    message: {
      fi: "Parametri on luku, ei aika seuraavaan aukioloon.",
      sv: "En parameter är ett tal, inte tiden till nästa öppning.",
      en: "A parameter is a number, not the time to an opening.",
    },
  }),
  "parameter-type": (parameter: string, why: FullText) => ({
    message: {
      fi: `Parametri ${quoted(parameter)} ei sovi tähän. ${why.fi}`,
      sv: `Parametern ${quoted(parameter)} passar inte här. ${why.sv}`,
      en: `The parameter ${quoted(parameter)} does not fit here. ${why.en}`,
    },
  }),
  "parameter-value": (parameter: string, value: unknown, why: FullText) => ({
    message: {
      fi: `Parametrin ${quoted(parameter)} arvoksi ei käy ${describeValue(value, "fi")}: ${why.fi}.`,
      sv: `${quoted(parameter)} kan inte vara ${describeValue(value, "sv")}: ${why.sv}.`,
      en: `${quoted(parameter)} cannot be ${describeValue(value, "en")}: ${why.en}.`,
    },
  }),
  "unknown-parameter.to-change": (parameter: string, parameters: readonly string[]) => {
    const hint = suggest(parameter, parameters, "parameters");
    return {
      message: {
        fi: `Palvelupolulla ei ole parametria ${quoted(parameter)}.`,
        sv: `Servicestigen har ingen parameter ${quoted(parameter)}.`,
        en: `The pathway has no parameter ${quoted(parameter)}.`,
      },
      hint: inEachLanguage((language) => `${hint[language]} ${otherPlaces[language]} "/resources/…".`),
    };
  },
  "unknown-path": (pointer: string, owner: string | null, step: string, keys: readonly string[]) => ({
    message: inEachLanguage((language) =>
      noWay[language](quoted(pointer), owner === null ? null : quoted(owner), keys.length > 0 ? quoted(step) : null),
    ),
    hint: keys.length > 0 ? suggest(step, keys, "has") : null,
  }),
} satisfies Catalog;

/** Why a value is none for a parameter. */
export const reasonsAgainstValue = {
  boolean: { fi: "arvo on true tai false", sv: "den är true eller false", en: "it is true or false" },
  number: { fi: "arvo on luku", sv: "den är ett tal", en: "it is a number" },
  least: (min: number): FullText => ({ fi: `pienin arvo on ${min}`, sv: `dess minsta värde är ${min}`, en: `its least value is ${min}` }),
  greatest: (max: number): FullText => ({
    fi: `suurin arvo on ${max}`,
    sv: `dess största värde är ${max}`,
    en: `its greatest value is ${max}`,
  }),
};

/** A message about a place of the pathway that a change has made wrong. */
export function withThisChange(at: string, message: FullText): FullText {
  return {
    fi: `Tämän muutoksen jälkeen ${at === "" ? "palvelupolku" : `kohta ${at}`} on väärin: ${message.fi}`,
    sv: `Med den här ändringen är ${at === "" ? "servicestigen" : at} fel: ${message.sv}`,
    en: `With this change ${at === "" ? "the pathway" : at} is wrong: ${message.en}`,
  };
}

const otherPlaces: FullText = {
  fi: "Muut paikat kirjoitetaan muodossa",
  sv: "Andra ställen skrivs som",
  en: "Other places are written as",
};

/** A pointer, where its way ends (null: at the document) and for want of which key (null: for want of any). */
const noWay: Record<Language, (pointer: string, owner: string | null, step: string | null) => string> = {
  fi: (pointer, owner, step) => {
    const where = owner === null ? "asiakirjassa" : `kohdassa ${owner}`;
    return `${pointer} ei johda mihinkään: ${where} ei ole ${step === null ? "mitään sisällä" : `kohtaa ${step}`}.`;
  },
  sv: (pointer, owner, step) =>
    `${pointer} leder ingenstans: ${owner ?? "dokumentet"} har ${step === null ? "ingenting inuti" : `inget ${step}`}.`,
  en: (pointer, owner, step) =>
    `${pointer} leads nowhere: ${owner ?? "the document"} has ${step === null ? "nothing inside" : `no ${step}`}.`,
};
