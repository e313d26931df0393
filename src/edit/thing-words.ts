import type { FullText } from "#units";

/** What a command is about, in words: as the subject of a sentence. */
export const things: Readonly<Record<string, FullText>> = {
  document: { fi: "asiakirja", sv: "dokumentet", en: "the document" },
  state: { fi: "tila", sv: "tillståndet", en: "the state" },
  transition: { fi: "siirtymä", sv: "övergången", en: "the transition" },
  painPoint: { fi: "kipupiste", sv: "problempunkten", en: "the pain point" },
  actor: { fi: "toimija", sv: "aktören", en: "the actor" },
  group: { fi: "ryhmä", sv: "gruppen", en: "the group" },
  attribute: { fi: "ominaisuus", sv: "egenskapen", en: "the attribute" },
  parameter: { fi: "parametri", sv: "parametern", en: "the parameter" },
  calendar: { fi: "kalenteri", sv: "kalendern", en: "the calendar" },
  resource: { fi: "resurssi", sv: "resursen", en: "the resource" },
  activity: { fi: "toiminta", sv: "aktiviteten", en: "the activity" },
  delay: { fi: "viive", sv: "fördröjningen", en: "the delay" },
  hazard: { fi: "tapahtuma", sv: "händelsen", en: "the event" },
  source: { fi: "lähde", sv: "källan", en: "the source" },
  person: { fi: "henkilö", sv: "personen", en: "the person" },
  idea: { fi: "idea", sv: "idén", en: "the idea" },
  persona: { fi: "esimerkkiasiakas", sv: "exempelklienten", en: "the persona" },
  note: { fi: "muistiinpano", sv: "anteckningen", en: "the note" },
};

/** Kinds of states, in words. */
export const kinds: Readonly<Record<string, FullText>> = {
  atomic: { fi: "tavallinen tila", sv: "ett vanligt tillstånd", en: "a plain state" },
  compound: { fi: "koottu tila", sv: "ett sammansatt tillstånd", en: "a compound state" },
  parallel: { fi: "rinnakkainen tila", sv: "ett parallellt tillstånd", en: "a parallel state" },
  final: { fi: "lopputila", sv: "ett slut", en: "a final state" },
  history: { fi: "paluutila", sv: "en återgång", en: "a history state" },
};

/** A sentence with a capital letter. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
