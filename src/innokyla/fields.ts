import type { FullText } from "#units";

/** Where on a page of Innokylä a field stands; the names are Innokylä's own. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly about: FullText;
}

/** A field of a toimintamalli on Innokylä: its label as the page writes it, what that means, and what the author must say there. */
export interface Field {
  readonly id: string;
  readonly label: string;
  /** The label in other languages, for those who do not read Finnish; Innokylä's form is Finnish. */
  readonly meaning: FullText;
  readonly part: string;
  /** Whether the page writes ** after the label. */
  readonly isStarred: boolean;
  /** Whether the label was read on a page of Innokylä; otherwise it is to be checked on the form. */
  readonly isVerified: boolean;
  /** Parts where the same field is asked for again. */
  readonly alsoIn?: string;
}

/** The parts of a page, in its order. */
export const parts: readonly Part[] = [
  {
    id: "basics",
    label: "Perustiedot",
    about: { fi: "Toimintamallin tunnistetiedot.", sv: "Verksamhetsmodellens grunduppgifter.", en: "Basic data of the operating model." },
  },
  {
    id: "description",
    label: "Toimintamallin kuvaus",
    about: {
      fi: "Tiivis kuvaus: mitä, kenelle, millä ehdoilla ja millaisin tuloksin.",
      sv: "Kort beskrivning: vad, för vem, på vilka villkor och med vilka resultat.",
      en: "The short description: what, for whom, on what conditions and with what results.",
    },
  },
  {
    id: "understand",
    label: "Kehittämisen polku: Oivalla ja ymmärrä",
    about: { fi: "Miksi kehitetään.", sv: "Varför man utvecklar.", en: "Why it is developed." },
  },
  {
    id: "imagine",
    label: "Kehittämisen polku: Kuvittele ja kokeile",
    about: { fi: "Miten ratkaisuun päädyttiin.", sv: "Hur man kom till lösningen.", en: "How the solution was found." },
  },
];

type Row = [id: string, part: string, label: string, marks: string, sv: string, en: string, alsoIn?: string];

/** Marks: `*` starred on the page, `?` not read on any page. */
const rows: readonly Row[] = [
  ["name", "basics", "Toimintamallin nimi", "", "Verksamhetsmodellens namn", "Name of the operating model"],
  [
    "short",
    "basics",
    "Toimintamallin lyhyt kuvaus",
    "",
    "Kort beskrivning av verksamhetsmodellen",
    "Short description of the operating model",
  ],
  ["place", "basics", "Toteutuspaikka", "", "Plats för genomförandet", "Where it is carried out"],
  [
    "area",
    "basics",
    "Paikkakunta, maakunta tai hyvinvointialue",
    "",
    "Ort, landskap eller välfärdsområde",
    "Locality, region or wellbeing services county",
  ],
  ["funder", "basics", "Toimintamallin rahoittaja", "", "Verksamhetsmodellens finansiär", "Who funds the operating model"],
  [
    "whole",
    "basics",
    "Toimintamallin kokonaisuus",
    "",
    "Helhet som verksamhetsmodellen hör till",
    "Whole to which the operating model belongs",
  ],
  ["links", "basics", "Liitteet ja linkit", "", "Bilagor och länkar", "Attachments and links"],
  [
    "environment",
    "description",
    "Toimintaympäristö",
    "*",
    "Verksamhetsmiljö",
    "Operating environment",
    "Kehittämisen polku: Oivalla ja ymmärrä",
  ],
  [
    "target",
    "description",
    "Kohderyhmä ja asiakasymmärrys",
    "*?",
    "Målgrupp och klientförståelse",
    "Target group and understanding of clients",
    "Kehittämisen polku: Oivalla ja ymmärrä",
  ],
  [
    "idea",
    "description",
    "Ratkaisun perusidea",
    "*",
    "Lösningens grundidé",
    "Basic idea of the solution",
    "Kehittämisen polku: Kuvittele ja kokeile",
  ],
  [
    "conditions",
    "description",
    "Toimivuuden ja käyttöönoton ehdot",
    "*",
    "Villkor för att lösningen ska fungera och tas i bruk",
    "Conditions of functioning and adoption",
    "Kehittämisen polku: Arvioi ja jaa",
  ],
  [
    "results",
    "description",
    "Arvioinnin tulokset tiivistettynä",
    "*?",
    "Utvärderingens resultat i sammandrag",
    "Results of the evaluation in brief",
    "Kehittämisen polku: Arvioi ja jaa",
  ],
  [
    "tips",
    "description",
    "Vinkit toimintamallin soveltajille",
    "*?",
    "Tips för dem som tillämpar modellen",
    "Tips for those who apply the model",
    "Kehittämisen polku: Arvioi ja jaa",
  ],
  [
    "start",
    "understand",
    "Lähtötilanne ja strategiset liittymäkohdat",
    "",
    "Utgångsläge och strategiska anknytningar",
    "Starting point and strategic connections",
  ],
  [
    "needs",
    "understand",
    "Kehitystyön lähtökohtana olevat tarpeet",
    "",
    "Behov som utvecklingsarbetet utgår från",
    "Needs from which the development starts",
  ],
  [
    "crew",
    "understand",
    "Kehittäjäjoukon kokoaminen ja yhteiskehittäminen",
    "",
    "Utvecklargruppen och samutvecklingen",
    "Gathering the developers, and co-development",
  ],
  ["change", "understand", "Tavoiteltu muutos", "", "Eftersträvad förändring", "Change aimed at"],
  ["measuring", "understand", "Muutoksen mittaaminen", "", "Mätning av förändringen", "Measuring the change"],
  ["plan", "understand", "Toteutussuunnitelma", "?", "Genomförandeplan", "Plan of implementation"],
  ["ideas", "imagine", "Ratkaisujen ideointi", "?", "Idékläckning om lösningar", "Ideas for solutions"],
  ["brief", "imagine", "Idea tiiviisti", "?", "Idén i korthet", "The idea in brief"],
  ["testing", "imagine", "Ratkaisun testaaminen asiakkailla", "?", "Lösningen prövas med klienter", "Testing the solution with clients"],
];

/** The fields of a toimintamalli in the order of the page. */
export const fields: readonly Field[] = rows.map(([id, part, label, marks, sv, en, alsoIn]) => ({
  id,
  label,
  meaning: { fi: label, sv, en },
  part,
  isStarred: marks.includes("*"),
  isVerified: !marks.includes("?"),
  ...(alsoIn === undefined ? {} : { alsoIn }),
}));
