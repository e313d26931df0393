import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnyStateMachine, createActor, SimulatedClock } from "xstate";
import { formatOf } from "#export";
import { documentOf, inputOf, modelNames } from "../picture/input-of-model.ts";
import { renamed } from "../picture/renamed.ts";

const root = join(import.meta.dirname, "..", "..");
const golden = join(root, "test", "golden");

/** A document whose guards, actions and kinds of states are all that there are. */
const everything = {
  format: "polku/pathway@1",
  id: "everything",
  title: { fi: "Kaikki" },
  stage: "as-is",
  groups: { a: {}, b: {} },
  attributes: { town: { values: { x: 0.5, y: 0.5 } }, age: { number: { uniform: [10, 20] } } },
  parameters: { half: { value: 0.5 } },
  activities: { break: { duration: "2 d" }, talk: { lead: "1 d", duration: { triangular: ["1 d", "2 d", "3 d"] } } },
  delays: { patience: { exponential: "180 d" } },
  hazards: { "life.event": { every: "9 y" } },
  machine: {
    id: "everything",
    initial: "outside",
    states: {
      outside: { on: { go: { target: "inside", actions: { type: "set", params: { flag: "came", to: true } } } } },
      inside: {
        type: "parallel",
        onDone: "end",
        on: { "life.event": { target: "end", guard: { type: "not", params: { of: { type: "in", params: { state: "inside.one.b" } } } } } },
        states: {
          one: {
            initial: "a",
            states: {
              a: {
                after: { patience: { target: "b", guard: { type: "waiting" } } },
                invoke: {
                  src: "break",
                  onDone: [
                    { target: "b", guard: { type: "share", params: { p: { param: "half" }, by: { group: { b: 0 } } } } },
                    {
                      target: "b",
                      guard: {
                        type: "all",
                        params: {
                          of: [
                            { type: "group", params: { in: ["b"] } },
                            {
                              type: "any",
                              params: {
                                of: [
                                  { type: "flag", params: { is: "came" } },
                                  { type: "attribute", params: { name: "age", below: 12 } },
                                ],
                              },
                            },
                            { type: "visits", params: { of: "inside.one.a", atLeast: 1, since: "outside" } },
                          ],
                        },
                      },
                    },
                    { target: "a", reenter: true },
                  ],
                },
              },
              b: { type: "final", entry: { type: "raise", params: { event: "ping" } } },
              h: { type: "history", history: "deep" },
            },
          },
          two: {
            initial: "c",
            states: {
              c: { on: { ping: "d" } },
              d: { always: [{ target: "e", guard: { type: "attribute", params: { name: "town", in: ["x"] } } }, { target: "e" }] },
              e: { type: "final" },
            },
          },
        },
      },
      end: { type: "final" },
    },
  },
};

describe("xstate-ts", () => {
  // In the repository, so that XState is found.
  let folder: string;
  const documents: [string, unknown][] = [
    ...modelNames.map((name): [string, unknown] => [name, documentOf(name)]),
    ["everything", everything],
    ["names", { ...(renamed(documentOf("supported-employment"), ['*/ // ` $ " \\ \n\u2028', "</script>"]) as object), id: "names" }],
  ];

  beforeAll(async () => {
    folder = mkdtempSync(join(root, "test", "export", ".made-"));
    for (const [name, document] of documents) {
      const { files } = await formatOf("xstate-ts")!.write(inputOf(document));
      writeFileSync(join(folder, `${name}.ts`), files[0]!.content);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(["keusote-ttk", "supported-employment"])("is written of %s as it was", async (name) => {
    const { files } = await formatOf("xstate-ts")!.write(inputOf(documentOf(name)));
    await expect(files[0]!.content as string).toMatchFileSnapshot(join(golden, name, "export", `${files[0]!.name}.txt`));
  });

  it("compiles, as strictly as TypeScript can be", () => {
    const flags =
      "--ignoreConfig --noEmit --strict --noUncheckedIndexedAccess --exactOptionalPropertyTypes --noUnusedLocals --skipLibCheck";
    const modules = "--target es2023 --module preserve --moduleResolution bundler --lib es2023,dom";
    const files = documents.map(([name]) => join(folder, `${name}.ts`));
    const { stdout } = spawnSync("node", [
      join(root, "node_modules", "typescript", "bin", "tsc"),
      ...`${flags} ${modules}`.split(" "),
      ...files,
    ]);
    expect(stdout.toString()).toBe("");
  });

  it("runs: activities end, shares are drawn, regions join", async () => {
    const { machine } = (await import(/* @vite-ignore */ join(folder, "everything.ts"))) as { machine: AnyStateMachine };
    const actor = createActor(machine, { clock: new SimulatedClock(), input: { group: "b" } });
    const ended = new Promise<void>((resolve) => actor.subscribe({ complete: resolve }));
    actor.start();
    actor.send({ type: "go" });
    expect(actor.getSnapshot().value).toEqual({ inside: { one: "a", two: "c" } });
    expect(actor.getSnapshot().context).toMatchObject({ group: "b", flags: { came: true }, visits: { "inside.one.a since outside": 1 } });
    await ended;
    expect(actor.getSnapshot().value).toBe("end");
  });

  it.each(modelNames)("has in %s a machine that begins where the pathway begins", async (name) => {
    const { machine } = (await import(/* @vite-ignore */ join(folder, `${name}.ts`))) as { machine: AnyStateMachine };
    const actor = createActor(machine);
    actor.start();
    expect(actor.getSnapshot().value).toBe(inputOf(documentOf(name)).pathway.machine.initial);
    actor.stop();
  });
});
