import { htmlToText, onlyPreformatted } from "./html-text.ts";

/** Amazon's marker lines have 13 or 14 dashes a side, Gmail's "Forwarded message" has 10. */
const DASHES = /[-‐-―─]{11,}/g;
const MAX_MARKER_TEXT = 80;
const TOKEN = /\[commMgrTok:[^\]\n]{0,200}\]/g;

type Span = { readonly start: number; readonly end: number };

type AmazonText = {
  /** What the buyer (or, in a copy, the seller) wrote. */
  readonly text: string;
  /** What Amazon's template says before it; null when the template was not recognised. */
  readonly preamble: string | null;
};

/**
 * The written message inside a mail of Amazon's relay. Tried in turn: the text part between the
 * Begin and End markers, the same in the HTML part, the single `<pre>` of the newer template, and at
 * last the whole text, since losing a buyer's words is worse than showing Amazon's.
 *
 * Markers are translated per store and have changed over the years ("Begin message", "Anfang der
 * Nachricht", "Mensaje:" … "Finalizar mensaje"), so they are known by their shape: a few words
 * between two long rows of dashes. From the first to the last of them, so that a marker typed by the
 * buyer stays part of the message.
 */
export function amazonText(text: string, html: string): AmazonText {
  const plain = text === "" ? htmlToText(html) : text;
  const marked = betweenMarkers(plain) ?? (text === "" ? null : betweenMarkers(htmlToText(html)));
  if (marked !== null) return { text: withoutToken(marked.text), preamble: marked.preamble };
  const preformatted = onlyPreformatted(html);
  return { text: withoutToken(preformatted ?? plain), preamble: null };
}

/** Amazon's `[commMgrTok:…]` footer identifies the mail to Amazon and is nobody's words. */
function withoutToken(text: string): string {
  return text.replace(TOKEN, "");
}

function betweenMarkers(text: string): AmazonText | null {
  const lines = markerLines(text);
  const markers = lines.length >= 2 ? lines : markersInLine(text);
  const first = markers[0];
  const last = markers.at(-1);
  if (first === undefined || last === undefined || markers.length < 2) return null;
  const preamble = text.slice(0, first.start);
  if (quotesEarlierMail(preamble)) return null;
  return { text: text.slice(first.end, last.start), preamble };
}

function markerLines(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (isMarkerLine(line.trim())) found.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return found;
}

function isMarkerLine(line: string): boolean {
  if (line.length > 4 * MAX_MARKER_TEXT) return false;
  const [first, second, third] = line.matchAll(DASHES);
  if (first?.index !== 0 || second === undefined || third !== undefined) return false;
  const between = line.slice(first[0].length, second.index);
  return second.index + second[0].length === line.length && isMarkerText(between);
}

/** HTML without blocks leaves markers and message on one line; then two rows of dashes make a marker. */
function markersInLine(text: string): Span[] {
  const found: Span[] = [];
  let opening: Span | null = null;
  for (const row of text.matchAll(DASHES)) {
    const span = { start: row.index, end: row.index + row[0].length };
    if (opening !== null && isMarkerText(text.slice(opening.end, Math.min(span.start, opening.end + 4 * MAX_MARKER_TEXT)))) {
      found.push({ start: opening.start, end: span.end });
      opening = null;
    } else {
      opening = span;
    }
  }
  return found;
}

function isMarkerText(between: string): boolean {
  return between.length <= MAX_MARKER_TEXT && !between.includes("\n") && /\p{L}/u.test(between);
}

/**
 * A buyer who answers from a mail program may quote our last message with its markers below the
 * answer. Then the markers enclose our words, not theirs.
 */
function quotesEarlierMail(preamble: string): boolean {
  return preamble
    .split("\n", 400)
    .map((line) => line.slice(0, 300).trim())
    .some(
      (line) =>
        line.startsWith(">") ||
        /^-{2,10} ?[^-]{3,60}-{2,10}$/.test(line) ||
        /^_{20}/.test(line) ||
        line.includes("@marketplace.amazon.") ||
        (/[:：]$/.test(line) && /@|\d:\d\d/.test(line)),
    );
}
