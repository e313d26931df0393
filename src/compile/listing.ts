import type { Program } from "#engine";
import { listActivities, listRequests } from "./listing-activities.ts";
import { listCalendars } from "./listing-calendars.ts";
import { listClients } from "./listing-clients.ts";
import { listDemand } from "./listing-demand.ts";
import { listLaws } from "./listing-laws.ts";
import { listMeasures } from "./listing-measures.ts";
import { type Listed, namesOf } from "./listing-names.ts";
import { listResources } from "./listing-resources.ts";
import { listCounters, listStates } from "./listing-states.ts";
import { listClocks, listTransitions } from "./listing-transitions.ts";
import type { Labels } from "./setting.ts";

/**
 * A program for people to read and to compare: every column, with names for numbers and a line for each fact. Times are days from
 * the start. What is as usual is left out: indexes of −1, numbers of 0, ranges that begin where the one before them ended.
 */
export function listProgram({ program, labels }: { readonly program: Program; readonly labels: Labels }): string {
  const listed: Listed = { program, labels, names: namesOf(program, labels) };
  const sections: [string, (listed: Listed) => string[][]][] = [
    ["states", listStates],
    ["counters of a client", listCounters],
    ["transitions", listTransitions],
    ["timers and hazards", listClocks],
    ["draws and their laws", listLaws],
    ["activities", listActivities],
    ["requests", listRequests],
    ["resources", listResources],
    ["calendars", listCalendars],
    ["clients", listClients],
    ["demand", listDemand],
    ["measures", listMeasures],
  ];
  const head = `program over ${program.horizon} days, warm-up of ${program.warmUp} days\n`;
  return head + sections.map(([title, list]) => `\n== ${title} ==\n${list(listed).flat().join("\n")}\n`).join("");
}
