import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Scope } from "../../platform/database.ts";
import type { Macro } from "../macro/index.ts";
import { macros, macroVersions } from "../macro/macro.table.ts";

export type MacrosWanted = { readonly reason: string | null; readonly channel: ChannelName; readonly onlyLocked: boolean };

/** Enough to choose from; the rest is found by `macros`. */
const MOST_SHOWN = 20;

/** Macros whose version in force may be sent here, those made for the reason before those for any, then by name. */
export const macrosForReply = async (scope: Scope, { reason, channel, onlyLocked }: MacrosWanted): Promise<Macro[]> => {
  const inForce = scope.q
    .selectDistinctOn([macroVersions.macroId], { macroId: macroVersions.macroId, locked: macroVersions.locked })
    .from(macroVersions)
    .where(eq(macroVersions.workspaceId, scope.workspaceId))
    .orderBy(asc(macroVersions.macroId), desc(macroVersions.version))
    .as("in_force");
  const rows = await scope.q
    .select({ macro: macros })
    .from(macros)
    .innerJoin(inForce, eq(inForce.macroId, macros.id))
    .where(
      and(
        eq(macros.workspaceId, scope.workspaceId),
        sql`${channel} = any(${macros.channels})`,
        sql`(cardinality(${macros.reasons}) = 0 or ${reason}::text = any(${macros.reasons}))`,
        onlyLocked ? eq(inForce.locked, true) : undefined,
      ),
    )
    .orderBy(sql`cardinality(${macros.reasons}) = 0`, asc(macros.name))
    .limit(MOST_SHOWN);
  return rows.map(({ macro }) => macro);
};
