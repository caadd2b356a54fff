import { SYSTEM } from "../../kernel/actor.ts";
import { invariant } from "../../kernel/assert.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import { withdrawEscalation } from "../escalation/index.ts";
import type { Escalation, Recheck, SubjectHandler } from "../escalation/index.ts";
import { recordDecision } from "../guard/index.ts";
import { lockOrder } from "../order/index.ts";
import { activePolicy } from "../policy/index.ts";
import { announceClaim } from "./announce-claim.ts";
import { claimsByIds } from "./claim.store.ts";
import type { Claim } from "./claim.store.ts";
import { decideDefence } from "./defence.policy.ts";
import { defencesByClaimIds, defencesByIds, moveDefence, orderOfDefence } from "./defence.store.ts";
import type { ClaimDefence } from "./defence.store.ts";

/** The order's lock is everybody's who changes a claim, so a claim cannot end while its defence is decided. */
const lock = async (tx: Tx, defenceId: string): Promise<void> => {
  const orderId = await orderOfDefence(tx, defenceId);
  invariant(orderId, "a defence has its claim");
  await lockOrder(tx, orderId);
};

const found = async (tx: Tx, defenceId: string): Promise<{ defence: ClaimDefence; claim: Claim }> => {
  const [defence] = await defencesByIds(tx, [defenceId]);
  const [claim] = defence ? await claimsByIds(tx, [defence.claimId]) : [];
  invariant(defence && claim, "an escalation has its defence");
  return { defence, claim };
};

/** The guard once more. Only compliance lifts what it asks for, so an escalation that waits for anybody else is handed on. */
export const recheckDefence = async (
  { tx, actor }: CommandContext,
  { subjectId, targetRole }: Pick<Escalation, "subjectId" | "targetRole">,
): Promise<Recheck> => {
  const { defence, claim } = await found(tx, subjectId);
  const verdict = decideDefence({ claim, underWay: null, noteFault: null, isApproved: targetRole === "COMPLIANCE" });
  invariant(verdict.outcome !== "REFUSE", "a claim that is over has no defence waiting");
  const about = { subjectId: defence.id, orderId: claim.orderId, actor };
  const decision = await recordDecision(tx, await activePolicy(tx), verdict, null, about);
  return { decision, ...(verdict.outcome === "ESCALATE" ? { needsCompliance: verdict.escalations } : {}) };
};

type Decided = Pick<Escalation, "subjectId" | "status" | "decidedBy" | "decidedAt" | "note">;

const settle = async ({ tx, clock }: CommandContext, escalation: Decided, to: "APPROVED" | "REJECTED"): Promise<ClaimDefence> => {
  const { defence, claim } = await found(tx, escalation.subjectId);
  const moved = await moveDefence(tx, defence.id, {
    from: "AWAITING_APPROVAL",
    to,
    decidedBy: escalation.decidedBy,
    decidedAt: escalation.decidedAt ?? clock.now(),
    decisionNote: escalation.note,
  });
  invariant(moved, "a defence waits while its escalation is open");
  await announceClaim(tx, claim, "DEFENCE");
  return moved;
};

export const approveDefence = (context: CommandContext, escalation: Decided): Promise<ClaimDefence> =>
  settle(context, escalation, "APPROVED");
export const rejectDefence = (context: CommandContext, escalation: Decided): Promise<ClaimDefence> =>
  settle(context, escalation, "REJECTED");

const withdraw = async (context: CommandContext, escalation: Escalation): Promise<void> => {
  if (escalation.status === "REJECTED") await rejectDefence(context, escalation);
  else {
    const { defence, claim } = await found(context.tx, escalation.subjectId);
    await moveDefence(context.tx, defence.id, { from: "AWAITING_APPROVAL", to: "WITHDRAWN" });
    await announceClaim(context.tx, claim, "DEFENCE");
  }
};

/** A defence that waits for compliance: may be filed as it is written when approved. Nothing leaves the house from here. */
export const claimDefenceSubject: SubjectHandler = {
  lock,
  recheck: (context, { escalation }) => recheckDefence(context, escalation),
  execute: async (context, escalation) => void (await approveDefence(context, escalation)),
  withdraw,
};

/** The claim is over: what was to defend it is no longer wanted, approved or not. */
export const withdrawDefences = async ({ tx }: CommandContext, claim: Claim): Promise<void> => {
  for (const { id, status } of await defencesByClaimIds(tx, [claim.id])) {
    if (status === "APPROVED") await moveDefence(tx, id, { from: status, to: "WITHDRAWN" });
    if (status !== "AWAITING_APPROVAL") continue;
    await moveDefence(tx, id, { from: status, to: "WITHDRAWN" });
    await withdrawEscalation(tx, id, { by: SYSTEM, why: "The claim is over." });
  }
};
