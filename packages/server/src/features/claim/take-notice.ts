import { later, isInFuture } from "../../kernel/clock.ts";
import type { Id } from "../../kernel/id.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { findOrderByExternalId, lockOrder } from "../order/index.ts";
import type { Order } from "../order/index.ts";
import { lockTicketsOfOrder, refreshTickets } from "../ticket/index.ts";
import { isOpenClaim } from "./claim-state.policy.ts";
import { claimsByOrderIds, insertNotice } from "./claim.store.ts";
import type { Claim } from "./claim.store.ts";
import type { Notice } from "./notice.policy.ts";
import { storeClaim } from "./store-claim.ts";

export type ReceivedNotice = { readonly notice: Notice; readonly sentAt: Date | null };

/** A notice is written when the claim is; an older or later date of a mail is a fault of its clock. */
const OLDEST_MS = 14 * 24 * 3_600_000;

/** Records the claim of a notice that is certain and whose order is known; any other waits for a person, and flags its tickets. */
export const takeNotice = async (
  context: CommandContext,
  mailId: Id<"quarantinedMessage">,
  { notice, sentAt }: ReceivedNotice,
): Promise<void> => {
  const numbers = notice.verdict === "CLAIM" ? [notice.orderNumber] : notice.orderNumbers;
  const found: Order[] = [];
  for (const number of numbers) {
    const order = await findOrderByExternalId(context.tx, notice.channel, number);
    if (order) found.push(order);
  }
  const [order] = found;
  if (notice.verdict === "CLAIM" && order) return record(context, mailId, order, { ...notice, sentAt });
  const why = notice.verdict === "UNCLEAR" ? notice.why : `It names order ${notice.orderNumber}, which is not known here.`;
  return waitForPerson(context, mailId, { kind: notice.kind, why, orders: found });
};

type Certain = Extract<Notice, { verdict: "CLAIM" }> & { readonly sentAt: Date | null };

const record = async (
  context: CommandContext,
  mailId: Id<"quarantinedMessage">,
  found: Order,
  { kind, sentAt }: Certain,
): Promise<void> => {
  const { tx, clock, actor } = context;
  const order = (await lockOrder(tx, found.id)) ?? found;
  const now = clock.now();
  const isBelievable = sentAt !== null && !isInFuture(sentAt, now) && sentAt > later(now, -OLDEST_MS);
  const known = (await claimsByOrderIds(tx, [order.id])).filter((claim) => claim.kind === kind);
  const open = known.find(isOpenClaim);
  // A second mail about a claim that is open tells nothing new.
  const claim: Claim =
    open ??
    (await storeClaim(
      context,
      order,
      {
        kind,
        state: "FILED",
        // Amazon lists its claims by the order's number; a decided one of that number keeps it.
        externalId: known.some(({ externalId }) => externalId === order.externalId) ? mailId : order.externalId,
        filedAt: isBelievable ? sentAt : now,
        answerDueAt: null,
        amount: null,
      },
      "MAIL",
    ));
  await insertNotice(tx, {
    quarantinedMessageId: mailId,
    verdict: "RECORDED",
    explanation: open ? "The claim was known already." : "A proven mail of the marketplace about one claim on one known order.",
    kind,
    orderIds: [order.id],
    claimId: claim.id,
    settledAt: now,
    settledBy: actor.id,
  });
};

type Doubt = { readonly kind: Notice["kind"]; readonly why: string; readonly orders: readonly Order[] };

const waitForPerson = async (
  { tx }: CommandContext,
  mailId: Id<"quarantinedMessage">,
  { kind, why, orders }: Doubt,
): Promise<void> => {
  const orderIds = orders.map(({ id }) => id).sort();
  await insertNotice(tx, { quarantinedMessageId: mailId, verdict: "UNCLEAR", explanation: why, kind, orderIds });
  const flagged = await flag(tx, orderIds);
  const facts = { change: "NOTICE_UNCLEAR", quarantinedMessageId: mailId };
  await recordEvent(
    tx,
    "CLAIM_UPDATED",
    flagged[0] ?? mailId,
    flagged[0] === undefined ? facts : { ...facts, ticketId: flagged[0] },
  );
};

/** Moves the tickets of these orders to where the rules now put them; the caller changed or settled a notice about them. */
export const flag = async (tx: CommandContext["tx"], orderIds: readonly Id<"order">[]): Promise<Id<"ticket">[]> => {
  const ids: Id<"ticket">[] = [];
  for (const orderId of orderIds) ids.push(...(await lockTicketsOfOrder(tx, orderId)));
  await refreshTickets(tx, ids);
  for (const id of ids) await recordEvent(tx, "TICKET_UPDATED", id);
  return ids;
};
