/** Finnish words of the statement of accessibility; the other languages have the same keys. */
export const fi = {
  title: "Saavutettavuusseloste",
  about:
    "Tämä seloste kertoo, miten saavutettava polku-verkkosivu on. Sivua koskee laki digitaalisten palvelujen tarjoamisesta (306/2019).",
  provider: "Palvelun tarjoaja",
  service: "Osoite",
  published: "Julkaistu",
  updated: "Seloste päivitetty",
  toFillIn: "palvelun tarjoaja täydentää",
  fillIn: "Tämä seloste on vielä kesken: palvelun tarjoajan on täydennettävä merkityt kohdat tiedostoon organization.json.",
  status: "Miten sivu täyttää vaatimukset",
  statusText:
    "Sivu täyttää osittain lain vaatimat WCAG 2.1 -ohjeiston A- ja AA-tason kriteerit. Tiedossa olevat puutteet on lueteltu alla.",
  statusFull: "Sivu täyttää lain vaatimat WCAG 2.1 -ohjeiston A- ja AA-tason kriteerit. Puutteita ei ole tiedossa.",
  gaps: "Mikä ei ole vielä saavutettavaa",
  criterion: (number: string) => `WCAG-kriteeri ${number}`,
  noCriterion: "Ei riko kriteeriä, mutta voi haitata",
  instead: "Sen sijaan",
  assessment: "Miten saavutettavuus on arvioitu",
  assessed: {
    self: "Palvelun tarjoaja on arvioinut saavutettavuuden itse.",
    other: (who: string) => `Saavutettavuuden on arvioinut ${who}.`,
    on: (date: string) => `Arviointi on tehty ${date}.`,
    tests:
      "Jokaisen version jokainen näkymä tarkistetaan automaattisesti (axe) kolmella kielellä, vaaleana ja tummana, ja käydään läpi pelkällä näppäimistöllä.",
  },
  feedback: "Kerro puutteesta",
  feedbackText:
    "Jos jokin sivulla ei ole saavutettavaa tai tarvitset tiedon muussa muodossa, kerro siitä palvelun tarjoajalle. Vastaus tulee viimeistään 14 päivässä.",
  email: "Sähköposti",
  form: "Lomake",
  phone: "Puhelin",
  supervision: "Valvonta",
  supervisionText:
    "Anna palaute ensin palvelun tarjoajalle. Jos et saa vastausta 14 päivässä tai vastaus ei tyydytä, voit kannella tai pyytää selvitystä valvovalta viranomaiselta. Se on 1.1.2025 alkaen Liikenne- ja viestintävirasto Traficom.",
  authority: "Liikenne- ja viestintävirasto Traficom, saavutettavuuden valvonta",
  site: { href: "https://www.saavutettavuusvaatimukset.fi/", name: "saavutettavuusvaatimukset.fi" },
  authoritySite: "Viranomaisen ohjeet ja yhteystiedot",
};
