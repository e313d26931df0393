/**
 * Compiles src/kernel (AssemblyScript) to WebAssembly: writes the structs that the kernel shares with the engine
 * (src/kernel/program.ts and recording.ts, kept in the repository) and the binary as text (src/engine/kernel-binary.ts, not kept).
 * `--if-needed` does nothing when the binary is newer than all that it is made of; `--debug` keeps the names of functions.
 */
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { factClasses, layOut, programStructs, recordingStructs, type Structs } from "../src/engine/structs.ts";

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

function structText([name, spec]: Structs[number]): string {
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

/** A file of the kernel with some structs, other classes, and a function that tells the address of each struct. */
function fileText(title: string, structs: Structs, classes: readonly string[]): string {
  const texts = [...structs.map(structText), ...classes].join("\n\n");
  const columns = ["F64s", "I32s", "U8s", "U32s"].filter((column) => texts.includes(`: ${column};`));
  const addresses = structs.map(([name], i) => `  if (i === ${i}) return changetype<usize>(${name});`);
  return `// Made by scripts/make-kernel.ts from the columns that src/engine declares; do not edit.
import { ${columns.join(", ")} } from "./columns";

${texts}

/** Address of the i-th struct, in the order of the list that the engine has of them. */
export function ${title}(i: i32): usize {
${addresses.join("\n")}
  return 0;
}
`;
}

write(join(kernel, "program.ts"), fileText("programStructAt", programStructs, []));
write(join(kernel, "recording.ts"), fileText("recordingStructAt", recordingStructs, factClasses.map(classText)));

// Loaded only now, since they are large and most calls find nothing to do.
const { default: asc } = await import("assemblyscript/asc");
const { default: binaryen } = await import("binaryen");

const chunks = new Map<string, Uint8Array>();
const { error, stderr } = await asc.main(
  [
    join("src", "kernel", "index.ts"),
    ...["--outFile", "kernel.wasm", "--optimizeLevel", "3", "--noAssert", "--uncheckedBehavior", "always", "--runtime", "stub"],
    ...["--baseDir", root, "--exportStart", "start", ...process.argv.slice(2).filter((argument) => argument !== "--if-needed")],
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

/** Replaces a file as a whole; a source only when it changes, the binary always, so that it is the newest. */
function write(path: string, contents: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === contents && path !== binary) return;
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, contents);
  renameSync(beside, path);
}
