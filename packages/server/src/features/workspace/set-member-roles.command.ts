import type { Role } from "../../kernel/actor.ts";
import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { objectionToRoles } from "./member-roles.policy.ts";
import { changeRoles, lockMemberAndAdmins } from "./member.store.ts";

type SetMemberRolesInput = { readonly memberId: string; readonly roles: readonly Role[]; readonly note: string };

/** Locks the member and every administrator: two who take the role from each other at once do it one after the other. */
export const setMemberRoles = guarded(
  "member.setRoles",
  by("memberId"),
)(async (input: SetMemberRolesInput, { tx, actor }) => {
  const { memberId, roles, note } = input;
  if (roles.length === 0 || new Set(roles).size !== roles.length)
    return invalidInput([{ path: ["input", "roles"], message: "must name at least one role, each once" }]);
  const locked = await lockMemberAndAdmins(tx, memberId);
  const member = locked.find(({ id }) => id === memberId);
  if (!member) return notFound("MemberNotFound", "member", memberId, "memberId");
  const adminIds = locked.filter((one) => one.roles.includes("ADMIN")).map(({ id }) => id);
  const refused = objectionToRoles({ actor, member, roles, adminIds });
  if (refused) return refusalOf(refused);
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  const changed = await changeRoles(tx, member.id, roles);
  const said = `${member.roles.join(", ")} → ${changed.roles.join(", ")}: ${note}`;
  await recordAudit(tx, { action: "member.setRoles", actor, subjectId: member.id, note: said });
  return { __typename: "SetMemberRolesSuccess" as const, member: changed };
});

const refusalOf = (refused: "OWN" | "LAST_ADMIN") =>
  refused === "OWN"
    ? problem("OwnRolesStay", "Another member with the role ADMIN sets these roles, not you and not a key.", [
        "input",
        "memberId",
      ])
    : problem("LastAdminStays", "This is the last ADMIN. Give somebody else that role first.", ["input", "roles"]);
