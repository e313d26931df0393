import type { FullText, Language } from "#units";
import type { Catalog, Message } from "./catalog.ts";
import { quoted } from "./describe-value.ts";
import { suggest } from "./did-you-mean.ts";

/** What is said of ids and names that lead nowhere, or are taken. */
export const nameMessages = {
  "unknown-actor": unknown({ fi: "Toimijaa", sv: "ingen aktör", en: "actor" }),
  "unknown-resource": unknown({ fi: "Resurssia", sv: "ingen resurs", en: "resource" }),
  "unknown-activity": unknown({ fi: "Toimintaa", sv: "ingen aktivitet", en: "activity" }),
  "unknown-delay": unknown({ fi: "Viivettä", sv: "ingen fördröjning", en: "delay" }),
  "unknown-group": unknown({ fi: "Ryhmää", sv: "ingen grupp", en: "group" }),
  "unknown-attribute": unknown({ fi: "Ominaisuutta", sv: "ingen egenskap", en: "attribute" }),
  "unknown-calendar": unknown({ fi: "Kalenteria", sv: "ingen kalender", en: "calendar" }),
  "unknown-source": unknown({ fi: "Lähdettä", sv: "ingen källa", en: "source" }),
  "unknown-pain-point": unknown({ fi: "Kipupistettä", sv: "ingen problempunkt", en: "pain point" }),
  "unknown-parameter": unknown({ fi: "Parametria", sv: "ingen parameter", en: "parameter" }),
  "unknown-state": unknown({ fi: "Tilaa", sv: "inget tillstånd", en: "state" }),
  "unknown-demand": unknown({ fi: "Tulijoiden joukkoa", sv: "ingen tillströmning", en: "demand" }),
  "unknown-measure": unknown({ fi: "Tunnuslukua", sv: "inget mått", en: "measure" }),
  "unknown-outcome": unknown({ fi: "Lopputulosta", sv: "inget utfall", en: "outcome" }),
  "unknown-state.or-group": unknown({ fi: "Tilaa tai ryhmää", sv: "inget tillstånd och ingen grupp", en: "state or group" }),
  "unknown-initial": (state: string, states: readonly string[]) => ({
    message: {
      fi: `Täällä ei ole tilaa ${quoted(state)}, josta aloittaa.`,
      sv: `Här finns inget tillstånd ${quoted(state)} att börja i.`,
      en: `There is no state ${quoted(state)} in here to begin with.`,
    },
    hint: suggest(state, states, "there"),
  }),
  "unknown-value": (attribute: string, value: string, values: readonly string[] | null) => ({
    message: {
      fi: `Ominaisuudella ${quoted(attribute)} ei ole arvoa ${quoted(value)}.`,
      sv: `Egenskapen ${quoted(attribute)} har inget värde ${quoted(value)}.`,
      en: `The attribute ${quoted(attribute)} has no value ${quoted(value)}.`,
    },
    hint:
      values === null
        ? {
            fi: "Se on luku, eikä sillä ole nimettyjä arvoja.",
            sv: "Den är ett tal och har inga namngivna värden.",
            en: "It is a number and has no named values.",
          }
        : suggest(value, values, "values"),
  }),
  "unknown-event": (event: string, events: readonly string[]) => ({
    message: {
      fi: `Mikään tila ei hyväksy tapahtumaa ${quoted(event)}.`,
      sv: `Inget tillstånd godtar händelsen ${quoted(event)}.`,
      en: `No state accepts the event ${quoted(event)}.`,
    },
    hint: suggest(event, events, "events"),
  }),
  "unheard-hazard": (event: string) => ({
    message: {
      fi: `Mikään tila ei hyväksy tapahtumaa ${quoted(event)}, joten sitä ei koskaan tapahdu.`,
      sv: `Inget tillstånd godtar händelsen ${quoted(event)}, så den inträffar aldrig.`,
      en: `No state accepts the event ${quoted(event)}, so it never happens.`,
    },
    hint: {
      fi: 'Lisää se jonkin tilan kohtaan "on".',
      sv: 'Lägg till den i "on" för ett tillstånd.',
      en: 'Add it to the "on" of a state.',
    },
  }),
  "duplicate-id": (noun: keyof typeof owners, id: string, before: string) => ({
    message: {
      fi: `${owners[noun].fi} tunnus ${quoted(id)} on jo käytössä.`,
      sv: `Beteckningen ${quoted(id)} på ${owners[noun].sv} är redan tagen.`,
      en: `The ${owners[noun].en} id ${quoted(id)} is taken.`,
    },
    hint: {
      fi: `Se on myös kohdassa ${before}.`,
      sv: `Den står också på stället ${before}.`,
      en: `It stands at ${before} as well.`,
    },
  }),
  "reserved-id": (key: string) => ({
    message: {
      fi: `${quoted(key)} on JavaScriptin oma sana eikä voi olla tunnus.`,
      sv: `${quoted(key)} betyder något i JavaScript och kan inte vara en beteckning.`,
      en: `${quoted(key)} means something in JavaScript and cannot be an id.`,
    },
    hint: {
      fi: 'Valitse toinen tunnus; ihmisten luettava nimi tulee kohtaan "name".',
      sv: 'Välj en annan beteckning; det människor läser står i "name".',
      en: 'Choose another id; what people read goes into "name".',
    },
  }),
  "reserved-id.group": () => ({
    message: {
      fi: 'Ominaisuus ei voi olla "group": "by" ei tietäisi, kumpaa tarkoitetaan.',
      sv: 'En egenskap kan inte heta "group": "by" skulle inte veta vilken som avses.',
      en: '"group" cannot be an attribute: "by" would not know which is meant.',
    },
  }),
} satisfies Catalog;

const owners = {
  demand: { fi: "Tulijoiden joukon", sv: "en tillströmning", en: "demand" },
  source: { fi: "Lähteen", sv: "en källa", en: "source" },
  person: { fi: "Henkilön", sv: "en person", en: "person" },
  idea: { fi: "Idean", sv: "en idé", en: "idea" },
  persona: { fi: "Esimerkkiasiakkaan", sv: "en exempelklient", en: "persona" },
  note: { fi: "Muistiinpanon", sv: "en anteckning", en: "note" },
  "pain point": { fi: "Kipupisteen", sv: "en problempunkt", en: "pain point" },
  transition: { fi: "Siirtymän", sv: "en övergång", en: "transition" },
} satisfies Record<string, FullText>;

/** That there is no such thing: in Finnish the noun in the partitive, in Swedish with "no". */
function unknown(noun: Record<Language, string>): (id: string, ids: readonly string[]) => Message {
  return (id, ids) => ({
    message: {
      fi: `${noun.fi} ${quoted(id)} ei ole.`,
      sv: `Det finns ${noun.sv} ${quoted(id)}.`,
      en: `There is no ${noun.en} ${quoted(id)}.`,
    },
    hint: suggest(id, ids, "there"),
  });
}
