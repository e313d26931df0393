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
    files: "Documents",
  },
  document: "Service pathway",
  language: "Language",
  languageName: { fi: "Suomi", sv: "Svenska", en: "English" },
  dark: "Dark appearance",
  loading: "Loading…",
  notRead: "The pathway could not be opened.",
};
