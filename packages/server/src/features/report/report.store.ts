import { sql } from "drizzle-orm";
import type { Scope } from "../../platform/database.ts";
import type { ChannelName } from "../../connectors/channel.ts";
import { carriesOneOf, speakerOf, speakersNamed } from "../tag/tag.table.ts";
import type { Dimension, Measure } from "./metric.ts";

export type ReportQuestion = {
  readonly measures: readonly Measure[];
  readonly dimensions: readonly Dimension[];
  readonly from: Date;
  readonly to: Date;
  readonly channels: readonly ChannelName[] | null;
  readonly tags: readonly string[] | null;
};
export type ReportGroup = { readonly keys: (string | null)[]; readonly values: string[] };

/** More groups than this are not read by anyone; the answer says that it was cut. */
export const MAX_GROUPS = 1000;

const DIMENSION_SQL = {
  TAG: sql`g.name`, // the present name of the tag that speaks
  CHANNEL: sql`t.channel`,
  DAY: sql`to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD')`,
};
const MEASURE_SQL = {
  TICKET_VOLUME: sql`count(distinct t.id)`,
  REFUND_COUNT: sql`coalesce(sum(r.refunds), 0)`,
};

/**
 * Groups tickets of the window, highest first measure first. One statement over live data: the rows read grow with the window, not with
 * the workspace. A tag join multiplies rows only when tags are grouped by, so other sums count each ticket once; a ticket that carries two
 * tags of which one speaks for the other counts once in their group.
 */
export const readReport = async (scope: Scope, question: ReportQuestion): Promise<ReportGroup[]> => {
  const { measures, dimensions, from, to, channels, tags } = question;
  const byTag = dimensions.includes("TAG");
  const columns = [
    ...dimensions.map((dimension, index) => sql`${DIMENSION_SQL[dimension]} as ${sql.identifier(`k${index}`)}`),
    ...measures.map((measure, index) => sql`${MEASURE_SQL[measure]}::text as ${sql.identifier(`v${index}`)}`),
  ];
  const groups = sql.join(
    dimensions.map((_, index) => sql.raw(String(index + 1))),
    sql`, `,
  );
  const rows = await scope.q.execute<Record<string, string | null>>(sql`
    select ${sql.join(columns, sql`, `)}
      from tickets as t
      ${
        byTag
          ? sql`left join lateral (select distinct s.id, s.name from ticket_tags as tt
          join tags as own on own.workspace_id = tt.workspace_id and own.id = tt.tag_id
          join tags as s on s.workspace_id = own.workspace_id and s.id = ${speakerOf("own")}
         where tt.workspace_id = t.workspace_id and tt.ticket_id = t.id) as g on true`
          : sql``
      }
      ${
        measures.includes("REFUND_COUNT")
          ? sql`left join lateral (select count(*) as refunds from refunds as f
          where f.workspace_id = t.workspace_id and f.ticket_id = t.id and f.status not in ('REJECTED', 'CANCELLED')
            and f.requested_at >= ${from.toISOString()}::timestamptz and f.requested_at < ${to.toISOString()}::timestamptz) as r on true`
          : sql``
      }
     where t.workspace_id = ${scope.workspaceId}
       and t.created_at >= ${from.toISOString()}::timestamptz and t.created_at < ${to.toISOString()}::timestamptz
       ${channels ? sql`and t.channel = any(${sql.param([...channels])}::text[])` : sql``}
       ${tags ? tagFilter(scope, tags, byTag) : sql``}
     ${dimensions.length > 0 ? sql`group by ${groups}` : sql``}
     order by ${MEASURE_SQL[measures[0] ?? "TICKET_VOLUME"]} desc ${dimensions.length > 0 ? sql`, ${groups}` : sql``}
     limit ${MAX_GROUPS + 1}`);
  return rows.map((row) => ({
    keys: dimensions.map((_, index) => row[`k${index}`] ?? null),
    values: measures.map((_, index) => row[`v${index}`] ?? "0"),
  }));
};

/** Grouped by tag only the asked tags form groups; otherwise a ticket with any of them counts once. */
const tagFilter = ({ workspaceId }: Scope, tags: readonly string[], byTag: boolean) =>
  byTag ? sql`and g.id = any(${speakersNamed(workspaceId, tags)})` : sql`and ${carriesOneOf(workspaceId, sql`t.id`, tags)}`;
