import { type Catalog, joined, listed, quoted } from "#pathway";
import { type FullText, inEachLanguage, type Language } from "#units";
import type { NumberKind } from "./evidence.ts";
import { capital, stateEn, stateFi, stateSv } from "./state-words.ts";

/** What is said of what a chart misses: for a walk, for a simulation, for readers. */
export const levelMessages = {
  "missing-for-walk.state": (state: string) => ({
    message: {
      fi: `${capital(stateFi("tilalla", state))} ei ole nimeä.`,
      sv: `${capital(stateSv(state))} har inget namn.`,
      en: `${stateEn(state)} has no name.`,
    },
    hint: add('"meta": { "name": { "fi": … } }'),
  }),
  "missing-for-walk.way": (trigger: string, state: string) => ({
    message: {
      fi: `${capital(stateFi("tilan", state))} kohdassa ${quoted(trigger)} tätä tietä ei erota toisesta.`,
      sv: `Vid ${quoted(trigger)} i ${stateSv(state)} kan den här vägen inte skiljas från en annan.`,
      en: `At ${quoted(trigger)} of ${stateEn(state)} this way cannot be told from another.`,
    },
    hint: {
      fi: 'Lisää siirtymään "meta": { "name": { "fi": … } }.',
      sv: 'Lägg till "meta": { "name": { "fi": … } } för övergången.',
      en: 'Add "meta": { "name": { "fi": … } } to the transition.',
    },
  }),
  "missing-for-walk.activity": (id: string) => ({
    message: {
      fi: `Toiminnalla ${quoted(id)} ei ole nimeä.`,
      sv: `Aktiviteten ${quoted(id)} har inget namn.`,
      en: `The activity ${quoted(id)} has no name.`,
    },
    hint: add('"name": { "fi": … }'),
  }),
  "missing-for-simulate.door": (state: string) => ({
    message: {
      fi: `Kukaan ei tule sisään: ${stateFi("tila", state)} ei hyväksy mitään tapahtumaa.`,
      sv: `Ingen kommer in: ${stateSv(state)} godtar ingen händelse.`,
      en: `Nobody comes in: ${stateEn(state)} accepts no event.`,
    },
    hint: {
      fi: 'Anna ensimmäiselle tilalle "on": tapahtuma, jolla asiakkaat tulevat.',
      sv: 'Ge det första tillståndet ett "on": händelsen med vilken klienterna kommer.',
      en: 'Give the first state an "on": the event by which clients come.',
    },
  }),
  "missing-for-simulate.way": (trigger: string, state: string) => ({
    message: {
      fi: `${capital(stateFi("tilan", state))} kohdassa ${quoted(trigger)} mikään ei kerro, kuinka moni menee tätä tietä: edellinen vie kaikki.`,
      sv: `Vid ${quoted(trigger)} i ${stateSv(state)} säger ingenting hur många som går den här vägen: den föregående tar alla.`,
      en: `At ${quoted(trigger)} of ${stateEn(state)} nothing says how many go this way: the one before takes all.`,
    },
    hint: {
      fi: 'Anna edelliselle ehto, kuten { "type": "share", "params": { "p": 0.5 } }.',
      sv: 'Ge den föregående ett villkor, till exempel { "type": "share", "params": { "p": 0.5 } }.',
      en: 'Give the one before a guard, such as { "type": "share", "params": { "p": 0.5 } }.',
    },
  }),
  "missing-for-simulate.need": (activity: string, resources: readonly string[]) => ({
    message: inEachLanguage((language) => {
      const list = joined(resources.map(quoted), language, "and");
      return {
        fi: `Toiminta ${quoted(activity)} ei kerro, kuinka kauan se tarvitsee resurssia ${list}.`,
        sv: `Aktiviteten ${quoted(activity)} säger inte hur länge den behöver ${list}.`,
        en: `The activity ${quoted(activity)} does not say how long it needs ${list}.`,
      }[language];
    }),
    hint: add('"duration"'),
  }),
  "missing-for-simulate.length": (activity: string) => ({
    message: {
      fi: `Toiminta ${quoted(activity)} ei kerro, kuinka kauan se kestää.`,
      sv: `Aktiviteten ${quoted(activity)} säger inte hur länge den varar.`,
      en: `The activity ${quoted(activity)} does not say how long it takes.`,
    },
    hint: {
      fi: 'Lisää "duration" tai "lead"; 0, jos siihen ei kulu aikaa.',
      sv: 'Lägg till "duration" eller "lead"; 0 där det inte tar någon tid.',
      en: 'Add "duration" or "lead"; 0 where it takes no time.',
    },
  }),
  "missing-for-simulate.capacity": (resource: string) => ({
    message: {
      fi: `Resurssi ${quoted(resource)} ei kerro, kuinka monta niitä on.`,
      sv: `Resursen ${quoted(resource)} säger inte hur många de är.`,
      en: `The resource ${quoted(resource)} does not say how many there are.`,
    },
    hint: {
      fi: 'Lisää "capacity", tai "people" tässä tehtävässä ("roles").',
      sv: 'Lägg till "capacity", eller "people" med den här rollen.',
      en: 'Add "capacity", or "people" with this role.',
    },
  }),
  "without-basis": (kind: NumberKind, bare: readonly string[], total: number) => ({
    message: {
      fi: `${plurals[kind].fi}: ${bare.length} / ${total} ei kerro perustetta eikä lähdettä: ${listed(bare, 5)}.`,
      sv: `${bare.length} av ${total} ${plurals[kind].sv} anger varken grund eller källa: ${listed(bare, 5)}.`,
      en: `${bare.length} of ${total} ${plurals[kind].en} say neither basis nor source: ${listed(bare, 5)}.`,
    },
    hint: {
      fi: 'Kirjoita luvun viereen "basis": "source" (ja "source"), "derived" tai "assumption".',
      sv: 'Skriv "basis": "source" (med "source"), "derived" eller "assumption" bredvid talet.',
      en: 'Write "basis": "source" (with "source"), "derived" or "assumption" beside the number.',
    },
  }),
  "basis-without-source": () => ({
    message: {
      fi: "Tämä perustuu lähteeseen, mutta ei kerro mihin.",
      sv: "Detta bygger på en källa, men säger inte på vilken.",
      en: "This rests on a source, but does not say on which.",
    },
    hint: {
      fi: 'Lisää "source": jonkin lähteen tunnus kohdasta "sources".',
      sv: 'Lägg till "source": beteckningen på en källa i "sources".',
      en: 'Add "source": the id of one of "sources".',
    },
  }),
  "missing-language": (language: Language, missing: readonly string[], total: number) => ({
    message: {
      fi: `Teksteistä ${missing.length} / ${total} puuttuu kielellä "${language}": ${listed(missing, 5)}.`,
      sv: `${missing.length} av ${total} texter saknas på "${language}": ${listed(missing, 5)}.`,
      en: `${missing.length} of ${total} texts are missing in "${language}": ${listed(missing, 5)}.`,
    },
    hint: {
      fi: "Puuttuvan kielen tilalla näytetään suomenkielinen teksti.",
      sv: "Där ett språk saknas visas den finska texten.",
      en: "Where a language is missing the Finnish text is shown.",
    },
  }),
} satisfies Catalog;

const plurals: Record<NumberKind, FullText> = {
  parameter: { fi: "Parametreja", sv: "parametrar", en: "parameters" },
  resource: { fi: "Resursseja", sv: "resurser", en: "resources" },
  attribute: { fi: "Ominaisuuksia", sv: "egenskaper", en: "attributes" },
  lead: { fi: "Toimintaa edeltäviä aikoja", sv: "tider före aktiviteter", en: "lead times" },
  duration: { fi: "Kestoja", sv: "varaktigheter", en: "durations" },
  delay: { fi: "Viiveitä", sv: "fördröjningar", en: "delays" },
  hazard: { fi: "Elämäntapahtumia", sv: "livshändelser", en: "hazards" },
  share: { fi: "Osuuksia", sv: "andelar", en: "shares" },
};

function add(what: string): FullText {
  return { fi: `Lisää ${what}.`, sv: `Lägg till ${what}.`, en: `Add ${what}.` };
}
