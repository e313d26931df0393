import { closingRules } from "#engine";
import { block, cells, createPacking, row, span, unless } from "./listing-lines.ts";
import type { Listed } from "./listing-names.ts";

const who = ["own", "any", "other"];

/** Activities in the order of their states. */
export function listActivities({ program: { activities: a }, names }: Listed): string[][] {
  const blocks = Array.from(a.state, (_, activity) =>
    block(`activity ${names.activity(activity)}`, [
      unless(-1, a.lead[activity], (draw) => `lead ${names.draw(draw)}`),
      unless(-1, a.request[activity], (request) => `asks for ${names.request(request)}`),
      unless(-1, a.duration[activity], (draw) => `duration ${names.draw(draw)}`),
      unless(0, a.resume[activity], (resume) => (resume === 1 ? "resumes" : `resumes ${resume}`)),
      unless(-1, a.resumeCell[activity], (cell) => `keeps what is left in cell ${cell}`),
      unless(0, a.costPerUse[activity], (cost) => `costs ${cost} a time`),
      unless(0, a.costPerHour[activity], (cost) => `costs ${cost} an hour`),
    ]),
  );
  return [[`${a.count} activities, ${a.resumeCount} cells for what is left`], ...blocks];
}

/** Requests for units, with the level of priority of each group where there are several. */
export function listRequests({ program, names }: Listed): string[][] {
  const { activities: a, clients } = program;
  const markItems = createPacking();
  const markHours = createPacking();
  const blocks = Array.from(a.requestState, (_, request) => {
    const [start, count] = [a.itemStart[request]!, a.itemCount[request]!];
    const rule = a.requestClosing[request]!;
    const calendar = a.requestCalendar[request]!;
    const items = span(start, count).flatMap((item) => [
      `${names.resource(a.itemResource[item] ?? Number.NaN)} ${a.itemUnits[item]} ${who[a.itemWho[item] ?? -1] ?? `#${a.itemWho[item]}`}, handle ${a.itemHandle[item]}`,
      levelRow(item),
      hoursRow(item),
    ]);
    return block(`request ${names.request(request)}${markItems(start, count)}`, [
      calendar === -1 ? "always open" : `open with ${names.calendar(calendar)}`,
      `at closing ${closingRules[rule] ?? `#${rule}`}`,
      ...items,
    ]);
  });
  return [[`${a.levelCount} levels of priority`], ...blocks];

  function hoursRow(item: number) {
    const start = a.itemCalendar[item]!;
    if (start === -1) return null;
    const members = program.resources.memberCount[a.itemResource[item]!] ?? 0;
    const calendars = cells(a.itemCalendarList, start, members).map((c) => (c === -1 ? "always" : names.calendar(c)));
    return row("  open by worker", calendars.length > 0 ? calendars : ["nobody"], markHours(start, members));
  }

  function levelRow(item: number) {
    const levels = span(0, clients.groupCount).map((group) => ({ group, level: a.level[item * clients.groupCount + group] ?? Number.NaN }));
    const said = levels.every(({ level }) => level === 0) ? [] : levels.map(({ group, level }) => `${names.group(group)} ${level}`);
    return row("  level", said);
  }
}
