import { addressParser, decodeWords, type Header } from "postal-mime";
import { asciiLower, cleanName } from "./clean-text.ts";

const MAX_ID_LENGTH = 512;
const MAX_REFERENCES = 50;
const MAX_RECIPIENTS = 50;
const MAX_ADDRESS_LENGTH = 320;
const MAX_NAME_LENGTH = 200;
/** An address list is cut here before it is parsed: 50 recipients need far less. */
const MAX_ADDRESS_HEADER = 20_000;

type Mailbox = { readonly address: string; readonly name: string };

/** The header lines of one mail by lower-case name, in the order they stand. */
export class MailHeaders {
  readonly #byName = new Map<string, string[]>();

  constructor(headers: readonly Header[]) {
    for (const { key, value } of headers) {
      const values = this.#byName.get(key);
      if (values === undefined) this.#byName.set(key, [value]);
      else values.push(value);
    }
  }

  first(name: string): string | null {
    return this.all(name)[0] ?? null;
  }

  all(name: string): readonly string[] {
    return this.#byName.get(name) ?? [];
  }
}

/** A header with RFC 2047 encoded words decoded; not yet cleaned. */
export function decodedHeader(value: string | null): string {
  return value === null ? "" : decodeWords(value.slice(0, MAX_ADDRESS_HEADER));
}

/** A Message-ID with angle brackets, or null when there is none that could serve as a key. */
export function readMessageId(header: string | null): string | null {
  if (header === null) return null;
  const bare = /<([^<>]{1,600})>/.exec(header)?.[1] ?? header.trim();
  // Printable ASCII only (RFC 5322 §3.6.4); a longer one would not fit the unique index.
  return /^[!-;=?-~]{1,510}$/.test(bare) ? `<${bare}>` : null;
}

/**
 * The mails this one answers: In-Reply-To, then References, distinct, without the mail's own id
 * (which would make a thread its own parent). Of a longer list the ends count: the first id is the
 * root of the thread, the last ones are the nearest.
 */
export function readReferences(headers: MailHeaders, ownId: string): string[] {
  const found = new Set<string>();
  for (const header of [...headers.all("in-reply-to"), ...headers.all("references")]) {
    for (const [id] of header.matchAll(/<[!-;=?-~]{1,510}>/g)) {
      if (id !== ownId && id.length <= MAX_ID_LENGTH) found.add(id);
    }
  }
  const all = [...found];
  return all.length <= MAX_REFERENCES ? all : [...all.slice(0, 2), ...all.slice(2 - MAX_REFERENCES)];
}

/** Every mailbox of the header's lines, groups opened, addresses in lower case. */
export function readMailboxes(values: readonly string[]): Mailbox[] {
  return values.flatMap((value) =>
    addressParser(value.slice(0, MAX_ADDRESS_HEADER), { flatten: true }).map((mailbox) => ({
      address: asciiLower((mailbox.address ?? "").trim()),
      name: cleanName(mailbox.name, MAX_NAME_LENGTH),
    })),
  );
}

/**
 * Whether the From lines name more than one author. Two bracketed addresses without a comma count:
 * parsers disagree which of them is meant, and the one that checked DMARC may have taken the other.
 */
export function namesSeveralAuthors(headers: MailHeaders, authors: readonly Mailbox[]): boolean {
  const lines = headers.all("from");
  return lines.length > 1 || authors.length > 1 || lines.some((line) => countBrackets(line.slice(0, MAX_ADDRESS_HEADER)) > 1);
}

/** `<` outside quoted strings. */
function countBrackets(line: string): number {
  let count = 0;
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (letter === "\\") at += 1;
    else if (letter === '"') quoted = !quoted;
    else if (letter === "<" && !quoted) count += 1;
  }
  return count;
}

/** To and Cc, distinct, valid, bounded. */
export function readRecipients(headers: MailHeaders): string[] {
  const addresses = readMailboxes([...headers.all("to"), ...headers.all("cc")]).map((mailbox) => mailbox.address);
  return [...new Set(addresses.filter(isAddress))].slice(0, MAX_RECIPIENTS);
}

/** Whether something can be a mail address at all: one visible word with text on both sides of an @. */
export function isAddress(address: string): boolean {
  const at = address.lastIndexOf("@");
  const oneWord = !/[\s\p{Cc}\p{Cf}<>]/u.test(address) && address.isWellFormed();
  return at > 0 && at < address.length - 1 && address.length <= MAX_ADDRESS_LENGTH && oneWord;
}
