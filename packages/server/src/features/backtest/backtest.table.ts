import { sql } from "drizzle-orm";
import { boolean, char, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import type { DecisionOutcome } from "../../kernel/decision.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import { createdAt, id, instant, minor, oneOf, workspaceId } from "../../platform/columns.ts";
import type { GuardAction } from "../policy/policy-words.policy.ts";
import { decisions, policyVersions } from "../policy/policy.table.ts";
import type { PolicyDocument } from "../policy/policy.table.ts";
import type { ChangesOfActor, OutcomeCount } from "./backtest.policy.ts";

export const BACKTEST_STATUSES = ["QUEUED", "RUNNING", "FINISHED", "CANCELLED"] as const;
export type BacktestStatus = (typeof BACKTEST_STATUSES)[number];

/**
 * A question what a version would have decided, with its answer so far. `document` is a copy: a draft may change while it is asked about.
 * The cursor and every figure change in one transaction per batch, so that whoever goes on after a kill counts nothing twice. Never deleted.
 */
export const backtests = pgTable(
  "backtests",
  {
    workspaceId: workspaceId(),
    id: id("backtest").notNull(),
    policyVersionId: id("policyVersion", "policy_version_id").notNull(),
    document: jsonb("document").$type<PolicyDocument>().notNull(),
    policyDigest: text("policy_digest").notNull(),
    from: instant("from_at").notNull(),
    to: instant("to_at").notNull(),
    status: text("status").$type<BacktestStatus>().notNull(),
    requestedBy: text("requested_by").$type<Actor["id"]>().notNull(),
    requestedAt: instant("requested_at").notNull(),
    startedAt: instant("started_at"),
    endedAt: instant("ended_at"),
    total: integer("total"),
    processed: integer("processed").notNull().default(0),
    withoutFacts: integer("without_facts").notNull().default(0),
    unreadable: integer("unreadable").notNull().default(0),
    notGuarded: integer("not_guarded").notNull().default(0),
    changed: integer("changed").notNull().default(0),
    outcomes: jsonb("outcomes").$type<OutcomeCount[]>().notNull().default([]),
    /** Counted from the differences when it ends, because they go before it does; null until then. */
    actors: jsonb("actors").$type<ChangesOfActor[]>(),
    tickets: integer("tickets"),
    /** False as soon as the first of its differences is removed. */
    differencesKept: boolean("differences_kept").notNull().default(true),
    /** The last decision looked at; decisions are read in the order of their time. */
    cursorAt: instant("cursor_at"),
    cursorId: id("decision", "cursor_id"),
    /** When a job last moved it; long ago means that its job died. */
    progressedAt: instant("progressed_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.policyVersionId], foreignColumns: [policyVersions.workspaceId, policyVersions.id] }),
    index("backtests_version").on(t.workspaceId, t.policyVersionId, t.id),
    index("backtests_unfinished_of_workspace")
      .on(t.workspaceId, t.id)
      .where(sql`status in ('QUEUED', 'RUNNING')`),
    index("backtests_unfinished")
      .on(t.progressedAt)
      .where(sql`status in ('QUEUED', 'RUNNING')`),
    oneOf("backtests_status", "status", BACKTEST_STATUSES),
  ],
);

/** One decision that a back-test's version would have made differently, and what happened later. Kept while its back-test is one of the latest. */
export const backtestDifferences = pgTable(
  "backtest_differences",
  {
    workspaceId: workspaceId(),
    backtestId: id("backtest", "backtest_id").notNull(),
    decisionId: id("decision", "decision_id").notNull(),
    action: text("action").$type<GuardAction>().notNull(),
    before: text("before").$type<DecisionOutcome>().notNull(),
    after: text("after").$type<DecisionOutcome>().notNull(),
    actorId: text("actor_id").$type<Actor["id"]>().notNull(),
    ticketId: id("ticket", "ticket_id"),
    orderId: id("order", "order_id"),
    amountMinor: minor("amount_minor"),
    currencyCode: char("currency_code", { length: 3 }).$type<CurrencyCode>(),
    decidedAt: instant("decided_at").notNull(),
    claimFiledAt: instant("claim_filed_at"),
    negativeFeedbackAt: instant("negative_feedback_at"),
    contactedAgainAt: instant("contacted_again_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.backtestId, t.decisionId] }),
    foreignKey({ columns: [t.workspaceId, t.backtestId], foreignColumns: [backtests.workspaceId, backtests.id] }),
    foreignKey({ columns: [t.workspaceId, t.decisionId], foreignColumns: [decisions.workspaceId, decisions.id] }),
    index("backtest_differences_time").on(t.workspaceId, t.backtestId, t.decidedAt, t.decisionId),
    index("backtest_differences_actor").on(t.workspaceId, t.backtestId, t.actorId, t.decidedAt, t.decisionId),
    index("backtest_differences_ticket").on(t.workspaceId, t.backtestId, t.ticketId, t.decidedAt, t.decisionId),
    oneOf("backtest_differences_before", "before", ["ALLOW", "ESCALATE", "REFUSE"]),
    oneOf("backtest_differences_after", "after", ["ALLOW", "ESCALATE", "REFUSE"]),
  ],
);
