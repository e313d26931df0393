import type { Approximation, NoFormula } from "#study";

/** Finnish: what the formulas leave out or simplify, and why some waits have none. */
export const formulaTextsFi = {
  approximations: {
    "no-queue": "Jonoja ei ole: jokainen pääsee eteenpäin heti.",
    "attribute-at-mean-time":
      "Ajan myötä kasvavaan ominaisuuteen, kuten työttömyyden kestoon, lisätään kaikille sama keskimääräinen aika polun alusta.",
    "attribute-redrawn": "Asiakkaan ominaisuus, kuten ikä, arvotaan uudelleen joka kohdassa, jossa sitä kysytään.",
    "parallel-longest-mean": "Yhtä aikaa etenevät osat kestävät yhdessä niin kauan kuin niistä keskimäärin pisin.",
    "returns-at-mean-place": "Keskeytyksestä palaava jatkaa yhtä aikaa eteneviä osia siitä, missä ne satunnaisella hetkellä ovat.",
    "wayOut-at-mean-time": "Yhtä aikaa etenevistä osista poistutaan kesken aina keskimääräisellä hetkellä.",
    "raised-in-a-circle": "Yhtä aikaa etenevät osat antavat tietoa toisilleen kehässä, joka on katkaistu yhdestä kohdasta.",
    "raised-event-mean-time": "Tieto kulkee yhtä aikaa etenevästä osasta toiseen aina keskimääräisellä hetkellä.",
    "visits-of-another-region": "Käyntejä toisessa, yhtä aikaa etenevässä osassa ei lasketa.",
    "flag-within-region": "Yhtä aikaa etenevä osa tuntee vain omat merkintänsä.",
    "in-another-region": "Ehto, joka koskee toisen, yhtä aikaa etenevän osan vaihetta, ei täyty koskaan.",
    "renege-only-in-queue": "Kukaan ei luovu odottamasta, koska jonoja ei ole.",
    "resumed-at-constant-rate":
      "Keskeytyksen jälkeen jatkuva työ voi päättyä minä hetkenä tahansa yhtä todennäköisesti; yhteenlaskettu aika on oikea.",
    "outer-clock-at-constant-rate": "Usean vaiheen yli ulottuva aika voi päättyä minä hetkenä tahansa yhtä todennäköisesti.",
    "stays-for-ever": "Osa asiakkaista jää vaiheeseen, josta mikään ei vie heitä eteenpäin.",
    "initial-left-out": "Alussa jo palvelussa olevat asiakkaat eivät ole mukana.",
    "hazard-mean-rate": "Elämäntapahtuma, kuten työllistyminen, on joka päivä yhtä todennäköinen.",
    "opening-mean-wait": "Aukioloa odotetaan aina keskimääräinen aika.",
    "open-days-mean": "Aukiolopäivinä annetut ajat muunnetaan kalenteripäiviksi keskimääräisellä suhteella.",
    "shared-people": "Sama henkilö hoitaa usean resurssin työtä, ja kaava laskee hänet jokaiseen kokonaan.",
    fluid: "Jono purkautuu tasaisena virtana.",
    "slots-full-from-the-start": "Kaikki paikat ja koko työaika ovat käytössä alusta asti.",
    never: "Uusia tulee vähintään yhtä paljon kuin ehditään ottaa, joten jono ei purkaudu.",
    "arrivals-at-random": "Asiakkaat tulevat satunnaisina hetkinä, toisistaan riippumatta.",
    "two-moments": "Palveluajasta otetaan huomioon vain keskiarvo ja vaihtelu.",
    "finite-run": "Laki pätee tarkasti pitkällä ajalla; lyhyellä jaksolla alku ja loppu näkyvät luvuissa.",
  } satisfies Record<Approximation, string>,
  noFormula: {
    "several-resources-at-once": "samalla kertaa tarvitaan useita resursseja",
    "several-units-at-once": "yksi asiakas tarvitsee useita kerralla",
    "capacity-changes": "määrä muuttuu jakson aikana",
    "shared-people": "sama henkilö hoitaa usean resurssin työtä",
    "slots-and-hours": "rajana ovat sekä asiakaspaikat että työaika",
    "own-workers": "asiakas odottaa omaa työntekijäänsä eikä ensimmäistä vapaata",
    "not-always-open": "on käytettävissä vain aukioloaikoina",
    "starts-with-clients": "palvelussa on asiakkaita jo alussa",
    "demand-not-even": "asiakkaita ei tule tasaisesti koko jaksoa",
    "hold-of-several-states": "paikka varataan usean vaiheen ajaksi",
    "hold-waits-for-others": "paikan saanut odottaa vielä muita resursseja",
    "may-leave-queue": "jonosta voi lähteä kesken",
    "nobody-comes": "sinne ei tule ketään",
    overloaded: "työtä pyydetään enemmän kuin ehditään, joten jono kasvaa loputta",
  } satisfies Record<NoFormula, string>,
  number: "Nro",
  simplification: "Yksinkertaistus",
  simplifications: "Yksinkertaistukset",
  simplificationsTitle: "Mitä kaavat yksinkertaistavat",
  noFormulaTitle: "Odotus, jota ei voi laskea kaavasta",
  why: "Miksi",
  byHand: "Käsin laskettuna",
  line: (name: string, value: string, formula: string) => `${name}: ${value} (${formula}).`,
  simulated: (value: string) => `Simuloitu: ${value}.`,
  simplified: (count: string) => `Kaavat yksinkertaistavat mallia ${count} kohdassa; raportti (--report) luettelee ne.`,
};

/** What a language must say of formulas. */
export type FormulaTexts = typeof formulaTextsFi;
