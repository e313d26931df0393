import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type FullText, inEachLanguage } from "#units";

/** A file or folder cannot be written; `text` says which and why, for people. */
export class Unwritable extends Error {
  readonly text: FullText;
  constructor(text: FullText) {
    super(text.en);
    this.text = text;
  }
}

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

/** The place of a file below a folder; its name may have folders of its own, with `/` between. Throws where it would lead out of the folder. */
export function placeBelow(folder: string, name: string): string {
  const parts = name.split("/");
  const isOutside = (part: string) => part === "" || part === "." || part === ".." || /[\\:\0]/.test(part);
  if (parts.some(isOutside)) throw new Error(`invalid name of a file: ${name}`);
  return join(folder, ...parts);
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

const forbidden: FullText = { fi: "siihen ei saa kirjoittaa", sv: "där får man inte skriva", en: "it may not be written to" };

const reasons: Readonly<Record<string, FullText>> = {
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: { fi: "levyä voi vain lukea", sv: "det som den finns på kan bara läsas", en: "what it is on can only be read" },
  ENOENT: { fi: "sinne ei voi tehdä kansiota", sv: "ingen mapp kan göras där", en: "no folder can be made there" },
  ENOTDIR: { fi: "kansion paikalla on tiedosto", sv: "en fil står där en mapp behövs", en: "a file stands where a folder is needed" },
  EISDIR: { fi: "se on kansio", sv: "det är en mapp", en: "it is a folder" },
  ENOSPC: { fi: "tila on loppunut", sv: "det finns inget utrymme kvar", en: "there is no room left" },
};

function unwritable(path: string, error: unknown): Unwritable {
  const { code = "", message } = error as NodeJS.ErrnoException;
  const cannot = { fi: `kohteeseen ${path} ei voi kirjoittaa`, sv: `det går inte att skriva ${path}`, en: `cannot write ${path}` };
  return new Unwritable(inEachLanguage((language) => `${cannot[language]}: ${reasons[code]?.[language] ?? message}`));
}
