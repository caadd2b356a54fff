import { createHash } from "node:crypto";
import { invariant } from "../../kernel/assert.ts";
import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordAudit } from "../audit/index.ts";
import { openEscalation } from "../escalation/index.ts";
import { lockOrder } from "../order/index.ts";
import { recordDecision } from "../guard/index.ts";
import { decisionsByIds, faultsOfNoteLength, minimumOf, noteRuleOf } from "../policy/index.ts";
import { announceClaim } from "./announce-claim.ts";
import { claimsByIds, lockClaim } from "./claim.store.ts";
import { decideDefence } from "./defence.policy.ts";
import { defencesByClaimIds, defencesByIds, insertDefence, isUnderWay, ticketAboutOrder } from "./defence.store.ts";
import { noteFaultOf } from "./note-fault.ts";

export type SubmitDefenceInput = {
  readonly claimId: string;
  readonly statement: string;
  readonly note: string;
  readonly idempotencyKey: string;
};

const SHORTEST = 20;
/** More than any marketplace takes: Amazon's box holds some thousands of characters, eBay's 1,000. */
const LONGEST = 20_000;

const issuesOf = ({ statement, note }: SubmitDefenceInput) => [
  ...(statement.trim().length < SHORTEST || statement.length > LONGEST
    ? [{ path: ["input", "statement"], message: `must have ${SHORTEST} to ${LONGEST} characters` }]
    : []),
  ...faultsOfNoteLength(note),
];

/** Writes the defence down and asks compliance. Holds the order's lock, as recording a claim does: the claim cannot end meanwhile. */
export const submitDefence = guarded(
  "claim.submitDefence",
  by("claimId"),
)(async (input: SubmitDefenceInput, context) => {
  const { tx, actor, clock } = context;
  const issues = issuesOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const [seen] = await claimsByIds(tx, [input.claimId]);
  if (!seen) return notFound("ClaimNotFound", "claim", input.claimId, "claimId");
  await lockOrder(tx, seen.orderId);
  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "claim.submitDefence", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  if (earlier) return earlier.sameInput ? replay(context, earlier.subjectId) : keyReused(idempotencyKey);

  const claim = await lockClaim(tx, seen.id);
  invariant(claim, "a claim is never removed");
  const defences = await defencesByClaimIds(tx, [claim.id]);
  const underWay = defences.find(isUnderWay);
  const { policy, fault } = await noteFaultOf(tx, input.note);
  const verdict = decideDefence({ claim, underWay: underWay?.number ?? null, noteFault: fault, isApproved: false });
  const decision = await recordDecision(tx, policy, verdict, null, { subjectId: claim.id, orderId: claim.orderId, actor });
  await recordAudit(tx, { action: "claim.submitDefence", actor, subjectId: claim.id, decision, note: input.note });
  const sentence = verdict.rules.find(({ rule }) => rule === verdict.refusal)?.sentence ?? "";
  if (verdict.refusal === "claim.open") return problem("ClaimNotOpen", sentence, ["input", "claimId"], { decision });
  if (underWay) return problem("ClaimDefenceUnderWay", sentence, ["input", "claimId"], { decision, claimDefence: underWay });
  if (verdict.refusal === "note.substance")
    return problem("NoteLacksSubstance", sentence, ["input", "note"], {
      decision,
      minimum: minimumOf(noteRuleOf(policy.document)),
    });

  const claimDefence = await insertDefence(tx, {
    claimId: claim.id,
    number: defences.length + 1,
    statement: input.statement,
    statementSha256: createHash("sha256").update(input.statement).digest("hex"),
    note: input.note,
    submittedBy: actor.id,
    submittedAt: clock.now(),
    decisionId: decision.id,
  });
  await claimKey(tx, intention, claimDefence.id);
  await openEscalation(tx, {
    subject: { kind: "CLAIM_DEFENCE", id: claimDefence.id },
    ticketId: await ticketAboutOrder(tx, claim.orderId),
    kind: "CLAIM",
    targetRole: "COMPLIANCE",
    rules: [...verdict.escalations],
    requestedBy: actor.id,
  });
  await announceClaim(tx, claim, "DEFENCE");
  return { __typename: "SubmitClaimDefenceSuccess" as const, claimDefence, decision, replayed: false };
});

const replay = async ({ tx }: CommandContext, defenceId: string) => {
  const [claimDefence] = await defencesByIds(tx, [defenceId]);
  invariant(claimDefence, "an idempotency key points to its defence");
  const [decision] = await decisionsByIds(tx, [claimDefence.decisionId]);
  invariant(decision, "a defence has its decision");
  return { __typename: "SubmitClaimDefenceSuccess" as const, claimDefence, decision, replayed: true };
};
