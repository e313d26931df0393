import type { Language } from "#units";

type ReplayWords = {
  readonly same: (replications: string, seed: string) => string;
  readonly hash: string;
  readonly different: string;
  readonly was: string;
  readonly is: string;
  readonly versions: (made: string, now: string) => string;
  readonly notFound: (name: string) => string;
  readonly changed: Readonly<Record<"pathway" | "simulation" | "comparison", (file: string) => string>>;
};

/** What `replay` says. */
export const replayWords: Readonly<Record<Language, ReplayWords>> = {
  fi: {
    same: (n, seed) => `Sama tulos: ${n} toistoa, siemenluku ${seed}.`,
    hash: "Tuloksen tiiviste (SHA-256):",
    different: "Tulos ei ole sama. Ensimmäiset erot:",
    was: "tiedostossa",
    is: "nyt",
    versions: (made, now) => `Tuloksen teki polku ${made}, tämä on polku ${now}.`,
    notFound: (name) => `simulointitiedostoa ${name} ei löydy; kerro se valinnalla --simulation`,
    changed: {
      pathway: (file) => `Tulosta ei ajettu uudelleen: palvelupolku ${file} on muuttunut sen jälkeen.`,
      simulation: (file) => `Tulosta ei ajettu uudelleen: simulointi ${file} on muuttunut sen jälkeen.`,
      comparison: () => "Tulos on kahden simuloinnin vertailu, jossa nimetään vain toinen: aja polku compare uudelleen.",
    },
  },
  sv: {
    same: (n, seed) => `Samma resultat: ${n} upprepningar, frö ${seed}.`,
    hash: "Resultatets kontrollsumma (SHA-256):",
    different: "Resultatet är inte detsamma. De första skillnaderna:",
    was: "i filen",
    is: "nu",
    versions: (made, now) => `Resultatet gjordes med polku ${made}, detta är polku ${now}.`,
    notFound: (name) => `simuleringsdokumentet ${name} hittas inte; ange det med --simulation`,
    changed: {
      pathway: (file) => `Resultatet kördes inte om: servicestigen ${file} har ändrats sedan dess.`,
      simulation: (file) => `Resultatet kördes inte om: simuleringen ${file} har ändrats sedan dess.`,
      comparison: () => "Resultatet är en jämförelse av två simuleringar av vilka bara den ena nämns: kör polku compare på nytt.",
    },
  },
  en: {
    same: (n, seed) => `The same result: ${n} replications, seed ${seed}.`,
    hash: "Hash of the result (SHA-256):",
    different: "The result is not the same. The first differences:",
    was: "in the file",
    is: "now",
    versions: (made, now) => `The result was made by polku ${made}, this is polku ${now}.`,
    notFound: (name) => `the simulation document ${name} is not found; name it with --simulation`,
    changed: {
      pathway: (file) => `The result was not run again: the pathway ${file} has changed since.`,
      simulation: (file) => `The result was not run again: the simulation ${file} has changed since.`,
      comparison: () => "The result compares two simulations and names the first alone: run polku compare again.",
    },
  },
};
