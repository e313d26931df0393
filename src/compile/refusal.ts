import { type Catalog, createTeller, joined, quoted } from "#pathway";
import { type FullText, inEachLanguage } from "#units";

/** All that this room says of what it does not compile, in every language; states are paths below the root. */
export const refusalMessages = {
  "not-compilable.history-from-within": (state: string, history: string) => ({
    message: {
      fi: `Tilasta ${state} johdetaan paluutilaan ${history}, vaikka asiakas ei ole lähtenyt tilasta, jossa se on`,
      sv: `${state} leder till återgångstillståndet ${history} i ett tillstånd som klienten inte har lämnat`,
      en: `${state} leads into the history ${history} of a state that the client has not left`,
    },
    hint: {
      fi: "Johda johonkin tilaan, tai paluutilaan ulkopuolelta.",
      sv: "Led till ett tillstånd, eller till återgångstillståndet utifrån.",
      en: "Lead to a state, or into the history from outside.",
    },
  }),
  "not-compilable.initial-history": (state: string, history: string) => ({
    message: {
      fi: `${state === "" ? "Juuri" : `Tila ${state}`} alkaa paluutilasta ${history}`,
      sv: `${state === "" ? "Roten" : state} börjar i återgångstillståndet ${history}`,
      en: `${state === "" ? "the root" : state} begins in the history ${history}`,
    },
    hint: {
      fi: "Aloita jostakin tilasta, ja anna siirtymien johtaa paluutilaan.",
      sv: "Börja i ett tillstånd, och låt övergångar leda till återgångstillståndet.",
      en: "Begin in a state, and let transitions lead to the history.",
    },
  }),
  "not-compilable.caseload": (resource: string, caseload: number) => ({
    message: {
      fi: `Resurssin "${resource}" kullakin työntekijällä on ${caseload} paikkaa`,
      sv: `Varje arbetstagare i "${resource}" har ${caseload} platser`,
      en: `each worker of "${resource}" has ${caseload} slots`,
    },
    hint: {
      fi: "Anna kaikille sama kokonaisluku.",
      sv: "Ge alla samma heltal.",
      en: "Give all the same whole number.",
    },
  }),
  "not-compilable.several-workers": (resource: string, units: number) => ({
    message: {
      fi: `Resurssin "${resource}" työntekijöitä pyydetään kerralla ${units}`,
      sv: `${units} arbetstagare i "${resource}" begärs på en gång`,
      en: `${units} workers of "${resource}" are asked for at once`,
    },
    hint: {
      fi: "Pyydä yhtä, tai kuvaa toinen omana resurssinaan.",
      sv: "Begär en, eller beskriv den andra som en egen resurs.",
      en: "Ask for one, or describe the second as a resource of its own.",
    },
  }),
  "not-compilable.held-together": (state: string, resource: string, other: string) => ({
    message: {
      fi: `Tila ${state} varaa resurssin "${other}" yhdessä resurssin "${resource}" kanssa, josta yksin luovutaan`,
      sv: `${state} reserverar "${other}" tillsammans med "${resource}", som ensam frigörs`,
      en: `${state} holds "${other}" together with "${resource}", which alone is given up`,
    },
    hint: {
      fi: "Luovu molemmista, tai varaa toinen toisen tilan sisällä olevassa tilassa.",
      sv: "Frigör båda, eller reservera den ena i ett tillstånd inuti det som reserverar den andra.",
      en: "Give up both, or hold one of them in a state inside the other's.",
    },
  }),
  "not-compilable.part-release": (state: string, resource: string, amount: number, units: number) => ({
    message: {
      fi: `Tilan ${state} varaamista resurssin "${resource}" yksiköistä (${units}) luovutaan ${amount}`,
      sv: `${amount} av de ${units} enheter av "${resource}" som ${state} reserverar frigörs`,
      en: `${amount} of the ${units} units of "${resource}" that ${state} holds are given up`,
    },
    hint: { fi: "Luovu kaikista: true.", sv: "Frigör alla: true.", en: "Give up all: true." },
  }),
  "not-compilable.too-many-inside": (resource: string, held: number, slots: number) => ({
    message: {
      fi: `Alussa sisällä olevat asiakkaat varaavat resurssia "${resource}" ${held}, mutta sitä on ${slots}`,
      sv: `Klienterna som är inne från början reserverar ${held} av "${resource}", av vilka det finns ${slots}`,
      en: `clients inside at the start hold ${held} of "${resource}", of which there are ${slots}`,
    },
    hint: {
      fi: "Vähennä alussa sisällä olevia, tai lisää resurssia alkuun.",
      sv: "Sätt in färre, eller mer kapacitet från början.",
      en: "Put fewer inside, or more capacity there at the start.",
    },
  }),
  "not-compilable.fte-of-resource": (id: string, fte: number) => ({
    message: fteIs(id, fte),
    hint: {
      fi: 'Se on suurempi kuin 0 ja enintään 1; useampi henkilö on suurempi "capacity".',
      sv: 'Den är större än 0 och högst 1; fler personer är större "capacity".',
      en: "It is more than 0 and at most 1; more people are more capacity.",
    },
  }),
  "not-compilable.fte-of-person": (id: string, fte: number) => ({
    message: fteIs(id, fte),
    hint: { fi: "Se on suurempi kuin 0 ja enintään 1.", sv: "Den är större än 0 och högst 1.", en: "It is more than 0 and at most 1." },
  }),
  "not-compilable.resource-calendar": (id: string) => ({
    message: needsCalendar(id),
    hint: { fi: 'Anna resurssille "calendar".', sv: 'Ge resursen en "calendar".', en: 'Give the resource a "calendar".' },
  }),
  "not-compilable.person-calendar": (id: string) => ({
    message: needsCalendar(id),
    hint: {
      fi: 'Anna henkilölle tai resurssille "calendar".',
      sv: 'Ge personen eller resursen en "calendar".',
      en: 'Give the person or the resource a "calendar".',
    },
  }),
  "not-compilable.never-there": (person: string, resource: string) => ({
    message: {
      fi: `"${person}" ei ole koskaan paikalla, kun "${resource}" on auki`,
      sv: `"${person}" är aldrig på plats när "${resource}" är öppen`,
      en: `"${person}" is never there when "${resource}" is open`,
    },
    hint: overlap,
  }),
  "not-compilable.never-together": (resources: readonly string[], state: string) => ({
    message: inEachLanguage((language) => {
      const names = joined(resources.map(quoted), language, "and");
      return {
        fi: `${names} eivät ole koskaan auki yhtä aikaa, mutta tila ${state} tarvitsee molempia`,
        sv: `${names} är aldrig öppna samtidigt, men ${state} behöver båda`,
        en: `${names} are never open at once, but ${state} needs both`,
      }[language];
    }),
    hint: overlap,
  }),
  "not-compilable.own-hours": (state: string) => ({
    message: {
      fi: `Tila ${state} tarvitsee useita resursseja, joiden ihmisillä on omat työaikansa`,
      sv: `${state} behöver flera resurser vilkas personer har egna tider`,
      en: `${state} needs several resources whose people have hours of their own`,
    },
    hint: {
      fi: "Anna kaikkien paitsi yhden ihmisille resurssin ajat.",
      sv: "Ge personerna i alla utom en av dem resursens tider.",
      en: "Give the people of all but one of them the hours of their resource.",
    },
  }),
} satisfies Catalog;

const overlap: FullText = {
  fi: "Anna kalenterien mennä päällekkäin.",
  sv: "Låt deras kalendrar överlappa.",
  en: "Let their calendars overlap.",
};

function fteIs(id: string, fte: number): FullText {
  return { fi: `Työpanos "fte" on ${fte} ("${id}")`, sv: `Arbetsinsatsen "fte" för "${id}" är ${fte}`, en: `fte of "${id}" is ${fte}` };
}

function needsCalendar(id: string): FullText {
  return {
    fi: `Työpanos "fte" tarvitsee kalenterin, josta osa otetaan ("${id}")`,
    sv: `Arbetsinsatsen "fte" för "${id}" behöver en kalender att ta en del av`,
    en: `fte of "${id}" needs a calendar to scale`,
  };
}

const tell = createTeller(refusalMessages);

/** Refuses what the engine does not do exactly, at a place in the document. */
export function refusal<Key extends keyof typeof refusalMessages>(
  at: Parameters<typeof tell>[1],
  key: Key,
  ...values: Parameters<(typeof refusalMessages)[Key]>
): ReturnType<typeof tell> {
  return tell("error", at, key, ...values);
}
