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
