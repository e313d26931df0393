import type { Exported, ExportInput, PictureChoice } from "#artifact";
import type { Text } from "#units";

/** What kind of reader a format is for; formats are listed by it. */
export type FormatKind = "picture" | "document" | "process" | "data";

/** A format in which a pathway leaves polku. */
export interface Format {
  /** What it is called on the command line. */
  readonly id: string;
  readonly kind: FormatKind;
  readonly title: Text;
  /** What it is for, in one sentence. */
  readonly about: Text;
  /** Whether a simulation's results are needed, are told of where there are any, or play no part. */
  readonly results: "needed" | "used" | "unused";
  /** It tells of the course of single replications, so that one is as good as many, and figures play no part. */
  readonly isOfSingleRuns?: true;
  /** Makes the files. Throws `CannotExport` where the pathway cannot be said in the format. */
  readonly write: (input: ExportInput) => Promise<Exported>;
}

/** All formats, in the order in which they are offered. Each loads what it needs only when it is asked for. */
export const formats: readonly Format[] = [
  {
    id: "innokyla",
    kind: "document",
    title: { fi: "Innokylä-paketti", sv: "Innokylä-paket", en: "Innokylä package" },
    about: {
      fi: "Kansio ja zip: teksti Innokylän toimintamallin jokaiseen kenttään kopioitavaksi, kuvat vaihtoehtoisine teksteineen, palvelutuokiot ja liitteet.",
      sv: "Mapp och zip: text för varje fält i Innokyläs verksamhetsmodell att kopiera, bilder med alternativtexter, servicemöten och bilagor.",
      en: "A folder and a zip: a text to copy for each field of a toimintamalli on Innokylä, pictures with alternative texts, service moments, attachments.",
    },
    results: "used",
    write: async (input) => (await import("#innokyla")).innokylaPackage(input),
  },
  {
    id: "docx",
    kind: "document",
    title: { fi: "Raportti (Word)", sv: "Rapport (Word)", en: "Report (Word)" },
    about: {
      fi: "Asiakirja muokattavaksi: vastaus, kuvat, polku vaihe vaiheelta, tulokset, oletukset ja toistettavuus.",
      sv: "Dokument att redigera: svaret, bilder, stigen steg för steg, resultat, antaganden och reproducerbarhet.",
      en: "A document to edit: the answer, pictures, the pathway step by step, results, assumptions and the record of the run.",
    },
    results: "used",
    write: async (input) => (await import("#desk")).toDocx(input),
  },
  {
    id: "xlsx",
    kind: "data",
    title: { fi: "Kaikki luvut (Excel)", sv: "Alla siffror (Excel)", en: "All figures (Excel)" },
    about: {
      fi: "Jokainen taulukko omana välilehtenään, luvut lukuina ja väleineen, sekä vaiheet, siirtymät ja lähtötiedot.",
      sv: "Varje tabell på ett eget blad, siffrorna som tal med sina intervall, samt steg, övergångar och utgångsvärden.",
      en: "Each table on a sheet of its own, figures as numbers with their intervals; steps, transitions and inputs too.",
    },
    results: "used",
    write: async (input) => (await import("#desk")).toXlsx(input),
  },
  {
    id: "pptx",
    kind: "document",
    title: { fi: "Esitys (PowerPoint)", sv: "Presentation (PowerPoint)", en: "Slides (PowerPoint)" },
    about: {
      fi: "Kysymys ja vastaus, polun kuvat, luvut muokattavina kuvioina ja taulukoina; lähteet ovat muistiinpanoissa.",
      sv: "Fråga och svar, bilder av stigen, siffrorna som diagram och tabeller att redigera; källorna finns i anteckningarna.",
      en: "Question and answer, pictures of the pathway, figures as charts and tables that can be edited; sources in the notes.",
    },
    results: "used",
    write: async (input) => (await import("#desk")).toPptx(input),
  },
  {
    id: "html",
    kind: "document",
    title: { fi: "Raportti (HTML)", sv: "Rapport (HTML)", en: "Report (HTML)" },
    about: {
      fi: "Simuloinnin raportti yhtenä verkkosivuna, joka ei tarvitse muuta.",
      sv: "Rapport om simuleringen som en enda webbsida som inte behöver annat.",
      en: "The report on a simulation as one web page that needs nothing else.",
    },
    results: "needed",
    write: async (input) => (await import("#desk")).toHtmlReport(input),
  },
  {
    id: "raci",
    kind: "document",
    title: { fi: "RACI-taulukko", sv: "RACI-tabell", en: "RACI table" },
    about: {
      fi: "Kuka tekee, vastaa, neuvoo ja saa tiedon kussakin vaiheessa, Excelinä ja verkkosivuna; sääntö on mukana.",
      sv: "Vem gör, ansvarar, ger råd och får veta i varje steg, som Excel och som webbsida; regeln finns med.",
      en: "Who does, answers, advises and is told at each step, for Excel and as a web page; with the rule it was made by.",
    },
    results: "unused",
    write: async (input) => (await import("#desk")).toRaci(input),
  },
  {
    id: "leaflet",
    kind: "document",
    title: { fi: "Asiakkaan esite", sv: "Klientens broschyr", en: "Leaflet for clients" },
    about: {
      fi: "Polku selkeällä kielellä yhdellä A4-sivulla: mitä tapahtuu, kuka auttaa, kauanko kestää, mitä itse voi tehdä.",
      sv: "Stigen på ett klart språk på en A4-sida: vad som händer, vem som hjälper, hur länge det tar, vad man själv kan göra.",
      en: "The pathway in plain language on one sheet of A4: what happens, who helps, how long it takes, what one can do.",
    },
    results: "used",
    write: async (input) => (await import("#desk")).toLeaflet(input),
  },
  {
    id: "csv",
    kind: "data",
    title: { fi: "Taulukot (CSV)", sv: "Tabeller (CSV)", en: "Tables (CSV)" },
    about: {
      fi: "Jokainen taulukko omana tiedostonaan niin kuin suomalainen taulukkolaskenta sen avaa.",
      sv: "Varje tabell som en egen fil så som ett finländskt kalkylprogram öppnar den.",
      en: "Each table as a file of its own, with commas and decimal points.",
    },
    results: "used",
    write: async (input) => (await import("#desk")).toCsvFiles(input),
  },
  {
    id: "svg",
    kind: "picture",
    title: { fi: "Kuva (SVG)", sv: "Bild (SVG)", en: "Picture (SVG)" },
    about: {
      fi: "Vektorikuva, jonka ruudunlukija osaa lukea ja jossa teksti on tekstinä ja fontti mukana.",
      sv: "Vektorbild som en skärmläsare kan läsa, med texten som text och typsnittet med.",
      en: "A vector picture that a screen reader can read, with text as text and its font inside.",
    },
    results: "used",
    write: async (input) => (await import("#picture")).svgFiles(input),
  },
  {
    id: "png",
    kind: "picture",
    title: { fi: "Kuva (PNG)", sv: "Bild (PNG)", en: "Picture (PNG)" },
    about: {
      fi: "Kuva, jonka voi liittää mihin tahansa asiakirjaan.",
      sv: "Bild som kan fogas till vilket dokument som helst.",
      en: "A picture that can be put into any document.",
    },
    results: "used",
    write: async (input) => (await import("#picture")).pngFiles(input),
  },
  {
    id: "pdf",
    kind: "picture",
    title: { fi: "Kuva (PDF)", sv: "Bild (PDF)", en: "Picture (PDF)" },
    about: {
      fi: "Saavutettava PDF tulostettavaksi: yleiskuva, vaiheet omilla sivuillaan ja polku sanoina.",
      sv: "Tillgänglig PDF för utskrift: översikt, skedena på egna sidor och stigen i ord.",
      en: "An accessible PDF for print: an overview, the phases on pages of their own, and the pathway in words.",
    },
    results: "used",
    write: async (input) => (await import("#picture")).pdfFile(input),
  },
  {
    id: "bpmn",
    kind: "process",
    title: { fi: "Prosessikaavio (BPMN 2.0)", sv: "Processdiagram (BPMN 2.0)", en: "Process diagram (BPMN 2.0)" },
    about: {
      fi: "Prosessi altaineen, ratoineen, ajastimineen ja osuuksineen Camunda Modelerille ja muille BPMN-ohjelmille, simulointiparametrit mukana (BPSim).",
      sv: "Processen med pooler, banor, timers och andelar för Camunda Modeler och andra BPMN-program, med simuleringsparametrar (BPSim).",
      en: "The process with pools, lanes, timers and shares for Camunda Modeler and other BPMN tools, with parameters of simulation (BPSim).",
    },
    results: "used",
    write: async (input) => (await import("#bpmn")).toBpmn(input),
  },
  {
    id: "scxml",
    kind: "process",
    title: { fi: "SCXML 1.0", sv: "SCXML 1.0", en: "SCXML 1.0" },
    about: {
      fi: "W3C:n tilakaaviokieli, jota muutkin tulkit ajavat; polku lukee sen takaisin kokonaan.",
      sv: "W3C:s språk för tillståndsdiagram som även andra tolkar kör; polku läser tillbaka allt.",
      en: "W3C's language of statecharts, which other interpreters run too; polku reads all of it back.",
    },
    results: "unused",
    write: async (input) => (await import("#scxml")).toScxml(input),
  },
  {
    id: "xstate",
    kind: "process",
    title: { fi: "XState 5 (JSON)", sv: "XState 5 (JSON)", en: "XState 5 (JSON)" },
    about: {
      fi: "Tilakone, jonka createMachine ja Stately lukevat sellaisenaan.",
      sv: "Tillståndsmaskin som createMachine och Stately läser som den är.",
      en: "A machine that createMachine and Stately read as it stands.",
    },
    results: "unused",
    write: async (input) => (await import("./xstate-json.ts")).toXStateJson(input),
  },
  {
    id: "xstate-ts",
    kind: "process",
    title: { fi: "XState 5 (TypeScript)", sv: "XState 5 (TypeScript)", en: "XState 5 (TypeScript)" },
    about: {
      fi: "Tyypitetty moduuli, jonka ehdot, viiveet ja toimet voi ajaa sellaisinaan tai korvata omilla.",
      sv: "Typad modul vars villkor, fördröjningar och aktiviteter kan köras som de är eller bytas mot egna.",
      en: "A typed module whose guards, delays and activities can be run as they are or replaced.",
    },
    results: "unused",
    write: async (input) => (await import("./xstate-ts.ts")).toXStateModule(input),
  },
  {
    id: "mermaid",
    kind: "process",
    title: { fi: "Mermaid", sv: "Mermaid", en: "Mermaid" },
    about: {
      fi: "Tilakaavio tekstinä wikeihin ja koodivarastoihin, jotka piirtävät sen.",
      sv: "Tillståndsdiagram som text för wikier och kodförråd som ritar det.",
      en: "A state diagram as text for wikis and code hosts that draw it.",
    },
    results: "unused",
    write: async (input) => (await import("./mermaid.ts")).toMermaid(input),
  },
  {
    id: "plantuml",
    kind: "process",
    title: { fi: "PlantUML", sv: "PlantUML", en: "PlantUML" },
    about: {
      fi: "UML-tilakaavio tekstinä arkkitehtuurikuvauksiin.",
      sv: "UML-tillståndsdiagram som text för arkitekturbeskrivningar.",
      en: "A UML state diagram as text for descriptions of architecture.",
    },
    results: "unused",
    write: async (input) => (await import("./plantuml.ts")).toPlantUml(input),
  },
  {
    id: "dot",
    kind: "process",
    title: { fi: "Graphviz (DOT)", sv: "Graphviz (DOT)", en: "Graphviz (DOT)" },
    about: {
      fi: "Verkko, jonka Graphviz ja sitä lukevat ohjelmat asettelevat.",
      sv: "Graf som Graphviz och program som läser dess språk lägger ut.",
      en: "A graph that Graphviz and programs that read its language lay out.",
    },
    results: "unused",
    write: async (input) => (await import("./dot.ts")).toDot(input),
  },
  {
    id: "smcat",
    kind: "process",
    title: { fi: "state-machine-cat", sv: "state-machine-cat", en: "state-machine-cat" },
    about: {
      fi: "Tilakaavio state-machine-catin kielellä, josta saa myös kuvia.",
      sv: "Tillståndsdiagram på state-machine-cats språk, som också ger bilder.",
      en: "A state diagram in the language of state-machine-cat, which makes pictures of it.",
    },
    results: "unused",
    write: async (input) => (await import("./smcat.ts")).toSmcat(input),
  },
  {
    id: "xes",
    kind: "data",
    title: { fi: "Tapahtumaloki (XES)", sv: "Händelselogg (XES)", en: "Event log (XES)" },
    about: {
      fi: "Simuloinnin kulku asiakas asiakkaalta prosessilouhinnan työkaluille (IEEE 1849).",
      sv: "Simuleringens förlopp klient för klient, för verktyg för processutvinning (IEEE 1849).",
      en: "The course of a simulation, client by client, for process-mining tools (IEEE 1849).",
    },
    results: "needed",
    isOfSingleRuns: true,
    write: async (input) => (await import("#eventlog")).toXes(input),
  },
  {
    id: "eventlog-csv",
    kind: "data",
    title: { fi: "Tapahtumaloki (CSV)", sv: "Händelselogg (CSV)", en: "Event log (CSV)" },
    about: {
      fi: "Sama tapahtumaloki taulukkona, rivi kutakin tapahtumaa kohti.",
      sv: "Samma händelselogg som tabell, en rad för varje händelse.",
      en: "The same event log as a table, a row for each event.",
    },
    results: "needed",
    isOfSingleRuns: true,
    write: async (input) => (await import("#eventlog")).toLogCsv(input),
  },
];

const heat: readonly PictureChoice["overlay"][] = ["waiting", "queue", "utilisation"];

/** Whether a format has something to tell of results: a picture only where they are laid over it. */
export function tellsOfResults({ kind, results }: Format, { overlay = null }: Pick<PictureChoice, "overlay">): boolean {
  return results === "needed" || (results === "used" && (kind !== "picture" || heat.includes(overlay)));
}

/** The format of an id; undefined where there is none. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
