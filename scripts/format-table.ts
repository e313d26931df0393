import { type FormatKind, formats } from "#export";

const kinds: Record<FormatKind, string> = {
  picture: "pictures",
  document: "documents",
  process: "models for other programs",
  data: "figures and logs",
};

const results = { needed: "needs a simulation", used: "tells of it", unused: "" };

/** The table of formats as the README has it: one row for each row of `formats`. */
export function formatTable(): string {
  const rows = Object.entries(kinds).flatMap(([kind, name]) =>
    formats
      .filter((format) => format.kind === kind)
      .map(({ id, title, about, results: told }) => `| \`${id}\` | ${title.en} | ${name} | ${about.en} | ${results[told]} |`),
  );
  return ["| `--to` | format | kind | for | results |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}

/** A text with the table of formats in its place. Throws where it has no such place. */
export function withFormatTable(text: string): string {
  const place = /(<!-- formats -->\n)[\s\S]*?(\n<!-- end of formats -->)/;
  if (!place.test(text)) throw new Error("the text has no place for the table of formats");
  return text.replace(place, (_, start: string, end: string) => `${start}\n${formatTable()}\n${end}`);
}
