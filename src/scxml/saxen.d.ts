declare module "saxen" {
  /** A reader of XML that tells what it meets. */
  export class Parser {
    ns(prefixes: Record<string, string>): Parser;
    on(
      event: "openTag",
      listener: (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => void,
    ): Parser;
    on(event: "closeTag", listener: (name: string) => void): Parser;
    on(event: "text", listener: (text: string, decode: (text: string) => string) => void): Parser;
    on(event: "cdata", listener: (text: string) => void): Parser;
    on(event: "error" | "warn", listener: (problem: Error, context: () => { line: number }) => void): Parser;
    parse(xml: string): void;
  }
}
