import type { ColumnSpec } from "./columns.ts";
import type { Kernel } from "./kernel.ts";
import type { Program } from "./program.ts";
import { layoutContents, type RecordingLayout } from "./recording.ts";
import { contentsOf, layOut, programStructs, recordingStructs } from "./structs.ts";

type Contents = Readonly<Record<string, unknown>>;
type Column = Uint8Array | Int32Array | Uint32Array | Float64Array;

/** Puts a program and the layout of its recordings into a kernel's memory. Throws when memory is short. */
export function loadProgram(kernel: Kernel, program: Program, layout: RecordingLayout): void {
  kernel.begin();
  const ofProgram = contentsOf(program);
  programStructs.forEach(([name, spec], i) => void fill(kernel, kernel.programStructAt(i), spec, ofProgram[name]!));
  const ofLayout: Readonly<Record<string, Contents>> = layoutContents(layout, program);
  recordingStructs.forEach(([name, spec], i) => void fill(kernel, kernel.recordingStructAt(i), spec, ofLayout[name]!));
}

function fill(kernel: Kernel, at: number, spec: ColumnSpec, contents: Contents): void {
  const { offsets } = layOut(spec);
  for (const [name, kind] of Object.entries(spec)) {
    const value = contents[name];
    if (typeof value === "object") {
      const address = store(kernel, value as Column);
      view(kernel).setUint32(at + offsets[name]!, address, true);
    } else if (kind === "real") {
      view(kernel).setFloat64(at + offsets[name]!, value as number, true);
    } else {
      view(kernel).setInt32(at + offsets[name]!, Number(value) | 0, true);
    }
  }
}

function view(kernel: Kernel): DataView {
  return new DataView(kernel.memory.buffer);
}

/** Copies a column into the kernel's memory and gives its address. */
export function store(kernel: Kernel, column: Column): number {
  const address = kernel.allocate(Math.max(column.byteLength, 8));
  if (address === 0) throw new Error("the program does not fit into memory");
  new Uint8Array(kernel.memory.buffer).set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), address);
  return address;
}
