import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

const root = import.meta.dirname;

/** Titles of the documents of the repository, without the documents themselves, which the page loads one by one; and the version. */
function catalogPlugin(): Plugin {
  const name = "virtual:catalog";
  const list = (folder: string, kind: string) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith(`.${kind}.json`))
      .map((file) => {
        const { id, title, pathway } = JSON.parse(readFileSync(join(root, folder, file), "utf8"));
        return { id, title, file, ...(kind === "simulation" ? { pathway: String(pathway).replace(/^.*\/|\.pathway\.json$/g, "") } : {}) };
      });
  return {
    name: "polku-catalog",
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}`
        ? `export const pathways = ${JSON.stringify(list("models", "pathway"))};
export const simulations = ${JSON.stringify(list("simulations", "simulation"))};
export const version = ${JSON.stringify(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version)};`
        : null,
  };
}

/** The web page: static files for any host, opened under any address. */
export default defineConfig({
  root: join(root, "web"),
  base: "./",
  plugins: [catalogPlugin()],
  worker: { format: "es", plugins: () => [catalogPlugin()] },
  build: { outDir: join(root, "dist/web"), emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
  preview: { host: "127.0.0.1" },
});
