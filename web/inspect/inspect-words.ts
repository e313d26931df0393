import type { Language } from "#units";

/** Words of the page of the inspector. */
export type InspectWords = Record<"title" | "actors" | "now" | "events" | "actor" | "event" | "snapshot" | "nothing", string>;

const fi: InspectWords = {
  title: "Tarkastelu",
  actors: "Toimijat (actors)",
  now: "Tila nyt (snapshot)",
  events: "Ilmoitukset, uusin ensin",
  actor: "toimija",
  event: "tapahtuma",
  snapshot: "tila",
  nothing: "Ei vielä ilmoituksia. Aloita kävely.",
};

const sv: InspectWords = {
  title: "Granskning",
  actors: "Aktörer (actors)",
  now: "Tillstånd nu (snapshot)",
  events: "Meddelanden, det nyaste först",
  actor: "aktör",
  event: "händelse",
  snapshot: "tillstånd",
  nothing: "Inga meddelanden ännu. Börja vandra.",
};

const en: InspectWords = {
  title: "Inspect",
  actors: "Actors",
  now: "State now (snapshot)",
  events: "What was told, newest first",
  actor: "actor",
  event: "event",
  snapshot: "snapshot",
  nothing: "Nothing told yet. Start a walk.",
};

/** The words in each language. */
export const inspectWords: Record<Language, InspectWords> = { fi, sv, en };
