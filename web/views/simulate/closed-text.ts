import { parseClosed } from "#units";

/** Closed spans as people write them, "5.7.–1.8., 24.12.2021". */
export function closedText(spans: readonly string[]): string {
  return spans.map((span) => span.split("/").map(dayText).join("–")).join(", ");
}

function dayText(iso: string): string {
  const [day = 0, month = 0, year] = iso.split("-").reverse().map(Number);
  return iso.length > 5 ? `${day}.${month}.${iso.slice(0, 4)}` : `${Number(iso.slice(3))}.${Number(iso.slice(0, 2))}.${year ?? ""}`;
}

/** Reads closed spans as people or documents write them; the first that is none is given back as `wrong`. */
export function readClosed(text: string): { spans: string[]; wrong: null } | { spans: null; wrong: string } {
  const spans: string[] = [];
  for (const part of text.split(/[,;\n]/).map((one) => one.trim())) {
    if (part === "") continue;
    const span = parseClosed(part) ? part : spanOf(part);
    if (span === null || parseClosed(span) === null) return { spans: null, wrong: part };
    spans.push(span);
  }
  return { spans, wrong: null };
}

function spanOf(text: string): string | null {
  const days = text.split(/\s*[–—-]\s*/);
  const read = days.map((day) => /^(\d{1,2})\.(\d{1,2})\.?(\d{4})?$/.exec(day.replaceAll(" ", "")));
  if (read.length > 2 || read.some((match) => match === null)) return null;
  // A year that is written once, at the end, holds for both.
  const year = read.at(-1)![3];
  return read
    .map((match) => {
      const [month, day] = [match![2]!, match![1]!].map((part) => part.padStart(2, "0"));
      const own = match![3] ?? year;
      return own === undefined ? `${month}-${day}` : `${own}-${month}-${day}`;
    })
    .join("/");
}
