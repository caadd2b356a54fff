import { isInFuture } from "../../kernel/clock.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { findMember } from "../workspace/index.ts";
import type { GuidanceTopic } from "./guidance-facts.policy.ts";
import { endQualification, insertQualification } from "./qualification.store.ts";

export type RecordQualificationInput = {
  readonly memberId: string;
  readonly topic: GuidanceTopic;
  readonly passedAt: Date;
  readonly expiresAt?: Date | null | undefined;
  readonly note: string;
};

/** Records that a member has shown to know a topic; an earlier record of the topic is replaced and kept. */
export const recordQualification = guarded(
  "member.qualify",
  by("memberId"),
)(async (input: RecordQualificationInput, { tx, actor, clock }) => {
  const member = await findMember(tx, input.memberId);
  if (!member) return notFound("MemberNotFound", "member", input.memberId, "memberId");
  const { topic, passedAt, expiresAt = null, note } = input;
  const now = clock.now();
  const issues = [
    ...(isInFuture(passedAt, now) ? [{ path: ["input", "passedAt"], message: "lies in the future" }] : []),
    ...(expiresAt !== null && expiresAt <= passedAt
      ? [{ path: ["input", "expiresAt"], message: "must lie behind passedAt" }]
      : []),
  ];
  if (issues.length > 0) return invalidInput(issues);
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  await endQualification(tx, member.id, topic, { ending: "REPLACED", endedAt: now });
  const facts = { memberId: member.id, topic, passedAt, expiresAt, recordedBy: actor.id };
  const qualification = await insertQualification(tx, facts);
  await recordAudit(tx, { action: "member.qualify", actor, subjectId: member.id, note });
  return { __typename: "RecordQualificationSuccess" as const, qualification, member };
});

export type WithdrawQualificationInput = Pick<RecordQualificationInput, "memberId" | "topic" | "note">;

/** Takes a record back. Where there is none, nothing changes and nothing is audited. */
export const withdrawQualification = guarded(
  "member.withdrawQualification",
  by("memberId"),
)(async ({ memberId, topic, note }: WithdrawQualificationInput, { tx, actor, clock }) => {
  const member = await findMember(tx, memberId);
  if (!member) return notFound("MemberNotFound", "member", memberId, "memberId");
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  const ended = await endQualification(tx, member.id, topic, { ending: "WITHDRAWN", endedAt: clock.now() });
  if (ended) await recordAudit(tx, { action: "member.withdrawQualification", actor, subjectId: member.id, note });
  return { __typename: "WithdrawQualificationSuccess" as const, qualification: ended ?? null, member };
});
