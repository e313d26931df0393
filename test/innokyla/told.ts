import type { ExportInput } from "#artifact";
import { fieldTexts } from "../../src/innokyla/blocks.ts";
import { type Block, table } from "../../src/innokyla/content.ts";
import { contentText } from "../../src/innokyla/content-text.ts";
import { fields } from "../../src/innokyla/fields.ts";
import { packagePage } from "../../src/innokyla/page.ts";
import type { PackagePicture } from "../../src/innokyla/pictures.ts";
import { solutionTexts } from "../../src/innokyla/solution.ts";
import { stepTable } from "../../src/innokyla/step-table.ts";
import { createTelling } from "../../src/innokyla/telling.ts";

/** The texts of a package, without its pictures, which take longer. */
export function told(input: ExportInput) {
  const telling = createTelling(input);
  const { idea, detail } = solutionTexts(telling);
  const texts = fieldTexts(telling, { modelFile: `${input.pathway.id}.pathway.json`, links: [], idea });
  const steps: Block[] = table(stepTable(telling));
  const textOf = (blocks: readonly Block[]) => contentText(blocks, telling.words.fill);
  const plain = Object.fromEntries(fields.map(({ id }) => [id, textOf(texts[id]!)]));
  const all = [
    ...fields.map(({ id, label }) => `=== ${label}\n\n${plain[id]}`),
    ...(detail.length === 0 ? [] : [`=== ${telling.words.page.detail}\n\n${textOf(detail)}`]),
    `=== ${telling.words.page.steps}\n\n${textOf(steps)}`,
  ].join("\n");
  const page = (pictures: readonly PackagePicture[] = []) =>
    packagePage(telling, { texts, detail, steps, pictures, files: [{ path: "index.html", about: telling.words.fileKinds.page }] });
  return { telling, detail, texts, plain, all, page };
}
