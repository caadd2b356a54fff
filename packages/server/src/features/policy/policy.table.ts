import { sql } from "drizzle-orm";
import { foreignKey, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { DecisionOutcome, RuleResult } from "../../kernel/decision.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { workspaces } from "../workspace/workspace.table.ts";
import type { PolicyDocument } from "./policy-document.ts";

/** An immutable set of rules; exactly one is active per workspace. */
export const policyVersions = pgTable(
  "policy_versions",
  {
    workspaceId: workspaceId(),
    id: id("policyVersion").notNull(),
    document: jsonb("document").$type<PolicyDocument>().notNull(),
    state: text("state").$type<"ACTIVE" | "RETIRED">().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    uniqueIndex("policy_versions_active")
      .on(t.workspaceId)
      .where(sql`state = 'ACTIVE'`),
    oneOf("policy_versions_state", "state", ["ACTIVE", "RETIRED"]),
  ],
);

/** What a guard decided about one attempt, refused ones included. Never changed, never deleted. */
export const decisions = pgTable(
  "decisions",
  {
    workspaceId: workspaceId(),
    id: id("decision").notNull(),
    policyVersionId: id("policyVersion", "policy_version_id").notNull(),
    outcome: text("outcome").$type<DecisionOutcome>().notNull(),
    rules: jsonb("rules").$type<RuleResult[]>().notNull(),
    decidedAt: instant("decided_at").notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.policyVersionId], foreignColumns: [policyVersions.workspaceId, policyVersions.id] }),
    oneOf("decisions_outcome", "outcome", ["ALLOW", "ESCALATE", "REFUSE"]),
  ],
);
