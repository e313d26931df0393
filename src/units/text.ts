/** The languages a document may speak, in the order in which they are shown. */
export const languages = ["fi", "sv", "en"] as const;

/** One of the three languages of a document. */
export type Language = (typeof languages)[number];

/** What a person reads: Finnish always, Swedish and English when somebody has written them. */
export type Text = { fi: string; sv?: string; en?: string };

/** The text in a language; in Finnish where that language is missing. */
export function say(text: Text, language: Language): string {
  return text[language] ?? text.fi;
}

/** A text of which no language is missing. */
export type FullText = Readonly<Record<Language, string>>;

/** The text that is written anew in each language. */
export function inEachLanguage(write: (language: Language) => string): FullText {
  return { fi: write("fi"), sv: write("sv"), en: write("en") };
}
