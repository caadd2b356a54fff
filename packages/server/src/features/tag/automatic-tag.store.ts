import { sql } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { ticketTags } from "../ticket/ticket.table.ts";
import { AUTOMATIC_TAGS } from "./automatic-tag.policy.ts";
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
