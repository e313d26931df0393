import { el } from "#report";
import { possible, settlePackage } from "./settle-package.ts";

/** What a document of Word still needs: the titles of its tables in order, and its language. */
interface DocxAbout {
  readonly captions: readonly string[];
  readonly locale: string;
}

/** A document of Word made the same every time: what is numbered through the whole program is numbered through the document. */
export function settleDocx(bytes: Uint8Array, { captions, locale }: DocxAbout): Uint8Array {
  const bookmarks = numbering();
  const places = numbering();
  const pictures = numbering();
  const edit = (path: string, xml: string) => {
    if (path === "docProps/core.xml")
      return xml.replace("</cp:coreProperties>", `<dc:language>${locale}</dc:language></cp:coreProperties>`);
    if (!path.startsWith("word/")) return xml;
    const numbered = xml
      .replaceAll(/\b_Toc(\d+)\b/g, (_, id: string) => `_Toc${bookmarks(id)}`)
      .replaceAll(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g, (_, start: string, id: string) => `${start}${places(id)}"`)
      .replaceAll(/(<wp:docPr id=")(\d+)"/g, (_, start: string, id: string) => `${start}${pictures(`${path} ${id}`)}"`);
    return path === "word/document.xml" ? withTitles(numbered, captions) : numbered;
  };
  return settlePackage(bytes, { edit });
}

/** Numbers what it is asked for from 1, the same thing the same. */
function numbering(): (id: string) => number {
  const found = new Map<string, number>();
  return (id) => {
    if (!found.has(id)) found.set(id, found.size + 1);
    return found.get(id)!;
  };
}

/** Gives each table its title, which readers of the screen tell. */
function withTitles(xml: string, captions: readonly string[]): string {
  let n = 0;
  return xml.replaceAll("</w:tblPr>", () => `${el("w:tblCaption", { "w:val": possible(captions[n++] ?? "") }).markup}</w:tblPr>`);
}
