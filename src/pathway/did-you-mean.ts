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

/** A hint for an unknown word: the nearest candidate, else the list of what there is. */
export function suggest(word: string, candidates: readonly string[], noun = "Known"): string {
  const near = didYouMean(word, candidates);
  if (near !== null) return `Did you mean ${JSON.stringify(near)}?`;
  if (candidates.length === 0) return "There are none in this document.";
  return `${noun}: ${listed(candidates)}.`;
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
