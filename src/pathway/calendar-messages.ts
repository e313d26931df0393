import { type FullText, inEachLanguage } from "#units";
import type { Catalog } from "./catalog.ts";
import { quoted } from "./describe-value.ts";

/** What is said of opening hours that do not go together. */
export const calendarMessages = {
  "overlapping-hours": (span: string, day: string) => ({
    message: {
      fi: `${quoted(span)} menee päällekkäin päivän ${day} muiden aukioloaikojen kanssa.`,
      sv: `${quoted(span)} överlappar andra tider för ${day}.`,
      en: `${quoted(span)} overlaps other hours of ${day}.`,
    },
  }),
  "never-open": () => ({
    message: { fi: "Tämä kalenteri ei ole koskaan auki.", sv: "Den här kalendern är aldrig öppen.", en: "This calendar is never open." },
  }),
  "always-open": (resource: string) => ({
    message: {
      fi: `Resurssi ${quoted(resource)} palvelee työtunteina, mutta sillä ei ole kalenteria, joten se on auki yötä päivää.`,
      sv: `Resursen ${quoted(resource)} betjänar i arbetstimmar men har ingen kalender, så den är öppen dygnet runt.`,
      en: `${quoted(resource)} serves in hours of work but has no calendar, so it is open day and night.`,
    },
    hint: {
      fi: 'Anna resurssille "calendar".',
      sv: 'Ge resursen en "calendar".',
      en: 'Give the resource a "calendar".',
    },
  }),
} satisfies Catalog;

/** How days of the week are written. */
export function weekdayHint(weekdays: readonly string[]): FullText {
  const write = { fi: "Kirjoita jokin näistä:", sv: "Skriv någon av", en: "Write one of" };
  const range = { fi: "tai väli, kuten", sv: "eller ett intervall, till exempel", en: "or a range such as" };
  return inEachLanguage((language) => `${write[language]} ${weekdays.join(" ")}, ${range[language]} "mon-fri".`);
}
