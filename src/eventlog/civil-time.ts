import { civilDate } from "#units";

/** Milliseconds in a day: every day of a simulation has 24 hours. */
const day = 86_400_000;

const two = (value: number) => String(value).padStart(2, "0");

/** A time of the simulation as ISO 8601 with an offset: days from 00:00 of a day number, to the nearest millisecond. */
export function stampOf(start: number, time: number, offset: string): string {
  const all = Math.round(time * day);
  const whole = Math.floor(all / day);
  const rest = all - whole * day;
  const { year, month, day: ofMonth } = civilDate(start + whole);
  const clock = `${two(Math.floor(rest / 3_600_000))}:${two(Math.floor(rest / 60_000) % 60)}:${two(Math.floor(rest / 1000) % 60)}`;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(ofMonth)}T${clock}.${String(rest % 1000).padStart(3, "0")}${offset}`;
}

/**
 * The offset of a time zone from universal time when it keeps no summer time, "+02:00": a simulation has none, since every day of it has 24
 * hours. Of a zone that is not known it is "+00:00".
 */
export function offsetOf(zone: string, year: number): string {
  const offsets = [0, 6].map((month) => minutesIn(zone, Date.UTC(year, month, 1)));
  const minutes = Math.min(...offsets);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function minutesIn(zone: string, at: number): number {
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    const name = format.formatToParts(new Date(at)).find(({ type }) => type === "timeZoneName")?.value ?? "";
    const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)$/.exec(name) ?? [];
    return sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (60 * Number(hours) + Number(minutes));
  } catch {
    return 0;
  }
}
