/** An ISO 8601 duration as a quantity of the document ("P14D" is "14 d"); hours and less as a part of a day, since they pass by the clock. Null for anything else, and for nothing. */
export function quantityOf(iso: string): string | null {
  const match =
    /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
      iso.trim(),
    );
  if (match === null) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((text) => (text === undefined ? 0 : Number(text)));
  const parts = [
    [years!, "y"],
    [months!, "mo"],
    [weeks!, "wk"],
  ] as const;
  const clock = days! + hours! / 24 + minutes! / 1440 + seconds! / 86400;
  const given = parts.filter(([value]) => value > 0);
  if (given.length === 0) return clock > 0 || /\d/.test(iso) ? `${plain(clock)} d` : null;
  if (given.length === 1 && clock === 0) return `${plain(given[0]![0])} ${given[0]![1]}`;
  return `${plain(years! * 365.25 + months! * 30.4375 + weeks! * 7 + clock)} d`;
}

function plain(value: number): string {
  return String(Number(value.toFixed(6)));
}
