import type { FullText } from "#units";
import type { FallsBetween } from "./falls-between.ts";

/** How the client is let go; the state from which follows. */
export const ways: Readonly<Record<FallsBetween["way"], FullText>> = {
  "turned-away": { fi: "käännyttää asiakkaan", sv: "avvisar klienten från", en: "turns the client away from" },
  "timed-out": { fi: "antaa ajan kulua umpeen, ja asiakas siirtyy", sv: "låter tiden gå ut i", en: "lets time run out in" },
  event: { fi: "menettää asiakkaan tapahtumassa", sv: "förlorar klienten från", en: "loses the client from" },
  sent: { fi: "lähettää asiakkaan eteenpäin", sv: "skickar klienten vidare från", en: "sends the client on from" },
};

/** What then is, where "…" is the actor who has the client now; and what would help. */
export const consequences: Readonly<Record<FallsBetween["reason"], { says: FullText; hint: FullText }>> = {
  outside: {
    says: {
      fi: "ulos, kuin häntä ei olisi tavattu",
      sv: "utanför, som om ingen hade mött klienten",
      en: "outside, as if never met",
    },
    hint: {
      fi: "Johda jonkin toimijan tilaan, joka ottaa vastuun, tai lopputilaan, jolla on lopputulos.",
      sv: "Led till ett tillstånd hos en aktör som tar över, eller till ett sluttillstånd med ett utfall.",
      en: "Lead to a state of an actor who takes over, or to a final state with an outcome.",
    },
  },
  "no-actor": {
    says: { fi: "josta kukaan ei vastaa", sv: "som ingen har hand om", en: "which nobody has in hand" },
    hint: {
      fi: 'Nimeä, kuka ottaa vastuun: tuohon tilaan "meta": { "actor": … }, tai johda tilaan, jolla se on.',
      sv: 'Ange vem som tar över: "meta": { "actor": … } för det tillståndet, eller led till ett som har en aktör.',
      en: 'Name who takes over: "meta": { "actor": … } on that state, or lead to a state that has one.',
    },
  },
  "dead-end": {
    says: { fi: "josta ei pääse pois", sv: "varifrån ingen väg leder ut", en: "from where no way leads out" },
    hint: {
      fi: "Lisää tie ulos, tai päätä lopputilaan, jolla on lopputulos.",
      sv: "Lägg till en väg ut, eller sluta i ett sluttillstånd med ett utfall.",
      en: "Add a way out, or end in a final state with an outcome.",
    },
  },
  "no-outcome": {
    says: {
      fi: "eikä kerro, mitä asiakkaalle tulee",
      sv: "och säger inte vad som blir av klienten",
      en: "and does not say what becomes of the client",
    },
    hint: {
      fi: 'Lisää lopputilaan "meta": { "outcome": … }.',
      sv: 'Lägg till "meta": { "outcome": … } för sluttillståndet.',
      en: 'Add "meta": { "outcome": … } to the final state.',
    },
  },
  "waits-with-sender": {
    says: {
      fi: "jossa asiakas odottaa taas: … oli lähettänyt hänet eteenpäin",
      sv: "där klienten åter väntar hos …, som hade skickat klienten vidare",
      en: "where the client waits again with …, who had sent it on",
    },
    hint: {
      fi: "Anna jonkun ottaa vastuu: toiminta, joka tarvitsee jonkun, työntekijä, joka pitää asiakkaan, tai toinen tie eteenpäin.",
      sv: "Låt någon ta över: en aktivitet med behov, en arbetstagare som håller klienten, eller en annan väg vidare.",
      en: "Let somebody take over: an activity with needs, a worker who holds the client, or another way on.",
    },
  },
  "back-without-plan": {
    says: {
      fi: "joten asiakas on taas tällä: …, eikä mikään ole muuttunut",
      sv: "och så tillbaka till … utan att något har ändrats",
      en: "and so back to … with nothing changed",
    },
    hint: {
      fi: 'Muista se: aseta merkintä tai kysy ehdolla "visits", jotta toinen kerta menee toisin.',
      sv: 'Kom ihåg det: gör en anteckning eller fråga med "visits", så att andra gången går en annan väg.',
      en: 'Remember it: set a flag or ask with "visits", so that the second time goes another way.',
    },
  },
};
