import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { answersOf, authorOf, OUTCOME_SQL } from "../repeat/answer.table.ts";
import type { Ends, Share } from "../report/index.ts";
import { holdsReason } from "../tag/tag.table.ts";
import type { TicketRisk } from "../ticket/risk.policy.ts";
import { SHOWN_RISK } from "../ticket/ticket.table.ts";
import type { MacroEfficiencyOrder, MacroEfficiencyRowKind } from "./macro-efficiency-words.ts";

/** What became of the replies made of one macro or one version. */
export type MacroUses = {
  readonly used: number;
  readonly notices: number;
  readonly resolvedRate: Share;
  readonly fcrRate: Share;
  readonly repeatContactRate: Share;
};
type Time = Ends & { readonly now: Date };
type UsesRow = Record<"used" | "notices" | "resolved" | "fcr" | "fcr_of" | "repeated" | "repeated_of", number>;

const usesOf = (row: UsesRow): MacroUses => ({
  used: row.used,
  notices: row.notices,
  resolvedRate: { numerator: row.resolved, denominator: row.used },
  fcrRate: { numerator: row.fcr, denominator: row.fcr_of },
  repeatContactRate: { numerator: row.repeated, denominator: row.repeated_of },
});

/**
 * Replies and notices `a` of the window that were made of macros, one row each, with the version `version_id` and its macro. What is read
 * grows with the messages of the window, not with the number of macros: each is looked at once, before macros are joined.
 */
const messagesOfMacros = ({ workspaceId }: Scope, time: Time, where: SQL, filter: SQL = sql``): SQL => sql`
  with answered as materialized (${answersOf(workspaceId, { ...time, where: sql`and d.macro_version_id is not null ${where}` })}),
  told as materialized (
      select a.id, a.macro_version_id, 1 as used, 0 as notices, ${OUTCOME_SQL.resolved} as resolved, ${OUTCOME_SQL.fcr} as fcr,
             ${OUTCOME_SQL.fcrOf} as fcr_of, ${OUTCOME_SQL.repeated} as repeated, ${OUTCOME_SQL.repeatedOf} as repeated_of
        from answered as a
        join tickets as t on t.workspace_id = ${workspaceId} and t.id = a.ticket_id
       where true ${filter}
      union all
      select m.id, d.macro_version_id, 0, 1, 0, 0, 0, 0, 0
        from messages as m
        join message_deliveries as d on d.workspace_id = m.workspace_id and d.message_id = m.id and d.kind = 'MERGE_NOTICE'
             and d.macro_version_id is not null and d.status in ('QUEUED', 'SENDING', 'SENT', 'UNKNOWN')
        join tickets as t on t.workspace_id = m.workspace_id and t.id = m.ticket_id
       cross join lateral (select m.id, m.thread_id, d.requested_by) as a
       where m.workspace_id = ${workspaceId} and m.direction = 'OUTBOUND'
         and coalesce(m.sent_at, m.received_at) >= ${time.from.toISOString()}::timestamptz
         and coalesce(m.sent_at, m.received_at) < ${time.to.toISOString()}::timestamptz
         ${where} ${filter}
  )
  select v.id as version_id, v.macro_id, a.* from told as a
    join macro_versions as v on v.workspace_id = ${workspaceId} and v.id = a.macro_version_id`;

const SUMS = sql`coalesce(sum(a.used), 0)::int as used, coalesce(sum(a.notices), 0)::int as notices,
  coalesce(sum(a.resolved), 0)::int as resolved, coalesce(sum(a.fcr), 0)::int as fcr, coalesce(sum(a.fcr_of), 0)::int as fcr_of,
  coalesce(sum(a.repeated), 0)::int as repeated, coalesce(sum(a.repeated_of), 0)::int as repeated_of`;

const NOTHING = usesOf({ used: 0, notices: 0, resolved: 0, fcr: 0, fcr_of: 0, repeated: 0, repeated_of: 0 });

/** Of each of these macros or versions; nothing at all for those that nobody used. One statement. */
export const usesByIds = async (
  scope: Scope,
  per: MacroEfficiencyRowKind,
  ids: readonly string[],
  time: Time,
): Promise<(id: string) => MacroUses> => {
  const asked = sql`any(${sql.param([...ids])}::text[])`;
  const where =
    per === "VERSION"
      ? sql`and d.macro_version_id = ${asked}`
      : sql`and d.macro_version_id in (select o.id from macro_versions as o where o.workspace_id = ${scope.workspaceId} and o.macro_id = ${asked})`;
  const rows = await scope.q.execute<UsesRow & { id: string }>(sql`
    select ${per === "VERSION" ? sql`a.version_id` : sql`a.macro_id`} as id, ${SUMS}
      from (${messagesOfMacros(scope, time, where)}) as a group by 1`);
  const byId = new Map(rows.map((row) => [row.id, usesOf(row)]));
  return (id) => byId.get(id) ?? NOTHING;
};

export type EfficiencyQuestion = Time & {
  readonly per: MacroEfficiencyRowKind;
  readonly orderBy: MacroEfficiencyOrder;
  readonly channels: readonly ChannelName[] | null;
  readonly risks: readonly TicketRisk[] | null;
  readonly members: readonly string[] | null;
  readonly reasons: readonly string[] | null;
};
export type MacroEfficiencyRow = MacroUses & {
  readonly macroId: Id<"macro">;
  readonly versionId: Id<"macroVersion"> | null;
};

export const MAX_EFFICIENCY_ROWS = 1000;

const ORDER_SQL: Record<MacroEfficiencyOrder, SQL> = {
  MOST_USED: sql`used desc`,
  HIGHEST_RESOLVED: sql`resolved::numeric / nullif(used, 0) desc nulls last`,
  HIGHEST_FCR: sql`fcr::numeric / nullif(fcr_of, 0) desc nulls last`,
  LOWEST_FCR: sql`fcr::numeric / nullif(fcr_of, 0) asc nulls last`,
  MOST_REPEATED: sql`repeated::numeric / nullif(repeated_of, 0) desc nulls last`,
};

/** Macros name reasons by what these were called when somebody wrote that down. */
const answersOneOf = ({ workspaceId }: Scope, reasons: readonly string[]): SQL =>
  reasons.length === 0
    ? sql`false`
    : sql`(${sql.join(
        reasons.map((name) => holdsReason(workspaceId, sql`b.reasons`, name)),
        sql` or `,
      )})`;

/** Every macro, or every version, with what became of its replies. One statement. */
export const readEfficiency = async (scope: Scope, question: EfficiencyQuestion): Promise<MacroEfficiencyRow[]> => {
  const { per, orderBy, channels, risks, members, reasons } = question;
  const among = (values: readonly string[]) => sql`any(${sql.param([...values])}::text[])`;
  const filter = sql`${channels ? sql`and t.channel = ${among(channels)}` : sql``}
    ${risks ? sql`and ${SHOWN_RISK} = ${among(risks)}` : sql``}
    ${members ? sql`and ${authorOf(scope.workspaceId)} = ${among(members)}` : sql``}`;
  const perVersion = per === "VERSION";
  const rows = await scope.q.execute<UsesRow & { macro_id: Id<"macro">; version_id: Id<"macroVersion"> | null }>(sql`
    with messages_of_macros as materialized (${messagesOfMacros(scope, question, sql``, filter)}),
    shown as (
      select b.id as macro_id, b.name, ${perVersion ? sql`v.id as version_id, v.version` : sql`null::text as version_id, 0 as version`}
        from macros as b
        ${perVersion ? sql`join macro_versions as v on v.workspace_id = b.workspace_id and v.macro_id = b.id` : sql``}
       where b.workspace_id = ${scope.workspaceId} ${reasons ? sql`and ${answersOneOf(scope, reasons)}` : sql``}
    ), summed as (
      select s.macro_id, s.version_id, s.name, s.version, ${SUMS}
        from shown as s
        left join messages_of_macros as a on ${perVersion ? sql`a.version_id = s.version_id` : sql`a.macro_id = s.macro_id`}
       group by s.macro_id, s.version_id, s.name, s.version
    )
    select * from summed order by ${ORDER_SQL[orderBy]}, name, version
     limit ${MAX_EFFICIENCY_ROWS + 1}`);
  return rows.map((row) => ({ macroId: row.macro_id, versionId: row.version_id, ...usesOf(row) }));
};
