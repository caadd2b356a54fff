import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Tag } from "../tag/index.ts";
import { listReasonRequirements } from "./requirement.query.ts";
import type { ReasonRequirement } from "./requirement.store.ts";
import { setReasonRequirement } from "./set-reason-requirement.command.ts";
import { settingFields } from "../../graphql/setting-fields.ts";

export const defineReasonRequirements = (builder: Builder, { type, union, requiredFact: fact }: Shared): void => {
  const requirement = type<ReasonRequirement>("ReasonRequirement");
  requirement.implement({
    fields: (t) => ({
      reason: t.field({ type: type<Tag>("Tag"), resolve: ({ reason }) => reason }),
      requiredFacts: t.field({ type: [fact], resolve: ({ requiredFacts }) => [...requiredFacts] }),
      ...settingFields(t, { type }),
    }),
  });
  type<{ reasonRequirement: ReasonRequirement }>("SetReasonRequirementSuccess").implement({
    fields: (t) => ({ reasonRequirement: t.field({ type: requirement, resolve: (row) => row.reasonRequirement }) }),
  });
  const input = builder.inputType("SetReasonRequirementInput", {
    fields: (t) => ({
      reason: t.string({ required: true }),
      requiredFacts: t.field({ type: [fact], required: true }),
      expectedVersion: t.int({ required: true }),
      note: t.string({ required: true }),
    }),
  });
  const members = ["SetReasonRequirementSuccess", "VersionConflict", "NoteTooShort", "InvalidInput"];
  const result = union("SetReasonRequirementResult", members);
  builder.queryField("reasonRequirements", (t) =>
    t.field({
      type: [requirement],
      authScopes: { may: "ticket.read" },
      resolve: (_, __, ctx) => ctx.read(listReasonRequirements, undefined),
    }),
  );
  builder.mutationField("setReasonRequirement", (t) =>
    t.field({
      type: result,
      authScopes: { may: "policy.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setReasonRequirement, args.input),
    }),
  );
};
