import { type Catalog, listed, quoted, suggest } from "#pathway";
import type { FullText } from "#units";
import { capital, stateEn, stateFi, stateSv } from "./state-words.ts";

/** What is said of transitions, histories and beginnings; states are paths below the root. */
export const transitionMessages = {
  "unknown-target": (target: string, source: string, hint: FullText) => ({
    message: {
      fi: `Tuntematon kohde ${quoted(target)} siirtymällä, joka lähtee ${source === "" ? "juuresta" : `tilasta ${source}`}`,
      sv: `Okänt mål ${quoted(target)} för en övergång från ${source === "" ? "roten" : source}`,
      en: `unknown target ${quoted(target)} of a transition from ${source === "" ? "the root" : source}`,
    },
    hint,
  }),
  "unknown-state": (state: string, states: readonly string[]) => ({
    message: {
      fi: `Tilaa ${quoted(state)} ei ole.`,
      sv: `Det finns inget tillstånd ${quoted(state)}.`,
      en: `There is no state ${quoted(state)}.`,
    },
    hint: suggest(state, states, "states"),
  }),
  "sibling-region": (from: string, to: string, around: string) => ({
    message: {
      fi: `${capital(stateFi("tila", from))} ja ${stateFi("tila", to)} ovat ${stateFi("tilan", around)} eri osissa, jotka etenevät yhtä aikaa, joten siirtymä ei johda toisesta toiseen.`,
      sv: `${capital(stateSv(from))} och ${stateSv(to)} ligger i olika samtidiga delar av ${stateSv(around)}, så ingen övergång leder från det ena till det andra.`,
      en: `${stateEn(from)} and ${stateEn(to)} lie in different regions of ${stateEn(around)}, so no transition leads from one to the other.`,
    },
    hint: {
      fi: 'Anna toisen osan reagoida: lähetä tapahtuma teolla "raise", tai kysy ehdoilla "in" tai "flag".',
      sv: 'Låt den andra delen reagera: sänd en händelse med "raise", eller fråga med villkoren "in" eller "flag".',
      en: 'Let the other region react: "raise" an event, or ask with the guards "in" or "flag".',
    },
  }),
  "reenter-root": () => ({
    message: {
      fi: "Juuresta ei voi lähteä ja tulla siihen uudelleen.",
      sv: "Roten kan inte lämnas och gås in i på nytt.",
      en: "The root cannot be left and entered again.",
    },
    hint: {
      fi: 'Jätä "reenter" pois, tai nimeä jokin tila sisältä.',
      sv: 'Lämna bort "reenter", eller ange ett tillstånd inuti.',
      en: 'Leave "reenter" out, or name a state inside.',
    },
  }),
  "history-default": (history: string, around: string, inside: readonly string[]) => ({
    message: {
      fi: `${capital(stateFi("tila", history))} ei kerro, minne ${stateFi("tilassa", around)} mennään, kun mitään ei muisteta.`,
      sv: `${capital(stateSv(history))} säger inte vart man går i ${stateSv(around)} när ingenting är ihågkommet.`,
      en: `${stateEn(history)} does not say where to go in ${stateEn(around)} when nothing is remembered.`,
    },
    hint: {
      fi: `Anna sille "target", joka on ${stateFi("tilan", around)} sisällä: ${listed(inside, 5)}.`,
      sv: `Ge det ett "target" inuti ${stateSv(around)}: ${listed(inside, 5)}.`,
      en: `Give it a "target" inside ${stateEn(around)}: ${listed(inside, 5)}.`,
    },
  }),
  "history-from-within": (source: string, history: string, around: string) => ({
    message: {
      fi: `${capital(stateFi("tilasta", source))} johdetaan ${stateFi("tilan", around)} paluutilaan ${quoted(history)}, vaikka asiakas ei ole lähtenyt siitä.`,
      sv: `${capital(stateSv(source))} leder till återgångstillståndet ${quoted(history)} i ${stateSv(around)}, som klienten inte har lämnat.`,
      en: `${stateEn(source)} leads into the history ${quoted(history)} of ${stateEn(around)}, which the client has not left.`,
    },
    hint: {
      fi: `Johda johonkin ${stateFi("tilan", around)} tilaan, tai paluutilaan sen ulkopuolelta.`,
      sv: `Led till ett tillstånd i ${stateSv(around)}, eller till återgångstillståndet utifrån.`,
      en: `Lead to a state of ${stateEn(around)}, or into the history from outside ${stateEn(around)}.`,
    },
  }),
  "initial-history": (state: string, history: string) => ({
    message: {
      fi: `${capital(stateFi("tila", state))} alkaa paluutilasta ${quoted(history)}, mutta ensi kerralla mitään ei muisteta.`,
      sv: `${capital(stateSv(state))} börjar i återgångstillståndet ${quoted(history)}, men första gången är ingenting ihågkommet.`,
      en: `${stateEn(state)} begins in the history ${quoted(history)}, but on first entry nothing is remembered.`,
    },
    hint: {
      fi: "Aloita jostakin tilasta, ja anna siirtymien johtaa paluutilaan.",
      sv: "Börja i ett tillstånd, och låt övergångar leda till återgångstillståndet.",
      en: "Begin in a state, and let transitions lead to the history.",
    },
  }),
  "targetless-always": (state: string) => ({
    message: {
      fi: `${capital(stateFi("tilassa", state))} tämä siirtymä toistuisi loputtomasti.`,
      sv: `I ${stateSv(state)} skulle den här övergången göras om i all oändlighet.`,
      en: `${stateEn(state)} would take this transition forever.`,
    },
    hint: {
      fi: 'Anna sille kohde, tai siirrä sen teot kohtaan "entry" tai tapahtumaan.',
      sv: 'Ge den ett mål, eller flytta dess handlingar till "entry" eller till en händelse.',
      en: 'Give it a target, or put its actions into "entry" or on an event.',
    },
  }),
  "endless-always": (circle: readonly string[]) => ({
    message: {
      fi: `Kehä ilman loppua: ${circle.join(" → ")}, eikä välissä ole tapahtumaa eikä ehtoa.`,
      sv: `Utan slut: ${circle.join(" → ")}, utan händelse eller villkor emellan.`,
      en: `Without end: ${circle.join(" → ")}, with no event and no guard between.`,
    },
    hint: {
      fi: "Lisää matkalle ehto, tapahtuma tai toiminta.",
      sv: "Lägg till ett villkor, en händelse eller en aktivitet på vägen.",
      en: "Add a guard, an event or an activity on the way.",
    },
  }),
  "closed-door": (demand: string, event: string, hint: FullText) => ({
    message: {
      fi: `Tulijoiden joukon ${quoted(demand)} asiakkaat tulevat tapahtumalla ${quoted(event)}, jota alkutilat eivät hyväksy.`,
      sv: `Klienterna i ${quoted(demand)} kommer med ${quoted(event)}, som utgångstillstånden inte godtar.`,
      en: `The clients of ${quoted(demand)} come with ${quoted(event)}, which the initial states do not accept.`,
    },
    hint,
  }),
} satisfies Catalog;
