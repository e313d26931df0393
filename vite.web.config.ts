import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

const root = import.meta.dirname;

/** Titles of the documents of the repository, and what they are about, without the documents, which the page loads one by one; and the version. */
function catalogPlugin(): Plugin {
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8"));
  const documents = (folder: string, kind: string) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith(`.${kind}.json`))
      .map((file) => ({ ...read(join(folder, file)), file }));
  const pathways = () => documents("models", "pathway").map(({ id, title, file }) => ({ id, title, file }));
  const simulations = () =>
    documents("simulations", "simulation").map(({ id, title, file, pathway }) => {
      return { id, title, file, pathway: String(pathway).replace(/^.*\/|\.pathway\.json$/g, "") };
    });
  const texts = (folder: string, kind: string, key: string) =>
    Object.fromEntries(documents(folder, kind).map((document) => [document.id, document[key] ?? null]));
  const modules: Record<string, () => Record<string, unknown>> = {
    "virtual:catalog": () => ({ pathways: pathways(), simulations: simulations(), version: read("package.json").version }),
    "virtual:catalog/about": () => ({
      summaries: texts("models", "pathway", "summary"),
      questions: texts("simulations", "simulation", "question"),
    }),
  };
  return {
    name: "polku-catalog",
    resolveId: (source) => (source in modules ? `\0${source}` : null),
    load: (id) => {
      const make = modules[id.slice(1)];
      if (make === undefined) return null;
      return Object.entries(make())
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join("\n");
    },
  };
}

/** The web page: static files for any host, opened under any address. */
export default defineConfig({
  root: join(root, "web"),
  base: "./",
  plugins: [catalogPlugin()],
  worker: { format: "es", plugins: () => [catalogPlugin()] },
  build: {
    outDir: join(root, "dist/web"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    rollupOptions: { input: [join(root, "web/index.html"), join(root, "web/inspect/inspect.html")] },
  },
  preview: { host: "127.0.0.1" },
});
