import { chosenPart } from "./chosen-part.ts";
import { layOut, type Picture, type Subject, type View } from "./subject.ts";

/** The picture of all that was chosen, open but for what was closed. */
export function wholePicture(subject: Subject, room: View["room"]): Promise<Picture> {
  const { picture } = subject.input;
  const part = chosenPart(subject.chart, picture.only ?? null, subject.language);
  return layOut(subject, { part, collapsed: picture.collapsed ?? [], pageOf: null, room });
}
