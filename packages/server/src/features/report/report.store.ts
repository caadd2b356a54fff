import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Scope } from "../../platform/database.ts";
import { answersOf, authorOf, OUTCOME_SQL } from "../repeat/answer.table.ts";
import { carriesOneOf, REASON_OF_T, speakerOf, speakersNamed } from "../tag/tag.table.ts";
import type { TicketRisk } from "../ticket/risk.policy.ts";
import { SHOWN_RISK } from "../ticket/ticket.table.ts";
import { rateOf } from "./metric.ts";
import type { Dimension, Measure, Share } from "./metric.ts";

export type ReportQuestion = {
  readonly measures: readonly Measure[];
  readonly dimensions: readonly Dimension[];
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
  readonly channels: readonly ChannelName[] | null;
  readonly risks: readonly TicketRisk[] | null;
  readonly tags: readonly string[] | null;
  readonly macros: readonly string[] | null;
  readonly members: readonly string[] | null;
};
export type ReportGroup = {
  readonly keys: (string | null)[];
  readonly values: (string | null)[];
  readonly shares: (Share | null)[];
};

/** More groups than this are not read by anyone; the answer says that it was cut. */
export const MAX_GROUPS = 1000;

const share = (part: SQL, whole: SQL) => ({
  value: sql`sum(${part})::numeric / nullif(sum(${whole}), 0)`,
  part: sql`coalesce(sum(${part}), 0)`,
  whole: sql`coalesce(sum(${whole}), 0)`,
});
const MEASURE_SQL: Record<Measure, { readonly value: SQL; readonly part?: SQL; readonly whole?: SQL }> = {
  TICKET_VOLUME: { value: sql`count(distinct u.ticket_id)` },
  REFUND_COUNT: { value: sql`coalesce(sum(u.refunds), 0)` },
  FCR: share(sql`u.fcr`, sql`u.fcr_of`),
  REPEAT_CONTACT_RATE: share(sql`u.repeated`, sql`u.repeated_of`),
};

/**
 * Groups tickets of the window, and replies of the window, highest first measure first. One statement over live data: the rows read grow
 * with the window, not with the workspace. A tag join multiplies rows only when tags are grouped by, so other sums count each ticket once.
 */
export const readReport = async (scope: Scope, question: ReportQuestion): Promise<ReportGroup[]> => {
  const { measures, dimensions } = question;
  const needs = (...wanted: Measure[]) => wanted.some((measure) => measures.includes(measure));
  const sources = [
    ...(needs("TICKET_VOLUME", "REFUND_COUNT") ? [ticketsOf(scope, question)] : []),
    ...(needs("FCR", "REPEAT_CONTACT_RATE") ? [repliesOf(scope, question)] : []),
  ];
  const keys = dimensions.map((_, index) => sql.identifier(`k${index}`));
  const columns = [
    ...keys.map((key) => sql`u.${key}`),
    ...measures.flatMap((measure, index) => {
      const { value, part, whole } = MEASURE_SQL[measure];
      const named = (prefix: string, what: SQL) => sql`(${what})::text as ${sql.identifier(`${prefix}${index}`)}`;
      return [named("v", value), ...(part && whole ? [named("n", part), named("d", whole)] : [])];
    }),
  ];
  const groups = sql.join(
    keys.map((key) => sql`u.${key}`),
    sql`, `,
  );
  const rows = await scope.q.execute<Record<string, string | null>>(sql`
    select ${sql.join(columns, sql`, `)} from (${sql.join(sources, sql` union all `)}) as u
     ${dimensions.length > 0 ? sql`group by ${groups}` : sql``}
     order by ${MEASURE_SQL[measures[0] ?? "TICKET_VOLUME"].value} desc nulls last ${dimensions.length > 0 ? sql`, ${groups}` : sql``}
     limit ${MAX_GROUPS + 1}`);
  const shareAt = (row: Record<string, string | null>, index: number): Share | null => {
    const [numerator, denominator] = [row[`n${index}`], row[`d${index}`]];
    return numerator == null || denominator == null ? null : { numerator: Number(numerator), denominator: Number(denominator) };
  };
  return rows.map((row) => {
    const shares = measures.map((_, index) => shareAt(row, index));
    return {
      keys: dimensions.map((_, index) => row[`k${index}`] ?? null),
      values: shares.map((one, index) => (one ? rateOf(one) : (row[`v${index}`] ?? null))),
      shares,
    };
  });
};

type Dimensions = Record<Dimension, SQL>;
const keyColumns = (dimensions: readonly Dimension[], of: Dimensions): SQL =>
  sql.join(
    dimensions.map((dimension, index) => sql`${of[dimension]} as ${sql.identifier(`k${index}`)}, `),
    sql``,
  );
const day = (at: SQL): SQL => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD')`;
const among = (values: readonly string[]): SQL => sql`any(${sql.param([...values])}::text[])`;

/** Name of the reason of the ticket `t`, of its primary when it has none of its own. */
const REASON = sql`(select n.name from tags as n where n.workspace_id = t.workspace_id and n.id = ${REASON_OF_T})`;

/** The groups `g` of the ticket `t` when tags are grouped by: the tags that speak, each once. */
const tagJoin = (isOf: SQL): SQL => sql`left join lateral (select distinct n.id, n.name from ticket_tags as tt
      join tags as own on own.workspace_id = tt.workspace_id and own.id = tt.tag_id
      join tags as n on n.workspace_id = own.workspace_id and n.id = ${speakerOf("own")}
     where tt.workspace_id = t.workspace_id and tt.ticket_id ${isOf}) as g on true`;

/** Which tickets `t` count. Grouped by tag only the asked tags form groups; otherwise a ticket with any of them counts once. */
const ticketFilter = ({ workspaceId }: Scope, { dimensions, channels, risks, tags }: ReportQuestion, isOf: SQL): SQL => sql`
  ${channels ? sql`and t.channel = ${among(channels)}` : sql``}
  ${risks ? sql`and ${SHOWN_RISK} = ${among(risks)}` : sql``}
  ${
    !tags
      ? sql``
      : dimensions.includes("TAG")
        ? sql`and g.id = any(${speakersNamed(workspaceId, tags)})`
        : sql`and ${carriesOneOf(workspaceId, isOf, tags)}`
  }`;

const OWN = sql`= t.id`;
const ticketsOf = (scope: Scope, question: ReportQuestion): SQL => {
  const { measures, dimensions, from, to } = question;
  const keys = keyColumns(dimensions, {
    TAG: sql`g.name`,
    CHANNEL: sql`t.channel`,
    DAY: day(sql`t.created_at`),
    REASON,
    RISK: SHOWN_RISK,
    MACRO: sql`null::text`,
    MEMBER: sql`null::text`,
  });
  return sql`
    select ${keys} t.id as ticket_id, ${measures.includes("REFUND_COUNT") ? sql`r.refunds` : sql`0`} as refunds,
           0 as fcr, 0 as fcr_of, 0 as repeated, 0 as repeated_of
      from tickets as t
      ${dimensions.includes("TAG") ? tagJoin(OWN) : sql``}
      ${
        measures.includes("REFUND_COUNT")
          ? sql`left join lateral (select count(*) as refunds from refunds as f
          where f.workspace_id = t.workspace_id and f.ticket_id = t.id and f.status not in ('REJECTED', 'CANCELLED')
            and f.requested_at >= ${from.toISOString()}::timestamptz and f.requested_at < ${to.toISOString()}::timestamptz) as r on true`
          : sql``
      }
     where t.workspace_id = ${scope.workspaceId}
       and t.created_at >= ${from.toISOString()}::timestamptz and t.created_at < ${to.toISOString()}::timestamptz
       ${ticketFilter(scope, question, OWN)}`;
};

const OWN_AND_PRIMARY = sql`in (t.id, t.merged_into_id)`;
const repliesOf = (scope: Scope, question: ReportQuestion): SQL => {
  const { dimensions, macros, members } = question;
  const keys = keyColumns(dimensions, {
    TAG: sql`g.name`,
    CHANNEL: sql`t.channel`,
    DAY: day(sql`a.at`),
    REASON,
    RISK: SHOWN_RISK,
    MACRO: sql`b.key`,
    MEMBER: authorOf(scope.workspaceId),
  });
  const needsMacro = macros !== null || dimensions.includes("MACRO");
  // Each reply is looked at once, before anything is joined that could turn the order round.
  return sql`(with answered as materialized (${answersOf(scope.workspaceId, question)})
    select ${keys} null::text as ticket_id, 0 as refunds,
           ${OUTCOME_SQL.fcr} as fcr, ${OUTCOME_SQL.fcrOf} as fcr_of,
           ${OUTCOME_SQL.repeated} as repeated, ${OUTCOME_SQL.repeatedOf} as repeated_of
      from answered as a
      join tickets as t on t.workspace_id = ${scope.workspaceId} and t.id = a.ticket_id
      ${
        needsMacro
          ? sql`left join macro_versions as v on v.workspace_id = t.workspace_id and v.id = a.macro_version_id
      left join macros as b on b.workspace_id = v.workspace_id and b.id = v.macro_id`
          : sql``
      }
      ${dimensions.includes("TAG") ? tagJoin(OWN_AND_PRIMARY) : sql``}
     where true ${ticketFilter(scope, question, OWN_AND_PRIMARY)}
       ${macros ? sql`and b.key = ${among(macros)}` : sql``}
       ${members ? sql`and ${authorOf(scope.workspaceId)} = ${among(members)}` : sql``})`;
};
