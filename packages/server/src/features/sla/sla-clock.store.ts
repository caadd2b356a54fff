import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Database, Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import { slaClocks } from "./sla.table.ts";

export type ClockRow = typeof slaClocks.$inferSelect;

/** The running clock of each thread, or its last one. */
export const latestClocksByThreadIds = (scope: Scope, threadIds: readonly string[]): Promise<ClockRow[]> =>
  scope.q
    .selectDistinctOn([slaClocks.threadId])
    .from(slaClocks)
    .where(and(eq(slaClocks.workspaceId, scope.workspaceId), anyOf(slaClocks.threadId, threadIds)))
    .orderBy(slaClocks.threadId, desc(slaClocks.startedAt), desc(slaClocks.id));

/** A conversation has few questions; more than this nobody reads. */
const MAX_HISTORY = 50;

/** The last clocks of each thread, oldest first. */
export const clocksByThreadIds = async (scope: Scope, threadIds: readonly string[]): Promise<ClockRow[]> => {
  const last = scope.q
    .select()
    .from(slaClocks)
    .where(and(eq(slaClocks.workspaceId, scope.workspaceId), sql`${slaClocks.threadId} = asked.id`))
    .orderBy(desc(slaClocks.startedAt), desc(slaClocks.id))
    .limit(MAX_HISTORY)
    .as("last");
  const rows = await scope.q
    .select(last._.selectedFields)
    .from(sql`unnest(${sql.param([...threadIds])}::text[]) as asked(id)`)
    .crossJoinLateral(last);
  return (rows as ClockRow[]).sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1));
};

/** Clocks that run on a ticket, locked: whoever pauses or resumes them is alone. Those of merged tickets are their own tickets'. */
export const lockOpenClocksOfTicket = (tx: Tx, ticketId: Id<"ticket">): Promise<ClockRow[]> =>
  tx.q
    .select()
    .from(slaClocks)
    .where(and(eq(slaClocks.workspaceId, tx.workspaceId), eq(slaClocks.ticketId, ticketId), isNull(slaClocks.stoppedAt)))
    .orderBy(asc(slaClocks.id))
    .for("no key update");

/** Clocks that run in these threads, locked. */
export const lockOpenClocksOfThreads = (tx: Tx, threadIds: readonly string[]): Promise<ClockRow[]> =>
  tx.q
    .select()
    .from(slaClocks)
    .where(and(eq(slaClocks.workspaceId, tx.workspaceId), anyOf(slaClocks.threadId, threadIds), isNull(slaClocks.stoppedAt)))
    .orderBy(asc(slaClocks.id))
    .for("no key update");

/**
 * Every clock that runs on a channel, locked in the order of their ids. Their tickets first, as everybody does who changes both: a due time
 * is kept on the ticket too.
 */
export const lockOpenClocksOfChannel = async (tx: Tx, channel: ChannelName): Promise<ClockRow[]> => {
  await tx.q.execute(sql`
    select t.id from tickets as t
     where t.workspace_id = ${tx.workspaceId} and t.id in (
       select unnest(array[m.id, m.merged_into_id]) from sla_clocks as c
         join tickets as m on m.workspace_id = c.workspace_id and m.id = c.ticket_id
        where c.workspace_id = ${tx.workspaceId} and c.channel = ${channel} and c.stopped_at is null)
     order by t.id for no key update`);
  return tx.q
    .select()
    .from(slaClocks)
    .where(and(eq(slaClocks.workspaceId, tx.workspaceId), eq(slaClocks.channel, channel), isNull(slaClocks.stoppedAt)))
    .orderBy(asc(slaClocks.id))
    .for("no key update");
};

export const insertClock = async (tx: Tx, facts: Omit<typeof slaClocks.$inferInsert, "workspaceId" | "id">): Promise<void> => {
  await tx.q.insert(slaClocks).values({ workspaceId: tx.workspaceId, id: newId("slaClock"), ...facts });
};

export type ClockChange = Omit<ClockRow, "workspaceId" | "threadId" | "ticketId" | "channel" | "startedAt" | "createdAt">;

/** Writes changed clocks in one statement, however many. */
export const saveClocks = async (tx: Tx, clocks: readonly ClockChange[]): Promise<void> => {
  if (clocks.length === 0) return;
  await tx.q.execute(sql`
    update sla_clocks as c
       set policy_name = n.policy_name, policy_version = n.policy_version, due_at = n.due_at, at_risk_at = n.at_risk_at,
           paused_at = n.paused_at, pauses = n.pauses, stopped_at = n.stopped_at, outcome = n.outcome, waived = n.waived,
           stopped_by_message_id = n.stopped_by_message_id, stopped_by = n.stopped_by, alert_at = n.alert_at,
           at_risk_alerted_at = n.at_risk_alerted_at, breach_alerted_at = n.breach_alerted_at
      from jsonb_to_recordset(${JSON.stringify(clocks.map(columnsOf))}::jsonb) as n(id text, policy_name text, policy_version int,
           due_at timestamptz, at_risk_at timestamptz, paused_at timestamptz, pauses jsonb, stopped_at timestamptz,
           outcome text, waived boolean, stopped_by_message_id text, stopped_by text, alert_at timestamptz, at_risk_alerted_at timestamptz,
           breach_alerted_at timestamptz)
     where c.workspace_id = ${tx.workspaceId} and c.id = n.id`);
};

const columnsOf = (clock: ClockChange) => ({
  id: clock.id,
  policy_name: clock.policyName,
  policy_version: clock.policyVersion,
  due_at: clock.dueAt,
  at_risk_at: clock.atRiskAt,
  paused_at: clock.pausedAt,
  pauses: clock.pauses,
  stopped_at: clock.stoppedAt,
  outcome: clock.outcome,
  waived: clock.waived,
  stopped_by_message_id: clock.stoppedByMessageId,
  stopped_by: clock.stoppedBy,
  alert_at: clock.alertAt,
  at_risk_alerted_at: clock.atRiskAlertedAt,
  breach_alerted_at: clock.breachAlertedAt,
});

/** Alerts one look writes at most; a look that found so many is followed by another. */
export const ALERT_BATCH = 100;

/**
 * Writes the alerts that are due, of all workspaces, and answers how many. One statement on one index, whatever the number of tickets:
 * it takes the clocks whose alert is due, moves their mark, and writes the event, all or nothing. A clock another process holds at this
 * moment is left to it, so two processes never write the same alert. Only the last of two missed alerts is told.
 */
export const writeDueAlerts = async ({ client }: Pick<Database, "client">, now: Date): Promise<number> => {
  const at = now.toISOString();
  const eventIds = Array.from({ length: ALERT_BATCH }, () => newId("event"));
  const rows = await client`
    with due as (
      select workspace_id, id, row_number() over (order by alert_at, id) as place
        from (select workspace_id, id, alert_at from sla_clocks where alert_at <= ${at}::timestamptz order by alert_at limit ${ALERT_BATCH} for no key update skip locked) as found
    ), told as (
      update sla_clocks as c
         set alert_at = case when c.due_at < ${at}::timestamptz then null else c.due_at + interval '1 millisecond' end,
             at_risk_alerted_at = case when c.due_at < ${at}::timestamptz then c.at_risk_alerted_at else ${at}::timestamptz end,
             breach_alerted_at = case when c.due_at < ${at}::timestamptz then ${at}::timestamptz end
        from due
       where c.workspace_id = due.workspace_id and c.id = due.id
      returning c.workspace_id, c.id, c.ticket_id, c.thread_id, c.channel, c.due_at, c.breach_alerted_at, due.place
    )
    insert into events (workspace_id, id, type, subject_id, facts)
    select workspace_id, (${eventIds}::text[])[place], 'SLA_AT_RISK', ticket_id,
           jsonb_build_object('clockId', id, 'threadId', thread_id, 'channel', channel,
             'alert', case when breach_alerted_at is null then 'AT_RISK' else 'BREACHED' end,
             'dueAt', to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      from told order by place
    returning id`;
  return rows.length;
};
