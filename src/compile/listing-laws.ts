import { lawKinds } from "#random";
import { block, createPacking, span } from "./listing-lines.ts";
import { hashed, type Listed } from "./listing-names.ts";
import { axisName, variantNames, variationName } from "./listing-variations.ts";

const modes = ["", " of work", " open days", " until an opening"];

/** Draws with the laws that they follow, numbers as the sampler reads them; then by what laws and shares differ. */
export function listLaws(listed: Listed): string[][] {
  const { program, names, labels } = listed;
  const { laws } = program;
  const lawText = lawTexts(listed);
  const markLaws = createPacking();
  const draws = Array.from(laws.source, (source, draw) => {
    const [first, variation] = [laws.first[draw]!, laws.variation[draw]!];
    const variants = variantNames(program, names, variation);
    const mark = markLaws(first, variants.length);
    return block(
      `draw ${hashed(labels.draws[draw] ?? `#${draw}`, source)}${variationName(program, names, variation)}${mark}`,
      variants.map((variant, v) => `${variation === -1 ? "" : `${variant}: `}${lawText(first + v)}`),
    );
  });
  return [...draws, listVariations(listed)];
}

function lawTexts({ program: { laws }, names }: Listed): (law: number) => string {
  const offsets = [...new Set([...laws.offset, laws.columns.length])].sort((a, b) => a - b);
  const after = new Map(offsets.map((offset, i) => [offset, offsets[i + 1] ?? offset]));
  return (law) => {
    const [offset, mode] = [laws.offset[law] ?? Number.NaN, laws.mode[law] ?? Number.NaN];
    const numbers = [...laws.columns.subarray(offset, after.get(offset) ?? offset)].join(" ");
    const calendar = laws.calendar[law] === -1 ? "" : ` of ${names.calendar(laws.calendar[law] ?? Number.NaN)}`;
    return `${lawKinds[laws.kind[law] ?? -1] ?? `#${laws.kind[law]}`} ${numbers}${modes[mode] ?? ` mode ${mode}`}${calendar}`;
  };
}

function listVariations({ program: { laws }, names }: Listed): string[] {
  const mark = createPacking();
  return Array.from(laws.axisStart, (start, variation) => {
    const count = laws.axisCount[variation]!;
    const axes = span(start, count).map((i) => `${axisName(names, laws.axis[i] ?? Number.NaN)} (stride ${laws.stride[i]})`);
    return `variation by ${axes.join(", ")}${mark(start, count)}`;
  });
}
