import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { decisions } from "../policy/policy.table.ts";
import { claims } from "./claim.table.ts";

export const DEFENCE_STATUSES = ["AWAITING_APPROVAL", "APPROVED", "REJECTED", "FILED", "WITHDRAWN"] as const;
export type DefenceStatus = (typeof DEFENCE_STATUSES)[number];

/** Our answer to a claim. Its words never change (trigger): what compliance approves is what is filed. */
export const claimDefences = pgTable(
  "claim_defences",
  {
    workspaceId: workspaceId(),
    id: id("claimDefence").notNull(),
    claimId: id("claim", "claim_id").notNull(),
    number: integer("number").notNull(),
    statement: text("statement").notNull(),
    statementSha256: text("statement_sha256").notNull(),
    note: text("note").notNull(),
    status: text("status").$type<DefenceStatus>().notNull(),
    submittedBy: text("submitted_by").$type<Actor["id"]>().notNull(),
    submittedAt: instant("submitted_at").notNull(),
    decisionId: id("decision", "decision_id").notNull(),
    decidedBy: text("decided_by").$type<Actor["id"]>(),
    decidedAt: instant("decided_at"),
    decisionNote: text("decision_note"),
    filedAt: instant("filed_at"),
    filedBy: text("filed_by").$type<Actor["id"]>(),
    filedPlace: text("filed_place"),
    filedReference: text("filed_reference"),
    filingNote: text("filing_note"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.claimId], foreignColumns: [claims.workspaceId, claims.id] }),
    foreignKey({ columns: [t.workspaceId, t.decisionId], foreignColumns: [decisions.workspaceId, decisions.id] }),
    uniqueIndex("claim_defences_number").on(t.workspaceId, t.claimId, t.number),
    uniqueIndex("claim_defences_one_under_way")
      .on(t.workspaceId, t.claimId)
      .where(sql`status in ('AWAITING_APPROVAL', 'APPROVED')`),
    oneOf("claim_defences_status", "status", DEFENCE_STATUSES),
    // Four eyes, whatever code runs: nobody approves their own words.
    check("claim_defences_four_eyes", sql`decided_by is null or decided_by <> submitted_by`),
    check("claim_defences_decided", sql`status not in ('APPROVED', 'REJECTED', 'FILED') or decided_by is not null`),
    check("claim_defences_filed", sql`(status = 'FILED') = (filed_at is not null)`),
  ],
);

/** What was exported when by whom, and its hashes. The document itself is not kept. */
export const claimDossiers = pgTable(
  "claim_dossiers",
  {
    workspaceId: workspaceId(),
    id: id("claimDossier").notNull(),
    claimId: id("claim", "claim_id").notNull(),
    seal: text("seal").notNull(),
    parts: jsonb("parts").$type<{ name: string; digest: string; byteSize: number }[]>().notNull(),
    byteSize: integer("byte_size").notNull(),
    exportedBy: text("exported_by").$type<Actor["id"]>().notNull(),
    exportedAt: instant("exported_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.claimId], foreignColumns: [claims.workspaceId, claims.id] }),
    index("claim_dossiers_claim").on(t.workspaceId, t.claimId),
  ],
);
