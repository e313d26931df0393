import { html, type TemplateResult } from "lit";
import type { Diagnostic } from "#pathway";
import type { Language } from "#units";

/** One finding as a paragraph: the place, what is wrong, what would be right. */
export function diagnosticLine({ at, message, hint }: Diagnostic, language: Language): TemplateResult {
  return html`<p>${at === "" ? "" : html`<span translate="no">${at}</span>: `}${message[language]} ${hint?.[language] ?? ""}</p>`;
}
