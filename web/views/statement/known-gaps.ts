import type { Text } from "#units";

/** Something that is not accessible yet. Whoever finds one adds it here; it then stands in the statement. */
export interface Gap {
  /** Success criterion of WCAG 2.1; null: none is broken, but somebody may be hindered. */
  readonly criterion: string | null;
  readonly what: Text;
  /** How to get the same otherwise. */
  readonly instead: Text;
}

/** The day on which the list was last gone through. */
export const gapsAsOf = "2026-11-24";

/** All that is known not to be accessible. */
export const knownGaps: readonly Gap[] = [
  {
    criterion: "3.1.2",
    what: {
      fi: "Mallin teksti, jota ei ole käännetty, näkyy suomeksi myös ruotsin- ja englanninkielisellä sivulla, eikä ruudunlukija saa tietää kielen vaihtumisesta.",
      sv: "En text i modellen som inte är översatt visas på finska också på den svenska och engelska sidan, och skärmläsaren får inte veta att språket byts.",
      en: "A text of the model that is not translated is shown in Finnish on the Swedish and English page too, and a screen reader is not told of the change of language.",
    },
    instead: {
      fi: "Valmiit mallit on käännetty kaikille kolmelle kielelle.",
      sv: "De färdiga modellerna är översatta till alla tre språk.",
      en: "The models included are translated into all three languages.",
    },
  },
  {
    criterion: null,
    what: {
      fi: "Palvelupolun kuva on leveä: suurennettuna sitä pitää vierittää kahteen suuntaan.",
      sv: "Bilden av servicestigen är bred: förstorad måste den rullas i två riktningar.",
      en: "The picture of the pathway is wide: enlarged, it must be scrolled in two directions.",
    },
    instead: {
      fi: "Samat tilat ja siirtymät ovat Polku-näkymän luettelossa taulukkona.",
      sv: "Samma tillstånd och övergångar finns som tabell i vyn Stigen under Lista.",
      en: "The same states and transitions are in a table in the Pathway view, under List.",
    },
  },
  {
    criterion: null,
    what: {
      fi: "Sivua ei ole vielä koekäytetty ruudunlukijan ja puheohjauksen käyttäjien kanssa.",
      sv: "Sidan har ännu inte prövats tillsammans med användare av skärmläsare och röststyrning.",
      en: "The page has not yet been tried with users of screen readers and voice control.",
    },
    instead: {
      fi: "Jos jokin ei toimi apuvälineelläsi, kerro siitä: saat tiedon muulla tavalla.",
      sv: "Om något inte fungerar med ditt hjälpmedel, berätta det: du får informationen på annat sätt.",
      en: "If something does not work with your aid, tell us: you will get the information another way.",
    },
  },
];
