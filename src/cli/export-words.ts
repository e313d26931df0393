import type { Language } from "#units";

/** What the command says beside what it writes. */
export type ExportWords = { lost: string; needsSimulation: string; formats: string };

export const exportWords: Record<Language, ExportWords> = {
  fi: {
    formats: "Muodot",
    lost: "tätä muoto ei osaa sanoa:",
    needsSimulation: "muoto kertoo simuloinnin tuloksista; anna polun sijaan simulointi (simulations/….simulation.json).",
  },
  sv: {
    formats: "Format",
    lost: "detta kan formatet inte säga:",
    needsSimulation:
      "formatet berättar om en simulerings resultat; ge en simulering i stället för en stig (simulations/….simulation.json).",
  },
  en: {
    formats: "Formats",
    lost: "the format cannot say:",
    needsSimulation: "the format tells of a simulation's results; give a simulation instead of a pathway (simulations/….simulation.json).",
  },
};
