import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Scope } from "../../platform/database.ts";
import type { Macro } from "../macro/index.ts";
import { macros, macroTranslations, macroVersions } from "../macro/macro.table.ts";

export type MacrosWanted = { readonly reason: string | null; readonly channel: ChannelName; readonly onlyLocked: boolean };

/** Enough to choose from; the rest is found by `macros`. */
const MOST_SHOWN = 20;

/** Macros with a text that may be sent here, those made for the reason before those for any, then by name. */
export const macrosForReply = (scope: Scope, { reason, channel, onlyLocked }: MacrosWanted): Promise<Macro[]> => {
  const sendable = scope.q
    .select({ one: sql`1` })
    .from(macroVersions)
    .innerJoin(
      macroTranslations,
      and(eq(macroTranslations.workspaceId, macroVersions.workspaceId), eq(macroTranslations.versionId, macroVersions.id)),
    )
    .where(
      and(
        eq(macroVersions.workspaceId, scope.workspaceId),
        eq(macroVersions.macroId, macros.id),
        isNotNull(onlyLocked ? macroTranslations.lockedAt : macroTranslations.vettedAt),
      ),
    );
  return scope.q
    .select()
    .from(macros)
    .where(
      and(
        eq(macros.workspaceId, scope.workspaceId),
        isNull(macros.retiredAt),
        sql`${channel} = any(${macros.channels})`,
        sql`(cardinality(${macros.reasons}) = 0 or ${reason}::text = any(${macros.reasons}))`,
        sql`exists ${sendable}`,
      ),
    )
    .orderBy(sql`cardinality(${macros.reasons}) = 0`, asc(macros.name))
    .limit(MOST_SHOWN);
};
