import { type FullText, inEachLanguage } from "#units";

/** The candidate most like a word: at most a third of its letters mistyped, else one that begins as it does. Null where none is near; the first of equals. */
export function didYouMean(word: string, candidates: Iterable<string>): string | null {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const words = [...candidates];
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of words) {
    if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  const begins = (whole: string, part: string) => part.length >= 3 && whole.length > part.length && whole.startsWith(part);
  return best ?? words.find((candidate) => begins(word, candidate) || begins(candidate, word)) ?? null;
}

/** How a list of what there is begins. */
const heads = {
  known: { fi: "Tunnetaan", sv: "Kända", en: "Known" },
  "known-here": { fi: "Tässä tunnetaan", sv: "Kända här", en: "Known here" },
  there: { fi: "Vaihtoehdot", sv: "Det finns", en: "There are" },
  events: { fi: "Tapahtumat", sv: "Händelser", en: "Events" },
  states: { fi: "Tilat", sv: "Tillstånd", en: "States" },
  parameters: { fi: "Parametrit", sv: "Parametrar", en: "Parameters" },
  values: { fi: "Sen arvot", sv: "Dess värden är", en: "Its values are" },
  has: { fi: "Siinä on", sv: "Där finns", en: "It has" },
  groups: { fi: "Ryhmät", sv: "Grupper", en: "Groups" },
  inside: { fi: "Sen sisällä", sv: "Inuti", en: "Inside" },
  accepted: { fi: "Ne hyväksyvät", sv: "De godtar", en: "They accept" },
  flags: { fi: "Asetettavat merkinnät", sv: "Anteckningar som görs", en: "Flags that are set" },
} as const satisfies Record<string, FullText>;

/** A hint for an unknown word: the nearest candidate, else the list of what there is. */
export function suggest(word: string, candidates: readonly string[], head: keyof typeof heads = "known"): FullText {
  const near = didYouMean(word, candidates);
  if (near !== null) return nearest(near);
  if (candidates.length === 0)
    return { fi: "Tässä tiedostossa niitä ei ole.", sv: "Det finns inga i den här filen.", en: "There are none in this document." };
  return listOf(head, candidates);
}

/** The question whether a word was meant. */
export function nearest(word: string): FullText {
  const meant = JSON.stringify(word);
  return { fi: `Tarkoititko ${meant}?`, sv: `Menade du ${meant}?`, en: `Did you mean ${meant}?` };
}

/** The list of what there is, as a sentence. */
export function listOf(head: keyof typeof heads, words: readonly string[], most?: number): FullText {
  return inEachLanguage((language) => `${heads[head][language]}: ${listed(words, most)}.`);
}

/** Words of the document in a row; the first few of a long list. */
export function listed(words: readonly string[], most = 20): string {
  return words.slice(0, most).join(", ") + (words.length > most ? ", …" : "");
}

/** Letters to insert, delete, replace or swap with a neighbor (Damerau 1964, Levenshtein 1966; optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
