import { type Catalog, joined, quoted } from "#pathway";
import { type FullText, inEachLanguage, type Language } from "#units";
import type { Segment } from "./share-edges.ts";
import { capital, stateEn, stateFi, stateSv } from "./state-words.ts";

/** What is said of shares, of what is held, and of clocks that run meanwhile; states are paths below the root. */
export const amountMessages = {
  "shares-over-one": (trigger: string, state: string, segment: Segment, sum: number) => ({
    message: {
      fi: `${capital(stateFi("tilan", state))} siirtymien ${quoted(trigger)} osuudet ovat yhteensä ${short(sum)}${whom(segment, "fi")}.`,
      sv: `Andelarna för övergångarna ${quoted(trigger)} i ${stateSv(state)}${whom(segment, "sv")} är sammanlagt ${short(sum)}.`,
      en: `The shares of the list ${quoted(trigger)} of ${stateEn(state)}${whom(segment, "en")} add up to ${short(sum)}.`,
    },
    hint: {
      fi: 'Pienennä ne yhteensä 1:een; siirtymä, jolla ei ole ehtoa "share", saa loput.',
      sv: 'Sänk dem till sammanlagt 1; en övergång utan "share" tar resten.',
      en: 'Lower them to 1 in all; what has no "share" takes what is left.',
    },
  }),
  "no-rest": (trigger: string, state: string, rest: number | null) => ({
    message: leave(trigger, state, rest, {
      fi: "ja niillä ei ole mihin mennä",
      sv: "som inte leder någonstans",
      en: "that goes nowhere",
    }),
    hint: lastTransition,
  }),
  "may-stay": (trigger: string, state: string, rest: number | null) => ({
    message: leave(trigger, state, rest, {
      fi: "ja ne jäävät paikalleen",
      sv: "som stannar där den är",
      en: "that stays where it is",
    }),
    hint: lastTransition,
  }),
  "nested-holds": (inner: string, resource: string, outer: string) => ({
    message: {
      fi: `${capital(stateFi("tila", inner))} varaa resurssin ${quoted(resource)}, jonka sitä ympäröivä ${stateFi("tila", outer)} on jo varannut.`,
      sv: `${capital(stateSv(inner))} reserverar ${quoted(resource)}, som ${stateSv(outer)} omkring det redan har reserverat.`,
      en: `${stateEn(inner)} holds ${quoted(resource)}, which ${stateEn(outer)} around it holds already.`,
    },
    hint: {
      fi: "Varaa se vain toisessa.",
      sv: "Reservera den bara i det ena.",
      en: "Hold it in one of them only.",
    },
  }),
  "never-enough": (units: number, resource: string, most: number) => ({
    message: {
      fi: `Resurssia ${quoted(resource)} pyydetään kerralla ${units}, mutta sitä on enintään ${most}.`,
      sv: `${units} av ${quoted(resource)} begärs på en gång, men det finns högst ${most}.`,
      en: `${units} of ${quoted(resource)} are asked for at once, but there are at most ${most}.`,
    },
    hint: {
      fi: 'Pyydä vähemmän, tai lisää resurssin määrää ("capacity").',
      sv: 'Begär färre, eller ge resursen större "capacity".',
      en: "Ask for less, or give the resource more capacity.",
    },
  }),
  "opposite-order": (from: Side, to: Side, between: readonly Side[]) => ({
    message: inEachLanguage((language) => {
      const [first, second] = [quoted(sideName(from, language)), quoted(sideName(to, language))];
      const names = between.map((side) => sideName(side, language)).join(", ");
      const way = names === "" ? "" : { fi: ` (välissä ${names})`, sv: ` (via ${names})`, en: ` by way of ${names}` }[language];
      return {
        fi: `Asiakkaat, joilla on varattuna ${first}, pyytävät lisäksi: ${second}, ja toiset päinvastoin${way}: he voivat jäädä odottamaan toisiaan ikuisesti.`,
        sv: `Klienter som har reserverat ${first} begär ${second}, och tvärtom${way}: de kan bli väntande på varandra för alltid.`,
        en: `Clients who hold ${first} ask for ${second}, and the other way round${way}: they may wait for each other for good.`,
      }[language];
    }),
    hint: {
      fi: "Pyydä ne kaikkialla samassa järjestyksessä, tai varaa ne samassa tilassa.",
      sv: "Begär dem i samma ordning överallt, eller reservera dem i ett och samma tillstånd.",
      en: "Ask for them in the same order everywhere, or hold them in one state.",
    },
  }),
  "timer-in-queue": (clock: keyof typeof clocks, name: string, state: string, resources: readonly string[]) => ({
    message: inEachLanguage((language) => {
      const what = joined(resources.map(quoted), language, "and");
      const runs = `${clocks[clock][language]} ${quoted(name)}`;
      return {
        fi: `${runs} voi kulua, kun asiakas vielä odottaa ${stateFi("tilassa", state)} resurssia ${what}.`,
        sv: `${runs} kan gå medan klienten ännu väntar på ${what} i ${stateSv(state)}.`,
        en: `${runs} may run while the client still waits for ${what} in ${stateEn(state)}.`,
      }[language];
    }),
    hint: {
      fi: 'Jos näin on tarkoitus, piirrä jonotila tai lisää ehto {"type": "waiting"}; jos ei, lisää sen kielto "not".',
      sv: 'Om det är meningen, rita ett kötillstånd eller lägg till villkoret {"type": "waiting"}; om inte, dess negation med "not".',
      en: 'If that is meant, draw a queue state or add the guard {"type": "waiting"}; if not, its negation with "not".',
    },
  }),
} satisfies Catalog;

/** A resource, or only its places where those and its working time do not block each other. */
export type Side = { resource: string; isPlaces: boolean };

function sideName({ resource, isPlaces }: Side, language: Language): string {
  return isPlaces ? `${resource} (${{ fi: "paikat", sv: "platser", en: "slots" }[language]})` : resource;
}

const clocks = {
  timer: { fi: "Määräaika", sv: "Tidsgränsen", en: "The timer" },
  hazard: { fi: "Elämäntapahtuman odotus", sv: "Väntan på livshändelsen", en: "The hazard" },
} satisfies Record<string, FullText>;

const lastTransition: FullText = {
  fi: 'Lisää viimeiseksi siirtymä, jolla ei ole ehtoa "share": se ottaa loput.',
  sv: 'Lägg till en sista övergång utan "share" för resten.',
  en: 'Add a last transition without "share" for the rest.',
};

/** `rest` is null where it depends on another condition how much is left. */
function leave(trigger: string, state: string, rest: number | null, what: FullText): FullText {
  return {
    fi: `${capital(stateFi("tilan", state))} siirtymien ${quoted(trigger)} osuuksista jää yli ${rest === null ? "niitä, joilla toinen ehto ei täyty," : `${short(rest)},`} ${what.fi}.`,
    sv: `Andelarna för övergångarna ${quoted(trigger)} i ${stateSv(state)} lämnar en rest ${rest === null ? "där ett annat villkor inte uppfylls" : `på ${short(rest)}`} ${what.sv}.`,
    en: `The shares of the list ${quoted(trigger)} of ${stateEn(state)} leave a rest ${rest === null ? "where another condition fails" : `of ${short(rest)}`} ${what.en}.`,
  };
}

function whom({ group, attributes }: Segment, language: Language): string {
  const parts = Object.entries(attributes).map(([name, value]) => `${name} ${quoted(value)}`);
  if (group !== "") parts.unshift(`${{ fi: "ryhmä", sv: "gruppen", en: "group" }[language]} ${quoted(group)}`);
  if (parts.length === 0) return "";
  const list = { fi: parts.join(" ja "), sv: parts.join(" och "), en: parts.join(" and ") }[language];
  return { fi: `, kun asiakkaalla on ${list}`, sv: ` för ${list}`, en: ` for ${list}` }[language];
}

function short(number: number): string {
  return String(Math.round(number * 1e6) / 1e6);
}
