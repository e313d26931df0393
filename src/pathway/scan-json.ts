import { createTeller } from "./catalog.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { jsonMessages } from "./json-messages.ts";

/** What is wrong in a JSON text, and at which offset. */
type JsonFault = { offset: number; diagnostic: Diagnostic };

const tell = createTeller(jsonMessages);

const deepest = 200;

/** Ends the scan at the first syntax error. */
class SyntaxFault extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.diagnostic.code);
    this.fault = fault;
  }
}

/**
 * Finds the first syntax error of a JSON text, and keys written twice (which JSON.parse passes in silence). Ours rather than the
 * message of JSON.parse, which differs between browsers and often lacks the place.
 */
export function scanJson(text: string): JsonFault[] {
  const scanner = new JsonScanner(text);
  try {
    scanner.document();
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    scanner.faults.push(error.fault);
  }
  return scanner.faults;
}

class JsonScanner {
  readonly faults: JsonFault[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): void {
    this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) this.#fail("bad-json.after-end", this.#found());
  }

  #fail<Key extends keyof typeof jsonMessages>(key: Key, ...values: Parameters<(typeof jsonMessages)[Key]>): never {
    throw new SyntaxFault({ offset: this.#at, diagnostic: tell("error", "", key, ...values) });
  }

  /** The character here; "" at the end. */
  #found(): string {
    return this.#text[this.#at] ?? "";
  }

  #is(character: string): boolean {
    return this.#text[this.#at] === character;
  }

  #space(): void {
    while (this.#at < this.#text.length && " \t\n\r".includes(this.#text[this.#at]!)) this.#at++;
    if (this.#text.startsWith("//", this.#at) || this.#text.startsWith("/*", this.#at)) {
      this.#fail("bad-json.comment");
    }
  }

  #value(depth: number): void {
    this.#space();
    if (this.#is("{")) this.#members(depth);
    else if (this.#is("[")) this.#entries(depth);
    else if (this.#is('"')) this.#string();
    else this.#plain();
  }

  #plain(): void {
    const rest = this.#text.slice(this.#at, this.#at + 400);
    const plain = /^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)(?![\w.+-])/.exec(rest);
    if (!plain) this.#fail("bad-json.value", this.#found(), rest);
    this.#at += plain[0].length;
  }

  #string(): string {
    const start = this.#at++;
    while (!this.#is('"')) {
      if (this.#at >= this.#text.length || this.#text[this.#at]! < " ") this.#fail("bad-json.open-text");
      if (this.#is("\\") && !/^\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(this.#text.slice(this.#at, this.#at + 6))) {
        this.#fail("bad-json.escape", this.#text[this.#at + 1] ?? "");
      }
      this.#at += this.#is("\\") ? 2 : 1;
    }
    this.#at++;
    return JSON.parse(this.#text.slice(start, this.#at)) as string;
  }

  #isEmpty(close: string, depth: number): boolean {
    if (depth > deepest) this.#fail("bad-json.too-deep", deepest);
    const start = this.#at++;
    this.#space();
    if (!this.#is(close)) {
      this.#at = start;
      return false;
    }
    this.#at++;
    return true;
  }

  #members(depth: number): void {
    if (this.#isEmpty("}", depth)) return;
    const seen = new Set<string>();
    do {
      this.#at++;
      this.#space();
      this.#key(seen);
      this.#space();
      if (!this.#is(":")) this.#fail("bad-json.colon", this.#found());
      this.#at++;
      this.#value(depth + 1);
      this.#space();
    } while (this.#is(","));
    if (!this.#is("}")) this.#fail("bad-json.comma", "}", this.#found());
    this.#at++;
  }

  #key(seen: Set<string>): void {
    if (!this.#is('"')) this.#fail("bad-json.key", this.#found());
    const offset = this.#at;
    const key = this.#string();
    if (seen.has(key)) this.faults.push({ offset, diagnostic: tell("error", "", "duplicate-key", key) });
    seen.add(key);
  }

  #entries(depth: number): void {
    if (this.#isEmpty("]", depth)) return;
    do {
      this.#at++;
      this.#space();
      if (this.#is("]")) this.#fail("bad-json.entry", this.#found());
      this.#value(depth + 1);
      this.#space();
    } while (this.#is(","));
    if (!this.#is("]")) this.#fail("bad-json.comma", "]", this.#found());
    this.#at++;
  }
}
