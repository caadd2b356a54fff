import { sql } from "drizzle-orm";
import { char, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import type { DecisionOutcome, RuleResult } from "../../kernel/decision.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import { createdAt, id, instant, minor, oneOf, workspaceId } from "../../platform/columns.ts";
import { workspaces } from "../workspace/workspace.table.ts";
import type { StoredFacts } from "./guard-facts.policy.ts";
import type { PolicyDocument } from "./policy-document.ts";
import { GUARD_ACTIONS } from "./policy-words.policy.ts";
import type { GuardAction } from "./policy-words.policy.ts";
import { POLICY_STATES, STEP_KINDS } from "./version-state.policy.ts";
import type { PolicyState, PolicyStepKind } from "./version-state.policy.ts";

// Policies own the words; fields take them from here, as they do with every column's.
export { POLICY_STATES, STEP_KINDS };
export {
  ACTOR_KINDS,
  BUYER_RISKS,
  ESCALATION_KINDS,
  EVIDENCE_KINDS,
  DEMAND_KINDS,
  GUARD_ACTIONS,
  LIMIT_SCOPES,
  POLICY_BUYER_KINDS,
  REFUND_REASONS,
  WEEKDAYS,
} from "./policy-words.policy.ts";

/**
 * One text of the workspace's rules and where it stands; exactly one is active per workspace. A trigger refuses every change of state that
 * the state machine does not know, and any change of a text that was approved and keeps its approval. Never deleted.
 */
export const policyVersions = pgTable(
  "policy_versions",
  {
    workspaceId: workspaceId(),
    id: id("policyVersion").notNull(),
    name: text("name").notNull().default("Policy"),
    about: text("about").notNull().default(""),
    document: jsonb("document").$type<PolicyDocument>().notNull(),
    state: text("state").$type<PolicyState>().notNull(),
    version: integer("version").notNull().default(1),
    /** Who wrote a part of it; none of them reviews it. */
    authors: text("authors").array().$type<Actor["id"][]>().notNull().default([]),
    reviewedBy: text("reviewed_by").$type<Actor["id"]>(),
    /** What was in force when the text was written: what its reviewer compared it with. */
    basedOnId: id("policyVersion", "based_on_id"),
    activateAt: instant("activate_at"),
    activatedAt: instant("activated_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    foreignKey({ columns: [t.workspaceId, t.basedOnId], foreignColumns: [t.workspaceId, t.id] }),
    uniqueIndex("policy_versions_active")
      .on(t.workspaceId)
      .where(sql`state = 'ACTIVE'`),
    oneOf("policy_versions_state", "state", POLICY_STATES),
    check("policy_versions_four_eyes", sql`reviewed_by is null or not reviewed_by = any(authors)`),
    check("policy_versions_scheduled", sql`(state = 'SCHEDULED') = (activate_at is not null)`),
  ],
);

/** One step of a version's life: who, when, why, and the digest of the text at that moment. Append-only. */
export const policySteps = pgTable(
  "policy_steps",
  {
    workspaceId: workspaceId(),
    id: id("policyReview").notNull(),
    policyVersionId: id("policyVersion", "policy_version_id").notNull(),
    kind: text("kind").$type<PolicyStepKind>().notNull(),
    byActor: text("by_actor").$type<Actor["id"]>().notNull(),
    at: instant("at").notNull().defaultNow(),
    note: text("note").notNull(),
    digest: text("digest").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.policyVersionId], foreignColumns: [policyVersions.workspaceId, policyVersions.id] }),
    index("policy_steps_version").on(t.workspaceId, t.policyVersionId, t.id),
    oneOf("policy_steps_kind", "kind", STEP_KINDS),
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
