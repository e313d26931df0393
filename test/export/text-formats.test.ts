import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { type Browser, chromium, type Page } from "playwright-core";
import { render } from "state-machine-cat";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatOf } from "#export";
import { languages, say } from "#units";
import { documentOf, inputOf, modelNames } from "../picture/input-of-model.ts";
import { renamed } from "../picture/renamed.ts";
import { hostile, names, textFormats, textIn } from "./text-in.ts";

const golden = join(import.meta.dirname, "..", "golden");

describe.each(textFormats)("%s", (id) => {
  it.each(["keusote-ttk", "supported-employment"])("is written of %s as it was", async (name) => {
    const { files } = await formatOf(id)!.write(inputOf(documentOf(name)));
    await expect(files[0]!.content as string).toMatchFileSnapshot(join(golden, name, "export", files[0]!.name));
  });

  it("tells what it cannot say, in the file too, in every language", async () => {
    for (const language of languages) {
      const { files, lost } = await formatOf(id)!.write(inputOf(documentOf("keusote-ttk"), language));
      expect(lost.length).toBeGreaterThan(2);
      for (const { what } of lost) expect(files[0]!.content).toContain(say(what, language));
    }
  });

  it("has the same lines whatever names hold", async () => {
    const linesOf = async (given: readonly string[]) => {
      const text = await textIn(id, inputOf(renamed(documentOf("ttk-plan"), given)));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028\u2029]|\p{Surrogate}/u);
      return text.split("\n").length;
    };
    const lines = await linesOf(["a"]);
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        expect(await linesOf(given)).toBe(lines);
      }),
      hostile,
    );
  });
});

/** What Graphviz makes of a graph: names of its nodes and clusters, with what Graphviz says beside. */
function nodesIn(dot: string): { titles: string[]; complaints: string } {
  const { stdout, stderr } = spawnSync("dot", ["-Tsvg"], { input: dot, maxBuffer: 1e8 });
  const titles = [...stdout.toString().matchAll(/<g id="(?:node|clust)\d+"[^>]*>\s*<title>([^<]*)<\/title>/g)].map(([, title]) => title!);
  return { titles: titles.sort(), complaints: stderr.toString() };
}

describe("Graphviz", () => {
  it.each(modelNames)("lays out %s, every state of it", async (name) => {
    const input = inputOf(documentOf(name));
    const { titles, complaints } = nodesIn(await textIn("dot", input));
    expect(complaints).toBe("");
    const expected = input.chart.nodes
      .slice(1)
      .map(({ path, children }) => `${children.length > 0 ? "cluster_" : ""}s_${path.replaceAll(".", "_")}`);
    expect(titles.filter((title) => title !== "start")).toEqual(expected.sort());
  });

  it("lays out the same states whatever names hold", async () => {
    const { titles } = nodesIn(await textIn("dot", inputOf(documentOf("ttk-plan"))));
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        expect(nodesIn(await textIn("dot", inputOf(renamed(documentOf("ttk-plan"), given)))).titles).toEqual(titles);
      }),
      hostile,
    );
  });
});

type Machine = { states: { name: string; label?: string; statemachine?: Machine }[]; transitions?: { label?: string }[] };

/** What state-machine-cat reads: names of states with their labels, and labels of transitions. */
async function readBySmcat(text: string): Promise<{ states: Map<string, string | undefined>; labels: string[] }> {
  const machine = (await render(text, { inputType: "smcat", outputType: "json" })) as unknown as Machine | string;
  const found = { states: new Map<string, string | undefined>(), labels: [] as string[] };
  const visit = ({ states, transitions = [] }: Machine): void => {
    for (const { name, label, statemachine } of states) {
      found.states.set(name, label);
      if (statemachine) visit(statemachine);
    }
    found.labels.push(...transitions.flatMap(({ label }) => label ?? []));
  };
  visit(typeof machine === "string" ? JSON.parse(machine) : machine);
  return found;
}

describe("state-machine-cat", () => {
  it.each(modelNames)("reads %s, every state of it", async (name) => {
    const input = inputOf(documentOf(name));
    const { states } = await readBySmcat(await textIn("smcat", input));
    for (const node of input.chart.nodes.slice(1)) {
      const label = states.get(`s_${node.path.replaceAll(".", "_")}`);
      expect(label).toContain(node.name.fi.replace(/\s+/g, " "));
    }
  });

  it("reads the same states whatever names hold", async () => {
    const { states } = await readBySmcat(await textIn("smcat", inputOf(documentOf("ttk-plan"))));
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        const read = await readBySmcat(await textIn("smcat", inputOf(renamed(documentOf("ttk-plan"), given))));
        expect([...read.states.keys()]).toEqual([...states.keys()]);
      }),
      hostile,
    );
  });
});

describe("Mermaid", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
    page = await browser.newPage();
    await page.setContent("<main></main>");
    await page.addScriptTag({ path: join(import.meta.dirname, "..", "..", "node_modules", "mermaid", "dist", "mermaid.min.js") });
    await page.evaluate("mermaid.initialize({ startOnLoad: false })");
  });

  afterAll(() => browser.close());

  /** Ids of the states that Mermaid draws, and all that is written. */
  async function drawn(text: string): Promise<{ ids: string[]; words: string; scripts: number }> {
    const source = `(async (text) => {
      const { svg } = await mermaid.render("drawn", text);
      document.querySelector("main").innerHTML = svg;
      const ids = [...document.querySelectorAll("main g[id]")].map(({ id }) => /state-(s_\\w+)-\\d+$/.exec(id)?.[1]).filter(Boolean);
      const words = [...document.querySelectorAll("main text, main .nodeLabel, main .edgeLabel")].map(({ textContent }) => textContent).join(" ");
      return { ids: [...new Set(ids)].sort(), words, scripts: document.querySelectorAll("main script, main iframe, main img").length };
    })(${JSON.stringify(text)})`;
    return page.evaluate(source) as Promise<{ ids: string[]; words: string; scripts: number }>;
  }

  it.each(modelNames)("draws %s, every state of it", async (name) => {
    const input = inputOf(documentOf(name));
    const { words } = await drawn(await textIn("mermaid", input));
    const said = words.replace(/\s+/g, " ");
    for (const { name: own, kind } of input.chart.nodes.slice(1))
      if (kind !== "history") expect(said).toContain(own.fi.replace(/\s+/g, " "));
  });

  it("draws the same states whatever names hold", async () => {
    const { ids: states } = await drawn(await textIn("mermaid", inputOf(documentOf("ttk-plan"))));
    expect(states.length).toBeGreaterThan(2);
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        const found = await drawn(await textIn("mermaid", inputOf(renamed(documentOf("ttk-plan"), given))));
        expect(found.ids).toEqual(states);
        expect(found.scripts).toBe(0);
      }),
      hostile,
    );
  });

  it("writes names that mean something to it as they are", async () => {
    const name = 'a "b" <c> & #d; %% {e} [f]: g;h --> i';
    const { words } = await drawn(await textIn("mermaid", inputOf(renamed(documentOf("ttk-plan"), [name]))));
    expect(words).toContain(name);
  });
});
