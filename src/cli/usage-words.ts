import type { Phrases } from "./phrases.ts";

/** What `--help` says of commands, arguments and options; "{}" stands for a list. */
export const usageWords: Phrases = {
  "pathways through public services as statecharts: check, show, simulate": {
    fi: "polut julkisissa palveluissa tilakaavioina: tarkista, näytä, simuloi",
    sv: "stigar genom offentliga tjänster som tillståndsdiagram: kontrollera, visa, simulera",
  },
  "answer the question of a simulation document": {
    fi: "vastaa simulointitiedoston kysymykseen",
    sv: "besvara frågan i ett simuleringsdokument",
  },
  "answer a simulation document at every point of its vary": {
    fi: 'vastaa simulointitiedoston kysymykseen jokaisessa sen kohdan "vary" vaihtoehdossa',
    sv: 'besvara ett simuleringsdokument för varje alternativ i dess "vary"',
  },
  "compare two simulation documents, client by client": {
    fi: "vertaa kahta simulointitiedostoa asiakas asiakkaalta",
    sv: "jämför två simuleringsdokument klient för klient",
  },
  "find the cheapest staffing that meets all targets of a simulation document": {
    fi: "hae halvin henkilöstö, jolla simulointitiedoston kaikki tavoitteet täyttyvät",
    sv: "sök den billigaste bemanning med vilken alla mål i ett simuleringsdokument nås",
  },
  "simulation document with targets": { fi: "simulointitiedosto, jossa on tavoitteita", sv: "simuleringsdokument med mål" },
  "what is turned and within which range, instead of the document's": {
    fi: "mitä muutetaan ja missä rajoissa, tiedoston rajojen sijaan",
    sv: "vad som ändras och inom vilka gränser, i stället för dokumentets",
  },
  "probability of meeting all targets, instead of the document's": {
    fi: "varmuus, jolla kaikkien tavoitteiden pitää täyttyä, tiedoston varmuuden sijaan",
    sv: "sannolikheten att nå alla mål, i stället för dokumentets",
  },
  "try also what has less than a staffing that falls short": {
    fi: "kokeile nekin, joissa kaikkea on vähemmän kuin vajaaksi jäävässä henkilöstössä",
    sv: "pröva också det som har mindre än en bemanning som inte räcker",
  },
  "leave out the shortest wait for each cost": {
    fi: "jätä pois lyhin odotus kullakin hinnalla",
    sv: "lämna bort den kortaste väntan för varje kostnad",
  },
  "say everything that is wrong with pathways and simulations, each with its place and what would be right": {
    fi: "kerro kaikki, mikä palvelupoluissa ja simuloinneissa on pielessä, missä se on ja mikä olisi oikein",
    sv: "säg allt som är fel i servicestigar och simuleringar, var det finns och vad som vore rätt",
  },
  "show the states, actors, interfaces and parameters of a pathway": {
    fi: "näytä palvelupolun tilat, toimijat, yhdyspinnat ja parametrit",
    sv: "visa en servicestigs tillstånd, aktörer, gränsytor och parametrar",
  },
  "write a pathway, with the results of a simulation where one is given, in other forms": {
    fi: "kirjoita palvelupolku muissa muodoissa, simuloinnin tuloksineen, jos sellainen annetaan",
    sv: "skriv en servicestig i andra former, med resultaten av en simulering om en sådan ges",
  },
  "make a pathway document of a file of another kind; what was not understood is told": {
    fi: "tee palvelupolku muunlaisesta tiedostosta; mitä ei ymmärretty, kerrotaan",
    sv: "gör en servicestig av en fil av annat slag; det som inte förstods sägs",
  },
  "run a result document again, and say whether the same comes of it": {
    fi: "aja tulostiedosto uudelleen ja kerro, tuleeko sama tulos",
    sv: "kör ett resultatdokument på nytt och säg om resultatet blir detsamma",
  },
  "result document": { fi: "tulostiedosto", sv: "resultatdokument" },
  "simulation document that the result is of, where it is not found beside the result or in simulations/": {
    fi: "simulointitiedosto, jonka tulos on, jos sitä ei löydy tuloksen vierestä tai kansiosta simulations/",
    sv: "simuleringsdokumentet som resultatet gäller, om det inte finns bredvid resultatet eller i simulations/",
  },
  "simulation document": { fi: "simulointitiedosto", sv: "simuleringsdokument" },
  "simulation document with vary": { fi: 'simulointitiedosto, jossa on "vary"', sv: 'simuleringsdokument med "vary"' },
  "simulation document to compare with it": {
    fi: "simulointitiedosto, johon verrataan",
    sv: "simuleringsdokument att jämföra med",
  },
  "pathway or simulation documents": {
    fi: "palvelupolkuja tai simulointitiedostoja",
    sv: "servicestigar eller simuleringsdokument",
  },
  "pathway or simulation document": { fi: "palvelupolku tai simulointitiedosto", sv: "servicestig eller simuleringsdokument" },
  "pathway or simulation document; a simulation is run, and its results are told of": {
    fi: "palvelupolku tai simulointitiedosto; simulointi lasketaan ja sen tulokset kerrotaan",
    sv: "servicestig eller simuleringsdokument; en simulering körs och dess resultat tas med",
  },
  "pathway document that differences are shown against": {
    fi: "palvelupolku, johon nähden erot näytetään",
    sv: "servicestig som skillnaderna visas mot",
  },
  "a file that ends in {}": { fi: "tiedosto, jonka pääte on jokin näistä: {}", sv: "en fil som slutar på {}" },
  "what kind of file it is, where its name does not tell": {
    fi: "mikä tiedosto on lajiltaan, jos nimi ei sitä kerro",
    sv: "vilket slags fil det är, om namnet inte säger det",
  },
  "where the pathway document goes (default: standard output)": {
    fi: "mihin palvelupolku kirjoitetaan (oletus: vakiotuloste)",
    sv: "vart servicestigen skrivs (förval: standardutdata)",
  },
  "one or more of: {}; all: every one of them": {
    fi: "yksi tai useampi näistä: {}; all: ne kaikki",
    sv: "en eller flera av: {}; all: alla",
  },
  "where the files go": { fi: "mihin tiedostot kirjoitetaan", sv: "vart filerna skrivs" },
  "language of the answer": { fi: "vastauksen ja virheilmoitusten kieli", sv: "språket för svar och felmeddelanden" },
  "replications, instead of the document's": {
    fi: "laskentakerrat, tiedoston määrän sijaan",
    sv: "omgångar, i stället för dokumentets antal",
  },
  "seed, instead of the document's": {
    fi: "satunnaisluvun siemen, tiedoston siemenen sijaan",
    sv: "slumptalsfrö, i stället för dokumentets",
  },
  "threads (default: one per core); the answer does not depend on it": {
    fi: "rinnakkaisia laskijoita (oletus: yksi ydintä kohti); vastaus ei riipu siitä",
    sv: "trådar (förval: en per kärna); svaret beror inte på det",
  },
  "threads (default: one per core)": {
    fi: "rinnakkaisia laskijoita (oletus: yksi ydintä kohti)",
    sv: "trådar (förval: en per kärna)",
  },
  "write the result document; - writes it to stdout instead of the table": {
    fi: "kirjoita tulostiedosto; - kirjoittaa sen vakiotulosteeseen taulukon sijaan",
    sv: "skriv resultatdokumentet; - skriver det till standardutdata i stället för tabellen",
  },
  "write every table as a CSV file": { fi: "kirjoita jokainen taulukko CSV-tiedostoksi", sv: "skriv varje tabell som en CSV-fil" },
  "write the report as one HTML file": { fi: "kirjoita raportti yhdeksi HTML-tiedostoksi", sv: "skriv rapporten som en HTML-fil" },
  "leave out what one more unit of each resource would bring": {
    fi: "jätä pois, mitä yksi lisää kutakin resurssia toisi",
    sv: "lämna bort vad en enhet till av varje resurs skulle ge",
  },
  "what the document is meant for": { fi: "mihin palvelupolku on tarkoitettu", sv: "vad dokumentet är avsett för" },
  "write the findings to stdout as JSON": {
    fi: "kirjoita huomautukset JSONina vakiotulosteeseen",
    sv: "skriv anmärkningarna som JSON till standardutdata",
  },
  "list the program that a simulation is compiled to instead, for people to read and compare": {
    fi: "luettele sen sijaan ohjelma, joksi simulointi käännetään, luettavaksi ja vertailtavaksi",
    sv: "räkna i stället upp programmet som en simulering kompileras till, för läsning och jämförelse",
  },
  "pictures: a lane for each actor, or nested states": {
    fi: "kuvat: rata kullekin toimijalle, tai sisäkkäiset tilat",
    sv: "bilder: en bana för varje aktör, eller tillstånd inuti varandra",
  },
  "pictures: in colors, or for paper": { fi: "kuvat: väreissä, tai paperille", sv: "bilder: i färg, eller för papper" },
  "pictures: states that are drawn closed": {
    fi: "kuvat: tilat, joiden sisältö jätetään piirtämättä",
    sv: "bilder: tillstånd vars innehåll inte ritas",
  },
  "pictures: the lane of one actor only": { fi: "kuvat: vain yhden toimijan rata", sv: "bilder: bara en aktörs bana" },
  "pictures: one state with what lies in it and its neighbors": {
    fi: "kuvat: yksi tila sisältöineen ja naapureineen",
    sv: "bilder: ett tillstånd med innehåll och grannar",
  },
  "pictures: what is laid over them": { fi: "kuvat: mitä niiden päälle piirretään", sv: "bilder: vad som läggs ovanpå" },
  "PNG: pixels for each unit of the picture": { fi: "PNG: pikseleitä kuvan yksikköä kohti", sv: "PNG: pixlar per enhet i bilden" },
  "PDF: size of the sheet": { fi: "PDF: arkin koko", sv: "PDF: arkets storlek" },
  "event log: replications that are recorded (default: 1)": {
    fi: "tapahtumaloki: kirjattavat laskentakerrat (oletus: 1)",
    sv: "händelselogg: omgångar som registreras (förval: 1)",
  },
  "display help for command": { fi: "näytä komennon ohje", sv: "visa hjälp för kommandot" },
  "output the version number": { fi: "näytä versio", sv: "visa versionen" },
  "Usage:": { fi: "Käyttö:", sv: "Användning:" },
  "Arguments:": { fi: "Mitä annetaan:", sv: "Argument:" },
  "Options:": { fi: "Valitsimet:", sv: "Alternativ:" },
  "Commands:": { fi: "Komennot:", sv: "Kommandon:" },
};
