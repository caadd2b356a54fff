import { CLOSING, DEVICE, QUOTE_HEAD } from "../duplicate/own-words.policy.ts";
import { fold } from "./fold.policy.ts";

/** A sentence of a text: `text.slice(start, end)`. */
export type Sentence = { readonly text: string; readonly folded: string; readonly start: number; readonly end: number };

type Line = { readonly start: number; readonly end: number; readonly folded: string };

/** Longer lines are paragraphs: no head of a quote, no closing. */
const LONGEST_MARK = 200;
/** A line at least this long goes on in the next one: mail programs break lines at 72 to 78 characters. */
const WRAPPED = 60;
/** A sentence that is longer is looked at in pieces, so that the time grows with the length of the text only. */
const LONGEST_SENTENCE = 600;
const SIGNATURE_LINES = 8;

const DISCLAIMER =
  /^(this (e-?mail|message)( and|,| is| may| \().{0,80}(confidential|intended|privileged)|(diese|der inhalt dieser) (e-?mail|nachricht).{0,80}(vertraulich|bestimmt)|(ce|le present) (message|courriel|e-?mail).{0,80}(confidentiel|destine)|(questo|il presente) (messaggio|e-?mail).{0,80}(riservat|confidenzial|destinat)|(este|el presente) (mensaje|correo).{0,80}(confidencial|dirigid|destinad)|(本邮件|本电子邮件).{0,40}(保密|机密)|confidentiality notice|disclaimer ?:)/;
const BULLET = /^(?:[-*•·–]|\d{1,2}[.)])\s/;
const POSTSCRIPT = /^(p\.? ?s\.?|ps\d?)\b/;
/** A quote's head on two lines, as mail programs break it: "On … <a@b.example>" and "wrote:". */
const HEAD_END = /(wrote|schrieb|a ecrit|ha scritto|escribio|写道) ?[::]?$/;

const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    lines.push({ start, end, folded: end === start || end - start > LONGEST_MARK ? "" : fold(text.slice(start, end)) });
    if (found === -1) return lines;
    start = end + 1;
  }
};

const isQuoteHead = ({ folded }: Line, next: Line | undefined): boolean =>
  folded !== "" &&
  (QUOTE_HEAD.test(folded) ||
    (next !== undefined && next.folded !== "" && HEAD_END.test(next.folded) && QUOTE_HEAD.test(`${folded} ${next.folded}`)));

const beginOf = (text: string, { start, end, folded }: Line): string =>
  end - start > LONGEST_MARK ? fold(text.slice(start, start + LONGEST_MARK)) : folded;

/** What the sender wrote themselves: no quoted mail, no signature, no disclaimer. A postscript below a signature counts. */
const ownLines = (text: string): readonly Line[] => {
  const lines = linesOf(text);
  const quoted = lines.findIndex((line, place) => isQuoteHead(line, lines[place + 1]));
  const above = quoted === -1 ? lines : lines.slice(0, quoted);
  const disclaimed = above.findIndex((line) => DISCLAIMER.test(beginOf(text, line)));
  const kept = disclaimed === -1 ? above : above.slice(0, disclaimed);
  const filled = kept.flatMap(({ folded }, place) => (folded === "" ? [] : [place]));
  const tail = filled.at(-SIGNATURE_LINES) ?? 0;
  let isSigned = false;
  return kept.filter(({ start, end, folded }, place) => {
    if (text.slice(start, end).trimStart().startsWith(">")) return false;
    if (folded === "--" || DEVICE.test(folded) || (place > 0 && place >= tail && CLOSING.test(folded))) isSigned = true;
    if (POSTSCRIPT.test(folded)) isSigned = false;
    return !isSigned;
  });
};

/** The text as long as it was, with what is not the sender's own as line ends, and lines that a mail program broke joined. */
const ownText = (text: string): string => {
  const parts: string[] = [];
  let at = 0;
  let wasLong = false;
  for (const { start, end } of ownLines(text)) {
    const line = text.slice(start, end);
    const joins = wasLong && start === at + 1 && line.trim() !== "" && !BULLET.test(line.trimStart());
    parts.push(joins ? " " : "\n".repeat(start - at), line);
    wasLong = end - start >= WRAPPED && end - start <= 100 && !/[.!?:。!?:]\s*$/u.test(line);
    at = end;
  }
  return parts.join("");
};

const END = /[?？!！。;；…]+["')»”]?|(?<!(?<!\d)\d{1,2})[.]+["')»”]?(?=\s|$)|\n/gu;

const LINK = /\b(?:https?:\/\/|www\.)\S{1,500}/giu;
/** The question mark of a link asks nothing. One that ends it belongs to the sentence. */
const withQuietLinks = (text: string): string => text.replaceAll(LINK, (link) => link.replaceAll(/[?!](?=\S)/g, "&"));

/** The sender's own sentences, in their order. */
export const sentencesOf = (text: string): Sentence[] => {
  const own = withQuietLinks(ownText(text));
  const sentences: Sentence[] = [];
  const add = (from: number, to: number): void => {
    for (let start = from; start < to; start += LONGEST_SENTENCE) {
      const end = Math.min(start + LONGEST_SENTENCE, to);
      const piece = text.slice(start, end);
      const trimmed = piece.trim();
      if (!/[\p{L}\p{N}]/u.test(trimmed)) continue;
      const first = start + piece.indexOf(trimmed);
      sentences.push({
        text: trimmed,
        folded: fold(own.slice(first, first + trimmed.length)),
        start: first,
        end: first + trimmed.length,
      });
    }
  };
  let start = 0;
  for (const { index, 0: mark } of own.matchAll(END)) {
    add(start, index + mark.length);
    start = index + mark.length;
  }
  add(start, own.length);
  return sentences;
};

export const isListItem = ({ text }: Sentence): boolean => BULLET.test(text);
