import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element with its children in document order. `text` is the character data directly inside it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  // Ids and amounts are text: the parser's guess would turn "00012" into 12 and "1.10" into 1.1.
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const attributesOf = (value: unknown): ReadonlyMap<string, string> =>
  new Map(isRecord(value) ? Object.entries(value).map(([name, text]) => [name, String(text)]) : []);

const elementsOf = (nodes: unknown): { children: XmlElement[]; text: string } => {
  const children: XmlElement[] = [];
  let text = "";
  for (const node of Array.isArray(nodes) ? nodes : []) {
    if (!isRecord(node)) continue;
    const attributes = attributesOf(node[":@"]);
    for (const [name, content] of Object.entries(node)) {
      if (name === ":@") continue;
      if (name === "#text") text += String(content);
      else children.push({ name, attributes, ...elementsOf(content) });
    }
  }
  return { children, text };
};

/**
 * The root element, or `undefined` for what is not one well-formed document. The validator runs first because the parser alone accepts
 * a document that was cut off, and half a report would read as "no errors". Document type declarations are refused: neither side of
 * this exchange needs one, and entities are how a parser is made to work for an attacker.
 */
export const readXmlTree = (xml: string): XmlElement | undefined => {
  if (/<!DOCTYPE/i.test(xml)) return undefined;
  try {
    if (XMLValidator.validate(xml) !== true) return undefined;
    const { children } = elementsOf(parser.parse(xml));
    return children.length === 1 ? children[0] : undefined;
  } catch {
    // The parser throws on hostile input (entity limits, forbidden names): not readable is all the caller needs to know.
    return undefined;
  }
};

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];
