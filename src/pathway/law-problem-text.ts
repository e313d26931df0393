import type { LawProblem } from "#random";
import type { Language } from "#units";

/** What is wrong with a distribution's numbers, as the end of a sentence. */
export function lawProblemText(problem: LawProblem, language: Language): string {
  return says[language](problem);
}

const says: Record<Language, (problem: LawProblem) => string> = { fi: inFinnish, sv: inSwedish, en: inEnglish };

/** Numbers that stand in a list have no key by which to name them. */
const finnish: Readonly<Record<string, string>> = {
  value: "arvo",
  weight: "paino",
  min: "pienin arvo",
  mode: "tavallisin arvo",
  max: "suurin arvo",
};

const swedish: Readonly<Record<string, string>> = {
  value: "värdet",
  weight: "vikten",
  min: "det minsta värdet",
  mode: "det vanligaste värdet",
  max: "det största värdet",
};

function inFinnish(problem: LawProblem): string {
  const named = (name: string, position?: number) => `${position === undefined ? "" : `${position}. `}${finnish[name] ?? `"${name}"`}`;
  switch (problem.kind) {
    case "not-positive":
      return `${named(problem.name, problem.position)} on suurempi kuin 0, ei ${problem.value}`;
    case "negative":
      return `${named(problem.name, problem.position)} on vähintään 0, ei ${problem.value}`;
    case "not-whole":
      return `${named(problem.name)} on kokonaisluku, vähintään 1, ei ${problem.value}`;
    case "not-ordered":
      return `${named(problem.upperName)} ${problem.upper} on pienempi kuin ${named(problem.lowerName)} ${problem.lower}`;
    case "no-values":
      return "arvot puuttuvat";
    case "unequal-lists":
      return `jokaisella arvolla on paino, mutta arvoja on ${problem.values} ja painoja ${problem.weights}`;
    case "no-weight":
      return "ainakin yhden painon pitää olla suurempi kuin 0";
    case "no-lognormal":
      return `lognormaalin jakauman "mean" on yli 0 ja "sd" vähintään 0, tai "median" yli 0 ja "p90" vähintään "median": nyt μ on ${problem.mu} ja σ on ${problem.sigma}`;
  }
}

function inSwedish(problem: LawProblem): string {
  const named = (name: string, position?: number) =>
    `${swedish[name] ?? `"${name}"`}${position === undefined ? "" : ` nummer ${position}`}`;
  switch (problem.kind) {
    case "not-positive":
      return `${named(problem.name, problem.position)} är större än 0, inte ${problem.value}`;
    case "negative":
      return `${named(problem.name, problem.position)} är minst 0, inte ${problem.value}`;
    case "not-whole":
      return `${named(problem.name)} är ett heltal, minst 1, inte ${problem.value}`;
    case "not-ordered":
      return `${named(problem.upperName)} ${problem.upper} är mindre än ${named(problem.lowerName)} ${problem.lower}`;
    case "no-values":
      return "värdena saknas";
    case "unequal-lists":
      return `varje värde har en vikt, men värdena är ${problem.values} och vikterna ${problem.weights}`;
    case "no-weight":
      return "minst en vikt ska vara större än 0";
    case "no-lognormal":
      return `en lognormal fördelning har "mean" över 0 och "sd" minst 0, eller "median" över 0 och "p90" minst "median": nu är μ ${problem.mu} och σ ${problem.sigma}`;
  }
}

function inEnglish(problem: LawProblem): string {
  const named = (name: string, position?: number) => (position === undefined ? name : `${name} ${position}`);
  switch (problem.kind) {
    case "not-positive":
      return `${named(problem.name, problem.position)} must be greater than 0: ${problem.value}`;
    case "negative":
      return `${named(problem.name, problem.position)} must be 0 or greater: ${problem.value}`;
    case "not-whole":
      return `${problem.name} must be a whole number, 1 or greater: ${problem.value}`;
    case "not-ordered":
      return `${problem.upperName} must be at least ${problem.lowerName} ${problem.lower}: ${problem.upper}`;
    case "no-values":
      return "values must not be empty";
    case "unequal-lists":
      return `each value needs a weight: ${problem.values} values, ${problem.weights} weights`;
    case "no-weight":
      return "at least one weight must be greater than 0";
    case "no-lognormal":
      return `a lognormal needs mean > 0 and sd >= 0, or median > 0 and p90 >= median: mu is ${problem.mu}, sigma is ${problem.sigma}`;
  }
}
