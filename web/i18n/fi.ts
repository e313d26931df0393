/** Finnish words of the shell; the other languages have the same keys. */
export const fi = {
  appName: "polku",
  skip: "Siirry sisältöön",
  views: "Näkymät",
  view: {
    pathway: "Polku",
    simulate: "Simulointi",
    bottleneck: "Pullonkaula",
    compare: "Vertailu",
    walk: "Kävele",
    files: "Tiedostot",
  },
  document: "Palvelupolku",
  language: "Kieli",
  languageName: { fi: "Suomi", sv: "Svenska", en: "English" },
  dark: "Tumma ulkoasu",
  loading: "Ladataan…",
  notRead: "Palvelupolkua ei voitu avata.",
};
