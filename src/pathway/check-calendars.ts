import { parseClosed, parseHours, parseWeekdays, weekdays } from "#units";
import { type CalendarSpec, calendarsOf } from "./calendar-schema.ts";
import { quoted } from "./describe-value.ts";
import { type Diagnostic, errorAt, type Path } from "./diagnostic.ts";
import { didYouMean } from "./did-you-mean.ts";
import { idPattern } from "./id-schema.ts";
import type { Pathway } from "./pathway-schema.ts";

/** Reports days, hours and closed spans that cannot be read, and hours that overlap. */
export function checkCalendars(pathway: Pathway): Diagnostic[] {
  const { zone, specs } = calendarsOf(pathway);
  const found: Diagnostic[] = [];
  if (!/^(UTC|[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_+-]+)+)$/.test(zone)) {
    found.push(
      errorAt(["calendars", "zone"], "bad-zone", `${quoted(zone)} is not a time zone.`, 'Write its name, such as "Europe/Helsinki".'),
    );
  }
  for (const [id, spec] of Object.entries(specs)) {
    const path = ["calendars", id];
    if (!idPattern.test(id))
      found.push(errorAt(path, "bad-id", `${quoted(id)} is not an id.`, "Use letters a to z and digits, a small letter first."));
    found.push(...checkWeek(spec, path), ...checkClosed(spec, path));
  }
  return found;
}

function checkWeek({ weekly }: CalendarSpec, path: Path): Diagnostic[] {
  const found: Diagnostic[] = [];
  const open: Array<Array<{ from: number; to: number }>> = weekdays.map(() => []);
  for (const [days, spans] of Object.entries(weekly)) {
    const numbers = parseWeekdays(days);
    if (numbers === null) {
      const near = didYouMean(days, weekdays);
      found.push(
        errorAt(
          [...path, "weekly", days],
          "bad-weekday",
          `${quoted(days)} is not a day of the week.`,
          near ? `Did you mean ${quoted(near)}?` : `Write one of ${weekdays.join(" ")}, or a range such as "mon-fri".`,
        ),
      );
      continue;
    }
    for (const [i, span] of spans.entries()) {
      const at = [...path, "weekly", days, i];
      const hours = parseHours(span);
      if (hours === null) {
        found.push(
          errorAt(
            at,
            "bad-hours",
            `${quoted(span)} is not a span of hours.`,
            'Write "08:00-16:00"; the end may be "24:00", and lies after the beginning.',
          ),
        );
        continue;
      }
      const clash = numbers.find((day) => open[day]!.some(({ from, to }) => hours.from < to && from < hours.to));
      if (clash !== undefined) found.push(errorAt(at, "overlapping-hours", `${quoted(span)} overlaps other hours of ${weekdays[clash]}.`));
      for (const day of numbers) open[day]!.push(hours);
    }
  }
  if (found.length === 0 && open.every((hours) => hours.length === 0))
    found.push(errorAt([...path, "weekly"], "never-open", "This calendar is never open."));
  return found;
}

function checkClosed({ closed = [] }: CalendarSpec, path: Path): Diagnostic[] {
  return closed.flatMap((span, i) =>
    parseClosed(span) === null
      ? [
          errorAt(
            [...path, "closed", i],
            "bad-closed",
            `${quoted(span)} is not a span of days.`,
            'Write "07-05/08-01" for every year, or "2021-12-27/2021-12-31".',
          ),
        ]
      : [],
  );
}
