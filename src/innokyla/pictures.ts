import { type ExportInput, fileName, type PictureChoice } from "#artifact";
import { base64, chartToPng, type Drawing, pagesOf, toPng, toSvg } from "#picture";
import { chartPictures } from "#report";
import { altOf } from "./alt.ts";
import type { Block } from "./content.ts";
import { list, paragraph, table } from "./content.ts";
import type { Telling } from "./telling.ts";
import { wordTable } from "./word-table.ts";

/** A picture of the package. */
export interface PackagePicture {
  readonly id: string;
  readonly title: string;
  /** Name of the file within the folder of pictures. */
  readonly file: string;
  readonly png: Uint8Array;
  /** The picture as an address that holds it. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** At most 150 characters. */
  readonly alt: string;
  /** What the picture shows, for whoever does not see it: an introduction, then a list or a table. */
  readonly long: readonly Block[];
}

/** Bytes that a picture should not exceed, lest the form refuse it. */
const mostBytes = 2_000_000;

/** The pictures of the package: the pathway as lanes, sheet by sheet; where it is waited and where it hurts; the charts of the results. */
export async function packagePictures(telling: Telling): Promise<PackagePicture[]> {
  const { input, words, chart, results } = telling;
  const wanted: { id: string; choice: PictureChoice; name: (title: string) => string; isWhole: boolean }[] = [
    { id: "uimarata", choice: { view: "lanes" }, name: words.pictures.lanes, isWhole: true },
  ];
  if (results) wanted.push({ id: "odotus", choice: { view: "lanes", overlay: "waiting" }, name: words.pictures.waiting, isWhole: false });
  const hasPains = [...chart.nodes, ...chart.transitions].some(({ meta }) => (meta.painPoints ?? []).length > 0);
  if (hasPains) wanted.push({ id: "kipupisteet", choice: { view: "lanes", overlay: "pains" }, name: words.pictures.pains, isWhole: false });
  if (input.picture.before)
    wanted.push({ id: "muutokset", choice: { view: "lanes", overlay: "differences" }, name: words.pictures.differences, isWhole: false });
  const pictures: PackagePicture[] = [];
  for (const { id, choice, name, isWhole } of wanted) {
    const pages = await pagesOf({
      ...input,
      picture: { ...input.picture, paper: "A4", only: null, collapsed: null, overlay: null, ...choice },
    });
    const kept = isWhole ? pages : pages.slice(0, 1);
    for (const [i, drawing] of kept.entries()) {
      const number = kept.length === 1 ? "" : String(i + 1).padStart(2, "0");
      const page = kept.length === 1 ? null : words.pictures.page(String(i + 1), String(kept.length));
      pictures.push(await drawn(input, drawing, { id: number === "" ? id : `${id}-${number}`, title: name(drawing.title), page }));
    }
  }
  return [...pictures, ...(await chartsOf(telling))];
}

async function drawn(
  { host }: ExportInput,
  drawing: Drawing,
  { id, title, page }: { id: string; title: string; page: string | null },
): Promise<PackagePicture> {
  const counts = drawing.short.split(". ").slice(1).at(-1) ?? "";
  const [intro, ...lines] = drawing.long.split("\n");
  return {
    id,
    title: page === null ? title : `${title} (${page})`,
    file: fileName([id], "png"),
    png: await smallEnough((scale) => toPng(drawing, host, scale)),
    address: `data:image/svg+xml,${encodeURIComponent(await toSvg(drawing, host))}`,
    width: drawing.width,
    height: drawing.height,
    alt: altOf(title, [page, counts]),
    long: [paragraph(intro ?? ""), ...list(lines)],
  };
}

async function chartsOf({ results, input }: Telling): Promise<PackagePicture[]> {
  if (results === null) return [];
  const made: PackagePicture[] = [];
  for (const chart of chartPictures(results)) {
    const png = await smallEnough((scale) => chartToPng(chart, input.host, scale));
    made.push({
      id: `kuvio-${chart.id}`,
      title: chart.title,
      file: fileName(["kuvio", chart.id], "png"),
      png,
      address: `data:image/png;base64,${base64(png)}`,
      width: chart.width,
      height: chart.height,
      alt: altOf(chart.title, [chart.says]),
      long: [paragraph(chart.description), ...(chart.table ? table(wordTable(chart.table)) : [])],
    });
  }
  return made;
}

/** The largest of some scales whose file is not too large; the smallest where all are. */
async function smallEnough(render: (scale: number) => Promise<Uint8Array>): Promise<Uint8Array> {
  for (const scale of [2, 1.5]) {
    const png = await render(scale);
    if (png.length <= mostBytes) return png;
  }
  return render(1);
}
