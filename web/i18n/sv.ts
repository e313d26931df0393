import type { Words } from "./words.ts";

/** Swedish words of the shell. */
export const sv: Words = {
  appName: "polku",
  skip: "Gå till innehållet",
  views: "Vyer",
  view: {
    pathway: "Stigen",
    simulate: "Simulering",
    bottleneck: "Flaskhals",
    compare: "Jämförelse",
    walk: "Vandra",
    workshop: "Verkstad",
    export: "Export",
    files: "Filer",
    statement: "Tillgänglighetsutlåtande",
  },
  document: "Servicestig",
  language: "Språk",
  languageName: { fi: "Suomi", sv: "Svenska", en: "English" },
  dark: "Mörkt utseende",
  loading: "Laddar…",
  notRead: "Servicestigen kunde inte öppnas.",
  warnings: (n) => `Anmärkningar: ${n}`,
  warningsTitle: "Anmärkningar om filerna",
  ownDocuments: "Egna filer",
  repository: "Färdiga modeller",
  dismiss: "Stäng meddelandet",
  drop: "Släpp en servicestig eller en simulering här",
};
