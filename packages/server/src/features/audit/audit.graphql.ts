import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { AuditEntry } from "./audit.store.ts";
import { listAuditEntries } from "./list-audit-entries.query.ts";

export const defineAudit = (builder: Builder, { type, node, decisionOutcome }: Shared, lists: Lists): void => {
  type<AuditEntry>("AuditEntry").implement({
    interfaces: [node],
    fields: (t) => ({
      action: t.exposeString("action"),
      actor: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.actorId)),
      }),
      subjectId: t.exposeID("subjectId"),
      outcome: t.expose("outcome", { type: decisionOutcome, nullable: true }),
      decision: t.field({
        type: type<ShownDecision>("Decision"),
        nullable: true,
        resolve: (row, _, { loaders }) => (row.decisionId === null ? null : loaders.decision.load(row.decisionId)),
      }),
      note: t.exposeString("note", { nullable: true }),
      at: t.expose("at", { type: "DateTime" }),
    }),
  });
  const filter = builder.inputType("AuditFilter", {
    fields: (t) => ({ action: t.string(), subjectId: t.id(), actorId: t.id(), outcome: t.field({ type: decisionOutcome }) }),
  });
  builder.queryField("auditEntries", (t) =>
    t.field({
      type: lists.auditEntries,
      authScopes: { may: "audit.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("auditEntry", text));
        return pageById(await ctx.read(listAuditEntries, { filter: args.filter ?? {}, page }), page);
      },
    }),
  );
};
