import type { FullText, Language } from "#units";

/** What the process says in words of its own. */
export interface Words {
  readonly next: string;
  readonly whichOne: string;
  readonly whereTo: string;
  readonly otherwise: string;
  readonly start: string;
  readonly comes: (what: string) => string;
  readonly done: (what: string) => string;
  readonly noWay: string;
  readonly client: string;
  readonly nobody: string;
  readonly lost: string;
  readonly onward: (state: string) => string;
  readonly cameTo: (state: string) => string;
  readonly lasts: (what: string) => string;
  readonly queue: string;
  readonly activity: string;
  readonly lead: string;
  readonly duration: string;
  readonly needs: string;
  readonly holds: string;
  readonly after: string;
  readonly every: string;
  readonly within: string;
  readonly part: string;
  readonly source: string;
  readonly assumption: string;
  readonly derived: string;
  readonly event: string;
}

/** The words of each language. */
export const wordsIn: Record<Language, Words> = {
  fi: {
    next: "Miten jatketaan?",
    whichOne: "Mitä tapahtuu?",
    whereTo: "Mistä jatketaan?",
    otherwise: "muuten",
    start: "Alku",
    comes: (what) => `Tulo: ${what}`,
    done: (what) => `${what}: valmis`,
    noWay: "Ei jatkoa",
    client: "Asiakas",
    nobody: "Ei vastuutahoa",
    lost: "Tätä BPMN ei sano, tai sanoo toisin kuin malli:",
    onward: (state) => `Siirtyy: ${state}`,
    cameTo: (state) => `tullaan suoraan: ${state}`,
    lasts: (what) => `niin kauan kuin kestää: ${what}`,
    queue: "Jono: asiakas odottaa paikkaa.",
    activity: "Mitä tehdään",
    lead: "Odotusta ennen aloitusta",
    duration: "Kesto",
    needs: "Tarvitsee",
    holds: "Varaa koko ajaksi",
    after: "Kuluttua",
    every: "Väli keskimäärin",
    within: "Määräaika",
    part: "Osa kokonaisuutta",
    source: "Lähde",
    assumption: "oletus",
    derived: "johdettu lähteistä",
    event: "Tapahtuma",
  },
  sv: {
    next: "Hur går det vidare?",
    whichOne: "Vad händer?",
    whereTo: "Var fortsätter det?",
    otherwise: "annars",
    start: "Start",
    comes: (what) => `Kommer: ${what}`,
    done: (what) => `${what}: klar`,
    noWay: "Ingen fortsättning",
    client: "Klient",
    nobody: "Ingen ansvarig aktör",
    lost: "Detta säger BPMN inte, eller säger annorlunda än modellen:",
    onward: (state) => `Går vidare: ${state}`,
    cameTo: (state) => `kommer direkt till: ${state}`,
    lasts: (what) => `så länge det pågår: ${what}`,
    queue: "Kö: klienten väntar på en plats.",
    activity: "Vad som görs",
    lead: "Väntan före start",
    duration: "Varaktighet",
    needs: "Behöver",
    holds: "Reserverar hela tiden",
    after: "Efter",
    every: "Intervall i medeltal",
    within: "Tidsgräns",
    part: "Del av helheten",
    source: "Källa",
    assumption: "antagande",
    derived: "härlett ur källor",
    event: "Händelse",
  },
  en: {
    next: "What next?",
    whichOne: "What happens?",
    whereTo: "Where does it go on?",
    otherwise: "otherwise",
    start: "Start",
    comes: (what) => `Comes: ${what}`,
    done: (what) => `${what}: done`,
    noWay: "No way on",
    client: "Client",
    nobody: "Nobody responsible",
    lost: "BPMN does not say this, or says it otherwise than the model:",
    onward: (state) => `Goes on: ${state}`,
    cameTo: (state) => `comes straight to: ${state}`,
    lasts: (what) => `as long as this lasts: ${what}`,
    queue: "Queue: the client waits for a place.",
    activity: "What is done",
    lead: "Wait before it begins",
    duration: "Duration",
    needs: "Needs",
    holds: "Holds all the while",
    after: "After",
    every: "Interval on average",
    within: "Time limit",
    part: "Part of",
    source: "Source",
    assumption: "assumption",
    derived: "derived from sources",
    event: "Event",
  },
};

/** What is lost or put otherwise, by kind. */
export const lossTexts = {
  history: {
    fi: "Paluu siihen, mihin jäätiin, on BPMN:ssä paluu alkuun.",
    sv: "Återgång dit där man blev är i BPMN en återgång till början.",
    en: "A return to where the client was is a return to the beginning in BPMN.",
  },
  holds: {
    fi: "Paikka, jota pidetään tilan ajan (holds), ja sen vapautus ovat vain dokumentaatiossa.",
    sv: "En plats som hålls under tillståndet (holds) och dess frigörande finns bara i dokumentationen.",
    en: "A place held throughout the state (holds), and its release, stand in the documentation only.",
  },
  foreign: {
    fi: "Tekee muu taho kuin se, jonka radalla osaprosessi on; taho on nimen perässä.",
    sv: "Görs av en annan aktör än den i vars bana delprocessen ligger; aktören står efter namnet.",
    en: "Done by another actor than the one in whose lane the sub-process lies; the actor stands after the name.",
  },
  copies: {
    fi: "Koko tilan keskeyttävä tapahtuma on toistettu jokaisessa sen osassa, koska osat ovat eri tahojen radoilla.",
    sv: "Händelsen som avbryter hela tillståndet upprepas vid varje del, eftersom delarna ligger i olika aktörers banor.",
    en: "The event that interrupts the whole state is repeated at each of its parts, since these lie in several actors' lanes.",
  },
  raised: {
    fi: "Rinnakkaisten haarojen välinen tieto on signaali; BPMN:ssä sen kuulee jokainen, joka sitä odottaa.",
    sv: "Det som parallella grenar meddelar varandra är en signal; i BPMN hörs den av alla som väntar på den.",
    en: "What parallel branches tell one another is a signal; in BPMN all who wait for it hear it.",
  },
  flags: {
    fi: "Muistiin merkitty tieto (flag) on vain ehtojen sanoissa.",
    sv: "Det som antecknas (flag) finns bara i villkorens ord.",
    en: "What is noted down (flag) stands only in the words of conditions.",
  },
  exitActions: {
    fi: "Tilasta lähdettäessä tehtävä (exit) jää pois.",
    sv: "Det som görs när tillståndet lämnas (exit) utelämnas.",
    en: "What is done when the state is left (exit) is left out.",
  },
  guarded: {
    fi: "Ehto, joka ei aina täyty: BPMN:ssä tapahtuma keskeyttää silti; mallissa asiakas jää tilaan.",
    sv: "Villkoret uppfylls inte alltid: i BPMN avbryter händelsen ändå; i modellen stannar klienten i tillståndet.",
    en: "The condition does not always hold: in BPMN the event interrupts all the same; in the model the client stays in the state.",
  },
  noDone: {
    fi: "Toiminta ei mallissa pääty itsestään; BPMN:ssä odotetaan vain keskeyttävää tapahtumaa.",
    sv: "Verksamheten slutar inte av sig själv i modellen; i BPMN väntas bara på det som avbryter.",
    en: "The activity does not end by itself in the model; in BPMN only what interrupts it is waited for.",
  },
  internal: {
    fi: "Siirtymä, joka ei johda pois tilasta, jää pois.",
    sv: "En övergång som inte lämnar tillståndet utelämnas.",
    en: "A transition that does not leave the state is left out.",
  },
  innerEntry: {
    fi: "Osaprosessiin tullaan tähän tilaan; ehto sen alussa kertoo sen.",
    sv: "Delprocessen går in i detta tillstånd; ett villkor i dess början säger det.",
    en: "The sub-process is entered at this state; a condition at its start says so.",
  },
  oneBranch: {
    fi: "Tullaan suoraan yhteen rinnakkaisista haaroista; BPMN:ssä kaikki alkavat alusta.",
    sv: "Man kommer direkt till en av de parallella grenarna; i BPMN börjar alla från början.",
    en: "One of the parallel branches is entered midway; in BPMN all begin at the beginning.",
  },
  unreached: {
    fi: "Tilaan ei tulla mistään, joten se jää pois.",
    sv: "Ingenting leder till tillståndet, så det utelämnas.",
    en: "Nothing leads to the state, so it is left out.",
  },
  law: {
    fi: "BPSim ei tunne jakaumaa; se on omassa nimiavaruudessa ja sanoin dokumentaatiossa.",
    sv: "BPSim känner inte fördelningen; den finns i en egen namnrymd och i ord i dokumentationen.",
    en: "BPSim has no such distribution; it stands in a namespace of its own, and in words in the documentation.",
  },
  bySegment: {
    fi: "Osuus tai kesto vaihtelee asiakasryhmittäin; BPSimissä on ryhmistä riippumaton arvo.",
    sv: "Andelen eller varaktigheten varierar mellan klientgrupper; i BPSim står värdet oberoende av grupp.",
    en: "The share or duration differs between groups of clients; BPSim has the value without groups.",
  },
  resources: {
    fi: "Asiakasmäärä työntekijää kohti, jonojen järjestys ja aukioloajat eivät mahdu BPSimiin; ne ovat omassa nimiavaruudessa.",
    sv: "Antal klienter per arbetstagare, köernas ordning och öppettider ryms inte i BPSim; de finns i en egen namnrymd.",
    en: "Caseload per worker, order of queues and opening hours have no place in BPSim; they stand in a namespace of our own.",
  },
} satisfies Record<string, FullText>;

/** The kinds of losses. */
export type LossKind = keyof typeof lossTexts;
