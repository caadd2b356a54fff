import type { Authentication } from "./mail.ts";

/** Longer than any receiver writes; a header beyond it is not read at all. */
const MAX_HEADER_LENGTH = 16_384;

type MethodResult = {
  readonly method: string;
  readonly result: string;
  /** By `ptype.property`, lower case. */
  readonly properties: ReadonlyMap<string, string>;
};

/**
 * What our own receiving server found out about the From domain, read from the Authentication-Results
 * headers (RFC 8601) in the order they stand in the mail, topmost first.
 *
 * Only one header counts: the topmost one that carries a configured authserv-id. Servers prepend, so
 * ours is above everything the sender wrote; a lower one with our id is forged (RFC 8601 §5). With
 * several configured ids it is still one header, or a sender could write the id of the server that
 * did not handle the mail.
 *
 * PASS: DMARC passed, or SPF or DKIM passed for a domain aligned with the From domain (RFC 7489 §3.1).
 * FAIL: DMARC failed, or there are aligned results and all of them are "fail". NONE: anything else.
 */
export function readAuthentication(
  headers: readonly string[],
  receiver: { readonly authservIds: readonly string[]; readonly fromDomain: string },
): Authentication {
  const trusted = new Set(receiver.authservIds.map((id) => id.trim().toLowerCase()).filter((id) => id !== ""));
  for (const header of headers) {
    const segments = splitHeader(header);
    if (segments === null || !trusted.has(authservId(segments))) continue;
    return verdict(segments.slice(1).map(readResult), receiver.fromDomain.toLowerCase());
  }
  return "NONE";
}

function verdict(results: readonly (MethodResult | null)[], fromDomain: string): Authentication {
  const dmarc: string[] = [];
  const alignedResults: string[] = [];
  for (const entry of results) {
    if (entry === null) continue;
    const domain = authenticatedDomain(entry);
    if (entry.method === "dmarc") {
      // A verdict about another domain than the one we show to the Member is no verdict for us.
      if (domain === null || areAligned(domain, fromDomain)) dmarc.push(entry.result);
    } else if (domain !== null && areAligned(domain, fromDomain)) {
      alignedResults.push(entry.result);
    }
  }
  if (dmarc.includes("fail")) return "FAIL";
  if (dmarc.includes("pass") || alignedResults.includes("pass")) return "PASS";
  return alignedResults.length > 0 && alignedResults.every(isFailure) ? "FAIL" : "NONE";
}

/** `softfail`, `neutral`, `temperror` and the like say "not known", not "forged". */
function isFailure(result: string): boolean {
  return result === "fail" || result === "hardfail";
}

/** The domain the method vouches for, or null where it names none that DMARC would align. */
function authenticatedDomain(entry: MethodResult): string | null {
  const names: Record<string, readonly string[]> = {
    dmarc: ["header.from"],
    dkim: ["header.d", "header.i"],
    spf: ["smtp.mailfrom", "smtp.mfrom", "smtp.envelope-from"],
  };
  for (const name of names[entry.method] ?? []) {
    const value = entry.properties.get(name);
    if (value === undefined) continue;
    const domain = value
      .slice(value.lastIndexOf("@") + 1)
      .replace(/[<>]/g, "")
      .replace(/\.$/, "")
      .toLowerCase();
    if (domain !== "") return domain;
  }
  return null;
}

/** DMARC's relaxed alignment: the same organisational domain. */
export function areAligned(one: string, other: string): boolean {
  if (one === other) return one !== "";
  const organisation = organisationalDomain(one);
  return organisation !== null && organisation === organisationalDomain(other);
}

/**
 * The registered domain, by rule instead of the Public Suffix List: under a two-letter ending, a
 * second level of up to three letters (`co.uk`, `com.br`) counts as part of the ending. Where the
 * rule errs it mostly asks for equal domains, which turns a PASS into NONE. It is exact for every
 * Amazon store, the only senders whose admission depends on PASS.
 */
function organisationalDomain(domain: string): string | null {
  const labels = domain.split(".");
  if (labels.length < 2 || labels.includes("")) return null;
  const [ending = "", second = ""] = labels.slice(-2).toReversed();
  const size = ending.length === 2 && second.length <= 3 ? 3 : 2;
  return labels.length < size ? null : labels.slice(-size).join(".");
}

function authservId(segments: readonly (readonly string[])[]): string {
  const [id = "", next] = segments[0] ?? [];
  // Exchange Online writes no authserv-id and starts with `spf=pass`: such a header names nobody.
  return next === "=" ? "" : id.toLowerCase();
}

/** `method[/version] = result, then ptype.property = value …` */
function readResult(tokens: readonly string[]): MethodResult | null {
  const [method = "", equals, result] = tokens;
  if (equals !== "=" || result === undefined) return null;
  const properties = new Map<string, string>();
  for (let at = 3; at + 2 < tokens.length; at += 1) {
    const [name = "", sign, value = ""] = tokens.slice(at, at + 3);
    if (sign !== "=" || properties.has(name.toLowerCase())) continue;
    properties.set(name.toLowerCase(), value);
    at += 2;
  }
  const [methodName = ""] = method.toLowerCase().split("/");
  return { method: methodName, result: result.toLowerCase(), properties };
}

/**
 * The header's segments (parted by `;`), each as words and `=`; comments gone, quoted strings
 * unquoted. One pass. Null when a comment or string does not end: then nothing behind it is certain.
 */
function splitHeader(header: string): string[][] | null {
  if (header.length > MAX_HEADER_LENGTH) return null;
  const segments: string[][] = [[]];
  let word = "";
  const endWord = (): void => {
    if (word !== "") segments.at(-1)?.push(word);
    word = "";
  };
  for (let at = 0; at < header.length; at += 1) {
    const letter = header.charAt(at);
    if (letter === "(") {
      at = commentEnd(header, at);
      if (at < 0) return null;
      endWord();
    } else if (letter === '"') {
      const quoted = readQuoted(header, at);
      if (quoted === null) return null;
      word += quoted.text;
      at = quoted.end;
    } else if (letter === ";") {
      endWord();
      segments.push([]);
    } else if (letter === "=" && segments.at(-1)?.at(-1) !== "=") {
      endWord();
      segments.at(-1)?.push("=");
    } else if (/\s/.test(letter)) {
      endWord();
    } else {
      word += letter;
    }
  }
  endWord();
  return segments;
}

function commentEnd(header: string, start: number): number {
  let depth = 0;
  for (let at = start; at < header.length; at += 1) {
    const letter = header.charAt(at);
    if (letter === "\\") at += 1;
    else if (letter === "(") depth += 1;
    else if (letter === ")") {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

function readQuoted(header: string, start: number): { readonly text: string; readonly end: number } | null {
  let text = "";
  for (let at = start + 1; at < header.length; at += 1) {
    const letter = header.charAt(at);
    if (letter === '"') return { text, end: at };
    if (letter === "\\") at += 1;
    text += header.charAt(at);
  }
  return null;
}
