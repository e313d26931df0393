import { strToU8 } from "fflate";

/** Characters that are kept as text before they are made bytes. */
const atOnce = 1 << 20;

/** Text that grows piece by piece and becomes bytes (UTF-8) now and then, so that no text is ever as long as a whole log. */
export interface ByteChunks {
  add(text: string): void;
  /** All of it. */
  bytes(): Uint8Array;
}

/** An empty text. */
export function createChunks(): ByteChunks {
  const chunks: Uint8Array[] = [];
  let waiting: string[] = [];
  let length = 0;
  const flush = () => {
    chunks.push(strToU8(waiting.join("")));
    waiting = [];
    length = 0;
  };
  return {
    add: (text) => {
      waiting.push(text);
      length += text.length;
      if (length >= atOnce) flush();
    },
    bytes: () => {
      flush();
      const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        all.set(chunk, at);
        at += chunk.length;
      }
      return all;
    },
  };
}
