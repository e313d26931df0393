import { defineConfig } from "vite";

/** The bench as the program itself is built: constants in place, one file. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: "dist/bench",
    target: "node20",
    rollupOptions: { input: { run: "bench/run.ts" }, output: { entryFileNames: "[name].js" } },
  },
});
