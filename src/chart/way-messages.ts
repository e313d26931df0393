import { type Catalog, listOf, quoted } from "#pathway";
import type { FullText, Language } from "#units";
import { consequences, ways } from "./fall-words.ts";
import type { FallsBetween } from "./falls-between.ts";
import { capital, stateEn, stateFi, stateSv } from "./state-words.ts";

/** What is said of ways through the chart, of who has the client in hand, and of what sends and hears; states are paths below the root. */
export const wayMessages = {
  unreachable: (state: string) => ({
    message: {
      fi: `Mikään ei johda ${stateFi("tilaan", state)}.`,
      sv: `Ingen väg leder till ${stateSv(state)}.`,
      en: `No way leads to ${stateEn(state)}.`,
    },
    hint: {
      fi: "Lisää siihen johtava siirtymä, tai poista se.",
      sv: "Lägg till en övergång dit, eller ta bort det.",
      en: "Add a transition to it, or take it out.",
    },
  }),
  "no-final": (hasFinal: boolean) => ({
    message: hasFinal
      ? {
          fi: "Alusta ei pääse mihinkään lopputilaan, joten kukaan ei koskaan lähde.",
          sv: "Ingen väg leder från början till ett sluttillstånd, så ingen lämnar någonsin stigen.",
          en: "No way leads from the beginning to a final state, so nobody ever leaves.",
        }
      : {
          fi: "Lopputilaa ei ole, joten kukaan ei koskaan lähde.",
          sv: "Det finns inget sluttillstånd, så ingen lämnar någonsin stigen.",
          en: "There is no final state, so nobody ever leaves.",
        },
    hint: {
      fi: 'Lisää muiden rinnalle tila, jonka tyyppi on "final", ja siirtymiä siihen.',
      sv: 'Lägg till ett tillstånd av typen "final" bredvid de andra, och övergångar dit.',
      en: 'Add a state of type "final" beside the others, and transitions to it.',
    },
  }),
  "dead-end": (state: string, isShut: boolean) => ({
    message: isShut
      ? {
          fi: `Mikään siirtymä ei johda pois ${stateFi("tilasta", state)}.`,
          sv: `Ingen övergång leder ut ur ${stateSv(state)}.`,
          en: `No transition leads out of ${stateEn(state)}.`,
        }
      : {
          fi: `${capital(stateFi("tilasta", state))} ei pääse kaavion lopputilaan.`,
          sv: `Från ${stateSv(state)} leder ingen väg till ett sluttillstånd i diagrammet.`,
          en: `From ${stateEn(state)} no way leads to a final state of the chart.`,
        },
    hint: {
      fi: "Täällä oleva asiakas ei pääse koskaan lähtemään: lisää tie ulos.",
      sv: "En klient som är här kan aldrig lämna stigen: lägg till en väg ut.",
      en: "A client who is here can never leave: add a way out.",
    },
  }),
  "no-actor": (state: string, actors: readonly string[]) => ({
    message: {
      fi: `${capital(stateFi("tilalla", state))} ei ole toimijaa: kukaan ei ole nimetty vastaamaan asiakkaasta.`,
      sv: `${capital(stateSv(state))} har ingen aktör: ingen är utsedd att ha hand om klienten.`,
      en: `${stateEn(state)} has no actor: nobody is named who has the client in hand.`,
    },
    hint:
      actors.length > 0
        ? {
            fi: `Anna sille "meta": { "actor": … }, jokin näistä: ${actors.join(", ")}.`,
            sv: `Ge det "meta": { "actor": … }, någon av: ${actors.join(", ")}.`,
            en: `Give it "meta": { "actor": … }, one of: ${actors.join(", ")}.`,
          }
        : {
            fi: 'Lisää "actors", ja tiloihin "meta": { "actor": … }.',
            sv: 'Lägg till "actors", och "meta": { "actor": … } till tillstånden.',
            en: 'Add "actors", and "meta": { "actor": … } to the states.',
          },
  }),
  "falls-between": (fall: Pick<FallsBetween, "reason" | "way" | "from" | "to">, source: string, goal: string) => {
    const { says, hint } = consequences[fall.reason];
    const [who, to] = [fall.from.join(", "), fall.to ?? ""];
    return {
      message: {
        fi: `${who} ${ways[fall.way].fi} ${stateFi("tilasta", source)} ${stateFi("tilaan", goal)}, ${says.fi.replace("…", to)}.`,
        sv: `${who} ${ways[fall.way].sv} ${stateSv(source)} till ${stateSv(goal)}, ${says.sv.replace("…", to)}.`,
        en: `${who} ${ways[fall.way].en} ${stateEn(source)} to ${stateEn(goal)}, ${says.en.replace("…", to)}.`,
      },
      hint,
    };
  },
  "unheard-raise": (event: string, events: readonly string[]) => ({
    message: {
      fi: `Tapahtuma ${quoted(event)} lähetetään, mutta mikään tila ei hyväksy sitä.`,
      sv: `Händelsen ${quoted(event)} sänds, men inget tillstånd godtar den.`,
      en: `The event ${quoted(event)} is raised, but no state accepts it.`,
    },
    hint: listOf("events", events),
  }),
  "unset-flag": (flag: string, flags: readonly string[]) => ({
    message: {
      fi: `Merkintää ${quoted(flag)} kysytään, mutta mikään ei aseta sitä.`,
      sv: `Anteckningen ${quoted(flag)} efterfrågas, men ingenting gör den.`,
      en: `The flag ${quoted(flag)} is asked for, but nothing sets it.`,
    },
    hint:
      flags.length > 0
        ? listOf("flags", flags)
        : {
            fi: 'Merkinnän asettaa teko {"type": "set"}.',
            sv: 'Handlingen {"type": "set"} gör en anteckning.',
            en: 'An action {"type": "set"} sets one.',
          },
  }),
  "unread-flag": (flag: string) => ({
    message: {
      fi: `Merkintä ${quoted(flag)} asetetaan, mutta mikään ehto ei kysy sitä.`,
      sv: `Anteckningen ${quoted(flag)} görs, men inget villkor frågar efter den.`,
      en: `The flag ${quoted(flag)} is set, but no guard asks for it.`,
    },
  }),
  "unsent-event": (event: string) => ({
    message: {
      fi: `Simuloinnissa mikään ei lähetä tapahtumaa ${quoted(event)}, joten tätä ei koskaan tapahdu.`,
      sv: `I en simulering sänder ingenting händelsen ${quoted(event)}, så detta inträffar aldrig.`,
      en: `In a simulation nothing sends the event ${quoted(event)}, so this never happens.`,
    },
    hint: {
      fi: `Lisää ${quoted(event)} kohtaan "hazards", tai lähetä se teolla "raise".`,
      sv: `Lägg till ${quoted(event)} i "hazards", eller sänd den med "raise".`,
      en: `Add ${quoted(event)} to "hazards", or raise it.`,
    },
  }),
  "unused-activity": (id: string) => ({
    message: {
      fi: `Missään tilassa ei ole toimintaa ${quoted(id)}.`,
      sv: `Inget tillstånd startar aktiviteten ${quoted(id)}.`,
      en: `No state invokes the activity ${quoted(id)}.`,
    },
    hint: useOrTakeOut({ fi: 'jonkin tilan kohdassa "invoke"', sv: '"invoke" för ett tillstånd', en: 'the "invoke" of a state' }),
  }),
  "unused-delay": (id: string) => ({
    message: {
      fi: `Mikään tila ei käytä viivettä ${quoted(id)}.`,
      sv: `Inget tillstånd använder fördröjningen ${quoted(id)}.`,
      en: `No state uses the delay ${quoted(id)}.`,
    },
    hint: useOrTakeOut({ fi: 'jonkin tilan kohdassa "after"', sv: '"after" för ett tillstånd', en: 'the "after" of a state' }),
  }),
  "unused-resource": (id: string) => ({
    message: {
      fi: `Kukaan ei tarvitse resurssia ${quoted(id)}.`,
      sv: `Ingen behöver resursen ${quoted(id)}.`,
      en: `Nobody needs the resource ${quoted(id)}.`,
    },
    hint: useOrTakeOut({
      fi: 'toiminnan kohdassa "needs" tai tilan kohdassa "holds"',
      sv: '"needs" för en aktivitet eller "holds" för ett tillstånd',
      en: 'the "needs" of an activity or the "holds" of a state',
    }),
  }),
  "unused-actor": (id: string, count: number) => ({
    message: {
      fi: `Toimijalla ${quoted(id)} ei ole yhtään tilaa eikä resurssia.`,
      sv: `Inget tillstånd och ingen resurs har aktören ${quoted(id)}.`,
      en: `No state and no resource has the actor ${quoted(id)}.`,
    },
    hint: {
      fi: `Toimijoita on ${count}: puuttuuko jonkun tila?`,
      sv: `Aktörerna är ${count}: saknas något av deras tillstånd?`,
      en: `There are ${count} actors: is one of their states missing?`,
    },
  }),
  "unused-parameter": (id: string) => ({
    message: {
      fi: `Mikään palvelupolussa ei käytä parametria ${quoted(id)}.`,
      sv: `Ingenting i servicestigen använder parametern ${quoted(id)}.`,
      en: `Nothing in the pathway uses the parameter ${quoted(id)}.`,
    },
    hint: {
      fi: 'Simulointi voi silti käyttää sitä; palvelupolussa sitä käytetään muodossa {"param": …}.',
      sv: 'En simulering kan ändå använda den; i servicestigen används den som {"param": …}.',
      en: 'A simulation may use it all the same; in the pathway it is used as {"param": …}.',
    },
  }),
} satisfies Catalog;

function useOrTakeOut(where: Record<Language, string>): FullText {
  return {
    fi: `Nimeä se ${where.fi}, tai poista se.`,
    sv: `Nämn den i ${where.sv}, eller ta bort den.`,
    en: `Name it in ${where.en}, or take it out.`,
  };
}
