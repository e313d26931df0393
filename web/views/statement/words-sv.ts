import type { StatementWords } from "./words.ts";

/** Swedish words of the statement of accessibility. */
export const sv: StatementWords = {
  title: "Tillgänglighetsutlåtande",
  about:
    "Det här utlåtandet berättar hur tillgänglig webbsidan polku är. Sidan omfattas av lagen om tillhandahållande av digitala tjänster (306/2019).",
  provider: "Tjänsteleverantör",
  service: "Adress",
  published: "Publicerad",
  updated: "Utlåtandet uppdaterat",
  toFillIn: "tjänsteleverantören fyller i",
  fillIn: "Utlåtandet är inte klart: tjänsteleverantören ska fylla i de märkta punkterna i filen organization.json.",
  status: "Hur sidan uppfyller kraven",
  statusText:
    "Sidan uppfyller delvis de kriterier på nivåerna A och AA i WCAG 2.1 som lagen kräver. De brister som är kända räknas upp nedan.",
  statusFull: "Sidan uppfyller de kriterier på nivåerna A och AA i WCAG 2.1 som lagen kräver. Inga brister är kända.",
  gaps: "Vad som ännu inte är tillgängligt",
  criterion: (number) => `WCAG-kriterium ${number}`,
  noCriterion: "Bryter inte mot något kriterium, men kan vara till hinder",
  instead: "I stället",
  assessment: "Hur tillgängligheten har bedömts",
  assessed: {
    self: "Tjänsteleverantören har själv bedömt tillgängligheten.",
    other: (who) => `Tillgängligheten har bedömts av ${who}.`,
    on: (date) => `Bedömningen gjordes ${date}.`,
    tests: "Varje vy i varje version granskas automatiskt (axe) på tre språk, ljus och mörk, och gås igenom med enbart tangentbord.",
  },
  feedback: "Berätta om en brist",
  feedbackText:
    "Om något på sidan inte är tillgängligt, eller om du behöver informationen i annan form, berätta det för tjänsteleverantören. Du får svar inom 14 dagar.",
  email: "E-post",
  form: "Formulär",
  phone: "Telefon",
  supervision: "Tillsyn",
  supervisionText:
    "Ge först respons till tjänsteleverantören. Om du inte får svar inom 14 dagar, eller om svaret inte räcker, kan du klaga hos eller begära utredning av tillsynsmyndigheten. Den är från 1.1.2025 Transport- och kommunikationsverket Traficom.",
  authority: "Transport- och kommunikationsverket Traficom, tillsyn över tillgängligheten",
  site: { href: "https://www.tillganglighetskrav.fi/", name: "tillganglighetskrav.fi" },
  authoritySite: "Myndighetens anvisningar och kontaktuppgifter",
};
