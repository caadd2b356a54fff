import { contentOf, hashOf, noteDigestOf, policyRecordOf, recordOf } from "./audit-chain.ts";
import type { Link } from "./audit-chain.ts";
import type { StoredEntry, StoredPolicies } from "./audit-chain.store.ts";
import { digestOf } from "../../platform/digest.ts";

export const AUDIT_FAULTS = ["MISSING", "CONTENT", "LINK", "DECISION", "POLICY", "NOTE", "HEAD"] as const;
/** What is wrong at a place of the chain. `entryId` is null when there is no entry. */
export type AuditFault = {
  readonly sequence: number;
  readonly entryId: string | null;
  readonly kind: (typeof AUDIT_FAULTS)[number];
  readonly message: string;
};

/** The first thing wrong with an entry behind `previous`; `undefined` when it is as it was chained. */
export const faultOf = (row: StoredEntry, previous: Link, policies: StoredPolicies): AuditFault | undefined => {
  const { entry } = row;
  const expected = previous.seq + 1;
  if (entry.seq !== expected)
    return {
      sequence: expected,
      entryId: null,
      kind: "MISSING",
      message: `Entry ${expected} is not there; the next one is ${entry.seq}.`,
    };
  const wrong = (kind: AuditFault["kind"], message: string): AuditFault => ({
    sequence: expected,
    entryId: entry.id,
    kind,
    message,
  });
  if (hashOf(entry) !== entry.hash) return wrong("CONTENT", "Its hash is not that of its columns: one of them was changed.");
  if (entry.previousHash !== previous.hash)
    return wrong("LINK", "It names another hash than the entry before it has: one of the two was replaced.");
  return noteFault(row, wrong) ?? decisionFault(row, policies, wrong);
};

type Wrong = (kind: AuditFault["kind"], message: string) => AuditFault;

const noteFault = ({ entry, note, erasureIsAudited }: StoredEntry, wrong: Wrong): AuditFault | undefined => {
  if (entry.noteDigest === null) return note ? wrong("NOTE", "A note was put beside an entry that has none.") : undefined;
  if (!note) return wrong("NOTE", "Its note was taken away, by no erasure.");
  if (note.erasureId !== null)
    return erasureIsAudited ? undefined : wrong("NOTE", "Its note was destroyed, and no entry says by whom.");
  const kept = { text: note.text ?? "", salt: note.salt ?? "" };
  return noteDigestOf(kept) === entry.noteDigest ? undefined : wrong("NOTE", "Its note, or the note's salt, was changed.");
};

const decisionFault = ({ entry, decision }: StoredEntry, policies: StoredPolicies, wrong: Wrong): AuditFault | undefined => {
  if (entry.decisionId === null) return undefined;
  if (!decision) return wrong("DECISION", "The decision it points to is gone.");
  if (digestOf(recordOf(decision)) !== entry.decisionDigest)
    return wrong("DECISION", "The decision it points to was changed afterwards.");
  const policy = policies.get(decision.policyVersionId);
  if (!policy) return wrong("POLICY", "The policy version its decision was made by is gone.");
  return digestOf(policyRecordOf(policy)) === entry.policyDigest
    ? undefined
    : wrong("POLICY", "The policy version its decision was made by was changed afterwards.");
};

/** The stored head knows where the chain must end, so that entries cut off at the end are missed. */
export const headFault = (last: Link, head: Link): AuditFault | undefined => {
  if (last.seq === head.seq && last.hash === head.hash) return undefined;
  const message =
    last.seq === head.seq
      ? `The chain ends with another hash than its head says.`
      : `The chain ends behind entry ${last.seq}; its head says ${head.seq}.`;
  return { sequence: Math.min(last.seq, head.seq) + 1, entryId: null, kind: "HEAD", message };
};

/** A line of the export, beginning with what the verifier cannot know yet: the rules of a policy version it meets for the first time. */
export const linesOf = (rows: readonly StoredEntry[], policies: StoredPolicies, told: Set<string>): string[] =>
  rows.flatMap(({ entry, note, decision }) => {
    const policy = decision && policies.get(decision.policyVersionId);
    const isNew = policy && !told.has(policy.id);
    if (isNew) told.add(policy.id);
    const kept = note && (note.erasureId === null ? { text: note.text, salt: note.salt } : { erasedBy: note.erasureId });
    return [
      ...(isNew ? [JSON.stringify({ kind: "POLICY", policy: policyRecordOf(policy) })] : []),
      JSON.stringify({
        kind: "ENTRY",
        entry: contentOf(entry),
        hash: entry.hash,
        ...(kept ? { note: kept } : {}),
        ...(decision ? { decision: recordOf(decision) } : {}),
      }),
    ];
  });
