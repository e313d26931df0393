import type { ExportInput } from "#artifact";
import { textsOf } from "./picture-texts.ts";
import { subjectOf } from "./subject.ts";
import { wholePicture } from "./whole-picture.ts";

/** What the picture of a pathway shows, for those who do not see it. */
export interface AltText {
  /** At most 150 characters. */
  readonly short: string;
  /** Structured: what it is, then a line for each state, with `\n` between. */
  readonly long: string;
}

/** The alternative texts of the picture that `drawPathway` makes. */
export async function altText(input: ExportInput): Promise<AltText> {
  const subject = subjectOf(input);
  const { short, long } = textsOf(subject, [await wholePicture(subject, { width: 1754, height: 1240 })]);
  return { short, long };
}
