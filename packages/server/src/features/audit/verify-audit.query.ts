import type { Query } from "../../platform/command.ts";
import { readAuditHead, readChain, readLink, readPoliciesOf } from "./audit-chain.store.ts";
import type { Link } from "./audit-chain.ts";
import { faultOf, headFault } from "./audit-verification.ts";
import type { AuditFault } from "./audit-verification.ts";

export type AuditHead = Link & { readonly unchained: number };
export type AuditVerification = {
  readonly fault: AuditFault | undefined;
  /** Entries found good, in order. */
  readonly checked: number;
  readonly erasedNotes: number;
  /** The last good entry: go on behind it. */
  readonly through: Link;
  readonly isComplete: boolean;
  readonly head: AuditHead;
};

export const auditHead: Query<void, AuditHead> = (_, { scope }) => readAuditHead(scope);

/** Checks up to `first` entries behind `after`, which was checked before; ends at the first that is wrong. */
export const verifyAudit: Query<{ after: number; first: number }, AuditVerification> = async ({ after, first }, { scope }) => {
  // Read before the entries: what is chained in between lies behind this head and is no fault.
  const head = await readAuditHead(scope);
  const start = await readLink(scope, after);
  const begun = { seq: after, hash: start?.hash ?? "" };
  const answer = { checked: 0, erasedNotes: 0, through: begun, head };
  if (!start) {
    const message = after > head.seq ? `The chain has ${head.seq} entries.` : `Entry ${after} is not there.`;
    const fault: AuditFault = { sequence: after, entryId: null, kind: "MISSING", message };
    return { ...answer, fault, isComplete: false };
  }
  const rows = await readChain(scope, after, first);
  const policies = await readPoliciesOf(scope, rows);
  let last: Link = start;
  let erasedNotes = 0;
  let fault: AuditFault | undefined;
  let atHead: Link | undefined = after === head.seq ? start : undefined;
  for (const row of rows) {
    fault = faultOf(row, last, policies);
    if (fault) break;
    last = { seq: last.seq + 1, hash: row.entry.hash ?? "" };
    if (row.note?.erasureId != null) erasedNotes += 1;
    if (last.seq === head.seq) atHead = last;
  }
  const isAtEnd = rows.length < first;
  // Where the head points to, or where the entries end before it.
  if (!fault && (atHead || isAtEnd)) fault = headFault(atHead ?? last, head);
  // Entries behind the head were chained meanwhile, and then the head has moved with them.
  if (!fault && isAtEnd && last.seq > head.seq) {
    const now = await readAuditHead(scope);
    if (now.seq < last.seq) fault = headFault(last, now);
  }
  return { fault, checked: last.seq - after, erasedNotes, through: last, isComplete: isAtEnd && !fault, head };
};
