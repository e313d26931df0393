import regular from "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url";
import bold from "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url";
import webRegular from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url";
import webBold from "@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2?url";
import rasterizer from "@resvg/resvg-wasm/index_bg.wasm?url";
import { CannotExport, type ExportHost } from "#artifact";
import { type Chart, readChart } from "#chart";
import { formatOf } from "#export";
import type { Pathway } from "#pathway";
import { elkInWorker } from "./elk.ts";
import type { FromExport, ToExport } from "./export-api.ts";
import { workerScope } from "./worker-scope.ts";

// Makes the files of a format by the functions that the command line uses.

const scope = workerScope<ToExport>();

scope.onmessage = async ({ data }) => {
  const reply = await answer(data).catch(failure);
  scope.postMessage(
    reply,
    reply.kind === "done" ? reply.files.flatMap(({ content }) => (typeof content === "string" ? [] : [content.buffer as ArrayBuffer])) : [],
  );
};

const host: ExportHost = {
  font: (weight) => bytes(weight === "bold" ? bold : regular),
  webFont: (weight) => bytes(weight === "bold" ? webBold : webRegular),
  elk: { layout: async (graph) => (await elkInWorker()).layout(graph) },
  rasterizer: () => bytes(rasterizer),
};

async function answer({ format, pathway, language, results, picture: { before, ...picture } }: ToExport): Promise<FromExport> {
  const { files, lost } = await formatOf(format)!.write({
    pathway,
    chart: chartOf(pathway),
    language,
    results,
    picture: { ...picture, before: before ? chartOf(before) : null },
    host,
  });
  return { kind: "done", files: files.map(ownBytes), lost };
}

/** The page only asks for what it has read without errors. */
function chartOf(pathway: Pathway): Chart {
  return readChart(pathway).chart!;
}

/** Bytes that share no memory with others, so that they can be handed over. */
function ownBytes(artifact: Extract<FromExport, { kind: "done" }>["files"][number]) {
  const { content } = artifact;
  if (typeof content === "string") return artifact;
  const isWhole = content.byteOffset === 0 && content.byteLength === content.buffer.byteLength;
  return { ...artifact, content: isWhole ? content : content.slice() };
}

async function bytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function failure(error: unknown): FromExport {
  if (error instanceof CannotExport) return { kind: "refused", why: error.text };
  return { kind: "error", error: error instanceof Error ? error.message : String(error) };
}
