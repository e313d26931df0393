import { parseClosed, parseHours, parseWeekdays, weekdays } from "#units";
import { weekdayHint } from "./calendar-messages.ts";
import type { CalendarSpec } from "./calendar-schema.ts";
import { calendarsOf } from "./calendars-of.ts";
import type { Diagnostic, Path } from "./diagnostic.ts";
import { didYouMean, nearest } from "./did-you-mean.ts";
import { idPattern } from "./id-schema.ts";
import type { Pathway } from "./pathway-schema.ts";
import { errorAt } from "./tell.ts";

/** Reports days, hours and closed spans that cannot be read, and hours that overlap. */
export function checkCalendars(pathway: Pathway): Diagnostic[] {
  const { zone, specs } = calendarsOf(pathway);
  const found: Diagnostic[] = [];
  if (!/^(UTC|[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_+-]+)+)$/.test(zone)) {
    found.push(errorAt(["calendars", "zone"], "bad-zone", zone));
  }
  for (const [id, spec] of Object.entries(specs)) {
    const path = ["calendars", id];
    if (!idPattern.test(id)) found.push(errorAt(path, "bad-id", id));
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
      found.push(errorAt([...path, "weekly", days], "bad-weekday", days, near === null ? weekdayHint(weekdays) : nearest(near)));
      continue;
    }
    for (const [i, span] of spans.entries()) {
      const at = [...path, "weekly", days, i];
      const hours = parseHours(span);
      if (hours === null) {
        found.push(errorAt(at, "bad-hours", span));
        continue;
      }
      const clash = numbers.find((day) => open[day]!.some(({ from, to }) => hours.from < to && from < hours.to));
      if (clash !== undefined) found.push(errorAt(at, "overlapping-hours", span, weekdays[clash]!));
      for (const day of numbers) open[day]!.push(hours);
    }
  }
  if (found.length === 0 && open.every((hours) => hours.length === 0)) found.push(errorAt([...path, "weekly"], "never-open"));
  return found;
}

function checkClosed({ closed = [] }: CalendarSpec, path: Path): Diagnostic[] {
  return closed.flatMap((span, i) => (parseClosed(span) === null ? [errorAt([...path, "closed", i], "bad-closed", span)] : []));
}
