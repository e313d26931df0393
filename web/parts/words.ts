import type { Language } from "#units";

const fi = {
  asTable: "Luvut taulukkona",
  scroll: (title: string) => `Taulukko: ${title}`,
  chart: (title: string) => `Kuvio: ${title}`,
  actions: (title: string) => `Tallenna tai kopioi: ${title}`,
  copy: "Kopioi kuva",
  copied: "Kuva on kopioitu leikepöydälle.",
  notCopied: "Kuvaa ei voitu kopioida. Tallenna se PNG-tiedostona.",
};

/** Words of the elements that several views use. */
export const partWords: Record<Language, typeof fi> = {
  fi,
  sv: {
    asTable: "Siffrorna som tabell",
    scroll: (title) => `Tabell: ${title}`,
    chart: (title) => `Figur: ${title}`,
    actions: (title) => `Spara eller kopiera: ${title}`,
    copy: "Kopiera bilden",
    copied: "Bilden har kopierats till urklipp.",
    notCopied: "Bilden kunde inte kopieras. Spara den som PNG-fil.",
  },
  en: {
    asTable: "Numbers as a table",
    scroll: (title) => `Table: ${title}`,
    chart: (title) => `Chart: ${title}`,
    actions: (title) => `Save or copy: ${title}`,
    copy: "Copy picture",
    copied: "The picture is on the clipboard.",
    notCopied: "The picture could not be copied. Save it as a PNG file.",
  },
};
