import type { Context } from "./context.ts";
import { el, escapeText, type Markup } from "./element.ts";
import { section } from "./html-parts.ts";
import { style } from "./style.ts";

/** A page that may load nothing and run nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A section of a page, with what it is linked by. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly content: Markup;
}

/** What stands on a page. */
export interface PageContent {
  readonly title: string;
  /** Version of polku. */
  readonly version: string;
  readonly header: Markup;
  readonly sections: readonly PageSection[];
}

/** A report as one self-contained HTML file without scripts: header, contents, sections, footer. */
export function htmlPage(context: Pick<Context, "language" | "texts">, { title, version, header, sections }: PageContent): string {
  const { labels } = context.texts;
  const links = sections.map(({ id, title: name }) => el("li", {}, el("a", { href: `#${id}` }, name)));
  const head = el(
    "head",
    {},
    el("meta", { charset: "utf-8" }),
    el("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("meta", { name: "generator", content: `polku ${version}` }),
    el("title", {}, title),
    { markup: `<style>${style}</style>` },
  );
  const body = el(
    "body",
    {},
    el("a", { class: "skip", href: "#content" }, labels.skip),
    header,
    el("nav", { "aria-labelledby": "contents-title" }, el("h2", { id: "contents-title" }, labels.contents), el("ul", {}, links)),
    el(
      "main",
      { id: "content" },
      sections.map(({ id, title: name, content }) => section(id, name, content)),
    ),
    el("footer", {}, labels.footer(version)),
  );
  return `<!doctype html>\n<html lang="${escapeText(context.language)}">${head.markup}${body.markup}</html>\n`;
}
