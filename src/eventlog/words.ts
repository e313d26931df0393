import type { Language } from "#units";

/** What is said of event logs. */
export interface LogWords {
  readonly noSimulation: string;
  readonly notPrepared: string;
  readonly tooLong: (most: number) => string;
  readonly endless: string;
  readonly oneCourse: (replications: number) => string;
  readonly civilTime: (zone: string, offset: string) => string;
  readonly stateCosts: string;
  readonly releases: string;
}

const dictionaries: Readonly<Record<Language, LogWords>> = {
  fi: {
    noSimulation: "Tapahtumaloki on simuloinnin kulku; anna polun sijaan simulointi.",
    notPrepared: "Simulointia ei voi ajaa; polku check kertoo, mikä on vialla.",
    tooLong: (most) => `Lokissa olisi yli ${most} tapahtumaa. Tallenna vähemmän laskentakertoja tai lyhennä jaksoa (horizon).`,
    endless: "Simulointi ei pääty: asiakas kiertää samassa hetkessä loputta. polku check tai simulate kertoo, missä.",
    oneCourse: (n) =>
      n === 1
        ? "Lokissa on yksi laskentakerta: yksi mahdollinen kulku, ei keskiarvo. Asiakkaat ovat arvottuja, eikä henkilötietoja ole."
        : `Lokissa on ${n} laskentakertaa: mahdollisia kulkuja, ei keskiarvo. Asiakkaat ovat arvottuja, eikä henkilötietoja ole.`,
    civilTime: (zone, offset) =>
      `Ajat ovat vyöhykkeen ${zone} normaaliaikaa (${offset}) ympäri vuoden: mallissa jokaisessa päivässä on 24 tuntia eikä kesäaikaa ole.`,
    stateCosts: "Vaiheiden vuosikustannuksia (costPerYear) ei ole tapahtumien kustannuksissa.",
    releases: "Hetki, jolloin varattu paikka vapautuu ennen vaiheen loppua (releases), ei ole lokissa.",
  },
  sv: {
    noSimulation: "En händelselogg är förloppet av en simulering; ge en simulering i stället för en stig.",
    notPrepared: "Simuleringen kan inte köras; polku check berättar vad som är fel.",
    tooLong: (most) => `Loggen skulle ha över ${most} händelser. Spela in färre beräkningsomgångar eller förkorta perioden (horizon).`,
    endless: "Simuleringen tar inte slut: en klient går runt i samma ögonblick utan slut. polku check eller simulate berättar var.",
    oneCourse: (n) =>
      n === 1
        ? "Loggen har en beräkningsomgång: ett möjligt förlopp, inte ett medeltal. Klienterna är lottade och det finns inga personuppgifter."
        : `Loggen har ${n} beräkningsomgångar: möjliga förlopp, inte ett medeltal. Klienterna är lottade och det finns inga personuppgifter.`,
    civilTime: (zone, offset) =>
      `Tiderna är normaltid i zonen ${zone} (${offset}) året runt: i modellen har varje dag 24 timmar och ingen sommartid.`,
    stateCosts: "Skedenas årskostnader (costPerYear) ingår inte i händelsernas kostnader.",
    releases: "Ögonblicket då en reserverad plats blir ledig före skedets slut (releases) finns inte i loggen.",
  },
  en: {
    noSimulation: "An event log is the course of a simulation; give a simulation instead of a pathway.",
    notPrepared: "The simulation cannot be run; polku check tells what is wrong.",
    tooLong: (most) => `The log would have more than ${most} events. Record fewer replications, or shorten the horizon.`,
    endless: "The simulation does not end: a client goes round at one time without an end. polku check or simulate tells where.",
    oneCourse: (n) =>
      n === 1
        ? "The log holds one replication: one possible course, not a mean. Clients are drawn; there are no personal data."
        : `The log holds ${n} replications: possible courses, not a mean. Clients are drawn; there are no personal data.`,
    civilTime: (zone, offset) =>
      `Times are standard time of ${zone} (${offset}) all year: in the model every day has 24 hours, and there is no summer time.`,
    stateCosts: "Yearly costs of states (costPerYear) are not among the costs of events.",
    releases: "The moment when a reserved place is freed before the state ends (releases) is not in the log.",
  },
};

/** The words of a language. */
export function logWords(language: Language): LogWords {
  return dictionaries[language];
}
