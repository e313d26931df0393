/**
 * Compiles src/kernel (AssemblyScript) to WebAssembly: writes the structs that the kernel shares with the engine
 * (src/kernel/program.ts, kept in the repository) and the binary as text (src/engine/kernel-binary.ts, not kept).
 * `--if-needed` does nothing when the binary is newer than all that it is made of.
 */
import { existsSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import asc from "assemblyscript/asc";
import binaryen from "binaryen";
import { factClasses, layOut, structs } from "../src/engine/structs.ts";

const root = join(import.meta.dirname, "..");
const kernel = join(root, "src/kernel");
const binary = join(root, "src/engine/kernel-binary.ts");
const sources = [
  ...readdirSync(kernel).map((name) => join(kernel, name)),
  join(root, "src/engine/structs.ts"),
  join(root, "src/engine/program.ts"),
  join(root, "src/engine/chart-columns.ts"),
  join(root, "src/engine/recording.ts"),
  import.meta.filename,
];

if (process.argv.includes("--if-needed") && existsSync(binary)) {
  const made = statSync(binary).mtimeMs;
  if (sources.every((file) => statSync(file).mtimeMs <= made)) process.exit(0);
}

const types = { u8: "U8s", i32: "I32s", u32: "U32s", f64: "F64s", int: "i32", word: "u32", real: "f64", flag: "i32" } as const;

function structText([name, spec]: (typeof structs)[number]): string {
  const className = `${name[0]!.toUpperCase()}${name.slice(1)}Struct`;
  const fields = Object.entries(spec).map(([field, kind]) => `  ${field}: ${types[kind]};`);
  return [
    "@unmanaged",
    `class ${className} {`,
    ...fields,
    "}",
    `export const ${name} = changetype<${className}>(memory.data(${layOut(spec).size}, 8));`,
  ].join("\n");
}

function classText([name, facts]: (typeof factClasses)[number]): string {
  return ["@unmanaged", `export class ${name} {`, ...facts.map((fact) => `  ${fact}: f64;`), "}"].join("\n");
}

const addresses = structs.map(([name], i) => `  if (i === ${i}) return changetype<usize>(${name});`);
const text = `// Made by scripts/make-kernel.ts from the columns that src/engine declares; do not edit.
import { F64s, I32s, U8s, U32s } from "./columns";

${[...structs.map(structText), ...factClasses.map(classText)].join("\n\n")}

/** Address of the i-th struct, in the order of the list that the engine has of them. */
export function structAt(i: i32): usize {
${addresses.join("\n")}
  return 0;
}
`;
write(join(kernel, "program.ts"), text);

const chunks = new Map<string, Uint8Array>();
const { error, stderr } = await asc.main(
  [
    join("src", "kernel", "index.ts"),
    ...["--outFile", "kernel.wasm", "--optimizeLevel", "3", "--noAssert", "--uncheckedBehavior", "always", "--runtime", "stub"],
    ...["--exportStart", "start", ...process.argv.slice(2).filter((argument) => argument !== "--if-needed")],
  ],
  { writeFile: (name: string, contents: Uint8Array | string) => void chunks.set(name, Buffer.from(contents)) },
);
if (error !== null) {
  process.stderr.write(`${stderr.toString()}${error.message}\n`);
  process.exit(1);
}
const base64 = Buffer.from(inlined(chunks.get("kernel.wasm")!)).toString("base64");
write(binary, `/** The kernel (WebAssembly) as base64, made by scripts/make-kernel.ts. */\nexport const kernelBinary =\n  "${base64}";\n`);

/** Puts functions in place of most of their calls, much more than the compiler does of itself: the kernel is a few hundred small functions. */
function inlined(code: Uint8Array): Uint8Array {
  const module = binaryen.readBinary(code);
  const { MutableGlobals, BulkMemory, BulkMemoryOpt, SignExt, NontrappingFPToInt } = binaryen.Features;
  module.setFeatures(MutableGlobals | BulkMemory | BulkMemoryOpt | SignExt | NontrappingFPToInt);
  binaryen.setOptimizeLevel(4);
  binaryen.setShrinkLevel(0);
  binaryen.setAlwaysInlineMaxSize(100);
  binaryen.setFlexibleInlineMaxSize(400);
  binaryen.setOneCallerInlineMaxSize(9000);
  module.optimize();
  return module.emitBinary();
}

/** Replaces a file as a whole, and only when it changes. */
function write(path: string, contents: string): void {
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, contents);
  renameSync(beside, path);
}
