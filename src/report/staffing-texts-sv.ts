import type { StaffingTexts } from "./staffing-texts-fi.ts";

/** Swedish: how many are needed. */
export const staffingSv: StaffingTexts = {
  smallest: (units) => `Den minsta bemanning med vilken alla mål nås tillsammans är: ${units}.`,
  cheapest: (units, cost) => `Den billigaste bemanning med vilken alla mål nås tillsammans är: ${units}. Den kostar ${cost} per år.`,
  howSure: (share, asked) => `Målen nås då i ${share} av omgångarna; ${asked} krävdes.`,
  share: (share, interval) => `${share}${interval === null ? "" : ` (95 %-intervall ${interval})`}`,
  none: (asked) => `Ingen bemanning inom gränserna når alla mål tillsammans med ${asked} säkerhet.`,
  unsure: (units, share) =>
    `Omgångarna tog slut innan svaret var säkert. Närmast är: ${units}; målen nås i ${share} av omgångarna. Öka antalet omgångar med --replications.`,
  stopped: "Sökningen avbröts innan svaret var klart; tabellen visar det som hann prövas.",
  stoppedAfter: "Sökningen avbröts; svaret gäller det som hann prövas, så en billigare kan ännu finnas.",
  perhaps: (units, share) =>
    `Det kan hända att mindre räcker: ${units} når målen i ${share} av omgångarna, vilket är för nära gränsen för att avgöras.`,
  moreIsWorse: (units, targets, share) =>
    `Mer är inte alltid bättre: med bemanningen ${units} nås alla mål tillsammans bara i ${share} av omgångarna, och det som inte nås är: ${targets}.`,
  largest: (units) => `Med den största bemanningen (${units}):`,
  closest: (units, share) => `Närmast kommer: ${units}; målen nås i ${share} av omgångarna.`,
  missed: (name, bound, share) => `”${name}” (${bound}) nås i ${share} av omgångarna.`,
  reached: (value, gap) => `Utfallet är i medeltal ${value}${gap === null ? "" : `, ${gap} från gränsen`}.`,
  instead: (asked, value, isMost) => `Med ${asked} säkerhet kan man lova: ${isMost ? "högst" : "minst"} ${value}.`,
  insteadBy: (asked, date) => `Med ${asked} säkerhet kan man lova: senast ${date}.`,
  notReached: "Det nås inte under perioden.",
  onlyTogether: "Varje mål nås för sig tillräckligt ofta, men inte alla i samma omgång.",
  cohort: (ids) =>
    `Målet räknar med dem som står i kö redan på startdagen, och ingen bemanning förkortar den väntan som redan har gått. Om målet gäller nya klienter, skriv "cohort": ${ids} i det.`,
  from: 'Målet gäller också tiden då kön från början ännu avvecklas. Om det gäller tiden därefter, skriv "from" och en dag i det.',
  unmeasured: (name) => `För målet ”${name}” gav ingen omgång något värde: det har inte beaktats.`,
  answer: "Hur många behövs",
  triedTitle: "Prövade bemanningar",
  method: (asked, zone) =>
    `Samma klienter med alla bemanningar. Var och en kördes tills det var klart om målen nås i minst ${asked} av omgångarna; det som ligger närmare gränsen än ${zone} skiljs inte åt. Risken för en felaktig slutsats är sammanlagt högst 5 %.`,
  pruned: (n) =>
    `${n} prövades inte: de som är dyrare än svaret, och de som inte har mer av något än en bemanning som redan visat sig för liten (--no-pruning prövar också dem).`,
  notTried: (n) => `${n} som är dyrare än svaret prövades inte.`,
  cost: "Kostnad per år",
  number: "Sammanlagt",
  met: "Alla mål nås",
  wait: (share) => `Väntan, för ${share} högst`,
  meanWait: "Väntan i medeltal",
  whole: (share) => `Hela stigen, för ${share} högst`,
  verdict: "Räcker det",
  verdicts: { met: "räcker", missed: "räcker inte", open: "på gränsen", unjudged: "inte avgjort" },
  misses: "Nås inte",
  replications: "Omgångar",
  frontierTitle: (measure) => `Vad pengarna ger: ${measure.toLowerCase()}`,
  frontierTitleUnpriced: (measure) => `Vad ett tillskott ger: ${measure.toLowerCase()}`,
  frontierSays: (from, to, low, high) => `Kortaste väntan för varje kostnad: ${from} → ${to} när kostnaden stiger ${low} → ${high}.`,
  frontierSaysUnpriced: (from, to, low, high) => `Kortaste väntan för varje antal: ${from} → ${to} när antalet stiger ${low} → ${high}.`,
  frontierFlat: (wait) => `Väntan är ungefär densamma med alla bemanningar, ${wait}.`,
  frontierReading: (units) =>
    `Talen bredvid punkterna: ${units}. Ringen är svaret. Det lodräta strecket är 95 %-intervallet, den streckade linjen målets gräns.`,
  frontierTable: "Kortaste väntan för varje kostnad",
  limit: "mål",
  best: "svar",
  targetsAt: (units) => `Målen med bemanningen ${units}`,
  reachable: (asked) => `Med ${asked} säkerhet`,
  costsTitle: "Gränser och priser",
  unit: "Vad som ändras",
  range: "Gränser",
  unitCost: "Pris per enhet och år",
};
