/// <reference path="./saxen.d.ts" />
import { Parser } from "saxen";
import { CannotImport } from "#artifact";
import { ownNamespace } from "./namespaces.ts";

/** An element of an SCXML document: SCXML's own names bare, those of the namespace of this program with "polku:", others as they are written. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReadElement[];
  text: string;
}

/** Reads XML. Entities beyond the five of XML itself are not followed. Throws `CannotImport` on text that is not well-formed. */
export function readXml(xml: string): ReadElement {
  const top: ReadElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new Parser().ns({ "http://www.w3.org/2005/07/scxml": "scxml", [ownNamespace]: "polku" });
  parser.on("openTag", (name, attributes, decode) => {
    const decoded = Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(value)]));
    const element: ReadElement = { name: bare(name), attributes: decoded, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closeTag", () => void open.pop());
  parser.on("text", (text, decode) => {
    open.at(-1)!.text += decode(text);
  });
  parser.on("cdata", (text) => {
    open.at(-1)!.text += text;
  });
  parser.on("error", ({ message }, context) => {
    throw notXml(`${message}, ${context().line + 1}`);
  });
  try {
    parser.parse(xml.replace(/^\ufeff/, ""));
  } catch (problem) {
    throw problem instanceof CannotImport ? problem : notXml(String(problem));
  }
  const [root] = top.children;
  if (!root || open.length !== 1) throw notXml("…");
  return root;
}

function bare(name: string): string {
  return name.startsWith("scxml:") ? name.slice("scxml:".length) : name;
}

function notXml(why: string): CannotImport {
  return new CannotImport({
    fi: `Tiedosto ei ole eheää XML:ää (${why}).`,
    sv: `Filen är inte välformad XML (${why}).`,
    en: `The file is not well-formed XML (${why}).`,
  });
}
