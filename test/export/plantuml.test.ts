import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf, inputOf, modelNames } from "../picture/input-of-model.ts";
import { renamed } from "../picture/renamed.ts";
import { hostile, names, textIn } from "./text-in.ts";

describe.runIf(process.env.POLKU_VERIFY === "export")("PlantUML", () => {
  /** What it says of a diagram; null where it draws it. */
  function complaintOf(text: string): string | null {
    const { status, stdout, stderr } = spawnSync("plantuml", ["-tsvg", "-pipe", "-nometadata", "-charset", "UTF-8"], {
      input: text,
      maxBuffer: 1e8,
    });
    return status === 0 && !/Syntax Error|Error line/.test(stdout.toString()) ? null : `${stderr}${stdout.toString().slice(0, 500)}`;
  }

  test.each(modelNames)("draws %s", async (name) => {
    expect(complaintOf(await textIn("plantuml", inputOf(documentOf(name))))).toBeNull();
  });

  test("draws whatever names hold", async () => {
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        expect(complaintOf(await textIn("plantuml", inputOf(renamed(documentOf("supported-employment"), given))))).toBeNull();
      }),
      { ...hostile, numRuns: 8 },
    );
  });
});
