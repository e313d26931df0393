import { strToU8, type Zippable, zipSync } from "fflate";
import { type Artifact, type Exported, type ExportInput, fileName } from "#artifact";
import { pdfFile } from "#picture";
import { el, toHtml } from "#report";
import { fieldTexts } from "./blocks.ts";
import { type Block, heading, item, list, table } from "./content.ts";
import { contentHtml } from "./content-html.ts";
import { contentText } from "./content-text.ts";
import { fields } from "./fields.ts";
import { type ListedFile, packagePage } from "./page.ts";
import { type PackagePicture, packagePictures } from "./pictures.ts";
import { solutionTexts } from "./solution.ts";
import { stepTable } from "./step-table.ts";
import { createTelling, type Telling } from "./telling.ts";

type Listed = ListedFile & Pick<Artifact, "content" | "mediaType">;

/** The Innokylä package of a pathway: a folder, and the same as a zip. The same input gives the same bytes. */
export async function innokylaPackage(input: ExportInput): Promise<Exported> {
  const telling = createTelling(input);
  const pictures = await packagePictures(telling);
  const pdf = await pdfFile({ ...input, picture: { ...input.picture, paper: input.picture.paper ?? "A4" } });
  const attached = [...pdf.files.map((file) => attachedPdf(telling, file)), ...documents(telling)];
  const steps: Block[] = table(stepTable(telling));
  const { idea, detail } = solutionTexts(telling);
  const texts = fieldTexts(telling, { modelFile: modelName(input), links: linkBlocks(telling, attached), idea });
  const files: Listed[] = [
    ...fields.flatMap(({ id, label }, i) =>
      textFiles(telling, `${String(i + 1).padStart(2, "0")}-${slug(label)}`, texts[id] ?? [], telling.words.fileKinds.text(label)),
    ),
    ...(detail.length === 0 ? [] : textFiles(telling, "polku-vaihe-vaiheelta", detail, telling.words.fileKinds.detail)),
    ...(steps.length === 0 ? [] : textFiles(telling, "palvelutuokiot-ja-kontaktipisteet", steps, telling.words.fileKinds.steps)),
    ...pictures.map((picture) => pictureFile(telling, picture)),
    ...(pictures.length > 0 ? descriptionFiles(telling, pictures) : []),
    ...attached,
  ];
  const listed = [{ path: "index.html", about: telling.words.fileKinds.page }, ...files.map(({ path, about }) => ({ path, about }))];
  const page: Listed = {
    ...listed[0]!,
    mediaType: "text/html",
    content: packagePage(telling, { texts, detail, steps, pictures, files: listed }),
  };
  return { files: inFolder(input, [page, ...files]), lost: pdf.lost };
}

function modelName({ pathway }: ExportInput): string {
  return fileName([pathway.id], "pathway.json");
}

/** The folder's files, then the zip of them. */
function inFolder({ pathway }: ExportInput, files: readonly Listed[]): Artifact[] {
  const folder = fileName([pathway.id, "innokyla"], "").replace(/\.$/, "");
  const artifacts = files.map(({ path, mediaType, content }) => ({ name: `${folder}/${path}`, mediaType, content }));
  return [...artifacts, { name: `${folder}.zip`, mediaType: "application/zip", content: zipped(artifacts) }];
}

/** A zip whose bytes do not depend on when and where it is made; what is compressed already is stored. */
function zipped(files: readonly Artifact[]): Uint8Array {
  const mtime = new Date(2000, 0, 1);
  const entries: Zippable = {};
  for (const { name, content } of files) {
    const isText = typeof content === "string";
    entries[name] = [isText ? strToU8(content) : content, { mtime, level: isText ? 6 : 0, os: 0 }];
  }
  return zipSync(entries);
}

/** A label as a file is named: letters of ASCII, digits and hyphens. */
function slug(label: string): string {
  return label
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^a-z0-9]+/g, (sign) => (/^\p{M}+$/u.test(sign) ? "" : "-"))
    .replaceAll(/^-+|-+$/g, "");
}

function textFiles({ words, language }: Telling, name: string, blocks: readonly Block[], about: string): Listed[] {
  const head = el("head", {}, el("meta", { charset: "utf-8" }), el("title", {}, about));
  const page = el("html", { lang: language }, head, el("body", {}, contentHtml(blocks, { level: 3, fill: words.fill })));
  return [
    { path: `tekstit/${name}.txt`, about, mediaType: "text/plain", content: contentText(blocks, words.fill) },
    {
      path: `tekstit/${name}.html`,
      about: `${about} (HTML)`,
      mediaType: "text/html",
      content: `<!doctype html>\n${page.markup}\n`,
    },
  ];
}

function pictureFile({ words }: Telling, { file, title, png }: PackagePicture): Listed {
  return { path: `kuvat/${file}`, about: `${words.fileKinds.picture}: ${title}`, mediaType: "image/png", content: png };
}

/** Alternative texts and long descriptions of all pictures, for those who write the page without `index.html`. */
function descriptionFiles(telling: Telling, pictures: readonly PackagePicture[]): Listed[] {
  const { words } = telling;
  const blocks = pictures.flatMap(({ title, file, alt, long }) => [
    heading(title),
    ...list([item([{ strong: `${words.page.file}:` }, `kuvat/${file}`]), item([{ strong: `${words.page.alt}:` }, alt])]),
    ...long,
  ]);
  return textFiles(telling, "kuvien-kuvaukset", blocks, words.fileKinds.descriptions).map((file) => ({
    ...file,
    path: file.path.replace("tekstit/", "kuvat/"),
  }));
}

function attachedPdf({ words }: Telling, { name, mediaType, content }: Artifact): Listed {
  return { path: `liitteet/${name}`, about: words.fileKinds.pdf, mediaType, content };
}

/** The documents themselves, each able to find the other, and the report. */
function documents({ input, results, words }: Telling): Listed[] {
  const model = modelName(input);
  const json = (document: object) => {
    const { $schema: _, ...kept } = document as { $schema?: unknown };
    return `${JSON.stringify(kept, null, 2)}\n`;
  };
  const files: Listed[] = [
    { path: `liitteet/${model}`, about: words.fileKinds.model, mediaType: "application/json", content: json(input.pathway) },
  ];
  if (results === null) return files;
  const { simulation } = results.input;
  return [
    ...files,
    {
      path: `liitteet/${fileName([simulation.id], "simulation.json")}`,
      about: words.fileKinds.simulation,
      mediaType: "application/json",
      content: json({ ...simulation, pathway: `./${model}` }),
    },
    {
      path: `liitteet/${fileName([simulation.id], "html")}`,
      about: words.fileKinds.report,
      mediaType: "text/html",
      content: toHtml(results),
    },
  ];
}

/** Liitteet ja linkit: what is attached, and the sources of the model with their addresses. */
function linkBlocks({ words, input }: Telling, attached: readonly ListedFile[]): Block[] {
  const sources = input.pathway.sources ?? [];
  return [
    heading(words.files),
    ...list(attached.map(({ path, about }) => item([{ strong: `${path.replace("liitteet/", "")}:` }, `${about}.`]))),
    ...(sources.length > 0
      ? [heading(words.sources), ...list(sources.map(({ title, url }) => (url === undefined ? title : `${title}: ${url}`)))]
      : []),
  ];
}
