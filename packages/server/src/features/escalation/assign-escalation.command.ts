import { invalidInput, notFound, versionConflict } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { findMember } from "../workspace/index.ts";
import type { Member } from "../workspace/index.ts";
import { lockEscalation, saveAssignee } from "./escalation.store.ts";
import type { Escalation } from "./escalation.store.ts";
import { isClosed } from "./expire-escalation.ts";

export type AssignEscalationInput = {
  readonly escalationId: string;
  readonly memberId?: string | null | undefined;
  readonly expectedVersion: number;
};

const whyNot = (member: Member, { targetRole, requestedBy }: Escalation): string | undefined => {
  if (member.id === requestedBy) return `${member.name} asked for this and cannot decide it`;
  return member.roles.includes(targetRole)
    ? undefined
    : `${member.name} does not have the role ${targetRole} (roles: ${member.roles.join(", ")})`;
};

/** Says who is to decide. It binds nobody: others with the role may still decide. */
export const assignEscalation = command("escalation.assign", async (input: AssignEscalationInput, { tx, actor }) => {
  const escalation = await lockEscalation(tx, input.escalationId);
  if (!escalation) return notFound("EscalationNotFound", "escalation", input.escalationId, "escalationId");
  if (escalation.status !== "OPEN") return isClosed(escalation);
  if (escalation.version !== input.expectedVersion)
    return versionConflict("The escalation", escalation.version, input.expectedVersion);
  const member = input.memberId == null ? null : await findMember(tx, input.memberId);
  if (member === undefined) return notFound("MemberNotFound", "member", input.memberId ?? "", "memberId");
  const message = member === null ? undefined : whyNot(member, escalation);
  if (message !== undefined) return invalidInput([{ path: ["input", "memberId"], message }]);
  const assigned = await saveAssignee(tx, escalation.id, member?.id ?? null);
  await recordAudit(tx, { action: "escalation.assign", actor, subjectId: escalation.id });
  return { __typename: "AssignEscalationSuccess" as const, escalation: assigned };
});
