import { type Catalog, createTeller } from "#pathway";
import type { EndlessFailure } from "./crew.ts";

/** All that this room says of a run that cannot go on, in every language. */
export const studyMessages = {
  "endless-round": (kind: EndlessFailure["kind"], replication: number) => {
    const isSteps = kind === "steps";
    return {
      message: {
        fi: `Asiakas kiertää tässä loputtomasti ${isSteps ? "siirtymissä, jotka eivät odota mitään" : "toiminnoissa ja viiveissä, joihin ei kulu aikaa"} (laskentakerralla ${replication}).`,
        sv: `En klient går runt här utan slut ${isSteps ? "i övergångar som inte väntar på något" : "i aktiviteter och fördröjningar som inte tar någon tid"} (i omgång ${replication}).`,
        en: `A client goes round here without an end ${isSteps ? "in transitions that wait for nothing" : "in activities and delays that take no time"} (seen in replication ${replication}).`,
      },
      hint: {
        fi: "Anna jollekin matkan toiminnalle tai viiveelle kesto, tai lisää ehto, joka päättää kierroksen.",
        sv: "Ge en aktivitet eller en fördröjning på vägen en längd, eller lägg till ett villkor som avslutar rundan.",
        en: "Give an activity or a delay on the way a duration, or a guard that ends the round.",
      },
    };
  },
} satisfies Catalog;

/** Makes a diagnostic of this room. */
export const tell = createTeller(studyMessages);
