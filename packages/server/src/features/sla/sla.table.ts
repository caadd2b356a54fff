import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { messages } from "../message/message.table.ts";
import { threads, tickets } from "../ticket/ticket.table.ts";
import { CHANNELS, workspaces } from "../workspace/workspace.table.ts";
import type { BusinessCalendar } from "./business-calendar.ts";
import type { ClockOutcome } from "./sla-words.ts";

/** One version of a channel's reply policy; the highest is in force. Without any the shipped one is. Never changed, never deleted. */
export const slaPolicies = pgTable(
  "sla_policies",
  {
    workspaceId: workspaceId(),
    id: id("slaPolicy").notNull(),
    channel: text("channel").$type<ChannelName>().notNull(),
    version: integer("version").notNull(),
    name: text("name").notNull(),
    targetMinutes: integer("target_minutes").notNull(),
    /** Null: every hour counts. */
    calendar: jsonb("calendar").$type<BusinessCalendar>(),
    atRiskLeadMinutes: integer("at_risk_lead_minutes").notNull(),
    pausesWhileWaiting: boolean("pauses_while_waiting").notNull(),
    changedBy: text("changed_by").$type<Actor["id"]>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    uniqueIndex("sla_policies_version").on(t.workspaceId, t.channel, t.version),
    oneOf("sla_policies_channel", "channel", CHANNELS),
    check("sla_policies_target", sql`target_minutes > 0 and at_risk_lead_minutes >= 0 and at_risk_lead_minutes < target_minutes`),
    // The database is the last reviewer of what Amazon itself expects (S77).
    check(
      "sla_policies_amazon",
      sql`channel <> 'AMAZON' or (target_minutes <= 1440 and calendar is null and not pauses_while_waiting)`,
    ),
  ],
);

const CLOCK_OUTCOMES = ["MET", "BREACHED", "WAIVED"] as const satisfies readonly ClockOutcome[];
export type StoredPause = { readonly from: string; readonly to: string };

/**
 * One question of a customer and the time until its reply. A thread has one open clock at most and keeps its stopped ones for ever: a
 * trigger refuses to change them, so merges, new policies and late findings leave the history as it was.
 */
export const slaClocks = pgTable(
  "sla_clocks",
  {
    workspaceId: workspaceId(),
    id: id("slaClock").notNull(),
    threadId: id("thread", "thread_id").notNull(),
    ticketId: id("ticket", "ticket_id").notNull(),
    channel: text("channel").$type<ChannelName>().notNull(),
    policyName: text("policy_name").notNull(),
    policyVersion: integer("policy_version").notNull(),
    startedAt: instant("started_at").notNull(),
    dueAt: instant("due_at").notNull(),
    atRiskAt: instant("at_risk_at").notNull(),
    pausedAt: instant("paused_at"),
    pauses: jsonb("pauses").$type<StoredPause[]>().notNull(),
    stoppedAt: instant("stopped_at"),
    outcome: text("outcome").$type<ClockOutcome>(),
    /** True: nobody replied, somebody said that nothing was owed. */
    waived: boolean("waived").notNull().default(false),
    /** The reply; null when it was waived, and for replies from before they were recorded here. */
    stoppedByMessageId: id("message", "stopped_by_message_id"),
    stoppedBy: text("stopped_by").$type<Actor["id"]>(),
    /** When the next alert is to be looked for; null for none. Set back by whoever writes the alert, in the same statement. */
    alertAt: instant("alert_at"),
    atRiskAlertedAt: instant("at_risk_alerted_at"),
    breachAlertedAt: instant("breach_alerted_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.threadId], foreignColumns: [threads.workspaceId, threads.id] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    foreignKey({
      name: "sla_clocks_reply_fk",
      columns: [t.workspaceId, t.stoppedByMessageId],
      foreignColumns: [messages.workspaceId, messages.id],
    }),
    uniqueIndex("sla_clocks_open")
      .on(t.workspaceId, t.threadId)
      .where(sql`stopped_at is null`),
    index("sla_clocks_thread").on(t.workspaceId, t.threadId, t.startedAt),
    index("sla_clocks_ticket").on(t.workspaceId, t.ticketId, t.startedAt),
    index("sla_clocks_due").on(t.workspaceId, t.dueAt),
    index("sla_clocks_started").on(t.workspaceId, t.startedAt),
    index("sla_clocks_alert")
      .on(t.alertAt)
      .where(sql`alert_at is not null`),
    oneOf("sla_clocks_channel", "channel", CHANNELS),
    oneOf("sla_clocks_outcome", "outcome", CLOCK_OUTCOMES),
    check(
      "sla_clocks_stopped",
      sql`(stopped_at is null) = (outcome is null) and (stopped_at is null or stopped_at >= started_at)`,
    ),
    check("sla_clocks_paused", sql`paused_at is null or stopped_at is null`),
    check(
      "sla_clocks_waived",
      sql`not waived or (stopped_at is not null and outcome <> 'MET' and stopped_by_message_id is null)`,
    ),
    check("sla_clocks_quiet", sql`alert_at is null or (stopped_at is null and paused_at is null)`),
    check("sla_clocks_amazon", sql`channel <> 'AMAZON' or (paused_at is null and jsonb_array_length(pauses) = 0)`),
  ],
);
