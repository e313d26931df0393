import type { StatementWords } from "./words.ts";

/** English words of the statement of accessibility. */
export const en: StatementWords = {
  title: "Accessibility statement",
  about:
    "This statement tells how accessible the web page polku is. The page is covered by the Finnish Act on the Provision of Digital Services (306/2019).",
  provider: "Service provider",
  service: "Address",
  published: "Published",
  updated: "Statement updated",
  toFillIn: "the service provider fills this in",
  fillIn: "This statement is not finished: the service provider must fill in the marked items in the file organization.json.",
  status: "How the page meets the requirements",
  statusText:
    "The page meets in part the level A and AA criteria of WCAG 2.1 that the law requires. The gaps that are known are listed below.",
  statusFull: "The page meets the level A and AA criteria of WCAG 2.1 that the law requires. No gaps are known.",
  gaps: "What is not accessible yet",
  criterion: (number) => `WCAG criterion ${number}`,
  noCriterion: "Breaks no criterion, but may hinder",
  instead: "Instead",
  assessment: "How accessibility has been assessed",
  assessed: {
    self: "The service provider has assessed accessibility itself.",
    other: (who) => `Accessibility has been assessed by ${who}.`,
    on: (date) => `The assessment was made on ${date}.`,
    tests:
      "Every view of every version is checked automatically (axe) in three languages, light and dark, and gone through by keyboard alone.",
  },
  feedback: "Tell of a gap",
  feedbackText:
    "If something on the page is not accessible, or you need the information in another form, tell the service provider. The answer comes within 14 days.",
  email: "E-mail",
  form: "Form",
  phone: "Phone",
  supervision: "Supervision",
  supervisionText:
    "Give feedback to the service provider first. If there is no answer within 14 days, or you are not satisfied with it, you may complain to the supervisory authority or ask it to look into the matter. Since 1 January 2025 it is the Finnish Transport and Communications Agency Traficom.",
  authority: "Finnish Transport and Communications Agency Traficom, supervision of accessibility",
  site: { href: "https://www.webaccessibility.fi/", name: "webaccessibility.fi" },
  authoritySite: "Guidance and contact details of the authority",
};
