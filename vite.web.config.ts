import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

const root = import.meta.dirname;
const offlineFile = "offline.js";

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

/**
 * Leads imports through the door of a room of `src/` straight to its files. A door opens on all of its room, and what two views take
 * through one door would otherwise be one piece, the whole of which the first of them loads.
 */
function doorsPlugin(): Plugin {
  const rooms = new Map<string, Map<string, string>>();
  const filesOf = (room: string) => {
    const door = readFileSync(join(root, "src", room, "index.ts"), "utf8");
    const lines = [...door.matchAll(/^export (?:type )?\{([^}]*)\} from "\.\/([^"]+)";$/gm)];
    return new Map(lines.flatMap(([, names, file]) => namesIn(names!).map((name) => [name, join(root, "src", room, file!)] as const)));
  };
  const straight = (names: string, room: string) => {
    if (!rooms.has(room)) rooms.set(room, filesOf(room));
    const file = (name: string) => rooms.get(room)!.get(name.split(" as ")[0]!) ?? `no ${name} in #${room}`;
    return namesIn(names).map((name) => `import { ${name} } from ${JSON.stringify(file(name))};`);
  };
  return {
    name: "polku-doors",
    enforce: "pre",
    transform: (code, id) => {
      if (!/\/(src|web)\/[^?]*\.ts$/.test(id)) return null;
      const read = (_: string, names: string, room: string) => straight(names, room).join(" ");
      return { code: code.replace(/^import \{([^}]*)\} from "#([a-z]+)";$/gm, read), map: null };
    },
  };
}

/** Tells the service worker, which stands beside the page under a name of its own, which files there are to keep, and their version. */
function offlinePlugin(): Plugin {
  const publicFiles = readdirSync(join(root, "web/public"));
  return {
    name: "polku-offline",
    enforce: "post",
    generateBundle: (_, bundle) => {
      const worker = bundle[offlineFile];
      if (worker?.type !== "chunk") throw new Error(`no ${offlineFile} in the build`);
      const built = Object.values(bundle).filter((file) => file !== worker);
      const hash = createHash("sha256").update(worker.code);
      for (const file of built) hash.update(file.fileName).update(file.type === "chunk" ? file.code : file.source);
      for (const file of publicFiles) hash.update(readFileSync(join(root, "web/public", file)));
      // Hosts serve the page under the name of its folder, and some lead its file there.
      const files = [...built.map(({ fileName }) => (fileName === "index.html" ? "./" : fileName)), ...publicFiles].sort();
      worker.code = `const builtFiles=${JSON.stringify(files)},builtVersion="${hash.digest("hex").slice(0, 16)}";\n${worker.code}`;
    },
  };
}

/** What stands between the braces of an import or an export, types left out. */
function namesIn(list: string): string[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));
}

/** Modules of `src/` only declare things: what the page does not use of a room is left out, such as the schemas of documents where none are read. */
const treeshake = { moduleSideEffects: (id: string) => !id.startsWith(join(root, "src")) };

/** The web page: static files for any host, opened under any address. */
export default defineConfig({
  root: join(root, "web"),
  base: "./",
  plugins: [catalogPlugin(), doorsPlugin(), offlinePlugin()],
  worker: { format: "es", plugins: () => [catalogPlugin(), doorsPlugin()], rollupOptions: { treeshake } },
  build: {
    outDir: join(root, "dist/web"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    rollupOptions: {
      treeshake,
      input: {
        index: join(root, "web/index.html"),
        inspect: join(root, "web/inspect/inspect.html"),
        offline: join(root, "web/workers/offline-worker.ts"),
      },
      output: { entryFileNames: ({ name }) => (name === "offline" ? offlineFile : "assets/[name]-[hash].js") },
    },
  },
  preview: { host: "127.0.0.1" },
});
