import { defineConfig } from "vitest/config";

/** Tests that put spies in place of modules, for which these must be loaded anew. */
const spying = ["test/study/scenario.test.ts"];

/** Tests of the page that take minutes: `npm run test:web` runs them with all others of the page. */
const long =
  process.env.POLKU_WEB === "all"
    ? []
    : ["bottleneck", "compare", "files", "files-import", "files-kept", "offline", "pathway-picture", "simulate", "walk", "workshop"].map(
        page,
      );

/** Tests of exports that take minutes, most of them for laying out pictures: `npm run verify:exports` runs them with all others of exports. */
const heavy =
  process.env.POLKU_VERIFY === "export"
    ? []
    : [
        "bpmn/browser",
        "bpmn/round-trip",
        "desk/docx",
        "desk/hostile-names",
        "desk/pages",
        "desk/pptx",
        "eventlog/event-log",
        "export/plantuml",
        "export/text-formats",
        "innokyla/package",
        "picture/pictures",
        "picture/svg-accessibility",
        "picture/to-pdf",
        "web/export",
      ].map((name) => `test/${name}.test.ts`);

function page(name: string): string {
  return `test/web/${name}.test.ts`;
}

/** Tests of vitest, and the build of the command line: the program and its worker, for Node. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: "dist/cli",
    emptyOutDir: true,
    target: "node20",
    rollupOptions: {
      input: { main: "src/cli/main.ts", "replication-worker": "src/cli/replication-worker.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
  // Hooks of the page's tests may build it.
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "threads",
    maxWorkers: 2,
    projects: [
      // One loading of the modules for all files of a thread: nothing that is tested keeps anything between two calls.
      { extends: true, test: { name: "shared", include: ["test/**/*.test.ts"], exclude: [...spying, ...long, ...heavy], isolate: false } },
      { extends: true, test: { name: "spying", include: spying } },
    ],
  },
});
