import { and, asc, eq } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import type { GuidanceTopic } from "./guidance-facts.policy.ts";
import { guidanceNotes } from "./guidance.table.ts";

export type GuidanceNote = typeof guidanceNotes.$inferSelect;

/** All of them: one for each topic and channel at most. */
export const readGuidanceNotes = (scope: Scope): Promise<GuidanceNote[]> =>
  scope.q
    .select()
    .from(guidanceNotes)
    .where(eq(guidanceNotes.workspaceId, scope.workspaceId))
    .orderBy(asc(guidanceNotes.topic), asc(guidanceNotes.channel));

type Place = { readonly topic: GuidanceTopic; readonly channel: ChannelName | "ALL" };
const at = ({ workspaceId }: Scope, { topic, channel }: Place) =>
  and(eq(guidanceNotes.workspaceId, workspaceId), eq(guidanceNotes.topic, topic), eq(guidanceNotes.channel, channel));

export const lockGuidanceNote = async (tx: Tx, place: Place): Promise<GuidanceNote | undefined> => {
  const [row] = await tx.q.select().from(guidanceNotes).where(at(tx, place)).for("no key update");
  return row;
};

/** Of two first texts at once the second meets the primary key; the command is repeated and finds the first one's version. */
export const saveGuidanceNote = async (
  tx: Tx,
  place: Place,
  set: Pick<GuidanceNote, "body" | "version" | "changedBy" | "changedAt">,
): Promise<GuidanceNote> => {
  const [row] =
    set.version === 1
      ? await tx.q
          .insert(guidanceNotes)
          .values({ workspaceId: tx.workspaceId, ...place, ...set })
          .returning()
      : await tx.q.update(guidanceNotes).set(set).where(at(tx, place)).returning();
  if (!row) throw new Error("what is saved returns its row");
  return row;
};
