import { type Content, el } from "#report";
import type { Language } from "#units";

/** A page that may load nothing and run nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What a page of its own is made of; `style` is CSS that we wrote ourselves. */
export interface HtmlPage {
  readonly language: Language;
  readonly title: string;
  readonly style: string;
  readonly body: readonly Content[];
}

/** A self-contained HTML file without scripts. */
export function htmlPage({ language, title, style, body }: HtmlPage): string {
  const head = el(
    "head",
    {},
    el("meta", { charset: "utf-8" }),
    el("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("title", {}, title),
    { markup: `<style>${style}</style>` },
  );
  return `<!doctype html>\n${el("html", { lang: language }, head, el("body", {}, body)).markup}\n`;
}
