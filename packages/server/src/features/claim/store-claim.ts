import type { ChannelName } from "../../connectors/channel.ts";
import { isInFuture } from "../../kernel/clock.ts";
import { isCurrencyCode, parseAmount } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { handOverToCompliance } from "../escalation/index.ts";
import type { Order } from "../order/index.ts";
import { lockTicketsOfOrder, refreshTickets } from "../ticket/index.ts";
import { announceClaim } from "./announce-claim.ts";
import { answerDue } from "./claim-clock.policy.ts";
import { clockRuleOf } from "./claim-clock.store.ts";
import { isOpenClaim, stateAfter } from "./claim-state.policy.ts";
import type { ClaimKind, ClaimSource, ClaimState, ToldState } from "./claim-state.policy.ts";
import { addTransition, changeClaim, claimsByOrderIds, insertClaim, lockClaim } from "./claim.store.ts";
import type { Claim } from "./claim.store.ts";
import { withdrawDefences } from "./defence-subject.ts";

/** What the marketplace says about a claim, checked. */
export type ToldClaim = {
  readonly kind: ClaimKind;
  readonly state: ToldState;
  readonly externalId: string;
  readonly filedAt: Date;
  readonly answerDueAt: Date | null;
  readonly amount: Money | null;
};

/** The same as a caller writes it. */
export type ClaimInput = {
  readonly kind: ClaimKind;
  readonly state: ClaimState;
  readonly externalId: string;
  readonly filedAt: Date;
  readonly answerDueAt?: Date | null | undefined;
  readonly amount?: { readonly amount: string; readonly currencyCode: string } | null | undefined;
};

/** The claim as told, or everything that is wrong with it. */
export const parseClaim = (
  input: ClaimInput,
  order: Pick<Order, "currencyCode">,
  now: Date,
  path: readonly string[] = ["input"],
): ToldClaim | { readonly issues: readonly InputIssue[] } => {
  const { kind, state, externalId, filedAt, answerDueAt = null, amount } = input;
  const issues: InputIssue[] = [];
  const wrong = (field: string, message: string): void => void issues.push({ path: [...path, field], message });
  if (externalId.trim().length < 1 || externalId.length > 64) wrong("externalId", "must have 1 to 64 characters");
  if (isInFuture(filedAt, now)) wrong("filedAt", "lies in the future");
  if (answerDueAt !== null && answerDueAt <= filedAt) wrong("answerDueAt", "must be after filedAt");
  const parsed =
    amount == null || !isCurrencyCode(amount.currencyCode) ? undefined : parseAmount(amount.amount, amount.currencyCode);
  if (amount != null && amount.currencyCode !== order.currencyCode)
    wrong("amount", `must be in ${order.currencyCode}, the order's currency`);
  else if (amount != null && (parsed === undefined || parsed.minor <= 0n))
    wrong("amount", `${JSON.stringify(amount.amount)} is not a positive amount with the decimals of ${order.currencyCode}`);
  if (state === "DEFENDED") {
    wrong("state", "DEFENDED is not told by the marketplace: use recordDefenceFiled");
    return { issues };
  }
  return issues.length > 0 ? { issues } : { kind, state, externalId, filedAt, answerDueAt, amount: parsed ?? null };
};

/** The claim this is about: by its number, or the one a mail told of before anybody knew the number. */
const findKnown = async ({ tx }: CommandContext, order: Order, told: ToldClaim): Promise<Claim | undefined> => {
  const ofKind = (await claimsByOrderIds(tx, [order.id])).filter(({ kind }) => kind === told.kind);
  const known =
    ofKind.find(({ externalId }) => externalId === told.externalId) ??
    ofKind.find((claim) => claim.source === "MAIL" && claim.externalId === order.externalId && isOpenClaim(claim));
  return known && lockClaim(tx, known.id);
};

/**
 * Stores what the marketplace says. The caller holds the order's lock: a refund decided at the same moment sees the claim or was decided
 * before it. An open claim turns what waits on the order into compliance's matter (W4).
 */
export const storeClaim = async (context: CommandContext, order: Order, told: ToldClaim, source: ClaimSource): Promise<Claim> => {
  const { tx, actor } = context;
  const known = await findKnown(context, order, told);
  const { claim, changed } = known ? await update(context, order, known, told) : await create(context, order, told, source);
  if (known === undefined || known.state !== claim.state)
    await addTransition(tx, claim.id, { from: known?.state ?? null, to: claim.state, actorId: actor.id, source });
  if (isOpenClaim(claim)) await handOverToCompliance(tx, order.id);
  else await withdrawDefences(context, claim);
  await refreshTickets(tx, await lockTicketsOfOrder(tx, order.id));
  await recordAudit(tx, { action: "claim.record", actor, subjectId: claim.id });
  await recordEvent(tx, "ORDER_UPDATED", order.id, { claimId: claim.id });
  if (changed) await announceClaim(tx, claim, known === undefined ? "RECORDED" : "UPDATED");
  return claim;
};

const dueOf = async ({ tx }: CommandContext, channel: ChannelName, told: ToldClaim) => {
  const { dueAt, warnAt, source } = answerDue(await clockRuleOf(tx, channel, told.kind), told.filedAt, told.answerDueAt);
  return { answerDueAt: dueAt, answerWarnAt: warnAt, answerSource: source };
};

/** Warned about is what waits for our answer and is not late already beyond telling. */
const alertOf = (state: ClaimState, warnAt: Date | null): Date | null => (state === "FILED" ? warnAt : null);

const amountOf = (amount: Money | null) =>
  amount === null ? {} : { amountMinor: amount.minor, currencyCode: amount.currencyCode };

const create = async (context: CommandContext, order: Order, told: ToldClaim, source: ClaimSource) => {
  const { tx, actor, clock } = context;
  const state = stateAfter(undefined, told);
  const due = await dueOf(context, order.channel, told);
  const claim = await insertClaim(tx, {
    orderId: order.id,
    kind: told.kind,
    externalId: told.externalId,
    filedAt: told.filedAt,
    state,
    source,
    recordedBy: actor.id,
    ...amountOf(told.amount),
    ...due,
    alertAt: alertOf(state, due.answerWarnAt),
    decidedAt: isOpenClaim({ state }) ? null : clock.now(),
  });
  return { claim, changed: true };
};

/** The due time stays as it was counted, unless the marketplace names one or the filing itself was told wrong or anew. */
const update = async (context: CommandContext, order: Order, known: Claim, told: ToldClaim) => {
  const { tx, clock } = context;
  const state = stateAfter(known, told);
  const isRefiled = told.filedAt.getTime() !== known.filedAt.getTime();
  const due =
    isRefiled || told.answerDueAt !== null
      ? await dueOf(context, order.channel, told)
      : { answerDueAt: known.answerDueAt, answerWarnAt: known.answerWarnAt, answerSource: known.answerSource };
  const isReopened = isOpenClaim({ state }) && !isOpenClaim(known);
  const isSameClock = state === known.state && due.answerDueAt?.getTime() === known.answerDueAt?.getTime();
  const next = {
    externalId: told.externalId,
    filedAt: told.filedAt,
    state,
    ...amountOf(told.amount),
    ...due,
    alertAt: isSameClock ? known.alertAt : alertOf(state, due.answerWarnAt),
    defendedAt: isReopened ? null : known.defendedAt,
    decidedAt: isOpenClaim({ state }) ? null : (known.decidedAt ?? clock.now()),
  };
  const claim = await changeClaim(tx, known.id, next);
  return { claim, changed: !isSame(known, claim) };
};

const SHOWN = ["externalId", "state", "amountMinor"] as const satisfies readonly (keyof Claim)[];
const isSame = (before: Claim, after: Claim): boolean =>
  SHOWN.every((field) => before[field] === after[field]) &&
  before.filedAt.getTime() === after.filedAt.getTime() &&
  before.answerDueAt?.getTime() === after.answerDueAt?.getTime();
