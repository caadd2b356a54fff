import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { setMemberRoles } from "./set-member-roles.command.ts";
import type { Member } from "./workspace.store.ts";

export const defineMember = (builder: Builder, { type, union, role, plainProblem }: Shared): void => {
  for (const name of ["OwnRolesStay", "LastAdminStays"]) plainProblem(name);
  type<{ readonly member: Member }>("SetMemberRolesSuccess").implement({
    fields: (t) => ({ member: t.expose("member", { type: type<Member>("Member") }) }),
  });
  const input = builder.inputType("SetMemberRolesInput", {
    fields: (t) => ({
      memberId: t.id({ required: true }),
      roles: t.field({ type: [role], required: true }),
      note: t.string({ required: true }),
    }),
  });
  const answers = ["SetMemberRolesSuccess", "MemberNotFound", "OwnRolesStay", "LastAdminStays", "NoteTooShort", "InvalidInput"];
  builder.mutationField("setMemberRoles", (t) =>
    t.field({
      type: union("SetMemberRolesResult", answers),
      authScopes: { may: "member.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setMemberRoles, args.input),
    }),
  );
};
