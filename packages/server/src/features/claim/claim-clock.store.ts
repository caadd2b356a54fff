import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Database, Scope, Tx } from "../../platform/database.ts";
import { CHANNELS } from "../workspace/workspace.table.ts";
import { shippedTimes } from "./claim-clock.policy.ts";
import type { ClockTimes } from "./claim-clock.policy.ts";
import { CLAIM_KINDS } from "./claim-state.policy.ts";
import type { ClaimKind } from "./claim-state.policy.ts";
import { claimClockRules, claimWindowAlerts } from "./claim.table.ts";

export type ClockRule = ClockTimes & {
  readonly channel: ChannelName;
  readonly kind: ClaimKind;
  readonly version: number;
  readonly changedBy: Actor["id"] | null;
  readonly changedAt: Date | null;
};

const shipped = (channel: ChannelName, kind: ClaimKind): ClockRule => ({
  channel,
  kind,
  ...shippedTimes(channel, kind),
  version: 0,
  changedBy: null,
  changedAt: null,
});

/** The rules in force on these channels, every sort of claim, in one statement. */
export const clockRulesOf = async (scope: Scope, channels: readonly ChannelName[]): Promise<ClockRule[]> => {
  const rows = await scope.q
    .selectDistinctOn([claimClockRules.channel, claimClockRules.kind])
    .from(claimClockRules)
    .where(and(eq(claimClockRules.workspaceId, scope.workspaceId), inArray(claimClockRules.channel, [...channels])))
    .orderBy(claimClockRules.channel, claimClockRules.kind, desc(claimClockRules.version));
  const set = new Map(
    rows.map(({ createdAt, workspaceId: _, ...row }) => [
      `${row.channel} ${row.kind}`,
      { ...row, changedAt: createdAt } satisfies ClockRule,
    ]),
  );
  return channels.flatMap((channel) => CLAIM_KINDS.map((kind) => set.get(`${channel} ${kind}`) ?? shipped(channel, kind)));
};

/** Of every channel. */
export const allClockRules = (scope: Scope): Promise<ClockRule[]> => clockRulesOf(scope, CHANNELS);

export const clockRuleOf = async (scope: Scope, channel: ChannelName, kind: ClaimKind): Promise<ClockRule> =>
  (await clockRulesOf(scope, [channel])).find((rule) => rule.kind === kind) ?? shipped(channel, kind);

/** The version is taken once: of twins the slower one throws, and finds the newer version when it repeats. */
export const insertClockRule = async (
  tx: Tx,
  facts: Omit<ClockRule, "changedAt">,
  changedBy: Actor["id"],
  at: Date,
): Promise<ClockRule> => {
  await tx.q.insert(claimClockRules).values({ workspaceId: tx.workspaceId, ...facts, changedBy, createdAt: at });
  return { ...facts, changedBy, changedAt: at };
};

/** Once per ticket: later messages do not restart the time. */
export const insertWindowAlert = async (
  tx: Tx,
  facts: { readonly ticketId: Id<"ticket">; readonly closesAt: Date; readonly alertAt: Date },
): Promise<void> => {
  await tx.q
    .insert(claimWindowAlerts)
    .values({ workspaceId: tx.workspaceId, ...facts })
    .onConflictDoNothing();
};

/** Warnings one look writes at most; a look that found so many is followed by another. */
export const WARNING_BATCH = 100;
const eventIds = (): Id<"event">[] => Array.from({ length: WARNING_BATCH }, () => newId("event"));
const AS_TEXT = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`);

/**
 * Writes the warnings about answers that are due, of all workspaces, and says how many it looked at. As with reply clocks: one statement
 * takes the claims, moves their mark and writes the events, so no two processes write the same warning.
 */
export const writeAnswerWarnings = async ({ q }: Pick<Database, "q">, now: Date): Promise<number> => {
  const at = now.toISOString();
  const rows = await q.execute(sql`
    with due as (
      select workspace_id, id, row_number() over (order by alert_at, id) as place
        from (select workspace_id, id, alert_at from claims where alert_at <= ${at}::timestamptz
               order by alert_at limit ${WARNING_BATCH} for no key update skip locked) as found
    ), told as (
      update claims as c set alert_at = case when c.answer_due_at < ${at}::timestamptz then null else c.answer_due_at + interval '1 millisecond' end
        from due where c.workspace_id = due.workspace_id and c.id = due.id
      returning c.workspace_id, c.id, c.order_id, c.answer_due_at, due.place
    )
    insert into events (workspace_id, id, type, subject_id, facts)
    select workspace_id, (${sql.param(eventIds())}::text[])[place], 'CLAIM_UPDATED', id,
           jsonb_build_object('claimId', id, 'orderId', order_id,
             'change', case when answer_due_at < ${at}::timestamptz then 'ANSWER_OVERDUE' else 'ANSWER_DUE_SOON' end,
             'dueAt', to_char(answer_due_at at time zone 'UTC', ${AS_TEXT}))
      from told order by place
    returning id`);
  return rows.length;
};

/**
 * The same for the time in which a claim can be prevented. Nothing is told of tickets that are resolved or whose order has an open claim by now;
 * their mark is taken all the same.
 */
export const writeWindowWarnings = async ({ q }: Pick<Database, "q">, now: Date): Promise<number> => {
  const at = now.toISOString();
  const [row] = await q.execute<{ looked: number }>(sql`
    with due as (
      select workspace_id, ticket_id, row_number() over (order by alert_at, ticket_id) as place
        from (select workspace_id, ticket_id, alert_at from claim_window_alerts where alert_at <= ${at}::timestamptz
               order by alert_at limit ${WARNING_BATCH} for no key update skip locked) as found
    ), taken as (
      update claim_window_alerts as w set alert_at = null from due
       where w.workspace_id = due.workspace_id and w.ticket_id = due.ticket_id
      returning w.workspace_id, w.ticket_id, w.closes_at, due.place
    ), told as (
      insert into events (workspace_id, id, type, subject_id, facts)
      select w.workspace_id, (${sql.param(eventIds())}::text[])[w.place], 'CLAIM_UPDATED', t.id,
             jsonb_build_object('ticketId', t.id, 'change', 'WINDOW_CLOSING', 'dueAt', to_char(w.closes_at at time zone 'UTC', ${AS_TEXT}))
        from taken as w join tickets as t on t.workspace_id = w.workspace_id and t.id = w.ticket_id and t.status <> 'RESOLVED'
       where not exists (select 1 from claims as c where c.workspace_id = t.workspace_id and c.order_id = t.order_id and c.state in ('FILED', 'DEFENDED'))
         and not exists (select 1 from orders as o where o.workspace_id = t.workspace_id and o.id = t.order_id and o.fulfilment in ('FBA', 'SFP'))
       order by w.place
      returning id
    )
    select count(*)::int as looked from taken`);
  return row?.looked ?? 0;
};
