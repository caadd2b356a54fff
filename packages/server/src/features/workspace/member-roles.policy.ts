import type { Actor, Role } from "../../kernel/actor.ts";

type Asked = {
  readonly actor: Actor;
  readonly member: { readonly id: string; readonly roles: readonly Role[] };
  readonly roles: readonly Role[];
  /** Everybody who holds the role ADMIN now. */
  readonly adminIds: readonly string[];
};

/**
 * Why these roles must not be given. A key is no person: whoever made it could give themselves through it what they lack. What a member
 * gains cannot be used by whoever gave it, because a key never gets a permission that its maker lacks.
 */
export const objectionToRoles = ({ actor, member, roles, adminIds }: Asked): "OWN" | "LAST_ADMIN" | undefined => {
  if (actor.kind !== "MEMBER" || actor.id === member.id) return "OWN";
  const losesAdmin = member.roles.includes("ADMIN") && !roles.includes("ADMIN");
  return losesAdmin && adminIds.every((id) => id === member.id) ? "LAST_ADMIN" : undefined;
};
