/** What the machine knows of a refund or a cancellation, and what it has to ask the owner of either. */
import type { ChannelConnector, SubmissionPort } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import type { JobName } from "../../platform/jobs.ts";
import type { IntentStatus } from "./intent-status.policy.ts";
import type { IntentKind } from "./submission.table.ts";

export type IntentId = Id<"refund"> | Id<"cancellation">;
export type IntentRef = { readonly kind: IntentKind; readonly id: IntentId };

export type Intent = IntentRef & {
  readonly orderId: Id<"order">;
  readonly ticketId: Id<"ticket">;
  readonly channelAccountId: Id<"channelAccount">;
  readonly status: IntentStatus;
  readonly requestedBy: Actor["id"];
};

/** What only the owner of a kind can tell. Rules and tables of a kind stay with it; the machine asks. */
export type IntentOwner<Command> = {
  readonly kind: IntentKind;
  readonly port: (connector: ChannelConnector) => SubmissionPort<Command> | undefined;
  /** True when it must not leave as things are now: whatever has to happen to it instead has been done. */
  readonly hold: (tx: Tx, intent: Intent) => Promise<boolean>;
  readonly toCommand: (tx: Tx, intent: Intent) => Promise<Command>;
  /** Proven absent at the channel: may a machine send it again, or does a person look first? */
  readonly mayResend: (tx: Tx, intent: Intent) => Promise<boolean>;
};

export const SUBMIT_JOB = { REFUND: "submit-refund", CANCELLATION: "submit-cancellation" } as const satisfies Record<
  IntentKind,
  JobName
>;
export const CONFIRM_JOB = { REFUND: "confirm-refund", CANCELLATION: "confirm-cancellation" } as const satisfies Record<
  IntentKind,
  JobName
>;
/** Where the outcome shows when the channel's own answer does not tell it. */
export const PROOF = { REFUND: "the channel's ledger", CANCELLATION: "the order's status" } as const satisfies Record<
  IntentKind,
  string
>;

export const isWaiting = ({ status }: { readonly status: IntentStatus }): boolean =>
  status === "APPROVED" || status === "PREPARED";
