import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What is done with the parts of a package before it is packed again. */
interface Changes {
  /** Path and text of a part to its text. */
  readonly edit?: (path: string, xml: string) => string;
  /** Path of a part to the path that it is to have. */
  readonly rename?: (path: string) => string;
}

/** Every entry of an archive bears this date, the first that one can: no archive tells when it was made. */
const firstDate = new Date(1980, 0, 1);

/** Dates that libraries write of themselves. */
const dates = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** What XML 1.0 has no place for, as signs and as references to them. */
const impossible = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;
/** What libraries leave in the place of half a sign. */
const replacement = "\ufffd";
const references = /&#(?:x([0-9a-f]+)|([0-9]+));/gi;

/**
 * Packs an Office document anew so that the same content gives the same bytes: parts in one order, without dates and without identifiers
 * that were drawn; signs that XML cannot hold are taken out. Documents within, such as the data of a chart, are settled too.
 */
export function settlePackage(bytes: Uint8Array, { edit = (_, xml) => xml, rename = (path) => path }: Changes = {}): Uint8Array {
  const parts = unzipSync(bytes);
  const named = drawnIds(parts);
  const entries = Object.entries(parts)
    .filter(([path]) => !path.endsWith("/"))
    .map(([path, part]): [string, Uint8Array] => [rename(path), part]);
  entries.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
  const settled = entries.map(([path, part]): [string, Uint8Array] => {
    if (path.endsWith(".xlsx")) return [path, settlePackage(part)];
    if (!/\.(xml|rels)$/.test(path)) return [path, part];
    const text = withoutDrawn(possible(strFromU8(part)).replaceAll(replacement, "").replaceAll(dates, ""), named);
    return [path, strToU8(edit(path, text))];
  });
  return zipSync(Object.fromEntries(settled), { mtime: firstDate, level: 6 });
}

/** A text without what XML 1.0 has no place for. */
export function possible(text: string): string {
  return text.replaceAll(impossible, "").replaceAll(references, (whole, hex: string | undefined, decimal: string | undefined) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isPossible =
      code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) || code > 0xffff;
    return isPossible && code <= 0x10ffff ? whole : "";
  });
}

/** The list of contents comes first, as readers expect. */
function rank(path: string): number {
  return path === "[Content_Types].xml" ? 0 : path === "_rels/.rels" ? 1 : 2;
}

/** Identifiers of relationships that a library has drawn by lot, each with the one that stands for it. */
function drawnIds(parts: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of Object.keys(parts)
    .filter((name) => name.endsWith(".rels"))
    .sort()) {
    for (const [, id] of strFromU8(parts[path]!).matchAll(/ Id="(rId[^"]*)"/g)) {
      if (!/^rId\d+$/.test(id!) && !found.has(id!)) found.set(id!, `rIdDrawn${found.size + 1}`);
    }
  }
  return found;
}

function withoutDrawn(xml: string, named: ReadonlyMap<string, string>): string {
  if (named.size === 0) return xml;
  return xml.replaceAll(/"(rId[^"]*)"/g, (whole, id: string) => (named.has(id) ? `"${named.get(id)}"` : whole));
}
