import { DOMParser, type Element as XmlElement } from "@xmldom/xmldom";

/** An element with its attributes and the elements in it; text and comments are left out, and names carry no prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

/** The root element of an XML document; throws on text that is not XML. */
export function readXml(text: string): Element {
  const { documentElement } = new DOMParser().parseFromString(text.trim(), "text/xml");
  return readElement(documentElement!);
}

function readElement(xml: XmlElement): Element {
  const attributes = Object.fromEntries(Array.from(xml.attributes, ({ name, value }) => [name, value]));
  const children = Array.from(xml.childNodes).filter((node): node is XmlElement => node.nodeType === 1);
  return { name: xml.localName!, attributes, children: children.map(readElement) };
}

/** An element and all elements in it, in document order. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}
