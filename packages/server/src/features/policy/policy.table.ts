import { sql } from "drizzle-orm";
import { char, foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import type { DecisionOutcome, RuleResult } from "../../kernel/decision.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import { createdAt, id, instant, minor, oneOf, workspaceId } from "../../platform/columns.ts";
import { workspaces } from "../workspace/workspace.table.ts";
import type { StoredFacts } from "./guard-facts.policy.ts";
import type { PolicyDocument } from "./policy-document.ts";
import { GUARD_ACTIONS, REFUND_REASONS } from "./policy-words.policy.ts";
import type { GuardAction } from "./policy-words.policy.ts";

// The policy owns the words; fields take them from here, as they do with every column's.
export { GUARD_ACTIONS, REFUND_REASONS };

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

/**
 * What a guard decided about one attempt, refused ones included. Never changed, never deleted. Its ids are no foreign keys: a decision about
 * something that was erased since stays what was decided.
 */
export const decisions = pgTable(
  "decisions",
  {
    workspaceId: workspaceId(),
    id: id("decision").notNull(),
    policyVersionId: id("policyVersion", "policy_version_id").notNull(),
    outcome: text("outcome").$type<DecisionOutcome>().notNull(),
    rules: jsonb("rules").$type<RuleResult[]>().notNull(),
    /** What was asked; null for a decision that no guard of the workspace's document takes part in. */
    action: text("action").$type<GuardAction>(),
    /** Every fact that any rule may read, so that another document can be asked what it would have decided; null before format 2. */
    facts: jsonb("facts").$type<StoredFacts>(),
    /** SHA-256 of the document that decided, so that nobody can say later it was another one. */
    policyDigest: text("policy_digest"),
    subjectId: text("subject_id"),
    ticketId: id("ticket", "ticket_id"),
    orderId: id("order", "order_id"),
    customerId: id("customer", "customer_id"),
    actorId: text("actor_id").$type<Actor["id"]>(),
    amountMinor: minor("amount_minor"),
    currencyCode: char("currency_code", { length: 3 }).$type<CurrencyCode>(),
    decidedAt: instant("decided_at").notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.policyVersionId], foreignColumns: [policyVersions.workspaceId, policyVersions.id] }),
    // What a back-test reads: one action's decisions of a window, in the order they were made.
    index("decisions_of_action").on(t.workspaceId, t.action, t.decidedAt, t.id),
    index("decisions_of_actor").on(t.workspaceId, t.actorId, t.decidedAt, t.id),
    oneOf("decisions_outcome", "outcome", ["ALLOW", "ESCALATE", "REFUSE"]),
    oneOf("decisions_action", "action", GUARD_ACTIONS),
  ],
);
