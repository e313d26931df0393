import type { Language, QuantityUnit } from "#units";

/** What a picture says in words of its own. */
export type Words = {
  nobody: string;
  outcomes: string;
  allDone: string;
  done: string;
  percent: (number: string) => string;
  units: Record<QuantityUnit, string>;
  opening: string;
  varies: string;
  and: string;
  or: string;
  not: (condition: string) => string;
  waiting: string;
  elsewhere: (state: string) => string;
  atLeast: (what: string) => string;
  below: (what: string) => string;
  times: (number: string, state: string) => string;
};

const fi: Words = {
  nobody: "Ei vastuutahoa",
  outcomes: "Lopputulokset",
  allDone: "Kaikki valmiit",
  done: "Valmis",
  percent: (number) => `${number}\u00a0%`,
  units: { min: "min", h: "h", d: "pv", wk: "vk", mo: "kk", y: "v", wd: "aukiolopv" },
  opening: "seuraavaan aukioloon",
  varies: "vaihtelee",
  and: " ja ",
  or: " tai ",
  not: (condition) => `ei: ${condition}`,
  waiting: "odottaa yhä",
  elsewhere: (state) => `kun ${state}`,
  atLeast: (what) => `väh. ${what}`,
  below: (what) => `alle ${what}`,
  times: (number, state) => `${number} × ${state}`,
};

const sv: Words = {
  nobody: "Ingen ansvarig aktör",
  outcomes: "Utfall",
  allDone: "Alla klara",
  done: "Klar",
  percent: (number) => `${number}\u00a0%`,
  units: { min: "min", h: "h", d: "d", wk: "v", mo: "mån", y: "år", wd: "öppna d" },
  opening: "till nästa öppning",
  varies: "varierar",
  and: " och ",
  or: " eller ",
  not: (condition) => `inte: ${condition}`,
  waiting: "väntar ännu",
  elsewhere: (state) => `när ${state}`,
  atLeast: (what) => `minst ${what}`,
  below: (what) => `under ${what}`,
  times: (number, state) => `${number} × ${state}`,
};

const en: Words = {
  nobody: "Nobody responsible",
  outcomes: "Outcomes",
  allDone: "All done",
  done: "Done",
  percent: (number) => `${number}%`,
  units: { min: "min", h: "h", d: "d", wk: "wk", mo: "mo", y: "y", wd: "open d" },
  opening: "until the next opening",
  varies: "varies",
  and: " and ",
  or: " or ",
  not: (condition) => `not: ${condition}`,
  waiting: "still waiting",
  elsewhere: (state) => `when ${state}`,
  atLeast: (what) => `at least ${what}`,
  below: (what) => `under ${what}`,
  times: (number, state) => `${number} × ${state}`,
};

const words: Record<Language, Words> = { fi, sv, en };

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return words[language];
}

/** A number with at most some decimals, as a language writes it. */
export function numberText(value: number, language: Language, decimals = 1): string {
  const scale = 10 ** decimals;
  const text = String(Math.round(value * scale) / scale);
  return language === "en" ? text : text.replace(".", ",");
}
