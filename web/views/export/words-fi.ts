import type { FormatKind } from "#export";

const kinds: Record<FormatKind, string> = {
  picture: "Kuvat",
  document: "Asiakirjat",
  process: "Prosessimallit muihin ohjelmiin",
  data: "Luvut ja lokit",
};

/** Finnish words of the view of exports; the other languages have the same keys. */
export const fi = {
  title: "Vienti",
  lead: (title: string) =>
    `Vie palvelupolku ”${title}” kuvana, asiakirjana tai toisen ohjelman mallina. Tiedostot tehdään tässä selaimessa; mitään ei lähetetä minnekään.`,
  kinds,
  choices: "Valinnat",
  language: "Vietävän kieli",
  view: "Kuva",
  views: { lanes: "Uimarata", statechart: "Tilakaavio" },
  theme: "Värit",
  themes: { light: "Näytölle", print: "Paperille" },
  overlay: "Kuvan päällä",
  overlays: {
    none: "Ei mitään",
    waiting: "Odotus",
    queue: "Jono",
    utilisation: "Käyttöaste",
    pains: "Kipupisteet",
    differences: "Erot toiseen polkuun",
  },
  before: "Verrattava palvelupolku",
  states: "Kuvan tarkkuus",
  statesOf: { all: "Kaikki tilat", shown: "Kuten Polku-näkymässä" },
  paper: "Sivut",
  papers: { none: "Yksi kuva", A4: "A4-sivuina", A3: "A3-sivuina" },
  scale: "PNG:n tarkkuus",
  results: "Simuloinnin tulokset mukaan",
  resultsOf: (title: string) => `Simulointi: ${title}. Lasketaan ennen vientiä, jos muoto kertoo tuloksista.`,
  noSimulation: "Tästä polusta ei ole avoinna simulointia, joten tuloksia ei voi viedä.",
  needed: "Kertoo simuloinnin tuloksista",
  needsSimulation: "Tarvitsee simuloinnin tulokset.",
  make: "Lataa",
  makeOf: (title: string) => `Lataa: ${title}`,
  stop: "Keskeytä",
  running: (done: string, wanted: string) => `Simuloidaan ${done}/${wanted}…`,
  trying: "Kokeillaan, mitä yksi lisää toisi…",
  making: "Tehdään tiedostoa…",
  done: (name: string) => `Ladattu: ${name}`,
  stopped: "Keskeytetty.",
  failed: (why: string) => `Vienti ei onnistunut: ${why}`,
  lost: (n: string) => `Tätä muoto ei osaa sanoa (${n})`,
};
