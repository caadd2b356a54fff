import { and, asc, eq, sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { linkAllowances } from "./lint.table.ts";

export type LinkAllowance = typeof linkAllowances.$inferSelect;

/** As many as a workspace may have. */
export const MOST_ALLOWANCES = 200;

export const readAllowances = (scope: Scope, channel: ChannelName | null): Promise<LinkAllowance[]> =>
  scope.q
    .select()
    .from(linkAllowances)
    .where(
      and(eq(linkAllowances.workspaceId, scope.workspaceId), channel === null ? undefined : eq(linkAllowances.channel, channel)),
    )
    .orderBy(asc(linkAllowances.channel), asc(linkAllowances.host))
    .limit(MOST_ALLOWANCES);

/** The new row, or undefined when somebody else made it meanwhile. */
export const insertAllowance = async (
  tx: Tx,
  facts: Pick<LinkAllowance, "channel" | "host" | "note" | "allowedBy" | "createdAt">,
): Promise<LinkAllowance | undefined> => {
  const [row] = await tx.q
    .insert(linkAllowances)
    .values({ workspaceId: tx.workspaceId, id: newId("linkAllowance"), ...facts })
    .onConflictDoNothing()
    .returning();
  return row;
};

export const lockAllowance = async (tx: Tx, id: string): Promise<LinkAllowance | undefined> => {
  const [row] = await tx.q
    .select()
    .from(linkAllowances)
    .where(and(eq(linkAllowances.workspaceId, tx.workspaceId), sql`${linkAllowances.id} = ${id}`))
    .for("update");
  return row;
};

export const deleteAllowance = async (tx: Tx, id: Id<"linkAllowance">): Promise<void> => {
  await tx.q.delete(linkAllowances).where(and(eq(linkAllowances.workspaceId, tx.workspaceId), eq(linkAllowances.id, id)));
};
