/** Finnish: how many are needed. */
export const staffingFi = {
  smallest: (units: string) => `Pienin henkilöstö, jolla kaikki tavoitteet täyttyvät yhdessä: ${units}.`,
  cheapest: (units: string, cost: string) =>
    `Halvin henkilöstö, jolla kaikki tavoitteet täyttyvät yhdessä: ${units}. Se maksaa ${cost} vuodessa.`,
  howSure: (share: string, asked: string) => `Tavoitteet täyttyvät silloin ${share}; vaadittiin ${asked}.`,
  share: (share: string, interval: string | null) =>
    `${share}:ssa laskentakerroista${interval === null ? "" : ` (95 %:n väli ${interval})`}`,
  none: (asked: string) => `Mikään henkilöstö annetuissa rajoissa ei täytä kaikkia tavoitteita yhdessä ${asked}:n varmuudella.`,
  unsure: (units: string, share: string) =>
    `Laskentakerrat loppuivat ennen kuin vastaus varmistui. Lähimpänä on: ${units}; tavoitteet täyttyvät ${share}. Lisää laskentakertoja valitsimella --replications.`,
  stopped: "Haku keskeytettiin ennen kuin vastaus oli valmis; taulukossa on se, mitä ehdittiin kokeilla.",
  stoppedAfter: "Haku keskeytettiin; vastaus on niistä, jotka ehdittiin kokeilla, joten halvempi voi vielä löytyä.",
  perhaps: (units: string, share: string) =>
    `Voi olla, että vähempikin riittää: ${units} täyttää tavoitteet ${share}, mikä on liian lähellä rajaa ratkaistavaksi.`,
  moreIsWorse: (units: string, targets: string, share: string) =>
    `Enemmän ei ole aina parempi: suuremmalla henkilöstöllä (${units}) tavoitteet täyttyvät yhdessä vain ${share}. Täyttymättä jää: ${targets}. Ruuhka on silloin voinut siirtyä seuraaville: kokeile muuttaa heidänkin määräänsä (--units).`,
  largest: (units: string) => `Suurimmalla henkilöstöllä (${units}):`,
  closest: (units: string, share: string) => `Lähimmäksi pääsee: ${units}; tavoitteet täyttyvät ${share}.`,
  missed: (name: string, bound: string, share: string) => `”${name}” (${bound}) täyttyy ${share}.`,
  reached: (value: string, gap: string | null) => `Toteuma on keskimäärin ${value}${gap === null ? "" : `; rajaan on matkaa ${gap}`}.`,
  instead: (asked: string, value: string, isMost: boolean) =>
    `${asked}:n varmuudella voi luvata: ${isMost ? "enintään" : "vähintään"} ${value}.`,
  insteadBy: (asked: string, date: string) => `${asked}:n varmuudella voi luvata: viimeistään ${date}.`,
  notReached: "Sitä ei saavuteta tarkastelujaksolla.",
  onlyTogether: "Kukin tavoite täyttyy yksinään riittävän usein, mutta ei kaikki samalla laskentakerralla.",
  cohort: (ids: string) =>
    `Tavoite laskee mukaan ne, jotka ovat jonossa jo aloituspäivänä, eikä mikään henkilöstö lyhennä jo kulunutta odotusta. Jos tavoite koskee uusia asiakkaita, kirjoita siihen "cohort": ${ids}.`,
  from: 'Tavoite koskee myös aikaa, jolloin alun jonoa vielä puretaan. Jos se koskee sen jälkeistä aikaa, kirjoita siihen "from" ja päivä.',
  unmeasured: (name: string) => `Tavoitteesta ”${name}” ei saatu lukua yhdelläkään laskentakerralla: sitä ei ole otettu huomioon.`,
  answer: "Montako tarvitaan",
  triedTitle: "Kokeillut henkilöstöt",
  method: (asked: string, zone: string) =>
    `Samat asiakkaat kaikilla henkilöstöillä. Kutakin laskettiin, kunnes oli selvää, täyttyvätkö tavoitteet vähintään ${asked}:ssa laskentakerroista; rajasta alle ${zone} poikkeavaa ei eroteta. Väärän päätelmän riski on kaikkiaan enintään 5 %.`,
  pruned: (n: string) =>
    `Kokeilematta jäi ${n}: kalliimmat kuin vastaus, ja ne, joissa kaikkea on enintään yhtä paljon kuin henkilöstöllä, joka jo jäi vajaaksi (--no-pruning kokeilee nekin).`,
  waitOf: (target: string) => `Odotus on se, jota koskee tavoite ${target}.`,
  hidden: (n: string) =>
    `Taulukosta puuttuu ${n}, joista katsottiin vain odotus; kaikki ovat raportissa (--report) ja tiedostoissa (--csv).`,
  targets: "Tavoitteet",
  notTried: (n: string) => `Kokeilematta jäi ${n} vastausta kalliimpaa.`,
  cost: "Hinta vuodessa",
  number: "Yhteensä",
  met: "Kaikki tavoitteet täyttyvät",
  wait: (share: string) => `Odotus, ${share}:lla enintään`,
  meanWait: "Odotus keskimäärin",
  whole: (share: string) => `Koko polku, ${share}:lla enintään`,
  verdict: "Riittääkö",
  verdicts: { met: "riittää", missed: "ei riitä", open: "rajalla", unjudged: "ei ratkaistu" },
  misses: "Ei täyty",
  replications: "Laskentakertoja",
  frontierTitle: (measure: string) => `Mitä raha ostaa: ${measure.toLowerCase()}`,
  frontierTitleUnpriced: (measure: string) => `Mitä lisäys tuo: ${measure.toLowerCase()}`,
  frontierSays: (from: string, to: string, low: string, high: string) =>
    `Lyhin odotus kullakin hinnalla: ${from} → ${to}, kun hinta nousee ${low} → ${high}.`,
  frontierSaysUnpriced: (from: string, to: string, low: string, high: string) =>
    `Lyhin odotus kullakin määrällä: ${from} → ${to}, kun määrä nousee ${low} → ${high}.`,
  frontierFlat: (wait: string) => `Odotus on kaikilla henkilöstöillä likimain sama, ${wait}.`,
  frontierReading: (units: string) =>
    `Luvut pisteiden vieressä: ${units}. Rengas on vastaus. Pystyjana on 95 %:n väli, katkoviiva tavoitteen raja.`,
  frontierTable: "Lyhin odotus kullakin hinnalla",
  limit: "tavoite",
  best: "vastaus",
  targetsAt: (units: string) => `Tavoitteet henkilöstöllä ${units}`,
  reachable: (asked: string) => `${asked}:n varmuudella`,
  costsTitle: "Rajat ja hinnat",
  unit: "Mitä muutetaan",
  range: "Rajat",
  unitCost: "Hinta vuodessa / yksikkö",
};

/** What a language must say of a search for a staffing. */
export type StaffingTexts = typeof staffingFi;
