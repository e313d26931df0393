import { CannotExport, type Exported, type ExportInput, fileName } from "#artifact";
import { createContext, toHtml } from "#report";

/** The report on a simulation as one HTML file that needs nothing else. Throws `CannotExport` where the pathway was not simulated. */
export function toHtmlReport({ results, language, pathway }: ExportInput): Exported {
  if (results === null)
    throw new CannotExport({
      fi: "HTML-raportti kertoo simuloinnin tuloksista: anna simulointitiedosto.",
      sv: "HTML-rapporten berättar om resultaten av en simulering: ange en simuleringsfil.",
      en: "The HTML report tells of the results of a simulation: give a simulation document.",
    });
  const content = toHtml(createContext(results, language));
  return { files: [{ name: fileName([pathway.id, results.simulation.id], "html"), mediaType: "text/html", content }], lost: [] };
}
