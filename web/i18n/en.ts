import type { Words } from "./words.ts";

/** English words of the shell. */
export const en: Words = {
  appName: "polku",
  skip: "Skip to content",
  views: "Views",
  view: {
    pathway: "Pathway",
    simulate: "Simulate",
    bottleneck: "Bottleneck",
    compare: "Compare",
    walk: "Walk",
    workshop: "Workshop",
    export: "Export",
    files: "Documents",
    statement: "Accessibility statement",
  },
  document: "Service pathway",
  language: "Language",
  languageName: { fi: "Suomi", sv: "Svenska", en: "English" },
  dark: "Dark appearance",
  loading: "Loading…",
  notRead: "The pathway could not be opened.",
  warnings: (n) => `Warnings: ${n}`,
  warningsTitle: "Warnings about the documents",
  ownDocuments: "Own documents",
  repository: "Models included",
  dismiss: "Dismiss the message",
  drop: "Drop a pathway or a simulation here",
};
