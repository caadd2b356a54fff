import { sql } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { ticketTags, tickets } from "../ticket/ticket.table.ts";
import { AUTOMATIC_TAGS, CLAIM_FILED, FULFILLED_BY_AMAZON } from "./automatic-tag.policy.ts";
import type { AutomaticTag } from "./automatic-tag.policy.ts";
import { tagNames, tags } from "./tag.table.ts";

/** Puts an automatic tag on tickets, making it in the workspace's taxonomy when it is not there yet. */
export const addAutomaticTag = async (tx: Tx, name: AutomaticTag, ticketIds: readonly Id<"ticket">[]): Promise<void> => {
  if (ticketIds.length === 0) return;
  const made = { id: newId("tag"), name, description: AUTOMATIC_TAGS[name], isReason: false, isAutomatic: true };
  await tx.q
    .insert(tags)
    .values({ workspaceId: tx.workspaceId, ...made })
    .onConflictDoNothing();
  await tx.q.execute(sql`insert into ${ticketTags} (workspace_id, ticket_id, tag_id)
    select ${tx.workspaceId}, asked.id, ${tagNames.tagId} from ${tagNames}, unnest(${sql.param([...ticketIds])}::text[]) as asked(id)
     where ${tagNames.workspaceId} = ${tx.workspaceId} and ${tagNames.key} = lower(${name})
    on conflict do nothing`);
};

/** Brings the tags that tell about a ticket's order in line with the order it has now. One statement when nothing is to be changed. */
export const tagByOrder = async (tx: Tx, ticketIds: readonly Id<"ticket">[]): Promise<void> => {
  if (ticketIds.length === 0) return;
  const rows = await tx.q.execute<{ id: Id<"ticket">; fba: boolean; claimed: boolean; carried: string[] | null }>(sql`
    select t.id, coalesce(o.fulfilment = 'FBA', false) as fba,
           exists (select 1 from claims as c where c.workspace_id = t.workspace_id and c.order_id = t.order_id) as claimed,
           (select array_agg(g.name) from ${ticketTags} as tt join ${tags} as g on g.workspace_id = tt.workspace_id and g.id = tt.tag_id
             where tt.workspace_id = t.workspace_id and tt.ticket_id = t.id and g.is_automatic) as carried
      from unnest(${sql.param([...ticketIds])}::text[]) as asked(id)
      join ${tickets} as t on t.workspace_id = ${tx.workspaceId} and t.id = asked.id
      left join orders as o on o.workspace_id = t.workspace_id and o.id = t.order_id`);
  for (const [name, holds] of [
    [FULFILLED_BY_AMAZON, (row: (typeof rows)[number]) => row.fba],
    [CLAIM_FILED, (row: (typeof rows)[number]) => row.claimed],
  ] as const) {
    const carries = (row: (typeof rows)[number]): boolean => row.carried?.includes(name) === true;
    await addAutomaticTag(
      tx,
      name,
      rows.filter((row) => holds(row) && !carries(row)).map(({ id }) => id),
    );
    await dropAutomaticTag(
      tx,
      name,
      rows.filter((row) => !holds(row) && carries(row)).map(({ id }) => id),
    );
  }
};

const dropAutomaticTag = async (tx: Tx, name: AutomaticTag, ticketIds: readonly Id<"ticket">[]): Promise<void> => {
  if (ticketIds.length === 0) return;
  await tx.q.execute(sql`delete from ${ticketTags} as tt using ${tags} as g
    where tt.workspace_id = ${tx.workspaceId} and tt.ticket_id = any(${sql.param([...ticketIds])}::text[])
      and g.workspace_id = tt.workspace_id and g.id = tt.tag_id and g.is_automatic and g.name = ${name}`);
};
