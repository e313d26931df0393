/** What is wrong in a JSON text, by offset; `duplicate`: a key written twice, else a syntax error. */
export type JsonFault = { offset: number; message: string; hint?: string; duplicate: boolean };

const deepest = 200;

/** Ends the scan at the first syntax error. */
class SyntaxFault extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.message);
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
    if (this.#at < this.#text.length)
      this.#fail(`The document has ended, but ${this.#found()}.`, "Remove what follows, or put it into the document.");
  }

  #fail(message: string, hint?: string): never {
    throw new SyntaxFault({ offset: this.#at, message, duplicate: false, ...(hint ? { hint } : {}) });
  }

  #found(): string {
    return this.#at >= this.#text.length ? "the text ends here" : `there is ${JSON.stringify(this.#text[this.#at])}`;
  }

  #is(character: string): boolean {
    return this.#text[this.#at] === character;
  }

  #space(): void {
    while (this.#at < this.#text.length && " \t\n\r".includes(this.#text[this.#at]!)) this.#at++;
    if (this.#text.startsWith("//", this.#at) || this.#text.startsWith("/*", this.#at)) {
      this.#fail("A comment stands here.", 'JSON has no comments: use "note".');
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
    if (!plain) this.#fail(`A value should stand here, but ${this.#found()}.`, plainHint(rest));
    this.#at += plain[0].length;
  }

  #string(): string {
    const start = this.#at++;
    while (!this.#is('"')) {
      if (this.#at >= this.#text.length || this.#text[this.#at]! < " ")
        this.#fail("A text is not closed.", 'Close it with " on the same line.');
      if (this.#is("\\") && !/^\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(this.#text.slice(this.#at, this.#at + 6))) {
        this.#fail(`"\\${this.#text[this.#at + 1] ?? ""}" means nothing in a text.`, 'Write "\\\\" for a backslash.');
      }
      this.#at += this.#is("\\") ? 2 : 1;
    }
    this.#at++;
    return JSON.parse(this.#text.slice(start, this.#at)) as string;
  }

  #isEmpty(close: string, depth: number): boolean {
    if (depth > deepest) this.#fail(`This is nested more than ${deepest} deep.`, "Is this a document of polku?");
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
      if (!this.#is(":")) this.#fail(`":" should stand here, but ${this.#found()}.`);
      this.#at++;
      this.#value(depth + 1);
      this.#space();
    } while (this.#is(","));
    if (!this.#is("}")) this.#fail(`"," or "}" should stand here, but ${this.#found()}.`);
    this.#at++;
  }

  #key(seen: Set<string>): void {
    if (!this.#is('"')) {
      this.#fail(
        `A key in quotation marks should stand here, but ${this.#found()}.`,
        this.#is("}") ? "Take away the comma before it." : undefined,
      );
    }
    const offset = this.#at;
    const key = this.#string();
    if (seen.has(key)) {
      const message = `${JSON.stringify(key)} is written twice in one object.`;
      this.faults.push({ offset, message, hint: "Only the last would count: take one away.", duplicate: true });
    }
    seen.add(key);
  }

  #entries(depth: number): void {
    if (this.#isEmpty("]", depth)) return;
    do {
      this.#at++;
      this.#space();
      if (this.#is("]")) this.#fail(`An entry should stand here, but ${this.#found()}.`, "Take away the comma before it.");
      this.#value(depth + 1);
      this.#space();
    } while (this.#is(","));
    if (!this.#is("]")) this.#fail(`"," or "]" should stand here, but ${this.#found()}.`);
    this.#at++;
  }
}

function plainHint(rest: string): string | undefined {
  if (rest === "") return "The file is empty or was cut off: fetch it again, or complete it.";
  if (rest.startsWith("'")) return 'Texts stand in double quotation marks: "…".';
  if (/^[,}\]]/.test(rest)) return "Something is missing before it.";
  if (/^-?[\d.]/.test(rest)) return 'Write a number with a decimal point and without a leading 0; with a unit it is a text, such as "5 d".';
  return /^[A-Za-z]/.test(rest) ? 'Put texts into quotation marks: "…".' : undefined;
}
