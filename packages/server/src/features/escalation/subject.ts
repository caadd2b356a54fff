import type { Problem } from "../../kernel/problem.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import type { StoredDecision } from "../policy/index.ts";
import type { CapabilitiesOf } from "../refund/index.ts";
import type { Escalation } from "./escalation.store.ts";

export type Approval = { readonly escalation: Escalation; readonly note: string; readonly capabilitiesOf: CapabilitiesOf };

/**
 * What the guard says today. A decision is null for subjects without a guard. `refusal` leaves the escalation open, and so does
 * `needsCompliance`: rules that only compliance can lift hold by now, so compliance is asked instead.
 */
export type Recheck = {
  readonly decision: StoredDecision | null;
  readonly refusal?: Problem;
  readonly needsCompliance?: readonly string[];
};

/**
 * What the owner of a subject does when its escalation is decided. The command of the escalation asks who may decide, demands the note,
 * audits and closes; the handler knows the subject and nothing about escalations of others.
 */
export type SubjectHandler = {
  /** Takes the locks that an action on the subject takes, in the order *order, root of the customer*: they come before the escalation's. */
  readonly lock: (tx: Tx, subjectId: string) => Promise<void>;
  /** The guard once more, on today's facts and with the stored ask. Writes its decision and nothing else. */
  readonly recheck: (context: CommandContext, approval: Approval) => Promise<Recheck>;
  /** Approved: exactly what was asked goes on its way. */
  readonly execute: (context: CommandContext, escalation: Escalation) => Promise<void>;
  /** Rejected or expired: what waited is withdrawn. `why` is shown in its history. */
  readonly withdraw: (context: CommandContext, escalation: Escalation, why: string) => Promise<void>;
};
