import { writeFileSync } from "node:fs";
import Holidays from "date-holidays";

// Writes src/compile/holidays-fi.ts: the public holidays of Finland, and Midsummer Eve and Christmas Eve, on which offices are closed.
const from = 2000;
const to = 2060;
const calendar = new Holidays("FI", { languages: "fi" });
const eves = new Set(["12-24"]);
const lines: string[] = [];
for (let year = from; year <= to; year++) {
  const days = new Set<string>(eves);
  for (const holiday of calendar.getHolidays(year)) {
    const day = holiday.date.slice(5, 10);
    if (holiday.type === "public") days.add(day);
    if (holiday.rule.includes("06-19")) days.add(day);
  }
  const sorted = [...days].sort().map((day) => day.replace("-", ""));
  lines.push(`  ${year}: "${sorted.join(" ")}",`);
}
const text = `/**
 * Days on which Finnish offices are closed beside weekends, "MMDD", by year: public holidays, Midsummer Eve and Christmas Eve.
 * Made by scripts/make-holidays.ts from the package date-holidays; not to be edited by hand.
 */
export const finnishHolidays: Readonly<Record<number, string>> = {
${lines.join("\n")}
};
`;
writeFileSync(new URL("../src/compile/holidays-fi.ts", import.meta.url), text);
