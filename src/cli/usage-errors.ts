import type { Phrases } from "./phrases.ts";

/** What the parser of arguments says, and what our own readers of arguments add; "{}" stands for what was written. */
export const usageErrors: Phrases = {
  "error: unknown option '{}'": { fi: "virhe: tuntematon valitsin '{}'", sv: "fel: okänt alternativ '{}'" },
  "error: unknown command '{}'": { fi: "virhe: tuntematon komento '{}'", sv: "fel: okänt kommando '{}'" },
  "(Did you mean {}?)": { fi: "(Tarkoititko {}?)", sv: "(Menade du {}?)" },
  "(Did you mean one of {}?)": { fi: "(Tarkoititko jotakin näistä: {}?)", sv: "(Menade du någon av {}?)" },
  "error: missing required argument '{}'": { fi: "virhe: '{}' puuttuu", sv: "fel: '{}' saknas" },
  "error: option '{}' argument missing": { fi: "virhe: valitsimen '{}' arvo puuttuu", sv: "fel: värdet för '{}' saknas" },
  "error: required option '{}' not specified": { fi: "virhe: valitsin '{}' puuttuu", sv: "fel: alternativet '{}' saknas" },
  "error: option '{}' cannot be used with option '{}'": {
    fi: "virhe: valitsinta '{}' ei voi käyttää yhdessä valitsimen '{}' kanssa",
    sv: "fel: '{}' kan inte användas tillsammans med '{}'",
  },
  "error: option '{}' argument '{}' is invalid. {}": {
    fi: "virhe: valitsimen '{}' arvoksi ei käy '{}'. {}",
    sv: "fel: '{}' kan inte ha värdet '{}'. {}",
  },
  "error: too many arguments for '{}'. Expected {} argument but got {}.": {
    fi: "virhe: komennolle '{}' annettiin liikaa: odotettiin {}, saatiin {}.",
    sv: "fel: för många argument för '{}': {} väntades, {} gavs.",
  },
  "error: too many arguments for '{}'. Expected {} arguments but got {}.": {
    fi: "virhe: komennolle '{}' annettiin liikaa: odotettiin {}, saatiin {}.",
    sv: "fel: för många argument för '{}': {} väntades, {} gavs.",
  },
  "Allowed choices are {}.": { fi: "Vaihtoehdot ovat {}.", sv: "Det går att välja {}." },
  "a whole number from {} up is wanted.": {
    fi: "Tässä tarvitaan kokonaisluku, vähintään {}.",
    sv: "Här behövs ett heltal, minst {}.",
  },
  "a number above 0 and at most {} is wanted.": {
    fi: "Tässä tarvitaan luku, joka on suurempi kuin 0 ja enintään {}.",
    sv: "Här behövs ett tal som är större än 0 och högst {}.",
  },
  "a number above 0 and below 1 is wanted.": {
    fi: "Tässä tarvitaan luku, joka on suurempi kuin 0 ja pienempi kuin 1.",
    sv: "Här behövs ett tal som är större än 0 och mindre än 1.",
  },
  "a range such as workers=4..12 or fte=0.2..0.6:0.1 is wanted.": {
    fi: "Tässä tarvitaan rajat, esimerkiksi workers=4..12 tai fte=0.2..0.6:0.1.",
    sv: "Här behövs gränser, till exempel workers=4..12 eller fte=0.2..0.6:0.1.",
  },
  "the formats are: {}.": { fi: "Muodot ovat: {}.", sv: "Formaten är: {}." },
};
