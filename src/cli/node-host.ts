import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { ExportHost } from "#artifact";

const require = createRequire(import.meta.url);

/** What exports need, from the packages beside the program; read when asked for, and once. */
export function nodeHost(): ExportHost {
  const read = remembered((path: string) => readFile(require.resolve(path)));
  const elk = remembered(async (_: "") => new (await import("elkjs/lib/elk.bundled.js")).default());
  return {
    font: (weight) =>
      read(
        weight === "bold"
          ? "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf"
          : "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
      ),
    webFont: (weight) => read(`@fontsource/noto-sans/files/noto-sans-latin-${weight === "bold" ? 700 : 400}-normal.woff2`),
    elk: { layout: async (graph) => (await elk("")).layout(graph) },
    rasterizer: () => read("@resvg/resvg-wasm/index_bg.wasm"),
  };
}

function remembered<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const made = new Map<Key, Promise<Value>>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}
