import type { Capabilities, CancellationReason } from "../../connectors/channel.ts";
import { invariant } from "../../kernel/assert.ts";
import { money } from "../../kernel/money.ts";
import type { Scope } from "../../platform/database.ts";
import { loadGuardFacts } from "../guard/index.ts";
import type { AskingActor, SharedFacts } from "../guard/index.ts";
import type { Order } from "../order/index.ts";
import { activePolicy, noteFactsOf } from "../policy/index.ts";
import type { ActivePolicy } from "../policy/index.ts";
import { loadOrderFacts, previousNoteOf, sumsFrom } from "../submission/index.ts";
import type { OrderFacts } from "../submission/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { CancellationAsk } from "./cancellation.policy.ts";

export type CancellationAskInput = {
  readonly ticket: Ticket;
  readonly order: Order;
  readonly reason: CancellationReason;
  readonly note: string;
  readonly actor: AskingActor;
  readonly at: Date;
  readonly capabilities: Capabilities;
  readonly approval?: CancellationAsk["approval"];
  /** A cancellation that is asked about again (approval) does not stand in its own way. */
  readonly againId?: string;
};
export type LoadedCancellationAsk = { readonly ask: CancellationAsk; readonly policy: ActivePolicy };

/** Reads every fact the rules may need. The same for preview and execution; execution holds the locks. */
export const loadCancellationAsk = async (scope: Scope, input: CancellationAskInput): Promise<LoadedCancellationAsk> => {
  const { ticket, order, actor, at, againId } = input;
  const [facts] = await loadOrderFacts(scope, { kinds: ["CANCELLATION"], actor, againId }, [{ ticket, order }]);
  invariant(facts, "one is asked for, one is answered");
  const shared = await loadGuardFacts(scope, { action: "CANCELLATION", at, ticket, order, channel: order.channel, actor });
  const previousNote = againId === undefined ? await previousNoteOf(scope, actor.id) : null;
  const note = noteFactsOf(input.note, previousNote);
  const capability = input.capabilities.cancel;
  return { ask: cancellationAskOf({ facts, shared, capability }, { ...input, note }), policy: await activePolicy(scope) };
};

type Known = {
  readonly facts: OrderFacts;
  readonly shared: SharedFacts<"CANCELLATION">;
  readonly capability: Capabilities["cancel"];
};
type Asked = Pick<CancellationAskInput, "reason" | "approval"> & { readonly note: CancellationAsk["note"] };

/** What is asked for, among everything that is known. */
export const cancellationAskOf = ({ facts, shared, capability }: Known, { reason, note, approval }: Asked): CancellationAsk => {
  const { order, claim, cancellation, customerId, belongsToTicket, ledger } = facts;
  const { currencyCode } = order;
  const { charged, refunded } = sumsOf(facts);
  return {
    ...shared,
    amount: money(charged - refunded, currencyCode),
    reason,
    note,
    macro: null,
    order: {
      externalId: order.externalId,
      status: order.status,
      fulfilment: order.fulfilment,
      belongsToTicket,
      refunded: money(refunded, currencyCode),
      cancellationId: cancellation?.id ?? null,
    },
    capability: { supported: capability.supported, reason: capability.supported ? null : capability.reason },
    claim: { filed: claim !== undefined, externalId: claim?.externalId ?? null },
    sums: sumsFrom(ledger, { kind: "CANCELLATION", orderId: order.id, customerId, actor: shared.actor, currencyCode }),
    approval: approval ?? { limits: false, claim: false },
  };
};

/** What was charged on an order, and how much of it refunds have returned or reserved. */
const sumsOf = ({ components }: OrderFacts): { charged: bigint; refunded: bigint } => ({
  charged: components.reduce((sum, { chargedMinor }) => sum + chargedMinor, 0n),
  refunded: components.reduce((sum, { reservedMinor }) => sum + reservedMinor, 0n),
});
