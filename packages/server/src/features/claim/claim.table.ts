import { sql } from "drizzle-orm";
import { char, check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import { createdAt, id, instant, minor, oneOf, workspaceId } from "../../platform/columns.ts";
import { quarantinedMessages } from "../message/message.table.ts";
import { orders } from "../order/order.table.ts";
import { tickets } from "../ticket/ticket.table.ts";
import { CHANNELS, workspaces } from "../workspace/workspace.table.ts";
import { CLAIM_KINDS, CLAIM_SOURCES, CLAIM_STATES } from "./claim-state.policy.ts";
import type { ClaimKind, ClaimSource, ClaimState } from "./claim-state.policy.ts";

/** A guarantee claim or chargeback filed at a marketplace. While it is open, refunds of its order go to compliance. */
export const claims = pgTable(
  "claims",
  {
    workspaceId: workspaceId(),
    id: id("claim").notNull(),
    orderId: id("order", "order_id").notNull(),
    kind: text("kind").$type<ClaimKind>().notNull(),
    state: text("state").$type<ClaimState>().notNull(),
    externalId: text("external_id").notNull(),
    filedAt: instant("filed_at").notNull(),
    amountMinor: minor("amount_minor"),
    currencyCode: char("currency_code", { length: 3 }).$type<CurrencyCode>(),
    source: text("source").$type<ClaimSource>().notNull().default("PERSON"),
    recordedBy: text("recorded_by").$type<Actor["id"]>().notNull().default("system"),
    /** Null: neither the marketplace nor a rule says, or it was recorded before there were clocks. */
    answerDueAt: instant("answer_due_at"),
    answerWarnAt: instant("answer_warn_at"),
    answerSource: text("answer_source").notNull().default("Recorded before clocks were kept."),
    /** When the last approved defence was filed. */
    defendedAt: instant("defended_at"),
    decidedAt: instant("decided_at"),
    /** When the next warning is to be written; null for none. Moved by whoever writes it, in the same statement. */
    alertAt: instant("alert_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.orderId], foreignColumns: [orders.workspaceId, orders.id] }),
    uniqueIndex("claims_external_id").on(t.workspaceId, t.orderId, t.kind, t.externalId),
    index("claims_order").on(t.workspaceId, t.orderId),
    index("claims_due")
      .on(t.workspaceId, t.answerDueAt)
      .where(sql`state in ('FILED', 'DEFENDED')`),
    index("claims_alert")
      .on(t.alertAt)
      .where(sql`alert_at is not null`),
    oneOf("claims_kind", "kind", CLAIM_KINDS),
    oneOf("claims_state", "state", CLAIM_STATES),
    oneOf("claims_source", "source", CLAIM_SOURCES),
    check("claims_amount", sql`(amount_minor is null) = (currency_code is null) and (amount_minor is null or amount_minor > 0)`),
    // Only a claim that waits for our answer warns about it.
    check("claims_quiet", sql`alert_at is null or (state = 'FILED' and answer_due_at is not null)`),
  ],
);

/** Every change of a claim's state, and how it came to be known. Only added to. */
export const claimTransitions = pgTable(
  "claim_transitions",
  {
    workspaceId: workspaceId(),
    claimId: id("claim", "claim_id").notNull(),
    number: integer("number").notNull(),
    from: text("from_state").$type<ClaimState>(),
    to: text("to_state").$type<ClaimState>().notNull(),
    actorId: text("actor_id").$type<Actor["id"]>().notNull(),
    source: text("source").$type<ClaimSource>().notNull(),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.claimId, t.number] }),
    foreignKey({ columns: [t.workspaceId, t.claimId], foreignColumns: [claims.workspaceId, claims.id] }),
    oneOf("claim_transitions_to", "to_state", CLAIM_STATES),
    oneOf("claim_transitions_source", "source", CLAIM_SOURCES),
  ],
);

/** One version of how long a marketplace gives for one sort of claim; the highest is in force, without any the shipped one. */
export const claimClockRules = pgTable(
  "claim_clock_rules",
  {
    workspaceId: workspaceId(),
    channel: text("channel").$type<ChannelName>().notNull(),
    kind: text("kind").$type<ClaimKind>().notNull(),
    version: integer("version").notNull(),
    preventionHours: integer("prevention_hours"),
    answerHours: integer("answer_hours"),
    warningHours: integer("warning_hours").notNull(),
    source: text("source").notNull(),
    changedBy: text("changed_by").$type<Actor["id"]>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.channel, t.kind, t.version] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    oneOf("claim_clock_rules_channel", "channel", CHANNELS),
    oneOf("claim_clock_rules_kind", "kind", CLAIM_KINDS),
    check(
      "claim_clock_rules_hours",
      sql`warning_hours >= 0 and warning_hours < coalesce(prevention_hours, 2161) and warning_hours < coalesce(answer_hours, 2161)`,
    ),
  ],
);

/** A proven mail of a marketplace about a claim; the mail itself lies in quarantine. Unsettled ones flag the tickets of their orders. */
export const claimNotices = pgTable(
  "claim_notices",
  {
    workspaceId: workspaceId(),
    quarantinedMessageId: id("quarantinedMessage", "quarantined_message_id").notNull(),
    verdict: text("verdict").$type<"RECORDED" | "UNCLEAR">().notNull(),
    explanation: text("explanation").notNull(),
    kind: text("kind").$type<ClaimKind>(),
    orderIds: text("order_ids").array().$type<Id<"order">[]>().notNull(),
    claimId: id("claim", "claim_id"),
    settledAt: instant("settled_at"),
    settledBy: text("settled_by").$type<Actor["id"]>(),
    note: text("note"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.quarantinedMessageId] }),
    foreignKey({
      name: "claim_notices_mail_fk",
      columns: [t.workspaceId, t.quarantinedMessageId],
      foreignColumns: [quarantinedMessages.workspaceId, quarantinedMessages.id],
    }),
    foreignKey({ columns: [t.workspaceId, t.claimId], foreignColumns: [claims.workspaceId, claims.id] }),
    index("claim_notices_claim").on(t.workspaceId, t.claimId),
    index("claim_notices_waiting")
      .on(t.workspaceId, t.quarantinedMessageId)
      .where(sql`settled_at is null`),
    oneOf("claim_notices_verdict", "verdict", ["RECORDED", "UNCLEAR"]),
    check("claim_notices_recorded", sql`verdict <> 'RECORDED' or (claim_id is not null and settled_at is not null)`),
    check("claim_notices_settled", sql`(settled_at is null) = (settled_by is null)`),
  ],
);

/** When to warn that a ticket's time for preventing a claim runs out; told once. */
export const claimWindowAlerts = pgTable(
  "claim_window_alerts",
  {
    workspaceId: workspaceId(),
    ticketId: id("ticket", "ticket_id").notNull(),
    closesAt: instant("closes_at").notNull(),
    alertAt: instant("alert_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.ticketId] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    index("claim_window_alerts_alert")
      .on(t.alertAt)
      .where(sql`alert_at is not null`),
  ],
);
