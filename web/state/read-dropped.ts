import type { FileText } from "./open-files.ts";
import type { DiskFile } from "./own-document.ts";

/** The files of a drop as texts, with handles where the browser gives them. Must be called while the event is handled. */
export async function readDropped(transfer: DataTransfer): Promise<FileText[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  // Both must be asked for before the first wait: the transfer is empty afterwards.
  const found = items.map((item) => ({ file: item.getAsFile(), handle: handleOf(item) }));
  const read = found.map(async ({ file, handle }): Promise<FileText[]> => {
    if (file === null) return [];
    const text = await file.text().catch(() => null);
    const disk = await handle;
    return text === null ? [] : [{ name: file.name, text, ...(disk === null ? {} : { handle: disk }) }];
  });
  return (await Promise.all(read)).flat();
}

async function handleOf(item: DataTransferItem): Promise<DiskFile | null> {
  const asking = item as DataTransferItem & { getAsFileSystemHandle?(): Promise<(DiskFile & { kind: string }) | null> };
  try {
    const handle = (await asking.getAsFileSystemHandle?.()) ?? null;
    return handle?.kind === "file" ? handle : null;
  } catch {
    return null;
  }
}
