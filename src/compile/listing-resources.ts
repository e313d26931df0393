import { closingRules, queueDisciplines } from "#engine";
import { formatDate } from "#units";
import { block, cells, createPacking, row, span, unless } from "./listing-lines.ts";
import { hashed, type Listed } from "./listing-names.ts";

/** Resources, their capacity over time, and those who serve where they are individuals. */
export function listResources({ program: { resources: r }, names, labels }: Listed): string[][] {
  const markSteps = createPacking();
  const markMembers = createPacking();
  const blocks = labels.resources.map((id, resource) => {
    const [start, count] = [r.capacityStart[resource]!, r.capacityCount[resource]!];
    const [member, members] = [r.memberStart[resource]!, r.memberCount[resource]!];
    const [discipline, closing] = [r.discipline[resource]!, r.closing[resource]!];
    const steps = span(start, count).map((i) => `capacity ${r.capacityValue[i]} from ${dayText(r.capacityTime[i]!, labels.start)}`);
    const mark = markSteps(start, count);
    return block(`resource ${id}`, [
      unless(-1, r.calendar[resource], (calendar) => `open with ${names.calendar(calendar)}`),
      `queue ${queueDisciplines[discipline] ?? `#${discipline}`}, at closing ${closingRules[closing] ?? `#${closing}`}`,
      unless(0, r.caseload[resource], (slots) => `caseload ${slots}`),
      unless(Number.POSITIVE_INFINITY, r.limit[resource], (limit) => `limit ${limit} clients a worker`),
      ...steps,
      mark === "" ? null : `capacity${mark}`,
      row("workers", cells(r.members, member, members).map(names.worker), markMembers(member, members)),
      ...hoursOf(resource, member, members),
      `random order drawn from ${hashed(`siro:${id}`, r.source[resource])}`,
    ]);
  });
  function hoursOf(resource: number, member: number, members: number): string[] {
    const own = r.ownHours[resource]!;
    const calendars = cells(r.memberCalendar, member, members);
    const isUsual = own === 0 && calendars.every((calendar) => calendar === r.calendar[resource]);
    return isUsual
      ? []
      : [`hours ${own === 1 ? "of their own" : `#${own}`}: ${calendars.map((c) => (c === -1 ? "always" : names.calendar(c))).join(", ")}`];
  }

  const sharing = r.sharing === 0 ? "none serves" : r.sharing === 1 ? "some serve" : `#${r.sharing} serve`;
  return [[`${r.count} resources, ${r.workerCount} workers, of whom ${sharing} several`], ...blocks];
}

/** A day as a number, and as a date where it comes after the start. */
function dayText(day: number, start: number): string {
  return day > 0 && Number.isInteger(day) ? `${day}, ${formatDate(start + day)}` : String(day);
}
