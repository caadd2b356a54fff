import { digestOf } from "./canonical.ts";

/** The end of a chain, as `auditHead` and the header of the export tell it. Keep it where the database's keeper cannot write. */
export type AuditHead = { readonly sequence: number; readonly hash: string };

export type AuditFault = {
  /** `HEAD` when the lines end elsewhere than the head says; `LINE` when a line is not one of an export. */
  readonly kind: "MISSING" | "CONTENT" | "LINK" | "DECISION" | "POLICY" | "NOTE" | "HEAD" | "LINE";
  /** The place in the chain. */
  readonly sequence: number;
  /** The entry there; null when there is none. */
  readonly entryId: string | null;
  /** Of the export, from 1. */
  readonly line: number;
  readonly message: string;
};

export type VerifiedAudit = {
  readonly isIntact: boolean;
  /** The first thing that is wrong. */
  readonly fault: AuditFault | null;
  /** Entries found good. */
  readonly entries: number;
  /** Of these, how many have a note whose text was destroyed; its digest is still part of the chain. */
  readonly erasedNotes: number;
  /** Erasures that destroyed notes, and whose own entries are not among these lines: later ones, or ones that nobody ordered. */
  readonly unseenErasures: readonly string[];
  /** The last good entry: `after` for the export that follows, and the head to compare the next one with. */
  readonly head: AuditHead;
};

type Options = {
  /** The last entry verified before, when the lines go on behind it. */
  readonly after?: AuditHead;
  /** Where the lines must reach. Without it, entries that were cut off at the end are not missed. */
  readonly head?: AuditHead;
};
type Json = Readonly<Record<string, unknown>>;

const START: AuditHead = { sequence: 0, hash: "0".repeat(64) };
/** How entries are hashed; another number is another way, and needs a newer verifier. */
const FORMAT = 1;

/**
 * Checks an export of the audit (`GET /audit.ndjson`) without the server: every entry has the hash of its content and follows the one
 * before it, and its note, decision and policy are those it was written with. Uses Web Crypto and nothing else.
 *
 * @example
 * const { isIntact, fault, head } = await verifyAudit(await response.text(), { after: keptHead });
 * if (!isIntact) alert(`${fault.sequence}: ${fault.message}`);
 */
export const verifyAudit = async (
  lines: string | Iterable<string> | AsyncIterable<string>,
  { after = START, head }: Options = {},
): Promise<VerifiedAudit> => {
  const chain = new Chain(after);
  let line = 0;
  let fault: AuditFault | null = null;
  for await (const text of typeof lines === "string" ? lines.split("\n") : lines) {
    line += 1;
    if (text.trim() === "") continue;
    fault = await chain.take(text, line, head);
    if (fault) break;
  }
  fault ??= chain.endFault(line, head);
  const { entries, erasedNotes, unseenErasures } = chain;
  return { isIntact: fault === null, fault, entries, erasedNotes, unseenErasures: [...unseenErasures].sort(), head: chain.last };
};

class Chain {
  last: AuditHead;
  entries = 0;
  erasedNotes = 0;
  readonly unseenErasures = new Set<string>();
  readonly #erasures = new Set<unknown>();
  readonly #policies = new Map<unknown, string>();
  #workspaceId: unknown;

  constructor(start: AuditHead) {
    this.last = start;
  }

  async take(text: string, line: number, head: AuditHead | undefined): Promise<AuditFault | null> {
    const sequence = this.last.sequence + 1;
    const wrong = (kind: AuditFault["kind"], message: string, entryId: string | null = null): AuditFault => ({
      kind,
      sequence,
      entryId,
      line,
      message,
    });
    const parsed = parse(text);
    if (parsed?.["kind"] === "POLICY" && isObject(parsed["policy"])) {
      this.#policies.set(parsed["policy"]["id"], await digestOf(parsed["policy"]));
      return null;
    }
    const entry = parsed?.["entry"];
    if (parsed?.["kind"] !== "ENTRY" || !isObject(entry))
      return wrong("LINE", "The line is none of an audit export, or was cut.");
    const id = typeof entry["id"] === "string" ? entry["id"] : null;
    const found = await this.#entryFault(parsed, entry, sequence);
    if (found) return wrong(found[0], found[1], found[0] === "MISSING" ? null : id);
    if (entry["action"] === "customer.erase") {
      this.#erasures.add(entry["subjectId"]);
      this.unseenErasures.delete(String(entry["subjectId"]));
    }
    this.last = { sequence, hash: String(parsed["hash"]) };
    this.entries += 1;
    if (head && head.sequence === sequence && head.hash !== this.last.hash)
      return wrong("HEAD", "Another entry stood here when the head was kept: the chain was written anew.", id);
    return null;
  }

  /** Lines may go on behind a head that was kept earlier; they must not end before it. */
  endFault(line: number, head: AuditHead | undefined): AuditFault | null {
    const { sequence, hash } = this.last;
    if (!head || head.sequence < sequence || (head.sequence === sequence && head.hash === hash)) return null;
    const message = `The lines end behind entry ${sequence}; the head that was kept says ${head.sequence}.`;
    return { kind: "HEAD", sequence: sequence + 1, entryId: null, line, message };
  }

  async #entryFault(parsed: Json, entry: Json, expected: number): Promise<[AuditFault["kind"], string] | null> {
    if (entry["format"] !== FORMAT) return ["LINE", `Format ${String(entry["format"])} needs another verifier.`];
    if (entry["sequence"] !== expected)
      return ["MISSING", `Entry ${expected} is not there; the next one is ${String(entry["sequence"])}.`];
    if ((await digestOf(entry)) !== parsed["hash"])
      return ["CONTENT", "Its hash is not that of its content: something in it was changed."];
    if (entry["previousHash"] !== this.last.hash)
      return ["LINK", "It names another hash than the entry before it has: one of the two was replaced."];
    this.#workspaceId ??= entry["workspaceId"];
    if (entry["workspaceId"] !== this.#workspaceId) return ["LINK", "It is of another workspace than the entry before it."];
    return (await this.#noteFault(parsed["note"], entry["noteDigest"])) ?? (await this.#decisionFault(parsed["decision"], entry));
  }

  async #noteFault(note: unknown, digest: unknown): Promise<[AuditFault["kind"], string] | null> {
    if (digest === undefined) return note === undefined ? null : ["NOTE", "A note was put beside an entry that has none."];
    if (!isObject(note)) return ["NOTE", "Its note was taken away, by no erasure."];
    if (typeof note["erasedBy"] === "string" && !("text" in note)) {
      this.erasedNotes += 1;
      if (!this.#erasures.has(note["erasedBy"])) this.unseenErasures.add(note["erasedBy"]);
      return null;
    }
    const same = (await digestOf({ note: note["text"], salt: note["salt"] })) === digest;
    return same ? null : ["NOTE", "Its note, or the note's salt, was changed."];
  }

  async #decisionFault(decision: unknown, entry: Json): Promise<[AuditFault["kind"], string] | null> {
    if (entry["decisionId"] === undefined) return null;
    if (!isObject(decision)) return ["DECISION", "The decision it points to is gone."];
    if ((await digestOf(decision)) !== entry["decisionDigest"])
      return ["DECISION", "The decision it points to was changed afterwards."];
    const policy = this.#policies.get(decision["policyVersionId"]);
    if (policy === undefined) return ["POLICY", "The policy version its decision was made by is gone."];
    return policy === entry["policyDigest"]
      ? null
      : ["POLICY", "The policy version its decision was made by was changed afterwards."];
  }
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

const parse = (text: string): Json | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined; // Cut in the middle, or of another file.
  }
};
