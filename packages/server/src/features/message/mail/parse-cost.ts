/**
 * What keeps the parser's time and memory in proportion to the mail. postal-mime 4.0.0 bounds nesting
 * and headers itself; measured for the rest, it spends
 * - an object per MIME part,
 * - 10 µs and 2 kB per line of a body that is not encoded (a Blob part per line), so that two
 *   megabytes of empty lines hold the worker for twenty seconds,
 * - 6 µs and 1 kB per `=` in a Base64 body (a buffer per padded unit), so that 26 MB of `YQ==` take
 *   forty seconds and 6 GB.
 * Which encoding applies where only the parser knows; so the limits hold for the mail as a whole, far
 * above anything a person sends.
 */

/** Lines that may start a MIME part. */
const MAX_BOUNDARY_LINES = 10_000;
const MAX_LINES = 50_000;
/** A quoted-printable text of 60,000 Chinese characters stays below. */
const MAX_EQUALS = 200_000;

/** Encoders break Base64 at 76 characters, PEM at 64. */
const MIN_BASE64_LINE = 60;
/** The longest line that joining makes: one chunk of the parser's decoder. */
const MAX_JOINED_LINE = 100_000;

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;
const EQUALS = 0x3d;

const BASE64 = new Uint8Array(256);
for (const byte of Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")) BASE64[byte] = 1;

type CostExcess = "TOO_MANY_PARTS" | "TOO_COMPLEX";

/** The mail in a form the parser can afford, or why there is none. Most mails come back as they are. */
export function boundParseCost(raw: Uint8Array): Uint8Array | CostExcess {
  const seen = count(raw);
  if (seen.boundaryLines > MAX_BOUNDARY_LINES) return "TOO_MANY_PARTS";
  if (seen.equals > MAX_EQUALS) return "TOO_COMPLEX";
  if (seen.lines <= MAX_LINES) return raw;
  const joined = joinBase64Lines(raw);
  return count(joined).lines > MAX_LINES ? "TOO_COMPLEX" : joined;
}

function count(bytes: Uint8Array): { readonly lines: number; readonly boundaryLines: number; readonly equals: number } {
  let lines = 0;
  let boundaryLines = 0;
  let equals = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === EQUALS) equals += 1;
    if (bytes[at] !== LF) continue;
    lines += 1;
    if (bytes[at + 1] === DASH && bytes[at + 2] === DASH) boundaryLines += 1;
  }
  return { lines, boundaryLines, equals };
}

/**
 * Drops the line breaks inside Base64, where they mean nothing, so that a mail with large attachments
 * has as few lines as its text. Only done for mails with too many lines: in a text that shows Base64
 * (a PGP block), its lines run together.
 */
function joinBase64Lines(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let lineStart = 0;
  let joinedSince = 0;
  while (lineStart < bytes.length) {
    const found = bytes.indexOf(LF, lineStart);
    const next = found < 0 ? bytes.length : found + 1;
    const end = textEnd(bytes, lineStart, next);
    const joins =
      end - lineStart >= MIN_BASE64_LINE &&
      length - joinedSince < MAX_JOINED_LINE &&
      isBase64(bytes, lineStart, end) &&
      isBase64Line(bytes, next);
    const line = bytes.subarray(lineStart, joins ? end : next);
    out.set(line, length);
    length += line.length;
    if (!joins) joinedSince = length;
    lineStart = next;
  }
  return out.subarray(0, length);
}

function isBase64Line(bytes: Uint8Array, start: number): boolean {
  const found = bytes.indexOf(LF, start);
  const end = textEnd(bytes, start, found < 0 ? bytes.length : found + 1);
  let last = end;
  while (last > start && end - last < 2 && bytes[last - 1] === EQUALS) last -= 1;
  return end > start && isBase64(bytes, start, last);
}

function textEnd(bytes: Uint8Array, start: number, next: number): number {
  let end = next;
  if (end > start && bytes[end - 1] === LF) end -= 1;
  if (end > start && bytes[end - 1] === CR) end -= 1;
  return end;
}

function isBase64(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (BASE64[bytes[at] ?? LF] !== 1) return false;
  }
  return true;
}
