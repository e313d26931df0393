import type { FullText } from "#units";

type Remark = (name: string) => FullText;

/** The name of an element before what is said of it. */
function about(texts: FullText): Remark {
  return (name) => {
    const head = name === "" ? "" : `”${name}”: `;
    return { fi: head + texts.fi, sv: head + texts.sv, en: name === "" ? texts.en : `“${name}”: ${texts.en}` };
  };
}

/** What is said of elements that are not understood, put otherwise, or refused. */
export const remarkTexts = {
  empty: about({
    fi: "Tiedostossa ei ole prosessia.",
    sv: "Filen innehåller ingen process.",
    en: "There is no process in the file.",
  }),
  notXml: about({
    fi: "Tiedosto ei ole BPMN 2.0 -XML:ää.",
    sv: "Filen är inte BPMN 2.0-XML.",
    en: "The file is no BPMN 2.0 XML.",
  }),
  otherProcess: about({
    fi: "Toinen prosessi jää pois: polku on yksi prosessi.",
    sv: "En annan process utelämnas: en stig är en process.",
    en: "Another process is left out: a pathway is one process.",
  }),
  inclusive: about({
    fi: "Yhtä tai useaa haaraa valitsevaa porttia ei voi tuoda; käytä ehdollista (XOR) tai rinnakkaista (AND) porttia.",
    sv: "En port som väljer en eller flera grenar kan inte importeras; använd en villkorlig (XOR) eller parallell (AND) port.",
    en: "A gateway that chooses one or several branches cannot be imported; use an exclusive or a parallel one.",
  }),
  unbalanced: about({
    fi: "Rinnakkaiset haarat eivät ala yhdestä portista ja pääty yhteen porttiin, joten niitä ei voi tuoda.",
    sv: "De parallella grenarna börjar inte vid en port och slutar inte vid en port, så de kan inte importeras.",
    en: "The parallel branches do not begin at one gateway and end at one, so they cannot be imported.",
  }),
  implicitSplit: about({
    fi: "Useasta ehdottomasta lähtevästä nuolesta ei voi lukea, mihin jatketaan; lisää portti.",
    sv: "Av flera ovillkorliga utgående pilar syns inte vart det går vidare; lägg till en port.",
    en: "Several outgoing flows without conditions do not say where it goes on; add a gateway.",
  }),
  noStart: about({
    fi: "Prosessissa tai osaprosessissa ei ole alkua, tai alkuja on monta.",
    sv: "Processen eller delprocessen saknar start, eller har flera.",
    en: "The process or sub-process has no beginning, or several.",
  }),
  conditions: about({
    fi: "Ehtojen sanat ovat siirtymien niminä; osuudet tai ehdot on annettava mallissa.",
    sv: "Villkorens ord är övergångarnas namn; andelar eller villkor ska ges i modellen.",
    en: "The words of conditions are the names of transitions; shares or conditions are to be given in the model.",
  }),
  callActivity: about({
    fi: "Kutsuttu prosessi on yksi tila; sen sisältöä ei lueta.",
    sv: "Den anropade processen är ett tillstånd; dess innehåll läses inte.",
    en: "The process that is called is one state; its content is not read.",
  }),
  collapsed: about({
    fi: "Tyhjä osaprosessi on yksi tila.",
    sv: "En tom delprocess är ett tillstånd.",
    en: "An empty sub-process is one state.",
  }),
  repeated: about({
    fi: "Toistoa tai monta samanaikaista kertaa ei tuoda; tehtävä tehdään kerran.",
    sv: "Upprepning eller flera samtidiga gånger importeras inte; uppgiften görs en gång.",
    en: "Repetition, or several times at once, is not imported; the task is done once.",
  }),
  adHoc: about({
    fi: "Vapaassa järjestyksessä tehtävät ovat yksi tila.",
    sv: "Uppgifter i fri ordning är ett tillstånd.",
    en: "Tasks in free order are one state.",
  }),
  nonInterrupting: about({
    fi: "Tapahtuma, joka ei keskeytä, jää pois haaroineen.",
    sv: "En händelse som inte avbryter utelämnas med sin gren.",
    en: "An event that does not interrupt is left out with its branch.",
  }),
  compensation: about({
    fi: "Hyvitys (compensation) ja peruutus jäävät pois.",
    sv: "Kompensation och annullering utelämnas.",
    en: "Compensation and cancellation are left out.",
  }),
  timer: about({
    fi: "Ajan pituutta ei ymmärretty; siirtymä odottaa tapahtumaa.",
    sv: "Tidens längd förstods inte; övergången väntar på en händelse.",
    en: "The length of time was not understood; the transition waits for an event.",
  }),
  told: about({
    fi: "Lähetetty viesti tai muu ilmoitus, jota mikään ei prosessissa odota, jää pois.",
    sv: "Ett sänt meddelande eller annan underrättelse som inget i processen väntar på utelämnas.",
    en: "A message sent, or something told, that nothing in the process awaits is left out.",
  }),
  data: about({
    fi: "Tietoa ja asiakirjoja ei tuoda.",
    sv: "Data och dokument importeras inte.",
    en: "Data and documents are not imported.",
  }),
  circle: about({
    fi: "Nuolet kiertävät portista porttiin; kierto jää pois.",
    sv: "Pilarna går runt från port till port; rundan utelämnas.",
    en: "Flows go round from gateway to gateway; the circle is left out.",
  }),
  terminate: about({
    fi: "Loppu, joka päättää kaikki haarat, päättää vain omansa.",
    sv: "Ett slut som avslutar alla grenar avslutar bara sin egen.",
    en: "An end that ends all branches ends its own only.",
  }),
  unreached: about({
    fi: "Osaan ei johda mikään, joten se jää pois.",
    sv: "Ingenting leder till delen, så den utelämnas.",
    en: "Nothing leads to this part, so it is left out.",
  }),
  otherElement: about({
    fi: "Elementtiä ei tunneta, joten se jää pois.",
    sv: "Elementet är okänt, så det utelämnas.",
    en: "The element is not known, so it is left out.",
  }),
  invalid: about({
    fi: "Tästä ei tule polkua.",
    sv: "Detta blir ingen stig.",
    en: "No pathway can be made of this.",
  }),
  ownDamaged: about({
    fi: "Tiedostoon talletettua mallia ei voi lukea; polku tehdään piirroksesta.",
    sv: "Modellen som sparats i filen går inte att läsa; stigen görs av diagrammet.",
    en: "The model kept in the file cannot be read; the pathway is made of the diagram.",
  }),
} satisfies Record<string, Remark>;

/** The kinds of remarks. */
export type RemarkKind = keyof typeof remarkTexts;
