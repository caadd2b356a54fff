import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { Claim } from "./claim.store.ts";
import type { ClaimDossier } from "./defence.store.ts";
import { exportDossier } from "./export-dossier.command.ts";

export const defineDossier = (builder: Builder, { type, node, union }: Shared): void => {
  const part = builder.objectRef<ClaimDossier["parts"][number]>("ClaimDossierPart").implement({
    fields: (t) => ({
      name: t.exposeString("name"),
      digest: t.exposeString("digest"),
      byteSize: t.exposeInt("byteSize"),
    }),
  });
  const dossier = type<ClaimDossier>("ClaimDossier");
  dossier.implement({
    interfaces: [node],
    fields: (t) => ({
      claim: t.field({ type: type<Claim>("Claim"), resolve: (row, _, { loaders }) => need(loaders.claim.load(row.claimId)) }),
      seal: t.exposeString("seal"),
      parts: t.field({ type: [part], resolve: ({ parts }) => parts }),
      byteSize: t.exposeInt("byteSize"),
      exportedBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.exportedBy)),
      }),
      exportedAt: t.expose("exportedAt", { type: "DateTime" }),
    }),
  });
  type<{ claimDossier: ClaimDossier; document: string }>("ExportClaimDossierSuccess").implement({
    fields: (t) => ({
      claimDossier: t.field({ type: dossier, resolve: (row) => row.claimDossier }),
      document: t.exposeString("document"),
    }),
  });
  const input = builder.inputType("ExportClaimDossierInput", {
    fields: (t) => ({ claimId: t.id({ required: true }), note: t.string({ required: true }) }),
  });
  const result = union("ExportClaimDossierResult", [
    "ExportClaimDossierSuccess",
    "ClaimNotFound",
    "NoteTooShort",
    "InvalidInput",
  ]);
  builder.queryField("claimDossier", (t) =>
    t.field({
      type: dossier,
      nullable: true,
      authScopes: { may: "claim.export" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.claimDossier.load(id),
    }),
  );
  builder.mutationField("exportClaimDossier", (t) =>
    t.field({
      type: result,
      authScopes: { may: "claim.export" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(exportDossier, args.input),
    }),
  );
};
