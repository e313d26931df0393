import { hashDocument } from "#pathway";
import { type Content, el, group, type Markup } from "#report";
import type { Block } from "./content.ts";
import { contentHtml } from "./content-html.ts";
import { contentText } from "./content-text.ts";
import { type Field, fields, parts } from "./fields.ts";
import { pageScript } from "./page-script.ts";
import { pageStyle } from "./page-style.ts";
import type { PackagePicture } from "./pictures.ts";
import type { Telling } from "./telling.ts";

/** A file of the package as the page lists it. */
export interface ListedFile {
  readonly path: string;
  readonly about: string;
}

/** What the page is made of. */
export interface PageContent {
  readonly texts: Readonly<Record<string, readonly Block[]>>;
  /** The pathway step by step, where it is too long for its field. */
  readonly detail: readonly Block[];
  readonly steps: readonly Block[];
  readonly pictures: readonly PackagePicture[];
  readonly files: readonly ListedFile[];
}

/** A page that may ask nothing of anybody: what it shows and runs is in it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

/** The page of the package: the text of every field with buttons that copy it, pictures with their descriptions, a list of files. */
export function packagePage(telling: Telling, content: PageContent): string {
  const { words, language, input, say } = telling;
  const title = say(input.pathway.title);
  const name = `${words.page.title}: ${title}`;
  const plain: Record<string, string> = {};
  const body = [
    el("a", { class: "skip", href: "#texts" }, words.page.skip),
    header(telling, title),
    navigation(telling, content),
    el(
      "main",
      { id: "texts" },
      parts.map((part) => partSection(telling, part, content, plain)),
      textSection(telling, "detail", content.detail, plain),
      textSection(telling, "steps", content.steps, plain),
      pictureSection(telling, content.pictures, plain),
      fileSection(telling, content.files),
    ),
    footer(telling),
    el("p", { class: "status", id: "status", role: "status" }, ""),
    data("copy-words", { copied: words.page.copied("%"), failed: words.page.failed("%") }),
    data("copy-texts", plain),
    raw("script", pageScript),
  ];
  const head = el(
    "head",
    {},
    el("meta", { charset: "utf-8" }),
    el("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("title", {}, name),
    raw("style", pageStyle),
  );
  return `<!doctype html>\n${el("html", { lang: language }, head, el("body", {}, body)).markup}\n`;
}

/** Program or style text, which is ours and needs no escape. */
function raw(name: string, text: string): Markup {
  return { markup: `<${name}>${text}</${name}>` };
}

/** Data for the page's program; no text in it can end the element. */
function data(id: string, value: unknown): Markup {
  const text = JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  return { markup: `<script type="application/json" id="${id}">${text}</script>` };
}

function header({ words }: Telling, title: string): Markup {
  return el(
    "header",
    {},
    el("p", { class: "of" }, words.page.title),
    el("h1", {}, title),
    el("p", {}, words.page.intro),
    words.inLanguage === null ? null : el("p", {}, words.inLanguage),
    el("p", { class: "soft" }, words.page.star),
  );
}

function navigation({ words, language }: Telling, { texts, detail, steps, pictures }: PageContent): Markup {
  const links = fields.map(({ id, label }) => {
    const blanks = (texts[id] ?? []).filter(({ kind }) => kind === "blank").length;
    return el(
      "li",
      {},
      el("a", { href: `#field-${id}` }, inFinnish(label, language)),
      blanks === 0 ? null : el("span", { class: "soft" }, ` (${words.page.toFill(String(blanks))})`),
    );
  });
  const more = [
    ...(detail.length > 0 ? [["detail", words.page.detail]] : []),
    ...(steps.length > 0 ? [["steps", words.page.steps]] : []),
    ...(pictures.length > 0 ? [["pictures", words.page.pictures]] : []),
    ["files", words.page.files],
  ];
  return el(
    "nav",
    { "aria-labelledby": "nav-title" },
    el("h2", { id: "nav-title" }, words.page.fields),
    el(
      "ul",
      {},
      links,
      more.map(([id, text]) => el("li", {}, el("a", { href: `#${id}` }, text!))),
    ),
  );
}

/** A label of Innokylä on a page of another language. */
function inFinnish(text: string, language: Telling["language"]): Content {
  return language === "fi" ? text : el("span", { lang: "fi" }, text);
}

function partSection(telling: Telling, part: (typeof parts)[number], { texts }: PageContent, plain: Record<string, string>): Markup {
  const { language, say } = telling;
  return el(
    "section",
    { "aria-labelledby": `part-${part.id}` },
    el("h2", { id: `part-${part.id}` }, inFinnish(part.label, language)),
    el("p", { class: "soft" }, say(part.about)),
    fields.filter((field) => field.part === part.id).map((field) => fieldArticle(telling, field, texts[field.id] ?? [], plain)),
  );
}

function fieldArticle(telling: Telling, field: Field, blocks: readonly Block[], plain: Record<string, string>): Markup {
  const { words, language } = telling;
  const { id, label } = field;
  const text = contentText(blocks, words.fill);
  const blanks = blocks.filter(({ kind }) => kind === "blank").length;
  plain[id] = text;
  return el(
    "article",
    { id: `field-${id}`, "aria-labelledby": `label-${id}` },
    el(
      "h3",
      { id: `label-${id}` },
      inFinnish(field.isStarred ? `${label} **` : label, language),
      language === "fi" ? null : el("span", { class: "meaning" }, field.meaning[language]),
    ),
    el(
      "ul",
      { class: "marks" },
      el("li", {}, words.page.signs(String([...text.trimEnd()].length))),
      blanks === 0 ? null : el("li", { class: "check" }, words.page.toFill(String(blanks))),
      field.isVerified ? null : el("li", { class: "check" }, words.page.unverified),
      field.alsoIn === undefined ? null : el("li", {}, words.page.alsoIn(field.alsoIn)),
    ),
    copyButtons(telling, id, label),
    el(
      "div",
      { class: "text", id: `text-${id}`, tabindex: 0, role: "group", "aria-label": `${words.page.language}: ${label}` },
      inner(telling, blocks),
    ),
  );
}

function inner({ words }: Telling, blocks: readonly Block[]): Markup {
  return contentHtml(blocks, { level: 4, fill: words.fill });
}

function copyButtons({ words }: Telling, id: string, name: string): Markup {
  const button = (as: "rich" | "plain", text: string, className: string | null) =>
    el(
      "button",
      { type: "button", class: className, "data-copy": id, "data-as": as, "data-name": name, "aria-label": `${text}: ${name}` },
      text,
    );
  return el("div", { class: "actions" }, button("rich", words.page.copyRich, "first"), button("plain", words.page.copyPlain, null));
}

/** A text that stands beside those of the fields; nothing where there is none. */
function textSection(telling: Telling, id: "detail" | "steps", blocks: readonly Block[], plain: Record<string, string>): Markup | null {
  const { words } = telling;
  if (blocks.length === 0) return null;
  const title = words.page[id];
  plain[id] = contentText(blocks, words.fill);
  return el(
    "section",
    { id, "aria-labelledby": `${id}-title` },
    el("h2", { id: `${id}-title` }, title),
    el("p", { class: "soft" }, id === "detail" ? words.page.detailAbout : words.page.stepsAbout),
    copyButtons(telling, id, title),
    el(
      "div",
      { class: "text", id: `text-${id}`, tabindex: 0, role: "group", "aria-label": `${words.page.language}: ${title}` },
      inner(telling, blocks),
    ),
  );
}

function pictureSection(telling: Telling, pictures: readonly PackagePicture[], plain: Record<string, string>): Markup | null {
  const { words } = telling;
  if (pictures.length === 0) return null;
  return el(
    "section",
    { id: "pictures", "aria-labelledby": "pictures-title" },
    el("h2", { id: "pictures-title" }, words.page.pictures),
    el("p", { class: "soft" }, words.page.picturesAbout),
    pictures.map((picture) => pictureFigure(telling, picture, plain)),
  );
}

function pictureFigure(
  telling: Telling,
  { id, title, file, alt, long, address, width, height }: PackagePicture,
  plain: Record<string, string>,
): Markup {
  const { words } = telling;
  plain[`alt-${id}`] = alt;
  plain[`long-${id}`] = contentText(long, words.fill);
  const button = (of: string, as: "rich" | "plain", text: string) =>
    el("button", { type: "button", "data-copy": of, "data-as": as, "data-name": title, "aria-label": `${text}: ${title}` }, text);
  return el(
    "figure",
    { id: `picture-${id}` },
    el("figcaption", {}, title),
    el("img", { src: address, alt, width: Math.round(width), height: Math.round(height), loading: "lazy" }),
    el(
      "dl",
      {},
      el("dt", {}, words.page.file),
      el("dd", {}, `kuvat/${file}`),
      el("dt", {}, `${words.page.alt} (${words.page.signs(String([...alt].length))})`),
      el("dd", {}, alt),
    ),
    el("div", { class: "actions" }, button(`alt-${id}`, "plain", words.page.copyAlt), button(`long-${id}`, "rich", words.page.copyLong)),
    el("details", {}, el("summary", {}, words.page.long), el("div", { class: "text", id: `text-long-${id}` }, inner(telling, long))),
  );
}

function fileSection({ words }: Telling, files: readonly ListedFile[]): Markup {
  return el(
    "section",
    { id: "files", "aria-labelledby": "files-title" },
    el("h2", { id: "files-title" }, words.page.files),
    el("div", { class: "scroll", tabindex: 0, role: "group", "aria-labelledby": "files-title" }, fileTable(words, files)),
  );
}

function fileTable({ page }: Telling["words"], files: readonly ListedFile[]): Markup {
  const rows = files.map(({ path, about }) =>
    el("tr", {}, el("th", { scope: "row" }, el("a", { href: encodeURI(path) }, path)), el("td", {}, about)),
  );
  const head = el("tr", {}, el("th", { scope: "col" }, page.file), el("th", { scope: "col" }, page.what));
  return el("table", {}, el("thead", {}, head), el("tbody", {}, rows));
}

function footer({ words, input, results }: Telling): Markup {
  const made = words.page.made(results?.input.version ?? null, results?.input.hashes.pathway ?? hashDocument(input.pathway));
  return el("footer", {}, group(el("p", {}, made)));
}
