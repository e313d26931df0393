import { imports } from "#export";
import type { FileText } from "../../state/open-files.ts";
import type { DiskFile } from "../../state/own-document.ts";

/** Endings of the files of other kinds; the last part alone, since dialogs know no more. */
const xmlEndings = [...new Set(imports.flatMap(({ endings }) => endings.map((ending) => ending.slice(ending.lastIndexOf(".")))))];

type Picker = (options: object) => Promise<DiskFile[]>;

/** Lets the planner choose files; with handles, so that they can be saved in place, where the browser has them. Empty where nothing was chosen. */
export async function pickFiles(): Promise<FileText[]> {
  const picker = (globalThis as { showOpenFilePicker?: Picker }).showOpenFilePicker;
  return picker === undefined ? pickByInput() : pickHandles(picker);
}

async function pickHandles(picker: Picker): Promise<FileText[]> {
  const types = [{ accept: { "application/json": [".json"], "application/xml": xmlEndings } }];
  // The planner may close the dialog.
  const handles = await picker.call(globalThis, { multiple: true, types }).catch(() => []);
  return Promise.all(handles.map(async (handle) => ({ name: handle.name, text: await (await handle.getFile()).text(), handle })));
}

function pickByInput(): Promise<FileText[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = [".json", "application/json", ...xmlEndings].join(",");
  return new Promise((resolve) => {
    input.addEventListener("cancel", () => resolve([]));
    input.addEventListener("change", () => {
      const read = [...(input.files ?? [])].map(async (file) => ({ name: file.name, text: await file.text() }));
      resolve(Promise.all(read));
    });
    input.click();
  });
}
