import type { EvidenceCount, Level } from "#chart";
import type { Diagnostic, Severity } from "#pathway";
import type { Language } from "#units";

type Sentences = {
  none: string;
  found: (errors: number, warnings: number, infos: number) => string;
  level: Record<Level, string>;
  numbers: (count: EvidenceCount, percent: number) => string;
};

const few = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const sentences: Record<Language, Sentences> = {
  fi: {
    none: "Ei huomautettavaa.",
    found: (errors, warnings, infos) =>
      `${few(errors, "virhe", "virhettä")}, ${few(warnings, "varoitus", "varoitusta")}, ${few(infos, "huomio", "huomiota")}.`,
    level: { draw: "Malli on piirrettävissä.", walk: "Malli on kuljettavissa läpi.", simulate: "Malli on simuloitavissa." },
    numbers: ({ total, source, derived, assumption, none }, percent) =>
      `Lukuja ${total}: lähteestä ${source}, johdettuja ${derived}, oletuksia ${assumption}, ilman perustetta ${none}. Oletusten varassa tai ilman perustetta ${percent} %.`,
  },
  sv: {
    none: "Inget att anmärka.",
    found: (errors, warnings, infos) =>
      `${few(errors, "fel", "fel")}, ${few(warnings, "varning", "varningar")}, ${few(infos, "anmärkning", "anmärkningar")}.`,
    level: { draw: "Modellen kan ritas.", walk: "Modellen kan gås igenom.", simulate: "Modellen kan simuleras." },
    numbers: ({ total, source, derived, assumption, none }, percent) =>
      `Tal ${total}: ur källor ${source}, härledda ${derived}, antaganden ${assumption}, utan grund ${none}. På antaganden eller utan grund ${percent} %.`,
  },
  en: {
    none: "Nothing to report.",
    found: (errors, warnings, infos) =>
      `${few(errors, "error", "errors")}, ${few(warnings, "warning", "warnings")}, ${few(infos, "remark", "remarks")}.`,
    level: { draw: "The model can be drawn.", walk: "The model can be walked through.", simulate: "The model can be simulated." },
    numbers: ({ total, source, derived, assumption, none }, percent) =>
      `${few(total, "number", "numbers")}: ${source} from sources, ${derived} derived, ${assumption} assumed, ${none} without basis. Assumed or without basis: ${percent} %.`,
  },
};

/** How many diagnostics there are, as a sentence. */
export function countSentence(diagnostics: readonly Diagnostic[], language: Language): string {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  if (diagnostics.length === 0) return sentences[language].none;
  return sentences[language].found(count("error"), count("warning"), count("info"));
}

/** Which level a pathway has reached, and how much of it is assumed: what says assumption or nothing, in per cent of its numbers. */
export function pathwaySentence(level: Level, count: EvidenceCount, language: Language): string {
  const { level: reached, numbers } = sentences[language];
  if (count.total === 0) return reached[level];
  return `${reached[level]} ${numbers(count, Math.round((100 * (count.assumption + count.none)) / count.total))}`;
}
