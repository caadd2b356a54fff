import { sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Scope } from "../../platform/database.ts";
import type { ThreadSource } from "../ticket/index.ts";
import { MAX_TICKET_IDS } from "./sla-words.ts";
import type { SlaDimension, SlaOutcome } from "./sla-words.ts";

export type AdherenceQuestion = {
  readonly dimensions: readonly SlaDimension[];
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
  readonly channels: readonly ChannelName[] | null;
  readonly sources: readonly ThreadSource[] | null;
  readonly outcomes: readonly SlaOutcome[] | null;
};
export type AdherenceGroup = {
  readonly keys: (string | null)[];
  readonly due: number;
  readonly met: number;
  readonly breached: number;
  readonly open: number;
  readonly waived: number;
  readonly medianResponseSeconds: number | null;
  readonly p90ResponseSeconds: number | null;
  readonly ticketIds: readonly string[];
};

/** More groups than this are not read by anyone; the answer says that it was cut. */
export const MAX_ADHERENCE_GROUPS = 1000;

const DIMENSION_SQL = {
  CHANNEL: sql`c.channel`,
  SOURCE: sql`h.source`,
  MEMBER: sql`c.stopped_by`,
  DAY: sql`to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD')`,
};

/** Counts, percentiles and the tickets behind them in one statement on the index of due times. One id more tells that some were cut. */
export const readAdherence = async (scope: Scope, question: AdherenceQuestion): Promise<AdherenceGroup[]> => {
  const { dimensions, from, to, now, channels, sources, outcomes } = question;
  const keys = dimensions.map((_, index) => sql.identifier(`k${index}`));
  const isGrouped = keys.length > 0;
  const keyColumns = sql.join(
    dimensions.map((dimension, index) => sql`${DIMENSION_SQL[dimension]} as ${sql.identifier(`k${index}`)}, `),
    sql``,
  );
  const list = sql.join(keys, sql`, `);
  const same = sql.join(
    keys.map((key) => sql`i.${key} is not distinct from g.${key}`),
    sql` and `,
  );
  const rows = await scope.q.execute<Record<string, unknown>>(sql`
    with counted as (
      select ${keyColumns} c.ticket_id, c.due_at,
             coalesce(c.outcome, case when c.paused_at is null and c.due_at < ${now.toISOString()}::timestamptz then 'BREACHED' else 'OPEN' end) as outcome,
             case when not c.waived then extract(epoch from c.stopped_at - c.started_at) end as seconds
        from sla_clocks as c join threads as h on h.workspace_id = c.workspace_id and h.id = c.thread_id
       where c.workspace_id = ${scope.workspaceId}
         and c.due_at >= ${from.toISOString()}::timestamptz and c.due_at < ${to.toISOString()}::timestamptz
         ${channels ? sql`and c.channel = any(${sql.param([...channels])}::text[])` : sql``}
         ${sources ? sql`and h.source = any(${sql.param([...sources])}::text[])` : sql``}
    ), wanted as (
      select * from counted ${outcomes ? sql`where outcome = any(${sql.param([...outcomes])}::text[])` : sql``}
    ), ids as (
      select ${isGrouped ? sql`${list}, ` : sql``} array_agg(ticket_id order by last desc, ticket_id desc) as ticket_ids
        from (select ${isGrouped ? sql`${list}, ` : sql``} ticket_id, max(due_at) as last,
                     row_number() over (${isGrouped ? sql`partition by ${list}` : sql``} order by max(due_at) desc, ticket_id desc) as place
                from wanted group by ${isGrouped ? sql`${list}, ` : sql``} ticket_id) as ranked
       where place <= ${MAX_TICKET_IDS + 1}
       ${isGrouped ? sql`group by ${list}` : sql``}
    ), groups as (
      select ${isGrouped ? sql`${list}, ` : sql``} count(*)::int as due,
             (count(*) filter (where outcome = 'MET'))::int as met,
             (count(*) filter (where outcome = 'BREACHED'))::int as breached,
             (count(*) filter (where outcome = 'OPEN'))::int as open,
             (count(*) filter (where outcome = 'WAIVED'))::int as waived,
             round(percentile_disc(0.5) within group (order by seconds))::int as median,
             round(percentile_disc(0.9) within group (order by seconds))::int as p90
        from wanted ${isGrouped ? sql`group by ${list}` : sql``}
    )
    select g.*, i.ticket_ids from groups as g left join ids as i on ${isGrouped ? same : sql`true`}
     order by g.due desc ${
       isGrouped
         ? sql`, ${sql.join(
             keys.map((key) => sql`g.${key}`),
             sql`, `,
           )}`
         : sql``
     }
     limit ${MAX_ADHERENCE_GROUPS + 1}`);
  return rows.map((row) => groupOf(row, dimensions.length));
};

const groupOf = (row: Record<string, unknown>, dimensions: number): AdherenceGroup => ({
  keys: Array.from({ length: dimensions }, (_, index) => text(row[`k${index}`])),
  due: Number(row["due"]),
  met: Number(row["met"]),
  breached: Number(row["breached"]),
  open: Number(row["open"]),
  waived: Number(row["waived"]),
  medianResponseSeconds: number(row["median"]),
  p90ResponseSeconds: number(row["p90"]),
  ticketIds: Array.isArray(row["ticket_ids"]) ? row["ticket_ids"].map(String) : [],
});

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
const number = (value: unknown): number | null => (typeof value === "number" ? value : null);
