import type { Capabilities, CancellationReason } from "../../connectors/channel.ts";
import { money } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import type { Scope } from "../../platform/database.ts";
import { findFiledClaim } from "../claim/index.ts";
import { belongsTo, loadGuardFacts } from "../guard/index.ts";
import type { AskingActor } from "../guard/index.ts";
import { componentsByOrderIds } from "../order/index.ts";
import type { Order } from "../order/index.ts";
import { activePolicy, noteFactsOf, WINDOW_DAYS } from "../policy/index.ts";
import type { ActivePolicy } from "../policy/index.ts";
import { intentSums, previousNoteOf } from "../submission/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { CancellationAsk } from "./cancellation.policy.ts";
import { liveCancellationOf } from "./cancellation.store.ts";

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

/** What was charged on an order, and how much of it refunds have returned or reserved. */
const sumsOf = async (scope: Scope, order: Order): Promise<{ charged: Money; refunded: Money }> => {
  const parts = await componentsByOrderIds(scope, [order.id]);
  const total = (minors: readonly bigint[]): Money =>
    money(
      minors.reduce((sum, minor) => sum + minor, 0n),
      order.currencyCode,
    );
  return {
    charged: total(parts.map(({ chargedMinor }) => chargedMinor)),
    refunded: total(parts.map(({ reservedMinor }) => reservedMinor)),
  };
};

/** Reads every fact the rules may need. The same for preview and execution; execution holds the locks. */
export const loadCancellationAsk = async (scope: Scope, input: CancellationAskInput): Promise<LoadedCancellationAsk> => {
  const { ticket, order, actor, againId } = input;
  const { charged, refunded } = await sumsOf(scope, order);
  const claim = await findFiledClaim(scope, order.id);
  const live = await liveCancellationOf(scope, order.id);
  const { cancel } = input.capabilities;
  const previousNote = againId === undefined ? await previousNoteOf(scope, actor.id) : null;
  const sums = await intentSums(scope, {
    kind: "CANCELLATION",
    orderId: order.id,
    customerId: order.customerId ?? ticket.customerId,
    actorId: actor.id,
    currencyCode: order.currencyCode,
    exceptId: againId ?? "",
    windows: WINDOW_DAYS,
  });
  const facts = { action: "CANCELLATION" as const, at: input.at, ticket, order, channel: order.channel, actor };
  const ask: CancellationAsk = {
    ...(await loadGuardFacts(scope, facts)),
    amount: money(charged.minor - refunded.minor, order.currencyCode),
    reason: input.reason,
    note: noteFactsOf(input.note, previousNote),
    macro: null,
    order: {
      externalId: order.externalId,
      status: order.status,
      fulfilment: order.fulfilment,
      belongsToTicket: await belongsTo(scope, ticket, order),
      refunded,
      cancellationId: live === undefined || live.id === againId ? null : live.id,
    },
    capability: { supported: cancel.supported, reason: cancel.supported ? null : cancel.reason },
    claim: { filed: claim !== undefined, externalId: claim?.externalId ?? null },
    sums,
    approval: input.approval ?? { limits: false, claim: false },
  };
  return { ask, policy: await activePolicy(scope) };
};
