import type { Language } from "#units";

const fi = {
  working: "Lasketaan…",
  trying: "Kokeillaan, mitä yksi lisää toisi…",
  done: (n: string) => `${n} laskentakertaa`,
  stopped: "Laskenta on keskeytetty.",
  progressName: "Laskennan eteneminen",
  progress: (done: string, wanted: string) => `${done} / ${wanted}`,
  stop: "Keskeytä",
  again: "Jatka laskentaa",
  refine: (n: string) => `Tarkenna: ${n} laskentakertaa`,
};

/** Words of a running simulation. */
export const runWords: Record<Language, typeof fi> = {
  fi,
  sv: {
    working: "Beräknar…",
    trying: "Prövar vad en till skulle ge…",
    done: (n) => `${n} beräkningar`,
    stopped: "Beräkningen har avbrutits.",
    progressName: "Hur långt beräkningen har kommit",
    progress: (done, wanted) => `${done} / ${wanted}`,
    stop: "Avbryt",
    again: "Fortsätt beräkningen",
    refine: (n) => `Precisera: ${n} beräkningar`,
  },
  en: {
    working: "Simulating…",
    trying: "Trying what one more would bring…",
    done: (n) => `${n} replications`,
    stopped: "The simulation was stopped.",
    progressName: "Progress of the simulation",
    progress: (done, wanted) => `${done} / ${wanted}`,
    stop: "Stop",
    again: "Go on",
    refine: (n) => `Refine: ${n} replications`,
  },
};
