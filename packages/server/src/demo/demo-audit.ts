import { noteDigestOf } from "../features/audit/audit-chain.ts";
import type { DecisionOutcome } from "../kernel/decision.ts";
import type { Id } from "../kernel/id.ts";
import { digestOf } from "../platform/digest.ts";
import { createDemoIds, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import type { At } from "./demo-time.ts";

type Audited = {
  readonly action: string;
  readonly actorId: Id<"member">;
  readonly subjectId: string;
  readonly ageMs: number;
  readonly note?: string;
  readonly decision?: { readonly id: Id<"decision">; readonly outcome: DecisionOutcome };
};

/** Entries of the demo's audit, with what somebody wrote beside them. */
export const createDemoAudit = (seed: number, at: At) => {
  const mint = createDemoIds(seed);
  const rows: Pick<DemoRows, "auditEntries" | "auditNotes"> = { auditEntries: [], auditNotes: [] };
  const record = ({ action, actorId, subjectId, ageMs, note, decision }: Audited): void => {
    const entryId = mint("auditEntry", ageMs);
    // A seeded salt: whoever has the demo's source has its notes, too.
    const kept = note === undefined ? null : { text: note, salt: digestOf({ entryId }) };
    if (kept) rows.auditNotes.push({ workspaceId: DEMO_WORKSPACE, entryId, ...kept });
    rows.auditEntries.push({
      workspaceId: DEMO_WORKSPACE,
      id: entryId,
      action,
      actorId,
      subjectId,
      outcome: decision?.outcome ?? null,
      decisionId: decision?.id ?? null,
      noteDigest: kept && noteDigestOf(kept),
      at: at(ageMs),
      createdAt: at(ageMs),
    });
  };
  return { rows, record };
};
