import { decodeEntities } from "./html-entities.ts";

/** Beyond this an HTML body is not read on: Amazon's largest template has some 60,000 characters. */
const MAX_HTML_LENGTH = 1_000_000;

/** Their content is not markup: it ends only at their own closing tag. */
const RAW = new Set(["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"]);
/** Never part of what the sender wrote. */
const DROPPED = new Set(["head", "template", "object", "svg", "math", "audio", "video", "canvas", "select"]);
const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]);
const PARAGRAPHS = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre"]);
const BLOCKS = new Set([
  "address",
  "article",
  "aside",
  "body",
  "center",
  "dd",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figure",
  "footer",
  "form",
  "header",
  "hr",
  "li",
  "main",
  "nav",
  "section",
  "tbody",
  "tr",
]);

type Tag = { readonly name: string; readonly closing: boolean; readonly attributes: string };
type Visitor = { readonly text: (text: string) => void; readonly tag: (tag: Tag) => void };

/**
 * HTML as plain text. Nothing is fetched and nothing survives but text: scripts, styles, images,
 * links' targets and hidden elements are gone. One pass over the input, whatever it contains.
 */
export function htmlToText(html: string): string {
  const out = new TextSheet();
  walk(html.slice(0, MAX_HTML_LENGTH), {
    text: (text) => out.write(decodeEntities(text)),
    tag: (tag) => out.apply(tag),
  });
  return out.text();
}

/** The text of the document's only `<pre>`, or null when there is none or more than one. */
export function onlyPreformatted(html: string): string | null {
  const found: TextSheet[] = [];
  let inside: TextSheet | null = null;
  walk(html.slice(0, MAX_HTML_LENGTH), {
    text: (text) => inside?.write(decodeEntities(text)),
    tag: (tag) => {
      if (tag.name !== "pre") return inside?.apply(tag);
      inside = tag.closing ? null : new TextSheet();
      if (inside !== null) found.push(inside);
      inside?.apply(tag);
    },
  });
  return found.length === 1 ? (found[0]?.text() ?? null) : null;
}

/** Lines under construction: knows where white space counts and where a line is already open. */
class TextSheet {
  readonly #parts: string[] = [];
  #last = "\n";
  #preformatted = 0;

  write(text: string): void {
    const shown = this.#preformatted > 0 ? text : text.replace(/[ \t\r\n\f]+/g, " ");
    this.#push(this.#last.endsWith("\n") && this.#preformatted === 0 ? shown.trimStart() : shown);
  }

  apply(tag: Tag): void {
    if (tag.name === "pre") this.#preformatted = Math.max(0, this.#preformatted + (tag.closing ? -1 : 1));
    if (tag.name === "br") this.#push("\n");
    else if (PARAGRAPHS.has(tag.name)) this.#breakLine("\n\n");
    else if (BLOCKS.has(tag.name)) this.#breakLine("\n");
    else if ((tag.name === "td" || tag.name === "th") && tag.closing) this.write(" ");
    if (tag.name === "li" && !tag.closing) this.#push("- ");
  }

  text(): string {
    return this.#parts.join("");
  }

  #breakLine(gap: string): void {
    if (this.#parts.length > 0 && !this.#last.endsWith(gap)) this.#push(this.#last.endsWith("\n") ? gap.slice(1) : gap);
  }

  #push(text: string): void {
    if (text === "") return;
    this.#parts.push(text);
    this.#last = (this.#last + text).slice(-2);
  }
}

/** Calls the visitor with the visible text and tags of the document, in order. */
function walk(html: string, visitor: Visitor): void {
  let hidden: { name: string; depth: number } | null = null;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (hidden === null) visitor.text(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) return;
    if (html.startsWith("<!--", open)) {
      at = after(html, "-->", open + 4);
      continue;
    }
    if (!/[a-z/!?]/i.test(html.charAt(open + 1))) {
      if (hidden === null) visitor.text("<");
      at = open + 1;
      continue;
    }
    const end = tagEnd(html, open + 1);
    const tag = readTag(html.slice(open + 1, end));
    at = end + 1;
    if (RAW.has(tag.name) && !tag.closing) at = rawEnd(html, tag.name, at);
    else if (hidden !== null) hidden = stillHidden(hidden, tag);
    else if (hides(tag)) hidden = { name: tag.name, depth: 1 };
    else visitor.tag(tag);
  }
}

function stillHidden(hidden: { name: string; depth: number }, tag: Tag): { name: string; depth: number } | null {
  // `</head>` may be left out; the body then ends it.
  if (hidden.name === "head" && tag.name === "body") return null;
  if (tag.name !== hidden.name) return hidden;
  // `</p>` may be left out too, and paragraphs do not nest.
  if (tag.name === "p" && !tag.closing) return hides(tag) ? hidden : null;
  const depth = hidden.depth + (tag.closing ? -1 : 1);
  return depth === 0 ? null : { name: hidden.name, depth };
}

function hides(tag: Tag): boolean {
  if (tag.closing || VOID.has(tag.name)) return false;
  if (DROPPED.has(tag.name)) return true;
  const attributes = tag.attributes.slice(0, 4_000).toLowerCase().replace(/\s+/g, "");
  return attributes.includes("display:none") || attributes.includes("visibility:hidden");
}

function readTag(inside: string): Tag {
  const closing = inside.startsWith("/");
  const [name = ""] = /^[a-z][a-z0-9:-]{0,40}/i.exec(closing ? inside.slice(1) : inside) ?? [];
  return { name: name.toLowerCase(), closing, attributes: inside };
}

/** Index of the `>` that ends the tag; one inside a quoted attribute does not. */
function tagEnd(html: string, start: number): number {
  let quote = "";
  for (let at = start; at < html.length; at += 1) {
    const letter = html.charAt(at);
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === ">") {
      return at;
    } else if ((letter === '"' || letter === "'") && html.charAt(at - 1) === "=") {
      // Only behind `=` a quote opens a value; a stray one would otherwise swallow the rest.
      quote = letter;
    }
  }
  return html.length;
}

function rawEnd(html: string, name: string, start: number): number {
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = start;
  const found = closing.exec(html);
  return found === null ? html.length : found.index;
}

function after(html: string, mark: string, start: number): number {
  const found = html.indexOf(mark, start);
  return found < 0 ? html.length : found + mark.length;
}
