import { problem, versionConflict, notFound } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import type { AuthorityVerdict } from "./attempt.policy.ts";
import { attemptsByIds } from "./attempt.store.ts";
import { insertVerdict, verdictsByAttemptIds } from "./authority-review.store.ts";

export type JudgeGuardedAttemptInput = {
  readonly attemptId: string;
  readonly verdict: AuthorityVerdict;
  readonly comment?: string | null | undefined;
  readonly expectedVersion: number;
};

/** Records what a reviewer thinks of one attempt. Who acted, or approved, does not judge it. */
export const judgeGuardedAttempt = guarded(
  "authority.judge",
  by("attemptId"),
)(async (input: JudgeGuardedAttemptInput, { tx, actor, clock }) => {
  const { attemptId, verdict, expectedVersion } = input;
  const comment = input.comment?.trim() ? input.comment : null;
  const [attempt] = await attemptsByIds(tx, [attemptId]);
  if (!attempt) return notFound("AttemptNotFound", "attempt", attemptId, "attemptId");
  if (attempt.actorId === actor.id)
    return problem("ReviewerIsActor", "This was done on your own authority; somebody else judges it.", ["input", "attemptId"]);
  const [last] = await verdictsByAttemptIds(tx, [attemptId]);
  const version = last?.version ?? 0;
  if (expectedVersion !== version) return versionConflict("The verdict", version, expectedVersion);
  if (verdict !== "APPROPRIATE" || comment !== null) {
    const objection = await objectionToNote(tx, comment ?? "", "comment");
    if (objection) return objection;
  }
  const said = { decisionId: attempt.id, version: version + 1, verdict, comment, judgedBy: actor.id, judgedAt: clock.now() };
  await insertVerdict(tx, said);
  const note = comment === null ? verdict : `${verdict}: ${comment}`;
  await recordAudit(tx, { action: "authority.judge", actor, subjectId: attempt.id, note });
  return { __typename: "JudgeGuardedAttemptSuccess" as const, attempt };
});
