import type { Language } from "#units";

/** What the search for a staffing says of itself on stderr. */
export const staffWords: Readonly<Record<Language, { trying(units: string, runs: string): string; noRanges(file: string): string }>> = {
  fi: {
    trying: (units, runs) => `kokeillaan: ${units}  (${runs} laskentakertaa)`,
    noRanges: (file) => `tiedostossa ${file} ei ole kohtaa "staffing": anna rajat valitsimella, esimerkiksi --units workers=4..12`,
  },
  sv: {
    trying: (units, runs) => `prövar: ${units}  (${runs} omgångar)`,
    noRanges: (file) => `filen ${file} har ingen "staffing": ge gränserna med ett alternativ, till exempel --units workers=4..12`,
  },
  en: {
    trying: (units, runs) => `trying: ${units}  (${runs} runs)`,
    noRanges: (file) => `${file} has no "staffing": give the ranges by an option, such as --units workers=4..12`,
  },
};
