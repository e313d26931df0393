import type { LawProblem } from "#random";
import { type FullText, inEachLanguage, type QuantityKind } from "#units";
import type { Catalog } from "./catalog.ts";
import { quoted } from "./describe-value.ts";
import { lawProblemText } from "./law-problem-text.ts";

/** What is said of numbers that cannot be. */
export const numberMessages = {
  "mixed-units": (kinds: readonly QuantityKind[]) => ({
    message: inEachLanguage((language) => {
      const and = { fi: " ja ", sv: " och ", en: " and " }[language];
      const mixes = { fi: "Samassa jakaumassa on", sv: "En och samma fördelning blandar", en: "One distribution mixes" }[language];
      return `${mixes} ${kinds.map((kind) => kindNames[kind][language]).join(and)}.`;
    }),
    hint: {
      fi: 'Kirjoita kaikki yhdenlaisena, myös 0 ("0 h").',
      sv: 'Skriv allt i ett och samma slag, också 0 ("0 h").',
      en: 'Write all of it in one kind, 0 as well ("0 h").',
    },
  }),
  "impossible-law": (problem: LawProblem, isInDays: boolean) => ({
    message: inEachLanguage((language) => {
      const cannot = {
        fi: "Tällaista jakaumaa ei voi olla",
        sv: "En sådan fördelning kan inte finnas",
        en: "This distribution cannot be",
      }[language];
      const inDays = { fi: " (päivinä)", sv: " (i dagar)", en: " (in days)" }[language];
      return `${cannot}: ${lawProblemText(problem, language)}${isInDays ? inDays : ""}.`;
    }),
  }),
  "impossible-law.opening": () => ({
    message: {
      fi: "Luku ei voi olla aika seuraavaan aukioloon.",
      sv: "Ett tal kan inte vara tiden till nästa öppning.",
      en: "A number cannot be the time to an opening.",
    },
  }),
  "impossible-law.band": () => ({
    message: {
      fi: "Tavoiteaika alkaa vasta loppunsa jälkeen.",
      sv: "Måltiden börjar efter sitt slut.",
      en: "The band begins after its end.",
    },
    hint: { fi: "Kirjoita lyhyempi aika ensin.", sv: "Skriv den kortare tiden först.", en: "Write the shorter time first." },
  }),
  "wrong-type.plain-number": (text: string) => ({
    message: {
      fi: `Tämä ominaisuus on pelkkä luku, mutta tässä on ${quoted(text)}.`,
      sv: `Den här egenskapen är bara ett tal, men här finns ${quoted(text)}.`,
      en: `This attribute is a plain number, but there is ${quoted(text)}.`,
    },
    hint: {
      fi: 'Käytä ajalle kohtaa "duration" kohdan "number" sijaan.',
      sv: 'Använd "duration" i stället för "number" för en tid.',
      en: 'Use "duration" instead of "number" for a time.',
    },
  }),
  "no-weight": () => ({
    message: {
      fi: "Ainakin yhdellä arvolla pitää olla paino, joka on yli 0.",
      sv: "Minst ett värde behöver en vikt över 0.",
      en: "At least one value needs a weight above 0.",
    },
  }),
  "no-weight.month": () => ({
    message: {
      fi: "Ainakin yhdellä kuukaudella pitää olla paino, joka on yli 0.",
      sv: "Minst en månad behöver en vikt över 0.",
      en: "At least one month needs a weight above 0.",
    },
  }),
  "not-whole": (least: number, value: number) => ({ message: wholeNumber(least, value) }),
  "not-whole.units": (value: number) => ({
    message: wholeNumber(1, value),
    hint: {
      fi: "Se, kuinka kauan heitä tarvitaan, on kesto.",
      sv: "Hur länge de behövs är varaktigheten.",
      en: "How long they are needed is the duration.",
    },
  }),
  "not-whole.backlog": (value: number) => ({
    message: {
      fi: `Alkutilanteen jono on kokonainen määrä ihmisiä, mutta tässä on ${value}.`,
      sv: `Kön i utgångsläget är ett helt antal människor, men här finns ${value}.`,
      en: `A backlog is a whole number of people, but there is ${value}.`,
    },
  }),
  "out-of-range.share": (p: number) => ({
    message: {
      fi: `Osuus on välillä 0–1, mutta tässä on ${p}.`,
      sv: `En andel ligger mellan 0 och 1, men här finns ${p}.`,
      en: `A share lies between 0 and 1, but there is ${p}.`,
    },
    hint:
      p > 1 && p <= 100
        ? {
            fi: `${p} % kirjoitetaan ${p / 100}.`,
            sv: `För ${p} % skriv ${p / 100}.`,
            en: `For ${p} % write ${p / 100}.`,
          }
        : null,
  }),
  "out-of-range.not-negative": (what: keyof typeof notNegative, value: number) => ({
    message: {
      fi: `${notNegative[what].fi} vähintään 0, mutta tässä on ${value}.`,
      sv: `${notNegative[what].sv} minst 0, men här finns ${value}.`,
      en: `${notNegative[what].en} 0 or more, but there is ${value}.`,
    },
  }),
  "out-of-range.positive": (what: keyof typeof positive, value: number) => ({
    message: {
      fi: `${positive[what].fi} on suurempi kuin 0, mutta tässä on ${value}.`,
      sv: `${positive[what].sv} är större än 0, men här finns ${value}.`,
      en: `${positive[what].en} is more than 0, but there is ${value}.`,
    },
  }),
  "out-of-range.fte": (value: number) => ({
    message: {
      fi: `"fte" on suurempi kuin 0 ja enintään 1, mutta tässä on ${value}.`,
      sv: `"fte" är större än 0 och högst 1, men här finns ${value}.`,
      en: `"fte" is more than 0 and at most 1, but there is ${value}.`,
    },
    hint:
      value > 1
        ? {
            fi: 'Useampi henkilö kirjoitetaan kohtaan "capacity".',
            sv: 'Flera personer skrivs som "capacity".',
            en: 'More people are written as "capacity".',
          }
        : null,
  }),
  "out-of-range.limit": () => ({
    message: {
      fi: "Määräaika on pidempi kuin 0.",
      sv: "En tidsfrist är längre än 0.",
      en: "A limit is longer than 0.",
    },
  }),
  "fraction-capacity": (value: number, people: number, fte: number) => ({
    message: {
      fi: `"capacity" on kokonaisia henkilöitä, mutta tässä on ${value}.`,
      sv: `"capacity" är hela personer, men här finns ${value}.`,
      en: `"capacity" counts whole people, but there is ${value}.`,
    },
    hint: {
      fi: `Kirjoita "capacity": ${people}, "fte": ${fte}.`,
      sv: `Skriv "capacity": ${people}, "fte": ${fte}.`,
      en: `Write "capacity": ${people}, "fte": ${fte}.`,
    },
  }),
  "fraction-slots": (capacity: number, caseload: number) => {
    const [clients, whole] = [capacity * caseload, Math.max(1, Math.round(caseload))];
    return {
      message: {
        fi: `${capacity} × ${caseload} asiakasta kullakin on ${clients} asiakasta, mikä ei ole kokonaisluku.`,
        sv: `${capacity} × ${caseload} klienter var är ${clients} klienter, vilket inte är ett heltal.`,
        en: `${capacity} × a caseload of ${caseload} is ${clients} clients, which is not whole.`,
      },
      hint: {
        fi: `Kirjoita "caseload": ${whole}.`,
        sv: `Skriv "caseload": ${whole}.`,
        en: `Write a caseload of ${whole}.`,
      },
    };
  },
  "bad-order": (from: string, before: string) => ({
    message: {
      fi: `${quoted(from)} ei ole päivän ${quoted(before)} jälkeen.`,
      sv: `${quoted(from)} kommer inte efter ${quoted(before)}.`,
      en: `${quoted(from)} does not come after ${quoted(before)}.`,
    },
  }),
} satisfies Catalog;

const kindNames: Record<QuantityKind, FullText> = {
  working: { fi: "työaikaa (min, h)", sv: "arbetstid (min, h)", en: "working time (min, h)" },
  elapsed: {
    fi: "kalenteriaikaa (d, wk, mo, y tai pelkkä luku)",
    sv: "kalendertid (d, wk, mo, y eller bara ett tal)",
    en: "elapsed time (d, wk, mo, y or a bare number)",
  },
  openDays: { fi: "aukiolopäiviä (wd)", sv: "öppetdagar (wd)", en: "open days (wd)" },
};

const notNegative = {
  weight: { fi: "Paino on", sv: "En vikt är", en: "A weight is" },
  capacity: { fi: "Määrä on", sv: "Antalet är", en: "A capacity is" },
  cost: { fi: "Kustannus on", sv: "En kostnad är", en: "A cost is" },
  here: { fi: "Tässä pitäisi olla", sv: "Här ska finnas", en: "Here should be" },
} satisfies Record<string, FullText>;

const positive = {
  caseload: { fi: '"caseload"', sv: '"caseload"', en: "A caseload" },
  limit: { fi: "Asiakasmäärän raja", sv: "En klientgräns", en: "A limit" },
} satisfies Record<string, FullText>;

function wholeNumber(least: number, value: number): FullText {
  return {
    fi: `Tässä pitäisi olla kokonaisluku, vähintään ${least}, mutta tässä on ${value}.`,
    sv: `Här ska finnas ett heltal, minst ${least}, men här finns ${value}.`,
    en: `Here should be a whole number of at least ${least}, but there is ${value}.`,
  };
}
