import { XMLParser, XMLValidator } from "fast-xml-parser";

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

export type XmlReading =
  | { readonly kind: "read"; readonly root: XmlElement }
  | { readonly kind: "broken"; readonly cause: string };

const TEXT = "#text";
const CDATA = "#cdata";
const ATTRIBUTES = ":@";

// Entities stay as written and are decoded below: five names and numbers, nothing a document could define.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: CDATA,
});

class BrokenXml extends Error {}

/** Reads one UTF-8 document. Document types are refused: they are how entities attack a reader. */
export function readXml(bytes: Uint8Array): XmlReading {
  try {
    return { kind: "read", root: parse(decode(bytes)) };
  } catch (error) {
    return { kind: "broken", cause: error instanceof Error ? error.message : String(error) };
  }
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function decode(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
  if (declared !== undefined && declared.toLowerCase() !== "utf-8") throw new BrokenXml(`The encoding ${declared} is not UTF-8.`);
  return text;
}

function parse(text: string): XmlElement {
  if (/<!DOCTYPE/i.test(text)) throw new BrokenXml("A document type declaration is not allowed.");
  const validity = XMLValidator.validate(text);
  if (validity !== true) throw new BrokenXml(`${validity.err.msg} (line ${String(validity.err.line)})`);
  const parsed: unknown = parser.parse(text);
  const roots = Array.isArray(parsed) ? parsed.flatMap((node: unknown) => elementOf(node) ?? []) : [];
  const [root] = roots;
  // The validator accepts a second root element.
  if (root === undefined || roots.length > 1) throw new BrokenXml("A document has exactly one root element.");
  return root;
}

function elementOf(node: unknown): XmlElement | undefined {
  if (!isRecord(node)) return undefined;
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (name === undefined || name === TEXT || name === CDATA || name.startsWith("?")) return undefined;
  const inside = node[name];
  const nodes: readonly unknown[] = Array.isArray(inside) ? inside : [];
  return {
    name,
    attributes: attributesOf(node[ATTRIBUTES]),
    children: nodes.flatMap((child) => elementOf(child) ?? []),
    text: nodes.map(textOf).join(""),
  };
}

function attributesOf(value: unknown): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  if (isRecord(value)) for (const [name, raw] of Object.entries(value)) attributes.set(name, decodeEntities(stringOf(raw)));
  return attributes;
}

function textOf(node: unknown): string {
  if (!isRecord(node)) return "";
  if (TEXT in node) return decodeEntities(stringOf(node[TEXT]));
  const cdata = node[CDATA];
  return Array.isArray(cdata) ? cdata.map((part: unknown) => (isRecord(part) ? stringOf(part[TEXT]) : "")).join("") : "";
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replaceAll(/&([^;&\s]*);?/g, (_match, name: string) => {
    const named = NAMED[name];
    if (named !== undefined) return named;
    const digits = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
    const code = digits === null ? NaN : Number.parseInt(digits[1] ?? digits[2] ?? "", digits[1] === undefined ? 10 : 16);
    if (!(code >= 0 && code <= 0x10ffff)) throw new BrokenXml(`The entity &${name}; is not defined.`);
    return String.fromCodePoint(code);
  });
}

function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
