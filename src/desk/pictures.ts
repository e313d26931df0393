import type { ExportInput } from "#artifact";
import { type Drawing, pagesOf, toPng } from "#picture";

/** A picture of a pathway, or of a part of it that fills a page, as PNG; sizes in its own units. */
export interface PathPicture extends Pick<Drawing, "title" | "short" | "long" | "width" | "height"> {
  readonly png: Uint8Array;
}

/** The pictures of a pathway, one for each page, or one for each slide. */
export async function pathPictures(input: ExportInput, on: "paper" | "slides" = "paper"): Promise<PathPicture[]> {
  const pictures: PathPicture[] = [];
  for (const drawing of await pagesOf(input, on)) {
    const { title, short, long, width, height } = drawing;
    pictures.push({ title, short, long, width, height, png: await toPng(drawing, input.host, input.picture.scale ?? 2.5) });
  }
  return pictures;
}

/** How large a picture is where it fills a room, keeping its proportion; never more than `most` times its own size. */
export function sizeWithin({ width, height }: { width: number; height: number }, room: { width: number; height: number }, most = 4) {
  const scale = Math.min(room.width / width, room.height / height, most);
  return { width: width * scale, height: height * scale };
}
