import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { assignEscalation } from "./assign-escalation.command.ts";
import type { Escalation } from "./escalation.store.ts";

export const defineAssignEscalation = (builder: Builder, { type, union }: Shared): void => {
  type<{ escalation: Escalation }>("AssignEscalationSuccess").implement({
    fields: (t) => ({ escalation: t.field({ type: type<Escalation>("Escalation"), resolve: (row) => row.escalation }) }),
  });
  const input = builder.inputType("AssignEscalationInput", {
    fields: (t) => ({
      escalationId: t.id({ required: true }),
      memberId: t.id(),
      expectedVersion: t.int({ required: true }),
    }),
  });
  const result = union("AssignEscalationResult", [
    "AssignEscalationSuccess",
    "EscalationNotFound",
    "EscalationAlreadyDecided",
    "MemberNotFound",
    "VersionConflict",
    "InvalidInput",
  ]);
  builder.mutationField("assignEscalation", (t) =>
    t.field({
      type: result,
      authScopes: { may: "escalation.decide" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(assignEscalation, args.input),
    }),
  );
};
