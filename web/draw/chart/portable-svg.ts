import { chartRules, chartText, chartValue } from "./chart-look.ts";

const namespace = "http://www.w3.org/2000/svg";
const fonts = "Noto Sans, Arial, Helvetica, sans-serif";

/** What is drawn as a picture of its own: the text of an SVG, its title above it, its size in units. */
export interface PictureSource {
  readonly svg: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A chart as a file of its own: colors of paper as plain attributes, for programs that know no style sheets; the title above it; names on a
 * white copy of themselves instead of a halo.
 */
export function portableSvg({ svg, title, width, height }: PictureSource): string {
  const picture = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  for (const [selector, declarations] of chartRules) {
    for (const element of picture.querySelectorAll(selector)) {
      for (const [key, value] of Object.entries(declarations)) element.setAttribute(key, chartValue(value, "paper"));
    }
  }
  for (const name of picture.querySelectorAll(".name")) name.before(haloOf(name));
  const heading = 40;
  const set = (attributes: Record<string, string | number>) => {
    for (const [key, value] of Object.entries(attributes)) picture.setAttribute(key, String(value));
  };
  set({
    viewBox: `-16 ${-heading} ${width + 32} ${height + heading + 16}`,
    width: width + 32,
    height: height + heading + 16,
    "font-family": fonts,
    "font-size": chartText,
  });
  const first = picture.querySelector("defs");
  const ground = { x: -16, y: -heading, width: width + 32, height: height + heading + 16, fill: "#ffffff" };
  first?.after(element("rect", ground), element("text", { x: 0, y: -14, "font-size": 18, "font-weight": 700, fill: "#17212b" }, title));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;
}

function haloOf(name: Element): Element {
  const halo = name.cloneNode(true) as Element;
  const look = { fill: "#ffffff", stroke: "#ffffff", "stroke-width": "5", "stroke-linejoin": "round", "aria-hidden": "true" };
  for (const [key, value] of Object.entries(look)) halo.setAttribute(key, value);
  halo.removeAttribute("class");
  return halo;
}

function element(name: string, attributes: Record<string, string | number>, text = ""): Element {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** The same as a PNG, `scale` pixels for each unit. Throws where the browser cannot draw it. */
export async function pngOf(source: PictureSource, scale = 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([portableSvg(source)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("the picture cannot be drawn");
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
