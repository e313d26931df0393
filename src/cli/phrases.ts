import type { Language } from "#units";

/** Sentences as they are written in the program, in English, with what they are in the other languages; each "{}" is the same words in all, in their order. */
export type Phrases = Readonly<Record<string, Readonly<Record<Exclude<Language, "en">, string>>>>;

/** A sentence in a language; what fills a "{}" may be a sentence of the table itself. Null where the table does not have it. */
export function phrase(sentence: string, phrases: Phrases, language: Language): string | null {
  if (language === "en") return sentence;
  for (const [english, others] of Object.entries(phrases)) {
    const found = patternOf(english).exec(sentence);
    if (!found) continue;
    const parts = found.slice(1).map((part) => phrase(part, phrases, language) ?? part);
    return others[language].replaceAll("{}", () => parts.shift() ?? "");
  }
  return null;
}

function patternOf(english: string): RegExp {
  const literal = english.split("{}").map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literal.join("(.+?)")}$`);
}
