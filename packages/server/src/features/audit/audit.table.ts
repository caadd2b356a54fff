import {
  bigint,
  bigserial,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { Actor, Permission } from "../../kernel/actor.ts";
import type { DecisionOutcome } from "../../kernel/decision.ts";
import { createdAt, id, instant, workspaceId } from "../../platform/columns.ts";
import { decisions } from "../policy/policy.table.ts";
import { erasures } from "../erasure/erasure.table.ts";
import { workspaces } from "../workspace/workspace.table.ts";

/**
 * One use of authority, or the attempt. A trigger refuses every update and delete, except that the relay gives a committed entry its
 * place in the workspace's chain, once: a number taken inside the transaction would make the workspace's writers queue.
 */
export const auditEntries = pgTable(
  "audit_entries",
  {
    workspaceId: workspaceId(),
    id: id("auditEntry").notNull(),
    /** Order of insertion; the order in which the relay chains what it finds committed. */
    insertedNo: bigserial("inserted_no", { mode: "bigint" }).notNull(),
    action: text("action").notNull(),
    actorId: text("actor_id").$type<Actor["id"]>().notNull(),
    subjectId: text("subject_id").notNull(),
    outcome: text("outcome").$type<DecisionOutcome>(),
    decisionId: id("decision", "decision_id"),
    /** The code that whoever was refused without a decision was told. */
    problem: text("problem"),
    /** What the actor would have needed, where a call ended before anything was looked at. */
    missingPermission: text("missing_permission").$type<Permission>(),
    /** How many calls the entry tells of; null for one. */
    calls: integer("calls"),
    /** Of the text and its salt in `audit_notes`, which may be destroyed; null when no note was given. */
    noteDigest: text("note_digest"),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
    createdAt: createdAt(),
    seq: bigint("seq", { mode: "number" }),
    previousHash: text("previous_hash"),
    hash: text("hash"),
    decisionDigest: text("decision_digest"),
    policyDigest: text("policy_digest"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    foreignKey({ columns: [t.workspaceId, t.decisionId], foreignColumns: [decisions.workspaceId, decisions.id] }),
    index("audit_entries_subject").on(t.workspaceId, t.subjectId, t.id),
    index("audit_entries_actor").on(t.workspaceId, t.actorId, t.id),
    index("audit_entries_decision").on(t.workspaceId, t.decisionId),
    uniqueIndex("audit_entries_seq").on(t.workspaceId, t.seq),
    // Two entries behind one would be a fork.
    uniqueIndex("audit_entries_previous").on(t.workspaceId, t.previousHash),
    index("audit_entries_unchained")
      .on(t.insertedNo)
      .where(sql`seq is null`),
    check("audit_entries_chained", sql`num_nulls(seq, previous_hash, hash) in (0, 3)`),
  ],
);

/**
 * What somebody wrote, apart from the chain, which holds a salted digest of it only. Erasing a customer destroys text and salt and
 * leaves who did: a row that is gone was tampered with.
 */
export const auditNotes = pgTable(
  "audit_notes",
  {
    workspaceId: workspaceId(),
    entryId: id("auditEntry", "entry_id").notNull(),
    text: text("text"),
    salt: text("salt"),
    erasureId: id("erasure", "erasure_id"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.entryId] }),
    foreignKey({ columns: [t.workspaceId, t.entryId], foreignColumns: [auditEntries.workspaceId, auditEntries.id] }),
    foreignKey({ columns: [t.workspaceId, t.erasureId], foreignColumns: [erasures.workspaceId, erasures.id] }),
    index("audit_notes_erasure").on(t.workspaceId, t.erasureId),
    check("audit_notes_kept_or_erased", sql`num_nulls(text, salt) = case when erasure_id is null then 0 else 2 end`),
  ],
);

/** The end of each workspace's chain. Locked by whoever makes it longer. */
export const auditHeads = pgTable(
  "audit_heads",
  {
    workspaceId: workspaceId(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    hash: text("hash").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
  ],
);
