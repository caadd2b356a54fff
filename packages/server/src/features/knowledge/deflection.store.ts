import { and, desc, eq, gte, isNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { later } from "../../kernel/clock.ts";
import { newId, newSecret } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { CONTACT_WINDOW_MS, SHIPPED_CONTROL_PERCENT } from "./deflection.policy.ts";
import { deflections, deflectionSettings } from "./deflection.table.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type Deflection = typeof deflections.$inferSelect;
export type DeflectionSettings = typeof deflectionSettings.$inferSelect;

export const findSettings = async (scope: Scope): Promise<DeflectionSettings | undefined> => {
  const [row] = await scope.q.select().from(deflectionSettings).where(eq(deflectionSettings.workspaceId, scope.workspaceId));
  return row;
};

/** The settings, made with the shipped share when there are none. */
export const ensureSettings = async (tx: Tx): Promise<DeflectionSettings> => {
  const known = await findSettings(tx);
  if (known) return known;
  const made = { workspaceId: tx.workspaceId, controlPercent: SHIPPED_CONTROL_PERCENT, hashKey: newSecret(), version: 0 };
  await tx.q.insert(deflectionSettings).values(made).onConflictDoNothing();
  const settings = await findSettings(tx);
  if (!settings) throw new Error("what is ensured is there");
  return settings;
};

/** Whoever sets the share is alone. */
export const lockSettings = async (tx: Tx): Promise<DeflectionSettings> => {
  await ensureSettings(tx);
  const [row] = await tx.q
    .select()
    .from(deflectionSettings)
    .where(eq(deflectionSettings.workspaceId, tx.workspaceId))
    .for("no key update");
  if (!row) throw new Error("what is ensured is there");
  return row;
};

export const saveControlPercent = async (
  tx: Tx,
  set: { controlPercent: number; version: number; changedBy: Actor["id"]; changedAt: Date },
): Promise<DeflectionSettings> => {
  const [row] = await tx.q
    .update(deflectionSettings)
    .set(set)
    .where(eq(deflectionSettings.workspaceId, tx.workspaceId))
    .returning();
  if (!row) throw new Error("locked settings are there");
  return row;
};

const notOver = (now: Date): SQL => gte(deflections.askedAt, later(now, -CONTACT_WINDOW_MS));

/** The visitor's question of the last days about the same reason that did not end in a contact; it goes on. */
export const findOpenDeflection = async (
  tx: Tx,
  visitorHash: string,
  reasonTagId: Id<"tag"> | null,
  now: Date,
): Promise<Deflection | undefined> => {
  const [row] = await tx.q
    .select()
    .from(deflections)
    .where(
      and(
        eq(deflections.workspaceId, tx.workspaceId),
        eq(deflections.visitorHash, visitorHash),
        sql`${deflections.reasonTagId} is not distinct from ${reasonTagId}`,
        isNull(deflections.contactedAt),
        notOver(now),
      ),
    )
    .orderBy(desc(deflections.askedAt), desc(deflections.id))
    .limit(1);
  return row;
};

export const insertDeflection = async (
  tx: Tx,
  facts: Omit<typeof deflections.$inferInsert, "workspaceId" | "id">,
): Promise<Deflection> => {
  return insertedRow(
    await tx.q
      .insert(deflections)
      .values({ workspaceId: tx.workspaceId, id: newId("deflection"), ...facts })
      .returning(),
  );
};

export const lockDeflection = async (tx: Tx, id: string): Promise<Deflection | undefined> => {
  const [row] = await tx.q
    .select()
    .from(deflections)
    .where(and(eq(deflections.workspaceId, tx.workspaceId), sql`${deflections.id} = ${id}`))
    .for("no key update");
  return row;
};

export const saveOutcome = async (
  tx: Tx,
  id: Id<"deflection">,
  set: Partial<Pick<Deflection, "solvedAt" | "contactedAt">>,
): Promise<void> => {
  await tx.q
    .update(deflections)
    .set(set)
    .where(and(eq(deflections.workspaceId, tx.workspaceId), eq(deflections.id, id)));
};

/** Every question of the last days that this visitor has not written about yet ends in this ticket. */
export const contactByTicket = async (
  tx: Tx,
  visitorHash: string,
  { ticketId, at }: { ticketId: Id<"ticket">; at: Date },
): Promise<void> => {
  await tx.q
    .update(deflections)
    .set({ contactedAt: at, ticketId })
    .where(
      and(
        eq(deflections.workspaceId, tx.workspaceId),
        eq(deflections.visitorHash, visitorHash),
        isNull(deflections.contactedAt),
        notOver(at),
      ),
    );
};
