import { unzipSync } from "fflate";
import { palette } from "./palette.ts";
import { settlePackage } from "./settle-package.ts";
import type { ChartExtras } from "./slide-kit.ts";

/** What slides still need: their language, and of each chart what the library could not say. */
interface PptxAbout {
  readonly locale: string;
  readonly charts: readonly ChartExtras[];
}

/** Slides made the same every time, in their language, with headers of tables marked as such and notes in paragraphs. */
export function settlePptx(bytes: Uint8Array, { locale, charts: extras }: PptxAbout): Uint8Array {
  const charts = chartNumbers(bytes);
  const parts = /\b(chart|Microsoft_Excel_Worksheet)(\d+)\.(xml|xlsx)\b/g;
  // The library numbers charts through the whole program, and names them in the order in which they were made.
  const renamed = (text: string) =>
    text.replaceAll(parts, (_, name: string, id: string, ending: string) => `${name}${charts.get(id) ?? id}.${ending}`);
  const edit = (path: string, xml: string) => {
    const told = renamed(xml)
      .replaceAll(/ lang="en-US"/g, ` lang="${locale}"`)
      .replaceAll(/ altLang="en-US"/g, "");
    if (path.startsWith("ppt/slides/slide")) return settleSlide(told);
    if (path.startsWith("ppt/notesSlides/notesSlide")) return inParagraphs(told);
    const chart = /^ppt\/charts\/chart(\d+)\.xml$/.exec(path);
    if (chart) return settleChart(told, extras[Number(chart[1]) - 1]!);
    if (path === "docProps/core.xml")
      return told.replace("</cp:coreProperties>", `<dc:language>${locale}</dc:language></cp:coreProperties>`);
    return told;
  };
  return settlePackage(bytes, { edit, rename: renamed });
}

/** The numbers of the charts, each with its place among them. */
function chartNumbers(bytes: Uint8Array): ReadonlyMap<string, number> {
  const found: number[] = [];
  const filter = ({ name }: { name: string }) => {
    const id = /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1];
    if (id !== undefined) found.push(Number(id));
    return false;
  };
  unzipSync(bytes, { filter });
  return new Map(found.sort((a, b) => a - b).map((id, i) => [String(id), i + 1]));
}

/** Numbers the shapes of a slide anew, no two alike, and marks the first rows of tables as headers. */
function settleSlide(xml: string): string {
  let shapes = 0;
  return xml
    .replaceAll(/(<p:cNvPr id=")\d+"/g, (_, start: string) => `${start}${++shapes}"`)
    .replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>')
    .replaceAll(
      /(<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="\d+" name="([^"]*)")\/>/g,
      (_, start: string, name: string) => `${start} descr="${name}"/>`,
    );
}

/** Notes as one paragraph for each line. */
function inParagraphs(xml: string): string {
  return xml.replace(/<a:p>(<a:r><a:rPr[^>]*\/><a:t>)([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/, (_, start: string, text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => `<a:p>${start}${line}</a:t></a:r></a:p>`)
      .join(""),
  );
}

/** Draws the ends of intervals as thin broken lines, and leaves them out of the legend; draws intervals at bars; leaves out what is not known. */
function settleChart(xml: string, { main, errors }: ChartExtras): string {
  let n = 0;
  const hidden: number[] = [];
  const drawn = xml.replaceAll(/<c:ser>[\s\S]*?<\/c:ser>/g, (series) => {
    const i = n++;
    if (i < main) return errors[i] ? series.replace("<c:cat>", `${errorBars(errors[i])}<c:cat>`) : series;
    hidden.push(i);
    return series.replace(/<a:ln w="\d+"/, '<a:ln w="9525"').replace('<a:prstDash val="solid"/>', '<a:prstDash val="dash"/>');
  });
  const entries = hidden.map((i) => `<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>`).join("");
  return drawn.replace(/(<c:legendPos[^>]*\/>)/, `$1${entries}`).replaceAll(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, "");
}

function errorBars({ plus, minus }: ChartExtras["errors"][number]): string {
  const numbers = (values: readonly (number | null)[]) => {
    const points = values.map((value, i) => (value === null ? "" : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`)).join("");
    return `<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numLit>`;
  };
  const line = `<c:spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="${palette.text}"/></a:solidFill></a:ln></c:spPr>`;
  return `<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${numbers(plus)}</c:plus><c:minus>${numbers(minus)}</c:minus>${line}</c:errBars>`;
}
