import type { RefundCommand } from "../../connectors/channel.ts";
import { exceeds, money } from "../../kernel/money.ts";
import type { Tx } from "../../platform/database.ts";
import { invariant } from "../../kernel/assert.ts";
import { linesByIds, ordersByIds } from "../order/index.ts";
import { activePolicy, generalLimit } from "../policy/index.ts";
import { holdForClaim } from "../submission/index.ts";
import type { Intent, IntentOwner } from "../submission/index.ts";
import { componentsByRefundIds, findRefund } from "./refund.store.ts";
import type { Refund } from "./refund.store.ts";

const refundOf = async (tx: Tx, { id }: Intent): Promise<Refund> => {
  const refund = await findRefund(tx, id);
  invariant(refund, "a refund is never deleted");
  return refund;
};

const toCommand = async (tx: Tx, intent: Intent): Promise<RefundCommand> => {
  const refund = await refundOf(tx, intent);
  const parts = await componentsByRefundIds(tx, [refund.id]);
  const lines = new Map(
    (
      await linesByIds(
        tx,
        parts.map((part) => part.orderLineId),
      )
    ).map((line) => [line.id, line.externalId]),
  );
  const [order] = await ordersByIds(tx, [refund.orderId]);
  return {
    refundId: refund.id,
    externalOrderId: order?.externalId ?? "",
    reason: refund.reason,
    currencyCode: refund.currencyCode,
    components: parts.map((part) => ({
      externalLineId: lines.get(part.orderLineId) ?? "",
      component: part.component,
      amount: money(part.amountMinor, refund.currencyCode),
    })),
  };
};

/** How late a channel lists a submission is not documented, so above the limit for one refund a person looks first. */
const mayResend = async (tx: Tx, intent: Intent): Promise<boolean> => {
  const refund = await refundOf(tx, intent);
  const { document } = await activePolicy(tx);
  const limit = generalLimit(document, { action: "REFUND", per: "ACTION" }, refund.currencyCode);
  return limit.use === "AMOUNT" && !exceeds(money(refund.amountMinor, refund.currencyCode), limit.amount);
};

/** Refunds, as the machine that sends them sees them. */
export const refundOwner: IntentOwner<RefundCommand> = {
  kind: "REFUND",
  port: ({ refund }) => refund,
  hold: holdForClaim,
  toCommand,
  mayResend,
};
