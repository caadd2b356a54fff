import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import { denial } from "../../graphql/errors.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { ProblemCode, Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { AuditEntry } from "./audit.store.ts";
import { AUDIT_FAULTS } from "./audit-verification.ts";
import type { AuditFault } from "./audit-verification.ts";
import { listAuditEntries } from "./list-audit-entries.query.ts";
import { auditHead, verifyAudit } from "./verify-audit.query.ts";
import type { AuditHead, AuditVerification } from "./verify-audit.query.ts";

/** Entries that one request checks, some tens of milliseconds of work. */
const MOST_VERIFIED = 1000;

export const defineAudit = (builder: Builder, { type, node, decisionOutcome, problemCode }: Shared, lists: Lists): void => {
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
      problem: t.field({ type: problemCode, nullable: true, resolve: ({ problem }) => problem as ProblemCode | null }),
      missingPermission: t.exposeString("missingPermission", { nullable: true }),
      calls: t.int({ resolve: ({ calls }) => calls ?? 1 }),
      noteIsErased: t.boolean({ resolve: ({ note, noteDigest }) => note === null && noteDigest !== null }),
      sequence: t.exposeInt("seq", { nullable: true }),
      hash: t.exposeString("hash", { nullable: true }),
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
  defineVerification(builder);
};

const defineVerification = (builder: Builder): void => {
  const head = builder.objectRef<AuditHead>("AuditHead").implement({
    fields: (t) => ({
      sequence: t.exposeInt("seq"),
      hash: t.exposeString("hash"),
      unchained: t.exposeInt("unchained"),
    }),
  });
  const fault = builder.objectRef<AuditFault>("AuditFault").implement({
    fields: (t) => ({
      sequence: t.exposeInt("sequence"),
      entryId: t.exposeID("entryId", { nullable: true }),
      kind: t.expose("kind", { type: builder.enumType("AuditFaultKind", { values: AUDIT_FAULTS }) }),
      message: t.exposeString("message"),
    }),
  });
  const verification = builder.objectRef<AuditVerification>("AuditVerification").implement({
    fields: (t) => ({
      isIntact: t.boolean({ resolve: (row) => row.fault === undefined }),
      fault: t.field({ type: fault, nullable: true, resolve: (row) => row.fault ?? null }),
      checked: t.exposeInt("checked"),
      erasedNotes: t.exposeInt("erasedNotes"),
      through: t.int({ resolve: (row) => row.through.seq }),
      isComplete: t.exposeBoolean("isComplete"),
      head: t.field({ type: head, resolve: (row) => row.head }),
    }),
  });
  builder.queryFields((t) => ({
    auditHead: t.field({
      type: head,
      authScopes: { may: "audit.read" },
      resolve: (_, __, ctx) => ctx.read(auditHead, undefined),
    }),
    verifyAudit: t.field({
      type: verification,
      authScopes: { may: "audit.read" },
      args: {
        after: t.arg.int({ required: true, defaultValue: 0 }),
        first: t.arg.int({ required: true, defaultValue: MOST_VERIFIED }),
      },
      resolve: (_, { after, first }, ctx) => {
        if (first < 1 || first > MOST_VERIFIED)
          throw denial("BAD_USER_INPUT", `first must be 1 to ${MOST_VERIFIED} (it is ${first}).`);
        if (after < 0) throw denial("BAD_USER_INPUT", `after must be 0, or the \`through\` of an answer (it is ${after}).`);
        return ctx.read(verifyAudit, { after, first });
      },
    }),
  }));
};
