import { type Language, languages, say, type Text } from "#units";

/** What has happened to documents, in words. */
export interface Notice {
  readonly tone: "info" | "warning";
  readonly text: Text;
  /** What may be done about it. */
  readonly action?: { readonly label: Text; readonly run: () => void };
}

type Sentence = (...parts: string[]) => string;

/** A notice whose sentence has texts of documents in it. */
function notice(tone: Notice["tone"], sentences: Record<Language, Sentence>, ...parts: (Text | string)[]): Notice {
  const filled = (language: Language) =>
    sentences[language](...parts.map((part) => (typeof part === "string" ? part : say(part, language))));
  const [fi, sv, en] = languages.map(filled) as [string, string, string];
  return { tone, text: { fi, sv, en } };
}

/** A file was opened as an own document. */
export function openedNotice(title: Text): Notice {
  return notice(
    "info",
    {
      fi: (t) => `Avattu: ${t}. Levyllä oleva tiedosto ei muutu.`,
      sv: (t) => `Öppnad: ${t}. Filen på disken ändras inte.`,
      en: (t) => `Opened: ${t}. The file on the disk does not change.`,
    },
    title,
  );
}

/** A pathway was made of a file of another kind; `count` places of the file were not understood, or are put otherwise. */
export function importedNotice(title: Text, file: string, count: number): Notice {
  return notice(
    count > 0 ? "warning" : "info",
    {
      fi: (t, f, n) => {
        const rest = n === "0" ? "" : ` Kohtia, joita ei ymmärretty tai jotka sanottiin toisin: ${n}. Ne ovat alla.`;
        return `Tiedostosta ${f} tehtiin oma palvelupolku: ${t}. Levyllä oleva tiedosto ei muutu.${rest}`;
      },
      sv: (t, f, n) => {
        const rest = n === "0" ? "" : ` Ställen som inte förstods eller sades annorlunda: ${n}. De står nedan.`;
        return `Av filen ${f} gjordes en egen servicestig: ${t}. Filen på disken ändras inte.${rest}`;
      },
      en: (t, f, n) => {
        const rest = n === "0" ? "" : ` Places that were not understood, or are put otherwise: ${n}. They are below.`;
        return `A pathway of your own was made of the file ${f}: ${t}. The file on the disk does not change.${rest}`;
      },
    },
    title,
    file,
    String(count),
  );
}

/** Some files could not be opened; the documents that were open still are. */
export function refusedNotice(count: number, stillOpen: Text | string): Notice {
  return notice(
    "warning",
    {
      fi: (n, t) => `${n === "1" ? "Tiedostoa" : `${n} tiedostoa`} ei voitu avata; syyt ovat alla. ${t} on yhä auki.`,
      sv: (n, t) => `${n === "1" ? "Filen" : `${n} filer`} kunde inte öppnas; orsakerna står nedan. ${t} är fortfarande öppen.`,
      en: (n, t) => `${n === "1" ? "The file" : `${n} files`} could not be opened; the reasons are below. ${t} is still open.`,
    },
    String(count),
    stillOpen,
  );
}

/** The file was given to the browser's downloads. */
export function downloadedNotice(file: string): Notice {
  return notice(
    "info",
    {
      fi: (f) => `Tallennettu latauksiin: ${f}.`,
      sv: (f) => `Sparad bland nedladdningarna: ${f}.`,
      en: (f) => `Saved to downloads: ${f}.`,
    },
    file,
  );
}

/** The file was written in its place. */
export function writtenNotice(file: string): Notice {
  return notice(
    "info",
    { fi: (f) => `Tallennettu tiedostoon ${f}.`, sv: (f) => `Sparad i filen ${f}.`, en: (f) => `Saved to the file ${f}.` },
    file,
  );
}

/** The file could not be written. */
export function notWrittenNotice(file: string): Notice {
  return notice(
    "warning",
    {
      fi: (f) => `Tiedostoon ${f} ei voitu kirjoittaa. Työ on tallessa selaimessa; lataa se tiedostona.`,
      sv: (f) => `Det gick inte att skriva i filen ${f}. Arbetet finns kvar i webbläsaren; ladda ned det som fil.`,
      en: (f) => `The file ${f} could not be written. The work is kept in the browser; download it as a file.`,
    },
    file,
  );
}

/** An own document was made, of another or of what the planner has turned. */
export function copiedNotice(title: Text): Notice {
  return notice(
    "info",
    { fi: (t) => `Uusi oma tiedosto: ${t}.`, sv: (t) => `Ny egen fil: ${t}.`, en: (t) => `New document of your own: ${t}.` },
    title,
  );
}

/** An own document has another title. */
export function renamedNotice(title: Text): Notice {
  return notice("info", { fi: (t) => `Uusi nimi: ${t}.`, sv: (t) => `Nytt namn: ${t}.`, en: (t) => `New name: ${t}.` }, title);
}

/** An own document was deleted. */
export function deletedNotice(title: Text): Notice {
  return notice("info", { fi: (t) => `Poistettu: ${t}.`, sv: (t) => `Raderad: ${t}.`, en: (t) => `Deleted: ${t}.` }, title);
}

/** The browser keeps nothing: the document is there as long as the page is open. */
export function notKeptNotice(title: Text): Notice {
  return notice(
    "warning",
    {
      fi: (t) => `Selain ei säilytä tietoja: ${t} häviää, kun sivu suljetaan. Tallenna se tiedostoon.`,
      sv: (t) => `Webbläsaren behåller inga uppgifter: ${t} försvinner när sidan stängs. Spara den i en fil.`,
      en: (t) => `The browser keeps nothing: ${t} is lost when the page is closed. Save it to a file.`,
    },
    title,
  );
}

/** Another tab had changed the document: its version stays, and this page's is kept beside it. */
export function keptBesideNotice(title: Text): Notice {
  return notice(
    "warning",
    {
      fi: (t) => `${t} oli muuttunut toisessa välilehdessä. Sen versio säilyi, ja tämän sivun versio on nyt erillinen kopio.`,
      sv: (t) => `${t} hade ändrats i en annan flik. Den versionen finns kvar, och den här sidans version är nu en egen kopia.`,
      en: (t) => `${t} had been changed in another tab. That version stays, and this page's is now a copy beside it.`,
    },
    title,
  );
}

/** Another tab has just changed the document that is open here. */
export function newerNotice(title: Text, open: () => void): Notice {
  const said = notice(
    "warning",
    {
      fi: (t) => `${t} muuttui toisessa välilehdessä. Tällä sivulla on vanhempi versio.`,
      sv: (t) => `${t} ändrades i en annan flik. Den här sidan har en äldre version.`,
      en: (t) => `${t} was changed in another tab. This page has an older version.`,
    },
    title,
  );
  return { ...said, action: { label: { fi: "Avaa uudempi", sv: "Öppna den nyare", en: "Open the newer one" }, run: open } };
}

/** Another tab has deleted the document that is open here. */
export function deletedElsewhereNotice(title: Text, keep: () => void): Notice {
  const said = notice(
    "warning",
    {
      fi: (t) => `${t} poistettiin toisessa välilehdessä. Tällä sivulla se on vielä auki.`,
      sv: (t) => `${t} raderades i en annan flik. På den här sidan är den ännu öppen.`,
      en: (t) => `${t} was deleted in another tab. On this page it is still open.`,
    },
    title,
  );
  return { ...said, action: { label: { fi: "Säilytä se", sv: "Behåll den", en: "Keep it" }, run: keep } };
}

/** The address names a pathway that is not here; `near` is what may have been meant. */
export function missingPathwayNotice(id: string, open: Text | string, near: string | null): Notice {
  const isOwn = id.startsWith("~");
  const fi = isOwn ? "Se on jonkun oma tiedosto: pyydä tiedosto ja avaa se." : near === null ? "" : `Tarkoititko ”${near}”?`;
  const sv = isOwn ? "Det är någons egen fil: be om filen och öppna den." : near === null ? "" : `Menade du ”${near}”?`;
  const en = isOwn ? "It is somebody's own document: ask for the file and open it." : near === null ? "" : `Did you mean "${near}"?`;
  return notice(
    "warning",
    {
      fi: (i, t) => `Osoitteen palvelupolkua ”${i}” ei ole täällä. ${fi} Auki on ${t}.`.replaceAll("  ", " "),
      sv: (i, t) => `Servicestigen ”${i}” i adressen finns inte här. ${sv} Öppen är ${t}.`.replaceAll("  ", " "),
      en: (i, t) => `The pathway "${i}" of the address is not here. ${en} Open is: ${t}.`.replaceAll("  ", " "),
    },
    id,
    open,
  );
}

/** The address names a simulation that is not here, or is about another pathway. */
export function missingSimulationNotice(id: string, open: Text | string): Notice {
  return notice(
    "warning",
    {
      fi: (i, t) => `Osoitteen simulointia ”${i}” ei ole tällä palvelupolulla. Auki on ${t}.`,
      sv: (i, t) => `Simuleringen ”${i}” i adressen finns inte för den här servicestigen. Öppen är ${t}.`,
      en: (i, t) => `The simulation "${i}" of the address is not there for this pathway. Open is: ${t}.`,
    },
    id,
    open,
  );
}
