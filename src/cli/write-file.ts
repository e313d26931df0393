import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file or folder cannot be written; the message says which and why, for people. */
export class Unwritable extends Error {}

/** Writes a file whole or not at all: to a temporary file beside it, then renamed. Makes the folder where it is missing. Throws Unwritable. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const folder = dirname(file);
  makeWritable(folder);
  const temporary = join(folder, `.${process.pid}-${Date.now()}.part`);
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw unwritable(file, error);
  }
}

/** Makes a folder where it is missing and sees that it can be written to, so that this is known before long work. Throws Unwritable. */
export function makeWritable(folder: string): void {
  try {
    make(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** Step by step, because Node's own recursive call goes round for ever below a folder that cannot hold another. */
function make(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
    return;
  }
  make(dirname(folder));
  mkdirSync(folder);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "it may not be written to",
  EPERM: "it may not be written to",
  EROFS: "what it is on can only be read",
  ENOENT: "no folder can be made there",
  ENOTDIR: "a file stands where a folder is needed",
  EISDIR: "it is a folder",
  ENOSPC: "there is no room left",
};

function unwritable(path: string, error: unknown): Unwritable {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return new Unwritable(`cannot write ${path}: ${reasons[code] ?? message}`);
}
