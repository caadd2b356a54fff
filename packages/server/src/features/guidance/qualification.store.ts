import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import type { GuidanceTopic } from "./guidance-facts.policy.ts";
import { qualifications } from "./guidance.table.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type Qualification = typeof qualifications.$inferSelect;

/** Records of a person are few; more than this nobody reads. */
const MAX_SHOWN = 50;

/** The newest records of each member, newest first. */
export const qualificationsByMemberIds = async (scope: Scope, memberIds: readonly string[]): Promise<Qualification[]> => {
  const last = scope.q
    .select()
    .from(qualifications)
    .where(and(eq(qualifications.workspaceId, scope.workspaceId), sql`${qualifications.memberId} = asked.id`))
    .orderBy(desc(qualifications.id))
    .limit(MAX_SHOWN)
    .as("last");
  const rows = await scope.q
    .select(last._.selectedFields)
    .from(sql`unnest(${sql.param([...memberIds])}::text[]) as asked(id)`)
    .crossJoinLateral(last);
  return (rows as Qualification[]).sort((a, b) => (a.id < b.id ? 1 : -1));
};

/** What is on record for a member; whether it counts at a moment, `isQualified` says. */
export const qualificationsOf = (scope: Scope, memberId: Id<"member">): Promise<Qualification[]> =>
  scope.q
    .select()
    .from(qualifications)
    .where(
      and(
        eq(qualifications.workspaceId, scope.workspaceId),
        eq(qualifications.memberId, memberId),
        isNull(qualifications.endedAt),
      ),
    );

/** Ends what is on record for the topic, if anything is. */
export const endQualification = async (
  tx: Tx,
  memberId: Id<"member">,
  topic: GuidanceTopic,
  { ending, endedAt }: { ending: "WITHDRAWN" | "REPLACED"; endedAt: Date },
): Promise<Qualification | undefined> => {
  const [row] = await tx.q
    .update(qualifications)
    .set({ ending, endedAt })
    .where(
      and(
        eq(qualifications.workspaceId, tx.workspaceId),
        eq(qualifications.memberId, memberId),
        eq(qualifications.topic, topic),
        isNull(qualifications.endedAt),
      ),
    )
    .returning();
  return row;
};

/** Two at once meet in the unique index; the command is repeated and replaces the first one. */
export const insertQualification = async (
  tx: Tx,
  facts: Omit<typeof qualifications.$inferInsert, "workspaceId" | "id">,
): Promise<Qualification> => {
  return insertedRow(
    await tx.q
      .insert(qualifications)
      .values({ workspaceId: tx.workspaceId, id: newId("qualification"), ...facts })
      .returning(),
  );
};
